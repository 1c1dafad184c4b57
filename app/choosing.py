"""What is written down with a choice: how all options stood, judged without pay."""

import hashlib

from app.analysis import Analysis, chances_of
from app.document import Document, Summary, SummaryOption, SummaryShare
from app.scoring import Ranking, rank
from app.simulation import Simulation


def summary_of(document: Document, analysis: Analysis | None, data: bytes) -> Summary:
    """Sum up what is known on the day of a choice: pay is never in it, open or not.

    Parameters
    ----------
    document : as it stands before the choice is written into it.
    analysis : of that document. Where it is of another one, or of one in which pay counts, all is worked out
        anew, for the record has to be right.
    data : the document as it would be saved.

    Returns
    -------
    Summary : options in display order; rank and chance are missing where there is none; the shares of the
        criteria that count; the SHA-256 of the data.
    """
    ranking, simulation = _judged(document, analysis)
    chances = None if simulation is None else simulation.chance_best
    return Summary(
        options=tuple(
            _option(ranking, i, None if chances is None else float(chances[i])) for i in ranking.order
        ),
        shares=tuple(
            SummaryShare(name=criterion.name, share=_within(float(share)))
            for criterion, share in zip(ranking.criteria, ranking.shares, strict=True)
        ),
        sha256=hashlib.sha256(data).hexdigest(),
    )


def _judged(document: Document, analysis: Analysis | None) -> tuple[Ranking, Simulation | None]:
    """Give ranking and chances without pay, from the analysis where they stand there already."""
    sealed = _without_pay(document)
    if analysis is not None and sealed is analysis.document:
        return analysis.ranking, analysis.simulation
    ranking = rank(sealed)
    return ranking, chances_of(sealed, ranking)


def _without_pay(document: Document) -> Document:
    """Set the pay criterion aside where pay is open and may count."""
    pay = document.pay_criterion
    if pay is None or pay.set_aside or not document.pay_open:
        return document
    return document.replace(
        criteria=tuple(one.replace(set_aside=True) if one is pay else one for one in document.criteria)
    )


def _option(ranking: Ranking, index: int, chance: float | None) -> SummaryOption:
    option = ranking.options[index]
    return SummaryOption(
        name=option.name,
        position=option.position,
        fit=float(ranking.fit[index]),
        chance=None if chance is None else _within(chance),
        rank=int(ranking.ranks[index]) or None,
    )


def _within(part: float) -> float:
    """Take the last digits off that sums of floats put outside 0 to 1."""
    return min(1.0, max(0.0, part))
