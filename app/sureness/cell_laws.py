"""How a cell is drawn; the same seed and key give the same column of draws, whatever else changes."""

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.document import (
    Assessment,
    Criterion,
    Levels,
    Likelihood,
    MustHave,
    Number,
    Offer,
    Option,
    Scale,
    Spectrum,
    SweetSpot,
    YesNo,
)
from app.document.scales import RATING_TOP
from app.scales.value_curve import SLICES, ValueCurve, pert_mean, pert_slices
from app.scoring.cells import LIKELIHOOD, curve_of, keeps, listed_value, must_have_state

Drawn = NDArray[np.float32]

#: Columns kept, so that an edit draws anew only what it touched; each is 32 kB at 8,192 draws.
_KEPT = 4096
_BELOW_ONE = np.nextafter(np.float32(1), np.float32(0))
_ANY = ValueCurve((0.0,), (0.0,))


@lru_cache(maxsize=_KEPT)
def column(seed: int, key: str, samples: int) -> Drawn:
    """Draw one stratified column: each of `samples` equal slices of 0..1 is hit once, in an order of its own.

    Parameters
    ----------
    seed : that of the document.
    key : what is drawn, by ids; the same key gives the same column in any document with this seed.
    samples : how many.

    Returns
    -------
    (samples,) in 0..1, not to be written to.

    References
    ----------
    McKay, Beckman & Conover 1979, one column of a Latin hypercube.
    """
    digest = hashlib.sha256(f"{seed}/{key}".encode()).digest()
    random = np.random.Generator(np.random.PCG64(int.from_bytes(digest[:16], "little")))
    drawn = ((random.permutation(samples) + random.random(samples)) / samples).astype(np.float32)
    np.minimum(drawn, _BELOW_ONE, out=drawn)
    drawn.flags.writeable = False
    return drawn


@dataclass(frozen=True, slots=True)
class Fixed:
    """A value that is certain."""

    value: float

    def values(self, u: Drawn) -> Drawn:
        """Give the value of each draw."""
        return np.full_like(u, self.value)


@dataclass(frozen=True, slots=True)
class Gap:
    """Nothing is known: any value from 0 to 1 is as likely as any other."""

    def values(self, u: Drawn) -> Drawn:
        """Give the value of each draw."""
        return u


@dataclass(frozen=True, slots=True)
class Range:
    """A measure under the Beta-PERT law of its range, seen through a value curve."""

    curve: ValueCurve
    low: float
    likely: float
    high: float

    def measures(self, u: Drawn) -> NDArray[np.float64]:
        """Give the measure of each draw."""
        return _between_slices(self._knots(), u)

    def values(self, u: Drawn) -> Drawn:
        """Give the value of each draw."""
        if self.curve.straight_between(self.low, self.high):
            knots = np.interp(self._knots(), self.curve.xs, self.curve.vs)
            return _between_slices(knots, u).astype(np.float32)
        return np.interp(self.measures(u), self.curve.xs, self.curve.vs).astype(np.float32)

    def _knots(self) -> NDArray[np.float64]:
        return np.array([self.low, *pert_slices(self.low, self.likely, self.high), self.high])


