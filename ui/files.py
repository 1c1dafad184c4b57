"""All that takes the disk, off the screen's thread: one thing after the other, in the order asked for."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QObject, Qt, Signal

from app.errors import FileProblem
from ui.worker import Run, one_by_one

#: So long the end of the window waits for the disk.
_PATIENCE_MS: Final = 2000
_BUG: Final = "An error in the program stopped this."


T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class _Job:
    """What is to be done in the thread of files, and what then on the screen's with what came of it."""

    work: Callable[[], object]
    then: Callable[[Any], None]
    key: tuple[str, ...]


class Files(QObject):
    """One thread for files. What comes of a job is told on the screen's thread before the next one begins.

    So whoever saves knows what the save before has left on the disk. Nothing is dropped but a job that waits
    and is asked for again under the same key: of two saves to one file, the later.
    """

    #: All is done that was asked for.
    idle = Signal()
    #: A job broke in a way that nobody foresaw: a bug of ours.
    broke = Signal(object)
    _done = Signal(object)

    def __init__(self, run: Run | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool, self._run = one_by_one(self, run)
        self._running: _Job | None = None
        self._waiting: list[_Job] = []
        self._closed = False
        # Queued from the thread of files to that of the screen; direct where the work is done at once.
        self._done.connect(self._on_done, Qt.ConnectionType.AutoConnection)

    def do(self, work: Callable[[], object], then: Callable[[Any], None], *key: str) -> None:
        """Have a job done; `then` is given what it returned, or the problem with a file that came of it.

        The first word of a key says what kind of job it is.
        """
        if key:
            self._waiting = [one for one in self._waiting if one.key != key]
        self._waiting.append(_Job(work, then, key))
        self._begin_next()

    def fetch(self, work: Callable[[], T], wait: Callable[[], bool] | None = None) -> T | FileProblem | None:
        """Have a job done and wait for it; nothing where `wait` tells that the person would not."""
        heard: list[T | FileProblem] = []
        self.do(work, heard.append)
        return heard[0] if (wait or self.wait)() and heard else None

    def is_at(self, kind: str) -> bool:
        """Tell whether a job of a kind is being done or waits."""
        return any(one.key[:1] == (kind,) for one in (self._running, *self._waiting) if one is not None)

    def wait(self, milliseconds: int = -1) -> bool:
        """Wait so long for the disk, without end where nothing is said; tells whether all is done."""
        deadline = QDeadlineTimer(milliseconds)
        while self._running is not None and self._pool is not None:
            if not self._pool.waitForDone(deadline):
                return False
            QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)
        return self._running is None

    def close(self) -> None:
        """Stop: what is being done comes to its end, unheard, and nothing else is begun."""
        self._closed = True
        self._waiting.clear()
        if self._pool is not None:
            self._pool.waitForDone(_PATIENCE_MS)

    def _begin_next(self) -> None:
        if self._running is None and self._waiting and not self._closed:
            job = self._running = self._waiting.pop(0)
            self._run(lambda: self._done.emit(_outcome(job)))

    def _on_done(self, outcome: object) -> None:
        job, self._running = self._running, None
        if job is None or self._closed:
            return
        if isinstance(outcome, Exception) and not isinstance(outcome, FileProblem):
            self.broke.emit(outcome)
            outcome = FileProblem("", _BUG, "What you have is still here. Save to another place.")
        job.then(outcome)
        self._begin_next()
        if self._running is None:
            self.idle.emit()


def _outcome(job: _Job) -> object:
    try:
        return job.work()
    except Exception as error:  # told on the screen's thread, whatever it is
        return error
