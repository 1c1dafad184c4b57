"""All that follows from a document, put together in one place."""

from collections.abc import Callable
from dataclasses import dataclass

from app.document import Document
from app.flips import Flip, crossovers
from app.scoring import Ranking, rank


@dataclass(frozen=True, slots=True, eq=False)
class Analysis:
    """What follows from `document`; never saved, never edited."""

    document: Document
    ranking: Ranking
    flips: tuple[Flip, ...]


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
    return Analysis(document, ranking, crossovers(ranking))
