"""Works out how sure tie prices are off the screen's thread; the latest wins."""

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal

from app.negotiating.ties import Ties, uncertain
from app.sureness.simulation import Stopped
from ui.worker import Run


class TieWorker(QObject):
    """One worker and at most one waiting wish; a newer one replaces it and ends the one at work."""

    #: The ties, and their draws.
    finished = Signal(object, object)
    _done = Signal(object, object)

    def __init__(self, parent: QObject, run: Run | None = None) -> None:
        super().__init__(parent)
        self._pool: QThreadPool | None = None
        if run is None:
            self._pool = QThreadPool(self)
            self._pool.setMaxThreadCount(1)
            run = self._pool.start
        self._run = run
        self._wanted: Ties | None = None
        self._working: Ties | None = None
        self._done.connect(self._on_done, Qt.ConnectionType.AutoConnection)

    def request(self, found: Ties) -> None:
        """Ask for the draws of ties."""
        if found is self._wanted:
            return
        self._wanted = found
        if self._working is None:
            self._start(found)

    def stop(self) -> None:
        """Forget what was asked for, and wait for the worker to notice."""
        self._wanted = None
        if self._pool is not None:
            self._pool.waitForDone(2000)

    def _start(self, found: Ties) -> None:
        self._working = found
        self._run(lambda: self._work(found))

    def _work(self, found: Ties) -> None:
        outcome: object = None
        try:
            outcome = uncertain(found, lambda: self._wanted is not found)
        except Stopped:
            outcome = None
        except Exception as error:  # a bug reaches the person as a report, not as silence
            outcome = error
        self._done.emit(found, outcome)

    def _on_done(self, found: Ties, outcome: object) -> None:
        self._working = None
        if isinstance(outcome, Exception):
            self._wanted = None
            raise outcome
        if self._wanted is found and outcome is not None:
            self.finished.emit(found, outcome)
        elif self._wanted is not None:
            self._start(self._wanted)
