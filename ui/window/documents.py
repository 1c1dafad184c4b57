"""The person's dealing with files: new, open, save, export; and the question before a loss."""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.analysis import Analysis, analyse
from app.document import Document
from app.errors import FileProblem
from app.examples import new_document, worked_example
from app.scoring.judged import with_pay_aside
from app.storage.atomic import atomic_write, is_same_file
from ui.look.theme import Theme
from ui.session import Session
from ui.widgets.fields import commit_focused
from ui.widgets.message_box import Answer, ask
from ui.window.file_dialog import OFFERS, ask_open, ask_save, safe_name
from ui.window.patience import wait_for
from ui.window.sharing import Sharing
from ui.window.watching import Watching
from ui.worker import Run, one_by_one

Make = Callable[[], bytes]
#: The size of a chart that is exported.
_CHART = (1200, 800)


class Documents(QObject):
    """What the file menu does. Questions are asked here; the session never asks."""

    #: One sentence about something done.
    done = Signal(str)
    #: A file that was opened or saved, to be remembered.
    visited = Signal(object)
    #: A file that is no longer where it was, to be forgotten.
    gone = Signal(object)
    #: What went wrong with an export, and the name of the action that exports elsewhere.
    not_exported = Signal(object, str)

    _written = Signal(object, object, str)

    def __init__(
        self,
        session: Session,
        window: QWidget,
        today: Callable[[], date] = date.today,
        run: Run | None = None,
    ) -> None:
        super().__init__(window)
        self._pool, self._run = one_by_one(self, run)
        self._written.connect(self._on_written)
        self._session = session
        self._window = window
        self._today = today
        self.watching = Watching(session, window, today)
        self.sharing = Sharing(session, self, today)
        session.saved.connect(lambda _: self._on_saved())

    def new(self, template: str) -> None:
        """Begin an empty decision."""
        if self.may_leave():
            self._session.start(new_document(template, self._today()))

    def open_sample(self) -> None:
        """Open the worked example as an untitled copy."""
        if self.may_leave():
            self._session.start(worked_example(self._today()))

    def open_copy(self, document: Document) -> None:
        """Begin with a copy of an earlier version, kept nowhere yet."""
        if self.may_leave():
            self._session.start(document)

    def open(self, path: Path | None = None) -> bool:
        """Open a decision; asks which one unless told. False where none was opened."""
        if not self.may_leave():
            return False
        chosen = path or ask_open(self._window, self._folder())
        # As it is from here: whoever comes back to it may stand in another folder.
        chosen = chosen and Path(os.path.abspath(chosen))
        if chosen is None or not self._session.open(chosen, self.wait_to_open):
            if chosen is not None and not chosen.exists():
                self.gone.emit(chosen)
            return False
        self.visited.emit(chosen)
        return True

    def save(self, *, over_changes: bool = False) -> None:
        """Save; asks where for a decision that is kept nowhere yet."""
        commit_focused()
        if self._session.path is None:
            self.save_as()
        else:
            self._session.save(over_changes=over_changes)

    def save_as(self) -> None:
        """Save to another place."""
        commit_focused()
        proposal = self._session.path or self._folder() / f"{safe_name(self._session.document.title)}.offers"
        chosen = ask_save(self._window, "Save the decision", proposal, OFFERS, "offers")
        if chosen:
            self._session.save(chosen)

    def wait_to_open(self) -> bool:
        """Wait until the disk has given what is to be opened; false where the person would not."""
        return wait_for(self._session.files, self._window, "Opening…", "Do not open it")

    def _wait_to_save(self) -> bool:
        return wait_for(self._session.files, self._window, "Saving…", "Stay here")

    def may_leave(self) -> bool:
        """Ask about changes that are not saved; False where the person would rather stay."""
        commit_focused()
        if self._session.saving and not self._wait_to_save():
            return False
        if not self._session.dirty:
            return True
        title = f"Save changes to “{self._session.document.title}”?"
        answers = (
            Answer("save", "Save", "primary"),
            Answer("discard", "Discard changes"),
            Answer("cancel", "Cancel"),
        )
        answer = ask(self._window, title, "They are lost if you do not save them.", answers, name="unsaved")
        if answer == "save":
            self.save()
            return self._wait_to_save() and not self._session.dirty
        return answer == "discard"

    def export_pdf(self, *, with_pay: bool = False) -> None:
        """Write the brief as a PDF; with pay and the negotiation sheet only where that is wished for."""
        commit_focused()
        title = "Export the brief with pay" if with_pay else "Export the brief"
        chosen = ask_save(
            self._window, title, self._proposal("pdf", " with pay" if with_pay else ""), "PDF (*.pdf)", "pdf"
        )
        if chosen:
            document, day = self._session.document, self._today()
            again = "export_pdf_with_pay" if with_pay else "export_pdf"
            self._export(chosen, lambda: _pdf(document, day, with_pay=with_pay), again)

    def export_chart(self, theme: Theme) -> None:
        """Write the chart as SVG or PNG, in the colours on the screen."""
        chosen = ask_save(
            self._window, "Export the chart", self._proposal("svg"), "SVG (*.svg);;PNG (*.png)", "svg"
        )
        if chosen:
            document, as_png = self._session.shown, chosen.suffix.lower() == ".png"
            self._export(chosen, lambda: _chart(document, theme, as_png=as_png), "export_chart")

    def close(self) -> None:
        """Stop all that is at work, once the window is gone: the disk may take its time."""
        self._session.close()
        self.sharing.close()
        if self._pool is not None:
            self._pool.waitForDone()

    def _export(self, path: Path, make: Make, again: str) -> None:
        """Make and write a file off the screen's thread; never over the decision it is made from."""
        if self._session.path is not None and is_same_file(path, self._session.path):
            problem = FileProblem(str(path), "This is the decision itself.")
            self._on_written(path, problem, again)
        else:
            self._run(lambda: self._written.emit(path, _outcome(path, make), again))

    def _on_written(self, path: Path, problem: FileProblem | None, again: str) -> None:
        if problem is None:
            self.done.emit(f"Exported {path.name}")
        else:
            self.not_exported.emit(problem, again)

    def _on_saved(self) -> None:
        if self._session.path is not None:
            self.visited.emit(self._session.path)

    def _folder(self) -> Path:
        return self._session.path.parent if self._session.path else Path.home()

    def _proposal(self, suffix: str, more: str = "") -> Path:
        stem = self._session.path.stem if self._session.path else safe_name(self._session.document.title)
        return self._folder() / f"{stem}{more}.{suffix}"


def _outcome(path: Path, make: Make) -> FileProblem | None:
    """Make a file and write it whole or not at all; gives what went wrong, if anything did."""
    try:
        atomic_write(path, make())
    except FileProblem as problem:
        return problem
    return None


def _pdf(document: Document, day: date, *, with_pay: bool) -> bytes:
    # Typesetting is loaded when the first brief is made, not at start-up.
    from app.report.pdf import brief_pdf

    analysis = _analysed(document if with_pay else with_pay_aside(document))
    return brief_pdf(analysis, today=day, with_pay=with_pay)


def _chart(document: Document, theme: Theme, *, as_png: bool) -> bytes:
    from app.report.picture import Look, picture

    ending, scale = (".png", 2.0) if as_png else (".svg", 1.0)
    return picture(_analysed(document), ending, Look(_CHART, theme.colours, scale))


def _analysed(document: Document) -> Analysis:
    analysis = analyse(document)
    assert analysis is not None, "nobody stops it"
    return analysis
