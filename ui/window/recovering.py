"""Crash protection in a window: what is open is copied, and what was left last time is offered."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, Signal

from app.document import Document
from app.errors import FileProblem
from app.storage.load import read_document
from app.storage.recovery import Opened, Recovered, bring_back, look_into, open_again, recoverable, take
from app.words.differences import differences, pay_note
from ui.recorder import Recorder
from ui.session import Session
from ui.widgets.message_bar import MessageBar
from ui.window.documents import Documents
from ui.window.notices import Notices
from ui.window.recovered import RecoveredPanel
from ui.window.workspace import Workspace
from ui.worker import Run, one_by_one

_HEAD: Final = "Not saved when the program ended"
_CRASHED: Final = "The program ended unexpectedly last time. This was not saved:"
_ALL_SAVED: Final = "The program ended unexpectedly last time. Nothing was left to save."
_NOTED: Final = "What it noted is in {place}"
_OFF: Final = "Crash protection is off, save often. {reason}"
_COPY: Final = {
    "changed": "{file} has changed since. This is a copy with what you had not saved; save it elsewhere.",
    "gone": "{file} is no longer there. This is a copy with what you had not saved; save it elsewhere.",
}
_PATIENCE_MS: Final = 1000


class Recovering(QObject):
    """Puts recorder, panel and session together."""

    _looked = Signal(object, bool, str)

    def __init__(
        self,
        session: Session,
        documents: Documents,
        workspace: Workspace,
        notices: Notices,
        state: Callable[[], Path],
        *,
        run: Run | None = None,
        today: Callable[[], date] = date.today,
    ) -> None:
        super().__init__(workspace)
        self._session = session
        self._documents = documents
        self._workspace = workspace
        self._notices = notices
        self._state = state
        self._today = today
        self._pool, self._look = one_by_one(self, run)
        self._discarded: dict[Path, Path] = {}
        self.recorder = Recorder(session, state, self, run)
        self.panel = RecoveredPanel()
        self.unprotected = MessageBar(name="unprotected")
        workspace.add_bars(self.unprotected, self.panel)
        self.panel.wanted.connect(self._on_wanted)
        self.recorder.unprotected.connect(self._on_unprotected)
        self.recorder.broke.connect(session.broke)
        self._looked.connect(self._on_looked)

    def look(self, crashed: bool = False, noted: Path | None = None) -> None:
        """Look for what was left the last time, without keeping anyone waiting.

        `crashed` says that the program ended unexpectedly then, and `noted` where it could note why.
        """
        said = _NOTED.format(place=noted) if noted else ""
        self._look(lambda: self._looked.emit(self._left(), crashed, said))

    def close(self, *, keep: bool = False) -> None:
        """End; where `keep` says so, what is not saved is found again at the next start."""
        self.recorder.close(keep=keep)

    def wait(self) -> None:
        """Wait for what is still being read or written."""
        if self._pool is not None:
            self._pool.waitForDone(_PATIENCE_MS)
        self.recorder.wait()

    def _left(self) -> Sequence[Recovered]:
        try:
            return recoverable(self._state())
        except FileProblem:
            return ()  # Told when the first copy is to be written.

    def _on_looked(self, found: Sequence[Recovered], crashed: bool, noted: str) -> None:
        if found:
            self.panel.show_found(_CRASHED if crashed else _HEAD, noted, found, self._today())
            self._workspace.lead_to(self.panel.stops())
        elif crashed:
            self._notices.inform(f"{_ALL_SAVED} {noted}".strip())

    def _on_unprotected(self, reason: str) -> None:
        if reason:
            self.unprotected.show_message(_OFF.format(reason=reason), "warn", closable=False)
        else:
            self.unprotected.close_message()

    def _on_wanted(self, found: Recovered, way: str) -> None:
        ways = {
            "open": self._open,
            "compare": self._compare,
            "discard": self._discard,
            "undo": self._undo,
        }
        if way in ways:
            ways[way](found)
        else:
            self.panel.take_away(found)

    def _open(self, found: Recovered) -> None:
        if not self._documents.may_leave():
            return
        unwanted: list[bool] = []

        def then(opened: Opened) -> None:
            if unwanted:
                opened.record.leave()
            else:
                self._show_opened(found, opened)

        self._have_done(lambda: open_again(found), then)
        if not self._documents.wait_to_open():
            unwanted.append(True)

    def _show_opened(self, found: Recovered, opened: Opened) -> None:
        self._session.start(opened.document, opened.file, saved=False)
        self.recorder.adopt(opened.record)
        self.panel.take_away(found)
        if opened.file is None and found.about.path:
            name = Path(found.about.path).name
            self._notices.warn(_COPY["gone" if found.file == "gone" else "changed"].format(file=name))

    def _compare(self, found: Recovered) -> None:
        if self.panel.compared == found.folder:
            self.panel.show_differences(None)
            return

        def then(both: tuple[Document, Document]) -> None:
            self.panel.show_differences(found, differences(*both), pay_note(*both))

        path = Path(found.about.path)
        self._have_done(lambda: (read_document(path).document, look_into(found)), then)

    def _discard(self, found: Recovered) -> None:
        def then(there: Path) -> None:
            self._discarded[found.folder] = there
            self.panel.show_discarded(found, True)

        self._have_done(lambda: take(found).discard(), then)

    def _undo(self, found: Recovered) -> None:
        there = self._discarded[found.folder]
        self._have_done(lambda: bring_back(there), lambda _: self.panel.show_discarded(found, False))

    def _have_done(self, work: Callable[[], object], then: Callable[[Any], None]) -> None:
        """Have something done that takes the disk, then show what came of it or say why nothing did."""

        def heard(outcome: object) -> None:
            if isinstance(outcome, FileProblem):
                self._notices.show_failure(outcome)
            else:
                then(outcome)

        self._session.files.do(work, heard)
