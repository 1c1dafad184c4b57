"""What follows from the documents of the tests, worked out once in a process."""

from collections.abc import Callable
from dataclasses import replace

from app.analysis import Analysis, Progress, analyse, never
from app.document import Document
from app.scoring.ranking import rank
from app.sureness.mean_bets import by_bet

#: Fewer draws than in the program: what is looked at is how an answer is shown.
SAMPLES = 1024
#: More are not kept: the draws of an analysis are large.
_MOST = 100
#: By all that their documents say; the one wanted last comes last.
_KNOWN: dict[str, Analysis] = {}


def analyse_once(
    document: Document,
    stop: Callable[[], bool] = never,
    before: Analysis | None = None,
    *,
    progress: Progress = lambda done, of: None,
    ahead: Callable[[Analysis], None] = lambda analysis: None,
) -> Analysis | None:
    """Analyse a document as the program does, unless one that says the same is known.

    An analysis hangs on nothing else, as laws of its own tell.
    """
    said = document.model_dump_json()
    known = _KNOWN.pop(said, None)
    if known is not None:
        _KNOWN[said] = of_now = _said_of(document, known)
        return told_again(of_now, stop, ahead)
    found = analyse(document, stop, before, progress=progress, ahead=ahead, samples=SAMPLES)
    if found is not None:
        _KNOWN[said] = found
        if len(_KNOWN) > _MOST:
            _KNOWN.pop(next(iter(_KNOWN)))
    return found


def _said_of(document: Document, known: Analysis) -> Analysis:
    """Say of a document what is known of one that says the same: whoever is told asks which it is about."""
    if known.document is document:
        return known
    ranking, pay = rank(document), known.pay
    return replace(
        known,
        ranking=ranking,
        by_bet=by_bet(ranking),
        draws=known.draws and replace(known.draws, document=document, ranking=ranking),
        pay=pay and replace(pay, ties=replace(pay.ties, document=document)),
    )


def told_again(
    known: Analysis, stop: Callable[[], bool], ahead: Callable[[Analysis], None]
) -> Analysis | None:
    """Tell what is known as if it were found now."""
    if stop():
        return None
    if known.document.pay_open:
        ahead(replace(known, pay=None))
    return None if stop() else known
