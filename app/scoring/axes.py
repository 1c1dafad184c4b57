"""What options are on one axis of a plot: a criterion in its own unit, the position, or the fit."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np

from app.document import Criterion, Option, Three
from app.scales.registry import kind_of
from app.scales.words import reading
from app.scales.worth import bounds_of, curve_of, ends_of, listing_of, three_of
from app.scoring.ranking import TIE, Ranking
from app.scoring.table import Floats

#: The axes that are no criterion.
FIT: Final = "fit"
POSITION: Final = "position"
Place = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class AxisFacts:
    """Where the options stand on one axis.

    Attributes
    ----------
    key : the id of a criterion, or one of the two above.
    name, unit : what the axis shows, and in what; no unit where it has none.
    better : 1 where more is better, -1 where less is, 0 where neither is so throughout.
    places : (options,); low, likely and high, or none where the value is not known.
    ends : from where to where the axis runs where no value is known.
    labels : the words at 0, 1, 2 and so on, where the readings are listed, from the worst on.
    values : 0..1; what each of these is worth, for two may be worth the same.
    """

    key: str
    name: str
    unit: str
    better: int
    places: tuple[Place | None, ...]
    ends: tuple[float, float]
    labels: tuple[str, ...] = ()
    values: tuple[float, ...] = ()

    def goodness(self, place: Place) -> float:
        """Give a number that is the larger the better the likely place is, on an axis with a better way."""
        if self.values:
            return float(np.interp(place[1], range(len(self.values)), self.values))
        return self.better * place[1]


def axis_of(ranking: Ranking, key: str, fit_ends: tuple[Floats, Floats] | None = None) -> AxisFacts | None:
    """Lay the options out on one axis; none of a criterion that does not count.

    Parameters
    ----------
    ranking : of the options.
    key : of the axis.
    fit_ends : (options,) each; from where to where each fit may lie. Without them what ranges and gaps allow.
    """
    if key == FIT:
        low, high = fit_ends or (ranking.low, ranking.high)
        fits = tuple(
            (min(float(low[i]), fit), fit, max(float(high[i]), fit))
            for i, fit in enumerate(map(float, ranking.fit))
        )
        return AxisFacts(FIT, "Fit", "", 1, fits, (0.0, 100.0))
    if key == POSITION:
        stands = (option.position for option in ranking.options)
        return AxisFacts(
            POSITION,
            "Position",
            "",
            0,
            tuple(None if one is None else (one.low, one.likely, one.high) for one in stands),
            (0.0, 1.0),
        )
    criterion = next((one for one in ranking.criteria if one.id == key), None)
    return None if criterion is None else _of_criterion(ranking, criterion)


def _of_criterion(ranking: Ranking, criterion: Criterion) -> AxisFacts:
    scale, listing = criterion.scale, listing_of(criterion.scale)
    ordered = sorted(listing, key=lambda pair: pair[1])
    return AxisFacts(
        key=criterion.id,
        name=criterion.name,
        unit="of 100" if criterion.follows_position else kind_of(scale).unit(scale),
        better=_better(ranking, criterion),
        places=tuple(_place(ranking, option, criterion) for option in ranking.options),
        ends=_ends(criterion),
        labels=tuple(reading(scale, one) for one, _ in ordered),
        values=tuple(value for _, value in ordered),
    )


def _ends(criterion: Criterion) -> tuple[float, float]:
    if criterion.follows_position:
        return 0.0, 100.0
    low, high = sorted(ends_of(criterion.scale) or bounds_of(criterion.scale))
    return low, high


def _better(ranking: Ranking, criterion: Criterion) -> int:
    """Tell which way is better; neither where the value rises and falls."""
    if criterion.follows_position or listing_of(criterion.scale):
        return 1
    if criterion.curve:
        values = [point.value for point in criterion.curve]
        rises = all(after >= before for before, after in pairwise(values))
        falls = all(after <= before for before, after in pairwise(values))
        return int(rises) - int(falls)
    ends = ends_of(criterion.scale)
    return 1 if ends is None else int(ends[1] > ends[0]) - int(ends[1] < ends[0])


def _place(ranking: Ranking, option: Option, criterion: Criterion) -> Place | None:
    """Place an option on a criterion; one whose team is open at the mean of those teams that are known."""
    if not option.parts or criterion.follows_position:
        return _as_numbers(ranking, criterion, _known(option, criterion))
    places = [
        (part.chance, _as_numbers(ranking, criterion, _known(part.option, criterion)))
        for part in option.parts
        if part.option.team is not None
    ]
    known = [(chance, place) for chance, place in places if place is not None]
    if not known:
        return None
    total = sum(chance for chance, _ in known)
    likely = sum(chance * place[1] for chance, place in known) / total
    return min(place[0] for _, place in known), likely, max(place[2] for _, place in known)


def _known(option: Option, criterion: Criterion) -> Three | None:
    return three_of(option, criterion, option.assessments().get(criterion.id))


def _as_numbers(ranking: Ranking, criterion: Criterion, three: Three | None) -> Place | None:
    if three is None:
        return None
    if criterion.follows_position:
        curve = curve_of(criterion, ranking.table.perspective.sweet_spot)
        assert curve is not None
        low, likely, high = (float(one) for one in three)
        least, most = curve.span(low, high)
        return 100 * least, 100 * curve.at(likely), 100 * most
    listing = sorted(listing_of(criterion.scale), key=lambda pair: pair[1])
    order = [one for one, _ in listing]
    low, likely, high = (float(order.index(one)) if order else float(one) for one in three)
    # The levels of a scale may stand in another order than that of their values.
    return min(low, likely, high), likely, max(low, likely, high)


def as_good_on_both(ranking: Ranking, x: AxisFacts, y: AxisFacts) -> tuple[tuple[int, ...], ...] | None:
    """Name, for each option, those as good on both axes and better on one, what is likely held to be so.

    Returns
    -------
    (options,), indices; empty for options that are ruled out or unknown on one of the two, which stand in
    nobody's way either. None where one of the axes has no better direction.
    """
    if not x.better or not y.better:
        return None
    worth = [
        None if across is None or up is None or ranking.ruled_out[i] else (x.goodness(across), y.goodness(up))
        for i, (across, up) in enumerate(zip(x.places, y.places, strict=True))
    ]
    return tuple(
        () if own is None else tuple(k for k, other in enumerate(worth) if other and _beats(other, own))
        for own in worth
    )


def _beats(other: tuple[float, float], own: tuple[float, float]) -> bool:
    gains = [ahead - behind for ahead, behind in zip(other, own, strict=True)]
    return min(gains) >= -TIE and max(gains) > TIE
