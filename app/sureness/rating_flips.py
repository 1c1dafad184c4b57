"""What would have to be true on one criterion, all else as it is, for an option to tie the leader."""

from dataclasses import dataclass, replace
from functools import lru_cache
from math import ceil, floor, inf, log10

import numpy as np

from app.document import Assessment, Criterion, Option, Reading
from app.scales.must_haves import must_have_state
from app.scales.value_curve import ValueCurve
from app.scales.worth import bounds_of, curve_of, listing_of, three_of
from app.scoring.ranking import TIE, Ranking
from app.sureness.answers import Answers
from app.sureness.knowing import effect_of, means_given, settled_by
from app.sureness.mean_bets import MeanBets, mean_bets
from app.sureness.shared_cells import shared_cells
from app.sureness.stakes import foundations

#: How near a measure has to come to the value wanted; between two neighbouring numbers there may be none.
_NEAR_VALUE = 1e-6


@dataclass(frozen=True, slots=True)
class RatingFlip:
    """The value one cell would need for the leader and another option to tie.

    Attributes
    ----------
    option : whose cell it is, by id: the other option's, which would have to rise, or the leader's, which
        would have to fall.
    criterion : its id.
    rises : true where the value would have to rise.
    value_now : 0..1; one half where nothing is known.
    value_needed : 0..1; nothing where it lies beyond.
    reading : the nearest certain assessment that will do, in the unit of the scale; for the spectrum match a
        position. Among levels, and of yes and no, the nearest that is enough. Nothing where none will do.
    """

    option: str
    criterion: str
    rises: bool
    value_now: float
    value_needed: float | None
    reading: Reading | None

    @property
    def possible(self) -> bool:
        """True where an assessment on the scale would make the two tie."""
        return self.reading is not None


def rating_flips(ranking: Ranking, option_id: str | None = None) -> tuple[RatingFlip, ...]:
    """Find, criterion by criterion, the value that would make an option tie the leader.

    A gap of g points between their mean bets closes where the value on a criterion with the share w changes
    by g / (100 w), or more where a must-have may break: up for the option, or down for the leader. A fact
    that holds for both, as of two teams of one company, turns nothing and is left out.

    Parameters
    ----------
    ranking : with a single leader.
    option_id : the option that is to tie; without one, the runner-up.

    Returns
    -------
    Those of the option first; each from the smallest change of value to the largest. Empty where nothing
    leads alone, or where the option leads itself or has no rank.
    """
    bets = mean_bets(ranking)
    leader = bets.by_bet.leaders[0] if len(bets.by_bet.leaders) == 1 else None
    rival = bets.by_bet.runner_up if option_id is None else ranking.index(option_id)
    if leader is None or rival is None or rival == leader or rival not in ranking.rivals:
        return ()
    return (*_of(bets, rival, (leader, rival)), *_of(bets, leader, (leader, rival)))


@lru_cache(maxsize=8)
def flips_past(ranking: Ranking, option_id: str, other_id: str) -> tuple[RatingFlip, ...]:
    """Find what would have to be different of one option alone for it to tie another, above or below it.

    Returns
    -------
    What is possible, from the smallest change of value to the largest. Empty where nothing will do, where the
    two tie already, or where one of them has no rank; and for an offer whose team is open, which has no
    values but those of its teams, or for one of them against it.
    """
    bets = mean_bets(ranking)
    moved, other = ranking.index(option_id), ranking.index(other_id)
    if moved is None or other is None or moved == other or not ranking.ranks[[moved, other]].all():
        return ()
    mixtures = ranking.table.mixtures
    if any(moved == one.row or (other == one.row and moved in one.own) for one in mixtures):
        return ()
    worth = bets.by_bet.fit
    if abs(worth[moved] - worth[other]) <= TIE:
        return ()
    pair = (other, moved) if worth[moved] < worth[other] else (moved, other)
    return tuple(_round(ranking, one) for one in _of(bets, moved, pair) if one.possible)


def _round(ranking: Ranking, flip: RatingFlip) -> RatingFlip:
    """Go on to the next round number that is still enough, where there is one."""
    criterion = next(one for one in ranking.criteria if one.id == flip.criterion)
    curve = curve_of(criterion, ranking.table.perspective.sweet_spot)
    if curve is None or isinstance(flip.reading, str | bool) or flip.reading is None:
        return flip
    low, high = bounds_of(criterion.scale)
    span = min(high - low, curve.xs[-1] - curve.xs[0])
    sign = 1.0 if flip.rises else -1.0
    for step in (span / 50, span / 500):
        step = 10.0 ** floor(log10(step) + TIE)
        parts = flip.reading / step
        for tried in (ceil(parts - _NEAR_VALUE) * step, floor(parts + _NEAR_VALUE) * step):
            enough = sign * (curve.at(tried) - (flip.value_needed or 0.0)) >= -TIE
            if low <= tried <= high and enough:
                return replace(flip, reading=round(tried, 9), value_needed=curve.at(tried))
    return flip


