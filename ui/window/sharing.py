"""Tells others that a decision is open here, and the person that somebody else has it open."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from app.errors import FileProblem
from app.numbers.days import moment
from app.storage.courtesy import Held, Holder, hold, me
from ui.session import Session

#: What can be done about it, the name of each and its caption.
WAYS: Final = (("open_a_copy", "Open a copy"), ("edit_anyway", "Edit anyway"), ("retry_lock", "Retry"))
_SOMEBODY: Final = "Somebody else"
_OPEN: Final = (
    "{who} has had “{name}” open{since}. If you both save, you are asked whose to keep: none is lost."
)
_FREE: Final = "Only you have “{name}” open now."
_UNSEEN: Final = "Others cannot see that you have “{name}” open: {reason}"


class Sharing(QObject):
    """Follows where the decision is kept: its lock is taken there, and let go of when it is left."""

    #: Somebody else has it open, in a sentence.
    shared = Signal(str)
    #: A sentence about the lock, in passing.
    told = Signal(str)

    def __init__(self, session: Session, parent: QObject, today: Callable[[], date] = date.today) -> None:
        super().__init__(parent)
        self._session = session
        self._today = today
        self._path: Path | None = None
        #: Taken and let go of in the thread of files alone.
        self._held: Held | None = None
        session.history_changed.connect(self._follow)

    def edit_anyway(self) -> None:
        """Take the lock of another machine's place; where a program here holds it, edit without one."""
        path = self._path
        self._session.files.do(
            lambda: self._move(path, anyway=True), lambda got: self._on_moved(path, got, was_told=True)
        )

    def retry(self) -> None:
        """Try again to take the lock, and tell how things stand."""
        path = self._path
        self._session.files.do(lambda: self._move(path), lambda got: self._on_tried(path, got))

    def close(self) -> None:
        """Let go of it; nothing of the files is at work any more."""
        self._let_go()

    def _follow(self) -> None:
        path = self._session.path
        if path != self._path:
            self._path = path
            self._session.files.do(lambda: self._move(path), lambda got: self._on_moved(path, got))

    def _move(self, path: Path | None, *, anyway: bool = False) -> Holder | None:
        """Take the lock at a path in the place of the one there was; gives who has it."""
        self._let_go()
        found = hold(path, me(), anyway=anyway) if path is not None else None
        if isinstance(found, Held):
            self._held = found
        return found if isinstance(found, Holder) else None

    def _let_go(self) -> None:
        held, self._held = self._held, None
        if held is not None:
            held.let_go()

    def _on_moved(
        self, path: Path | None, got: Holder | FileProblem | None, *, was_told: bool = False
    ) -> None:
        """Tell who has it, unless that was told."""
        if path is None or path != self._path:
            return
        if isinstance(got, FileProblem):
            self.told.emit(_UNSEEN.format(name=path.name, reason=got.reason))
        elif got is not None and not was_told:
            self.shared.emit(self._sentence(path, got))

    def _on_tried(self, path: Path | None, got: Holder | FileProblem | None) -> None:
        if got is None and path is not None and path == self._path:
            self.told.emit(_FREE.format(name=path.name))
        else:
            self._on_moved(path, got)

    def _sentence(self, path: Path, holder: Holder) -> str:
        where = f" on {holder.host}" if holder.host else ""
        since = f" since {moment(holder.moment, self._today())}" if holder.moment else ""
        return _OPEN.format(who=(holder.user or _SOMEBODY) + where, name=path.name, since=since)
