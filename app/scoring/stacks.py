"""The bar of an option: its fit, end to end by criterion, and what of it is known."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from app.scoring.ranking import TIE, Ranking
from app.scoring.rows import Floats

#: Of an option that has no rank, the bar is drawn so faintly.
FADED: Final = 0.5


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a bar.

    Attributes
    ----------
    criterion : the column it comes from.
    points : how long it is; more than 0.
    known : whether it rests on an assessment or a position; a gap counts one half, and is shown as a gap.
    """

    criterion: int
    points: float
    known: bool


def stack(ranking: Ranking, index: int) -> tuple[Part, ...]:
    """Stack up what adds to the fit of an option; screen and paper show just this.

    Of an offer whose team is left open, a criterion may be known of some teams: it then has two parts.

    Returns
    -------
    In the order of the criteria, what is known before what is not; the sum of all points is the fit.
    """
    parts: list[Part] = []
    for j, known in enumerate(_known(ranking, index).tolist()):
        whole = float(ranking.points[index, j])
        gap = whole - known
        parts += [Part(j, known if gap > TIE else whole, known=True)] if known > TIE else []
        parts += [Part(j, gap if known > TIE else whole, known=False)] if gap > TIE else []
    return tuple(parts)


def _known(ranking: Ranking, index: int) -> Floats:
    """Give the points of each criterion that are known, (criteria,)."""
    table = ranking.table
    known = table.values[index] * table.known[index]
    mixture = next((one for one in table.mixtures if one.row == index), None)
    if mixture is not None:
        teams = list(mixture.teams)
        known = mixture.chances @ (table.values[teams] * table.known[teams])
        known = known + mixture.rest * mixture.bare.numbers[0] * mixture.bare.flags[0]
    return np.minimum(100.0 * table.shares * known, ranking.points[index])
