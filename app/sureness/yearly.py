"""What a year may do to each option, where she entered how likely its mainstays change."""

from dataclasses import dataclass
from math import prod

from app.document import Document, Option, YearlyChange
from app.document.criteria import Mainstay
from app.scoring.ranking import Ranking


@dataclass(frozen=True, slots=True)
class AfterYear:
    """What is to be expected of one option in a year.

    Attributes
    ----------
    option : its id.
    chances : as entered for the team, else for the offer.
    unchanged : 0..1; the chance that none of these changes comes within the year.
    mean_fit : fit points, on average over what may change; what hangs on a change is unknown after it.
    """

    option: str
    chances: tuple[YearlyChange, ...]
    unchanged: float
    mean_fit: float


def yearly_changes(option: Option) -> tuple[YearlyChange, ...]:
    """List the yearly chances of an option: the team's own, and the offer's where the team has none."""
    found = {one.what: one for one in option.offer.yearly_changes}
    if option.team is not None:
        found.update((one.what, one) for one in option.team.yearly_changes)
    return tuple(found.values())


def after_a_year(document: Document, ranking: Ranking) -> tuple[AfterYear, ...]:
    """Work out what a year leaves of the options whose yearly chances are entered.

    Changes come independently of each other. A cell is then unknown, and counts one half, once anything its
    criterion hangs on has changed. As points add up, the mean over all that may come is exact.

    Parameters
    ----------
    document : whose criteria say what they hang on.
    ranking : of that document.

    Returns
    -------
    In the order of the ranking's table; options without any chance entered are left out, and mixtures.
    """
    if ranking.status != "ok":
        return ()
    mainstays = _mainstays(document, ranking)
    found: list[AfterYear] = []
    for i, option in enumerate(ranking.options):
        chances = yearly_changes(option)
        if not chances or option.parts:
            continue
        stays = {one.what: 1.0 - one.chance for one in chances}
        fit = 0.0
        for j, hangs_on in enumerate(mainstays):
            kept = prod(stays.get(what, 1.0) for what in hangs_on)
            value = float(ranking.table.values[i, j])
            fit += 100.0 * float(ranking.shares[j]) * (kept * value + (1.0 - kept) * 0.5)
        found.append(AfterYear(option.id, chances, prod(stays.values()), fit))
    return tuple(found)


def _mainstays(document: Document, ranking: Ranking) -> list[frozenset[Mainstay]]:
    """Say what each criterion of a ranking hangs on; all that match a position lose it together."""
    matches = [one for one in document.criteria if one.follows_position]
    position: frozenset[Mainstay] = frozenset(what for one in matches for what in one.hangs_on)
    return [position if one.follows_position else frozenset(one.hangs_on) for one in ranking.criteria]
