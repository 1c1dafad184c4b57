"""Works out the slow part of what follows from a document off the screen's thread; the latest wins."""

from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal

from app.analysis import Analysis, analyse, can_follow, follow
from app.document import Document
from app.scoring.ranking import Ranking, rank

_PACE_SECONDS = 0.1

Run = Callable[[Callable[[], None]], object]


@dataclass(frozen=True, slots=True, eq=False)
class _Wish:
    """A document, its ranking where it is known, and whether the hand is still moving."""

    document: Document
    ranking: Ranking | None
    live: bool


class Recompute(QObject):
    """One worker and at most one waiting document; a newer one replaces it.

    While the hand moves a weight, only what follows at once is worked out; the whole when it has settled.
    """

    finished = Signal(object)
    #: Ahead of the analysis: a glimpse of a document in which one weight is dragged.
    glimpsed = Signal(object)
    #: How many draws are done, and how many there are; now and then.
    progressed = Signal(int, int)
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
        self._running: _Wish | None = None
        self._waiting: _Wish | None = None
        self._latest: _Wish | None = None
        self._last: Analysis | None = None
        self._glimpse: Document | None = None
        self._stopped = False
        # Queued from the worker to the thread this object lives in; direct where the work is done at once.
        self._done.connect(self._on_done, Qt.ConnectionType.AutoConnection)

    def request(self, document: Document, ranking: Ranking | None = None, *, live: bool = False) -> None:
        """Ask for the analysis of a document; the same one is never worked out twice in a row.

        `live` says that the hand is still moving: `settle` tells when it has come to rest.
        """
        latest = self._latest
        if self._stopped or (latest and document is latest.document and (live or not latest.live)):
            return
        self._latest = wish = _Wish(document, ranking, live)
        if self._running is None:
            self._start(wish)
        else:
            self._waiting = wish

    def settle(self) -> None:
        """Ask for the whole analysis of what the hand has left behind, unless that is known."""
        latest, last = self._latest, self._last
        if latest is not None and latest.live and not (last and last.document is latest.document):
            self.request(latest.document, latest.ranking)

    def close(self) -> None:
        """Stop; nothing is announced any more."""
        self._stopped, self._waiting = True, None
        if self._pool is not None:
            self._pool.waitForDone(2000)

    def _start(self, wish: _Wish) -> None:
        self._running = wish
        self._run(lambda: self._work(wish))

    def _work(self, wish: _Wish) -> None:
        document, outcome = wish.document, None
        try:
            ranking = wish.ranking or rank(document)
            if not (self._glimpsed(document, ranking) and wish.live):
                outcome = analyse(document, self._overtaken, self._last, ranking, self._teller())
        except Exception as error:  # a bug in the analysis reaches the person as a report, not as silence
            outcome = error
        self._done.emit(wish, outcome)

    def _glimpsed(self, document: Document, ranking: Ranking) -> bool:
        """Tell what follows at once, unless it has been told; whether there is such a thing."""
        if document is self._glimpse:
            return True
        glimpse = follow(document, self._last, ranking) if self._last else None
        self._glimpse = glimpse and document
        if glimpse is not None:
            self.glimpsed.emit(glimpse)
        return glimpse is not None

    def _teller(self) -> Callable[[int, int], None]:
        """Give what tells of draws, though not more often than the eye can follow."""
        told = monotonic()

        def tell(done: int, of: int) -> None:
            nonlocal told
            if monotonic() - told >= _PACE_SECONDS:
                told = monotonic()
                self.progressed.emit(done, of)

        return tell

    def _overtaken(self) -> bool:
        """Whether nobody waits for it any more: at the end, or when the hand moves on and can be followed."""
        wish, last = self._waiting, self._last
        if wish is None or last is None or wish.ranking is None or not wish.live:
            return self._stopped
        return self._stopped or can_follow(wish.document, last, wish.ranking)

    def _on_done(self, wish: _Wish, outcome: object) -> None:
        self._running = None
        waiting, self._waiting = self._waiting, None
        if isinstance(outcome, Analysis):
            self._last = outcome
            waiting = None if waiting and waiting.document is wish.document else waiting
        if waiting is not None:
            self._start(waiting)
        if self._stopped:
            return
        if isinstance(outcome, Analysis):
            self.finished.emit(outcome)
        elif isinstance(outcome, Exception):
            self.broke.emit(outcome)