def _of(bets: MeanBets, i: int, pair: tuple[int, int]) -> list[RatingFlip]:
    """List what of one option makes a pair tie, its leader first; i is one of the two."""
    ranking = bets.ranking
    facts = shared_cells(ranking.table)
    columns = [int(j) for j in np.flatnonzero(ranking.shares) if facts[pair[0], j] != facts[pair[1], j]]
    sign = -1.0 if i == pair[0] else 1.0
    changes = [(_change(bets, i, j, pair), j) for j in columns]
    # Where no change will do, the most that could be is not enough.
    steps = sorted(((sign * inf if change is None else change, j) for change, j in changes), key=_size)
    return [_flip(ranking, i, j, change) for change, j in steps]


def _size(step: tuple[float, int]) -> tuple[float, int]:
    return abs(step[0]), step[1]


def _change(bets: MeanBets, i: int, j: int, pair: tuple[int, int]) -> float | None:
    """Give the change of the value of a cell with which leader and rival tie; none where it moves nothing.

    The lead is straight in it: in a rating, and in a chance that a must-have hangs on. Of a range that
    decides a must-have, it is straight as long as that is kept.
    """
    ranking = bets.ranking
    places = settled_by(ranking, i, foundations(ranking.table).sources[i][j].key)
    step = np.array([0.0, 1.0])
    moved = [Answers(step, step, ranking.table.values[i, one.column] + step, step) for one in places]
    if not ranking.criteria[j].scale.is_chance:
        kept = tuple(replace(one, held=False) for one in places)
        means = means_given(bets, places, effect_of(ranking, kept, moved))
    else:
        means = means_given(bets, places, effect_of(ranking, places, moved))
    now, then = (float(lead) for lead in means[pair[0]] - means[pair[1]])
    return None if abs(then - now) <= TIE else now / (now - then)


def _flip(ranking: Ranking, i: int, j: int, change: float) -> RatingFlip:
    option, criterion = ranking.options[i], ranking.criteria[j]
    now = float(ranking.table.values[i, j])
    needed = _on_scale(now + change)
    curve = curve_of(criterion, ranking.table.perspective.sweet_spot)
    reading: Reading | None = None
    if needed is not None and curve is None:
        reading = _nearest_listed(criterion, needed, rises=change > 0)
    elif needed is not None and curve is not None:
        reading = _nearest_measure(option, criterion, curve, needed)
    if reading is not None and not _may_be(criterion, reading):
        reading = None
    return RatingFlip(option.id, criterion.id, change > 0, now, needed, reading)


def _may_be(criterion: Criterion, reading: Reading) -> bool:
    """Tell whether a reading breaks no must-have: then the bet would be another one."""
    held = criterion.must_have
    if held is None:
        return True
    return (
        must_have_state(criterion.scale, held, Assessment(criterion=criterion.id, likely=reading)) != "failed"
    )


def _on_scale(value: float) -> float | None:
    """Give a value that lies between 0 and 1, but for the last digits; none where it lies beyond."""
    return min(max(value, 0.0), 1.0) if -TIE <= value <= 1.0 + TIE else None


def _nearest_measure(option: Option, criterion: Criterion, curve: ValueCurve, value: float) -> float | None:
    """Give the measure nearest to the present one, or the smallest where there is none."""
    low, high = bounds_of(criterion.scale)
    measures = [x for x in curve.measures(value) if low <= x <= high and _has(curve, x, value)]
    now = _measure_now(option, criterion)
    return min(measures, key=lambda x: 0.0 if now is None else abs(x - now), default=None)


def _has(curve: ValueCurve, x: float, value: float) -> bool:
    return abs(curve.at(x) - value) <= _NEAR_VALUE


def _measure_now(option: Option, criterion: Criterion) -> float | None:
    three = three_of(option, criterion, option.assessments().get(criterion.id))
    return None if three is None else float(three[1])


def _nearest_listed(criterion: Criterion, value: float, *, rises: bool) -> Reading | None:
    sign = 1.0 if rises else -1.0
    enough = [one for one in listing_of(criterion.scale) if sign * (one[1] - value) >= -TIE]
    nearest = min(enough, key=lambda one: abs(one[1] - value), default=None)
    return None if nearest is None else nearest[0]
