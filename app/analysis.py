"""All that follows from a document, put together in one place."""

from collections.abc import Callable
from dataclasses import dataclass

from app.document import Document
from app.flips import Flip, crossovers
from app.scoring import Ranking, rank
from app.simulation import SAMPLES, Simulation, Stopped, draw, simulate


@dataclass(frozen=True, slots=True, eq=False)
class Analysis:
    """What follows from `document`; never saved, never edited.

    Attributes
    ----------
    simulation : none where nothing can be ranked, or fewer than two options stand against each other.
    """

    document: Document
    ranking: Ranking
    flips: tuple[Flip, ...]
    simulation: Simulation | None


def never() -> bool:
    """Answer for those who have no reason to stop."""
    return False


def analyse(document: Document, stop: Callable[[], bool] = never) -> Analysis | None:
    """Work out all that follows from a document.

    Parameters
    ----------
    document : as it stands.
    stop : asked between steps; true when the answer is no longer wanted.

    Returns
    -------
    The analysis; nothing where it was stopped.
    """
    ranking = rank(document)
    if stop():
        return None
    try:
        chances = chances_of(document, ranking, stop=stop)
    except Stopped:
        return None
    return Analysis(document, ranking, crossovers(ranking), chances)


def chances_of(
    document: Document,
    ranking: Ranking,
    samples: int = SAMPLES,
    seed: int | None = None,
    stop: Callable[[], bool] = never,
) -> Simulation | None:
    """Simulate a ranking where there is something to compare.

    Raises
    ------
    Stopped
        `stop` said so.
    """
    if ranking.status != "ok" or len(ranking.options) < 2:
        return None
    return simulate(draw(document, ranking, samples, seed), stop)
