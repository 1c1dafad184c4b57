"""Crash protection: keeps a copy of what is not saved yet, beside the session and off the screen's thread."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from app.document import Document
from app.errors import FileProblem
from app.storage.pieces import Pieces
from app.storage.record import About, Record, begin
from app.storage.save import Saved
from ui.session import Session
from ui.worker import Run, one_by_one

#: A copy is written so long after the last edit, and at the latest so long after the first not in it yet.
PAUSE_MS: Final = 500
LATEST_MS: Final = 1000
#: So long the end of the program waits for the disk.
PATIENCE_MS: Final = 1500


class Recorder(QObject):
    """Follows a session: what it holds that is not saved is in a copy, until it is saved or given up."""

    #: Why copies cannot be written; empty once they can.
    unprotected = Signal(str)
    broke = Signal(object)

    def __init__(
        self, session: Session, state: Callable[[], Path], parent: QObject, run: Run | None = None
    ) -> None:
        super().__init__(parent)
        self._pool, self._run = one_by_one(self, run)
        self._session = session
        self._copies = _Copies(state, self.unprotected.emit, self.broke.emit)
        #: What was dealt with last: a document, and whether it was saved.
        self._known: tuple[Document | None, bool] = (None, False)
        self._closed = False
        self._pause, self._latest = self._timer(PAUSE_MS), self._timer(LATEST_MS)
        session.history_changed.connect(self._on_changed)
        session.typed.connect(self._on_changed)
        session.saved.connect(self._on_saved)
        session.begun.connect(self._on_begun)
        self._know_what_is_saved()

    def adopt(self, record: Record) -> None:
        """Go on with the copy that was just opened, instead of one of our own."""
        self._run(lambda: self._copies.adopt(record))

    def flush(self) -> bool:
        """Write what is not written yet, as long as there is time; tells whether nothing can be lost now."""
        self._write()
        return self.wait() and not self._copies.trouble

    def wait(self) -> bool:
        """Wait for the disk, as long as there is time; tells whether all is done."""
        return self._pool is None or self._pool.waitForDone(PATIENCE_MS)

    def close(self, *, keep: bool) -> None:
        """End: the copy is given up, as what is not saved was, or where `keep` says so left to be found.

        Whoever ends the program waits for it.
        """
        if self._closed:
            return
        if keep:
            self._write()
        self._closed = True
        self._run(self._copies.leave if keep else self._end())

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(self._write)
        return timer

    def _on_changed(self) -> None:
        if self._closed or self._is_known():
            return
        self._pause.start()
        if not self._latest.isActive():
            self._latest.start()

    def _on_saved(self, saved: Saved) -> None:
        self._known = (None, False)
        if saved.confirmed or self._session.dirty:
            self._write()

    def _on_begun(self) -> None:
        self._rest()
        if self._closed:
            return
        # Whoever leaves a decision has saved it, or was asked.
        self._know_what_is_saved()
        self._run(self._copies.discard)

    def _end(self) -> Callable[[], None]:
        return self._copies.discard if self._session.dirty else self._copies.remove

    def _write(self) -> None:
        """Hand over the document as it stands: it never changes, so nothing has to be made of it here."""
        self._rest()
        session, document = self._session, self._session.document
        if self._closed or self._is_known():
            return
        self._known = (document, not session.dirty)
        if session.dirty:
            path, sha256 = (str(kept.path), kept.sha256) if (kept := session.kept) else ("", "")
            about = About(path, sha256, document.title, len(document.offers))
            self._run(lambda: self._copies.write(document, about))
        else:
            self._run(self._copies.remove)

    def _is_known(self) -> bool:
        document, saved = self._known
        return document is self._session.document and saved is not self._session.dirty

    def _know_what_is_saved(self) -> None:
        self._known = (None, False) if self._session.dirty else (self._session.document, True)

    def _rest(self) -> None:
        self._pause.stop()
        self._latest.stop()


class _Copies:
    """The copy of the decision that is open; all of it happens in one thread, in the order asked for."""

    def __init__(
        self,
        state: Callable[[], Path],
        tell: Callable[[str], None],
        broke: Callable[[BaseException], None],
    ) -> None:
        self._state = state
        self._tell = tell
        self._broke = broke
        self._record: Record | None = None
        self._pieces = Pieces()
        #: Why the last copy could not be written; empty where it could.
        self.trouble = ""

    def write(self, document: Document, about: About) -> None:
        reason = ""
        try:
            if self._record is not None and not self._record.folder.exists():
                self.leave()
            self._record = self._record or begin(self._state())
            self._record.write(self._pieces.bytes_of(document), about)
        except FileProblem as problem:
            reason = problem.reason
        except Exception as error:  # a bug of ours is a report, and no protection either
            reason = "An error in the program keeps it from working."
            self._broke(error)
        if reason != self.trouble:
            self.trouble = reason
            self._tell(reason)

    def adopt(self, record: Record) -> None:
        self.remove()
        self._record = record

    def remove(self) -> None:
        record, self._record = self._record, None
        if record is not None:
            record.remove()

    def discard(self) -> None:
        record, self._record = self._record, None
        if record is not None:
            try:
                record.discard()
            except FileProblem:
                return  # It is offered again at the next start.

    def leave(self) -> None:
        record, self._record = self._record, None
        if record is not None:
            record.leave()
