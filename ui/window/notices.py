"""What is told in passing: a bar for what needs an answer, a note for what was done."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QDialog

from app.document import Document
from app.edits import ChoosePerspective, Edit
from app.errors import FileProblem, Refused
from app.storage.load import read_document
from app.storage.save import Saved
from app.storage.trouble import ChangedOnDisk
from app.words.differences import differences, in_a_line, pay_note
from ui.frame import Frame
from ui.gut.question import ASKED, WAYS, FeelingQuestion
from ui.panel import Panel
from ui.session import Session
from ui.widgets.message_bar import MessageBar
from ui.widgets.toast import Toast
from ui.window.documents import Documents
from ui.window.mending import WAYS as MENDING
from ui.window.mending import Mending
from ui.window.sharing import WAYS as SHARING

#: Places in a file told at once; the command `check` lists all of them.
_SHOWN = 3
#: What can be done where somebody else saved what is edited here.
_SEE: Final = ("versions", "See what differs…")
_THEIRS: Final = (
    ("save_over", "Keep mine"),
    ("take_theirs", "Take theirs"),
    _SEE,
    ("save_as", "Save mine elsewhere…"),
)
USE = "Use this perspective"
_LOOKS = "You look from a perspective that does not count. What you change belongs to the one that counts."


class Notices(QObject):
    """Tells the person what the session answers, where no field can."""

    #: The name of an action offered in a notice.
    action_requested = Signal(str)

    def __init__(
        self, frame: Frame, bar: MessageBar, session: Session, panels: Callable[[], Sequence[Panel]]
    ) -> None:
        super().__init__(frame)
        self._bar = bar
        self._session = session
        self._panels = panels
        self._frame = frame
        self._toast = Toast(frame)
        #: What undo is offered for is told of this document, and of no other.
        self._told_of: Document | None = None
        #: The decision, and its file, that a failure was told of.
        self._failed_at: tuple[str, Path | None] | None = None
        self._question = FeelingQuestion(session, self)
        self._question.changed.connect(self._on_question)
        bar.closed.connect(self._on_closed)
        bar.action_requested.connect(lambda way: way in MENDING or self.action_requested.emit(way))
        self._toast.action_requested.connect(self.action_requested)
        session.refused.connect(self._on_refused)
        session.not_saved.connect(self._on_not_saved)
        session.saved.connect(self._on_saved)
        session.noted.connect(self._note)
        session.preview_changed.connect(self._on_preview)
        session.history_changed.connect(self._on_history)

    def tell(self, said: str) -> None:
        """Tell of something done, or why it was not, in the window in which the hand is."""
        window = QApplication.activeWindow()
        if isinstance(window, QDialog) and window.parentWidget() is self._frame:
            (window.findChild(Toast) or Toast(window)).show_note(said)
        else:
            self._note(said)

    def tell_undoable(self, done: str) -> None:
        """Tell of something done that undo takes back; the note goes once undo would take back another."""
        self._toast.show_note(done, ("undo", "Undo"))
        self._told_of = self._session.document

    def warn(self, sentence: str) -> None:
        """Say what went wrong beside something that was done."""
        self._bar.show_message(sentence, "warn")

    def inform(self, sentence: str) -> None:
        """Say what stands until it has been read."""
        self._bar.show_message(sentence, "info")

    def listen(self, documents: Documents) -> None:
        """Hear what became of files, and what others do to them."""
        documents.done.connect(self.tell)
        documents.not_exported.connect(self.tell_not_exported)
        mending = Mending(self._session, documents.may_leave, documents.wait_to_open, self)
        mending.failed.connect(self.show_failure)
        mending.opened.connect(self._on_mended)
        mending.done.connect(self.tell)
        self._bar.action_requested.connect(mending.do)
        documents.sharing.shared.connect(lambda said: self._bar.show_message(said, "warn", SHARING))
        documents.sharing.told.connect(self.tell)
        documents.watching.taken.connect(self._on_taken)
        documents.watching.changed.connect(self._on_not_saved)
        documents.watching.back.connect(self.clear)
        documents.watching.copy_found.connect(self._on_copy)

    def _on_taken(self, said: str) -> None:
        self.clear()
        self.tell_undoable(said)

    def _on_mended(self, said: str, ways: Sequence[tuple[str, str]]) -> None:
        self._bar.show_message(said, "warn", ways)
        self._failed_at = self._place()

    def _on_copy(self, said: str, kept: bool) -> None:
        self._bar.show_message(said, "warn", [_SEE] if kept else ())

    def tell_not_exported(self, problem: FileProblem, again: str) -> None:
        """Say why nothing was exported, and offer to do it elsewhere."""
        there = FileProblem(problem.path, problem.reason, "Nothing was changed on disk.", problem.problems)
        self.show_failure(there, [(again, "Export elsewhere…")])

    def clear(self) -> None:
        """Take the bar away; a question that waits for its answer comes back."""
        self._failed_at = None
        if self._question.stands:
            self._ask()
        else:
            self._bar.close_message()

    def _note(self, text: str) -> None:
        self._told_of = None
        self._toast.show_note(text)

    def _on_history(self) -> None:
        if self._told_of is not None and self._told_of is not self._session.document:
            self._told_of = None
            self._toast.hide()
        if self._failed_at not in (None, self._place()):
            self.clear()

    def _place(self) -> tuple[str, Path | None]:
        return self._session.document.id, self._session.path

    def _ask(self) -> None:
        if self._bar.isHidden() or self._bar.text() != ASKED:
            self._bar.show_message(ASKED, "info", WAYS)

    def _on_question(self) -> None:
        if self._question.stands and self._bar.isHidden():
            self._ask()
        elif not self._question.stands and self._bar.text() == ASKED:
            self._bar.close_message()

    def _on_closed(self) -> None:
        if self._question.stands and self._bar.text() == ASKED:
            self._question.close()
        elif self._question.stands:
            self._ask()

    def _on_refused(self, edit: Edit, refusal: Refused) -> None:
        if not any(panel.show_refusal(edit, refusal) for panel in self._panels()):
            self._note(refusal.sentence)

    def _on_not_saved(self, problem: FileProblem) -> None:
        ways = [("save_as", "Save elsewhere…")]
        if isinstance(problem, ChangedOnDisk):
            if problem.missing:
                ways.insert(0, ("save_over", "Save it here again"))
            else:
                ways = list(_THEIRS)
                reason = f"{problem.reason} {self._what_differs(Path(problem.path))}".strip()
                problem = FileProblem(problem.path, reason, problem.hint, problem.problems)
        self.show_failure(problem, ways)

    def _what_differs(self, path: Path) -> str:
        """Say in a line what a file holds that is not here; empty where it cannot be read."""
        ours = self._session.document
        try:
            theirs = read_document(path).document
        except FileProblem:
            return ""
        said = (in_a_line(differences(ours, theirs)), pay_note(ours, theirs))
        return " ".join(f"{one}." for one in said if one)

    def show_failure(self, problem: FileProblem, ways: Sequence[tuple[str, str]] = ()) -> None:
        """Say what went wrong with a file; it goes with the decision that it is told of."""
        places = " ".join(f"{one}" for one in problem.problems[:_SHOWN])
        said = " ".join(part for part in (problem.reason, places, problem.hint) if part)
        text = f"{Path(problem.path).name}: {said}" if problem.path else said
        self._bar.show_message(text, "danger", ways)
        self._failed_at = self._place()

    def _on_preview(self, said: str) -> None:
        looks = isinstance(self._session.previewing, ChoosePerspective)
        if said:
            keep, leave = (USE, "Go back") if looks else ("Keep", "Leave")
            ways = [("keep_preview", keep), ("leave_preview", leave)]
            text = _LOOKS if looks else f"Preview: {said}. Nothing is changed until you keep it."
            self._bar.show_message(text, "info", ways, closable=False)
        else:
            self.clear()

    def _on_saved(self, saved: Saved) -> None:
        self.clear()
        if saved.note:
            self._note(saved.note)