def _between_slices(knots: NDArray[np.float64], u: Drawn) -> NDArray[np.float64]:
    """Read a law off at `u`: straight between its two ends and the middles of its equally likely slices."""
    place = u.astype(np.float64) * SLICES + 0.5
    left = place.astype(np.intp)
    # The first and the last stretch are half as long: each goes on to where a whole one would end.
    start = np.concatenate(([2 * knots[0] - knots[1]], knots[1:-1]))
    rise = np.diff(np.append(start, 2 * knots[-1] - knots[-2]))
    return start.take(left) + (place - left) * rise.take(left)


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happens or not: value 1 or 0. A likelihood is not a degree."""

    chance: float

    def values(self, u: Drawn) -> Drawn:
        """Give the value of each draw."""
        return (u < self.chance).astype(np.float32)


@dataclass(frozen=True, slots=True)
class Listed:
    """One of three named values, with the chances 1, 4 and 1 in 6."""

    low: float
    likely: float
    high: float

    def values(self, u: Drawn) -> Drawn:
        """Give the value of each draw."""
        return np.select([u < 1 / 6, u >= 5 / 6], [self.low, self.high], self.likely).astype(np.float32)


Law = Fixed | Gap | Range | Event | Listed


@dataclass(frozen=True, slots=True)
class Source:
    """What one cell is drawn from.

    Cells with the same key are one and the same uncertainty and are drawn once: what is said of a company
    holds for all of its teams.
    """

    key: str
    law: Law

    @property
    def certain(self) -> bool:
        """True where every draw is the same."""
        return isinstance(self.law, Fixed)


@lru_cache(maxsize=_KEPT)
def values_of(source: Source, seed: int, samples: int) -> Drawn:
    """Give the drawn values of a cell, (samples,) in 0..1, not to be written to."""
    drawn = source.law.values(column(seed, source.key, samples))
    drawn.flags.writeable = False
    return drawn


def status_quo(options: tuple[Option, ...]) -> int | None:
    """Find the current job, whose fit counts where a must-have is broken; none where it is not one option."""
    kinds = [option.offer.kind for option in options]
    return kinds.index("current_job") if kinds.count("current_job") == 1 else None


def source_of(option: Option, criterion: Criterion, sweet_spot: SweetSpot) -> Source:
    """Say from what the cell of an option and a criterion is drawn."""
    curve = curve_of(criterion, sweet_spot)
    if isinstance(criterion.scale, Spectrum) and curve is not None:
        return _of_position(option, criterion, curve)
    assessment = option.assessments().get(criterion.id)
    if assessment is None or assessment.likely is None:
        return Source(_gap_key(option, criterion), Gap())
    return Source(_assessed_key(option, criterion), _law(criterion.scale, curve, assessment))


def _gap_key(option: Option, criterion: Criterion) -> str:
    """Name a gap: one about the company is one gap for all of its teams, any other is each option's own.

    So is the gap of a team for which what is known of the company does not hold.
    """
    one_for_all = criterion.hangs_on == ("company",) and not _known_of_offer(option.offer, criterion.id)
    return cell_key(option.offer.id if one_for_all else option.id, criterion.id)


def _known_of_offer(offer: Offer, criterion: str) -> bool:
    said = (one for one in offer.assessments if one.criterion == criterion)
    return any(one.likely is not None or one.event is not None for one in said)


def cell_key(subject: str, criterion: str) -> str:
    """Name what is said, or open, of an offer or a team."""
    return f"{subject}/{criterion}"


def _assessed_key(option: Option, criterion: Criterion) -> str:
    """Name what an assessment is drawn from: its event, or itself by whose it is."""
    event = option.event_of(criterion.id)
    return f"event:{event}" if event else cell_key(option.owner_of(criterion.id), criterion.id)


def _of_position(option: Option, criterion: Criterion, curve: ValueCurve) -> Source:
    position = option.position
    if position is None:
        return Source(cell_key(option.id, criterion.id), Gap())
    own = option.team is not None and option.team.position is not None
    owner = option.id if own else option.offer.id
    return Source(cell_key(owner, criterion.id), _range(curve, position.low, position.likely, position.high))


def _range(curve: ValueCurve, low: float, likely: float, high: float) -> Law:
    least, greatest = curve.span(low, high)
    return Fixed(curve.at(likely)) if least == greatest else Range(curve, low, likely, high)


def _law(scale: Scale, curve: ValueCurve | None, assessment: Assessment) -> Law:
    likely = assessment.likely
    assert likely is not None
    low = likely if assessment.low is None else assessment.low
    high = likely if assessment.high is None else assessment.high
    if curve is None:
        values = [listed_value(scale, reading) for reading in (low, likely, high)]
        return Fixed(values[1]) if min(values) == max(values) else Listed(*values)
    if isinstance(scale, Likelihood):
        chance = LIKELIHOOD.at(pert_mean(float(low), float(likely), float(high)))
        return Fixed(chance) if chance in (0.0, 1.0) else Event(chance)
    return _range(curve, float(low), float(likely), float(high))


def broken(option: Option, criterion: Criterion, seed: int, samples: int) -> NDArray[np.bool_]:
    """Tell in which draws an option breaks the must-have of a criterion.

    Returns
    -------
    (samples,); all false where the criterion has no must-have.
    """
    held = criterion.must_have
    assessment = option.assessments().get(criterion.id)
    state = "met" if held is None else must_have_state(criterion, held, assessment)
    if state != "open":
        return np.full(samples, state == "failed")
    unknown = assessment is None or assessment.likely is None
    key = _gap_key(option, criterion) if unknown else _assessed_key(option, criterion)
    return broken_at(option, criterion, column(seed, key, samples))


def broken_at(option: Option, criterion: Criterion, u: Drawn) -> NDArray[np.bool_]:
    """Tell for which draws of its cell an option breaks the must-have of a criterion, while that is open.

    The same draws that give the value decide. Where nothing is known, a yes or no and an event go either way
    with the same chance, a level is as likely as any other, and a measure lies anywhere from worst to best.
    """
    held, scale = criterion.must_have, criterion.scale
    assert held is not None
    assessment = option.assessments().get(criterion.id)
    if assessment is None or assessment.likely is None:
        return _broken_by_gap(scale, held, u)
    return _broken_by(scale, held, assessment, u)


def _broken_by(scale: Scale, held: MustHave, assessment: Assessment, u: Drawn) -> NDArray[np.bool_]:
    likely = assessment.likely
    assert likely is not None
    low = likely if assessment.low is None else assessment.low
    high = likely if assessment.high is None else assessment.high
    if isinstance(scale, Likelihood):
        return (u < LIKELIHOOD.at(pert_mean(float(low), float(likely), float(high)))) != bool(held.limit)
    if isinstance(scale, Levels | YesNo):
        kept = [bool(keeps(scale, held, reading)) for reading in (low, likely, high)]
        return ~np.select([u < 1 / 6, u >= 5 / 6], [np.array(kept[0]), np.array(kept[2])], np.array(kept[1]))
    measures = Range(_ANY, float(low), float(likely), float(high)).measures(u)
    return _beyond(held, measures)


def _broken_by_gap(scale: Scale, held: MustHave, u: Drawn) -> NDArray[np.bool_]:
    if isinstance(scale, Likelihood | YesNo):
        good = bool(held.limit) if isinstance(scale, Likelihood) else held.limit is scale.better
        return u < 0.5 if good else u >= 0.5
    if isinstance(scale, Levels):
        ordered = sorted(scale.levels, key=lambda level: level.value)
        kept = np.array([bool(keeps(scale, held, level.label)) for level in ordered])
        return ~kept[np.minimum((u * len(kept)).astype(int), len(kept) - 1)]
    worst, best = (scale.worst, scale.best) if isinstance(scale, Number) else (0.0, RATING_TOP)
    return _beyond(held, worst + u * (best - worst))


def _beyond(held: MustHave, measures: NDArray[np.floating[Any]]) -> NDArray[np.bool_]:
    limit = float(held.limit)
    return measures < limit if held.side == "at_least" else measures > limit
