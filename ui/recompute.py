"""Works out the slow part of what follows from a document off the screen's thread; the latest wins."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal

from app.analysis import Analysis, analyse, follow
from app.document import Document

Run = Callable[[Callable[[], None]], object]


class Recompute(QObject):
    """One worker and at most one waiting document; a newer one replaces it."""

    finished = Signal(object)
    #: Ahead of the analysis of a document in which one weight is dragged: the document, and its chances.
    moved = Signal(object, object)
    broke = Signal(object)
    _done = Signal(object, object)

    def __init__(self, run: Run | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool: QThreadPool | None = None
        if run is None:
            self._pool = QThreadPool(self)
            self._pool.setMaxThreadCount(1)
            run = self._pool.start
        self._run = run
        self._running: Document | None = None
        self._waiting: Document | None = None
        self._latest: Document | None = None
        self._last: Analysis | None = None
        self._stopped = False
        # Queued from the worker to the thread this object lives in; direct where the work is done at once.
        self._done.connect(self._on_done, Qt.ConnectionType.AutoConnection)

    def request(self, document: Document) -> None:
        """Ask for the analysis of a document; the same one is never worked out twice in a row."""
        if self._stopped or document is self._latest:
            return
        self._latest = document
        if self._running is None:
            self._start(document)
        else:
            self._waiting = document

    def close(self) -> None:
        """Stop; nothing is announced any more."""
        self._stopped, self._waiting = True, None
        if self._pool is not None:
            self._pool.waitForDone(2000)

    def _start(self, document: Document) -> None:
        self._running = document
        self._run(lambda: self._work(document))

    def _work(self, document: Document) -> None:
        last = self._last
        try:
            followed = follow(document, last) if last else None
            if followed is not None:
                self.moved.emit(document, followed)
            # What follows the hand may be overtaken by it; anything else is worked out to its end.
            outcome: object = analyse(
                document, lambda: self._stopped or (followed is not None and self._waiting is not None), last
            )
        except Exception as error:  # a bug in the analysis reaches the person as a report, not as silence
            outcome = error
        self._done.emit(document, outcome)

    def _on_done(self, document: Document, outcome: object) -> None:
        self._running = None
        if isinstance(outcome, Analysis):
            self._last = outcome
        if self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            self._start(waiting)
        if self._stopped:
            return
        if isinstance(outcome, Analysis):
            self.finished.emit(outcome)
        elif isinstance(outcome, Exception):
            self.broke.emit(outcome)
