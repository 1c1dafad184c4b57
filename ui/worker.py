"""Works out the slow part of what follows from a document off the screen's thread; the latest wins."""

from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

from PySide6.QtCore import QObject, Qt, QThreadPool, QTimer, Signal

from app.analysis import Analysis, can_follow, follow
from app.analysis import analyse as analyse_now
from app.document import Document
from app.scoring.ranking import Ranking

_PACE_SECONDS = 0.1
#: What takes longer is not worked out to its end once another document waits.
_PATIENCE_SECONDS = 5.0

Run = Callable[[Callable[[], None]], object]
#: Works out all that follows from a document, as `app.analysis.analyse` does.
Analyse = Callable[..., Analysis | None]


def one_by_one(owner: QObject, run: Run | None) -> tuple[QThreadPool | None, Run]:
    """Give what runs jobs off the screen's thread, one after the other, and the pool one has to wait for.

    Where `run` says how jobs are run there is no pool.
    """
    if run is not None:
        return None, run
    pool = QThreadPool(owner)
    pool.setMaxThreadCount(1)
    return pool, pool.start


@dataclass(frozen=True, slots=True, eq=False)
class _Wish:
    """What is to be analysed, and whether the hand is still moving."""

    ranking: Ranking
    live: bool

    @property
    def document(self) -> Document:
        return self.ranking.document


class Recompute(QObject):
    """One worker and at most one waiting document; a newer one replaces it.

    While the hand moves a weight, only what follows at once is worked out; the whole when it has settled.
    """

    #: An analysis; where pay is open the same comes twice, the second time with what pay adds.
    finished = Signal(object)
    #: Ahead of the analysis: a glimpse of a document in which one weight is dragged.
    glimpsed = Signal(object)
    #: How many draws are done, and how many there are; now and then. None where the person gave it up.
    progressed = Signal(int, int)
    broke = Signal(object)
    _known = Signal(object)
    _done = Signal(object, object)

    def __init__(
        self, run: Run | None = None, parent: QObject | None = None, analyse: Analyse | None = None
    ) -> None:
        super().__init__(parent)
        self._pool, self._run = one_by_one(self, run)
        self.analyse: Analyse = analyse or analyse_now
        self._running: _Wish | None = None
        self._waiting: _Wish | None = None
        self._latest: _Wish | None = None
        self._last: Analysis | None = None
        self._glimpse: Document | None = None
        self._stopped = False
        self._unwanted: _Wish | None = None
        # Queued from the worker to the thread this object lives in; direct where the work is done at once.
        self._known.connect(self._on_known, Qt.ConnectionType.AutoConnection)
        self._done.connect(self._on_done, Qt.ConnectionType.AutoConnection)

    def request(self, ranking: Ranking, *, live: bool = False) -> None:
        """Ask for the analysis of what was ranked; the same document is never worked out twice in a row.

        `live` says that the hand is still moving: `settle` tells when it has come to rest.
        """
        latest = self._latest
        same = latest is not None and latest.document is ranking.document
        if self._stopped or (latest and same and (live or not latest.live)):
            return
        self._latest = wish = _Wish(ranking, live)
        if self._running is None:
            self._start(wish)
        else:
            self._waiting = wish

    def settle(self) -> None:
        """Ask for the whole analysis of what the hand has left behind, unless that was the last thing told.

        A hand that comes back to where it began has a glimpse told of what was analysed before.
        """
        latest, last = self._latest, self._last
        if latest is None or not latest.live:
            return
        known = last is not None and last.document is latest.document
        if not known or self._running is not None or self._glimpse is latest.document:
            self.request(latest.ranking)

    def give_up(self) -> None:
        """Work no longer on what is being worked out, as the person wishes; `take_up` begins it again."""
        self._unwanted, self._waiting = self._running, None

    def take_up(self) -> None:
        """Work out what was given up."""
        latest, self._latest = self._latest, None
        if latest is not None:
            self.request(latest.ranking)

    def close(self) -> None:
        """Stop; nothing is announced any more."""
        self._stopped, self._waiting = True, None
        if self._pool is not None:
            self._pool.waitForDone(2000)

    def _start(self, wish: _Wish) -> None:
        self._running = wish
        if self._pool is None or wish.live:
            self._run(lambda: self._work(wish))
        else:
            # Once it is on the screen what was announced: the worker would take turns with the painting.
            QTimer.singleShot(0, self, lambda: self._stopped or self._run(lambda: self._work(wish)))

    def _work(self, wish: _Wish) -> None:
        outcome: object = None
        try:
            if not (self._glimpsed(wish.ranking) and wish.live):
                outcome = self._analysed(wish)
        except Exception as error:  # a bug in the analysis reaches the person as a report, not as silence
            outcome = error
        self._done.emit(wish, outcome)

    def _analysed(self, at_work: _Wish) -> Analysis | None:
        """Analyse, unless nobody waits for it any more.

        So it is at the end; when the hand moves on and can be followed; and, once all is told but what pay
        adds, or after a while, as soon as any other document waits.
        """
        before, all_else_is_told, begun = self._last, False, monotonic()

        def overtaken() -> bool:
            wish = self._waiting
            if self._unwanted is at_work:
                return True
            if self._stopped or wish is None or wish.document is at_work.document:
                return self._stopped
            followed = wish.live and before is not None and can_follow(wish.ranking, before)
            return all_else_is_told or followed or monotonic() - begun > _PATIENCE_SECONDS

        def tell(analysis: Analysis) -> None:
            nonlocal all_else_is_told
            all_else_is_told = True
            self._known.emit(analysis)

        return self.analyse(at_work.document, overtaken, before, progress=self._teller(), ahead=tell)

    def _glimpsed(self, ranking: Ranking) -> bool:
        """Tell what follows at once, unless it has been told; whether there is such a thing."""
        document = ranking.document
        if document is self._glimpse:
            return True
        glimpse = follow(ranking, self._last) if self._last else None
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

    def _on_known(self, analysis: Analysis) -> None:
        self._last = analysis
        if not self._stopped:
            self.finished.emit(analysis)

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
        elif self._unwanted is wish and waiting is None:
            self.progressed.emit(0, 0)
