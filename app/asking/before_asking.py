"""What is not certain, which answers are possible, and what each option is worth before any of them."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.scales.laws import Event, Fixed, Gap, Law, Listed, Range
from app.scales.must_haves import broken_at
from app.scales.value_curve import SLICES
from app.scales.worth import three_of
from app.scoring.ranking import TIE, Ranking
from app.scoring.table import Bools, Floats

#: Slices of a law that decides a must-have: the chance to break it is right to this part.
_FINE: Final = 4096


@dataclass(frozen=True, slots=True, eq=False)
class Answers:
    """The answers that a question may get.

    Attributes
    ----------
    chances : (answers,), sum 1.
    draws : (answers,) in 0..1; a draw of the cell that stands for each.
    values : (answers,) in 0..1.
    centred : (answers,); the same less their mean.
    """

    chances: Floats
    draws: Floats
    values: Floats
    centred: Floats


@lru_cache(maxsize=4096)
def answers_of(law: Law, slices: int = SLICES) -> Answers:
    """List the answers under a law: one by one where they are few, else as equally likely slices."""
    match law:
        case Event(chance):
            chances = np.array([chance, 1.0 - chance])
            draws, values = np.array([chance / 2.0, (1.0 + chance) / 2.0]), np.array([1.0, 0.0])
        case Listed(low, likely, high):
            chances = np.array([1.0, 4.0, 1.0]) / 6.0
            draws, values = np.array([1.0, 6.0, 11.0]) / 12.0, np.array([low, likely, high])
        case Fixed() | Gap() | Range():
            chances, draws = np.full(slices, 1.0 / slices), (np.arange(slices) + 0.5) / slices
            values = _sliced(law, draws)
    return Answers(chances, draws, values, values - float(chances @ values))


def _sliced(law: Fixed | Gap | Range, draws: Floats) -> Floats:
    if isinstance(law, Range):
        return np.interp(law.measures(draws.astype(np.float32)), law.curve.xs, law.curve.vs)
    return draws if isinstance(law, Gap) else np.full_like(draws, law.value)


@dataclass(frozen=True, slots=True)
class Place:
    """One cell that an answer settles.

    Attributes
    ----------
    row, column : of the ranking's table.
    law : from which its value is drawn.
    held : whether the answer decides a must-have there too.
    """

    row: int
    column: int
    law: Law
    held: bool


#: What is not certain: all cells that one answer settles.
Unknown = tuple[Place, ...]


@dataclass(frozen=True, slots=True, eq=False)
class BeforeAsking:
    """What the options are worth on average before anything is asked, must-haves counted.

    In a case in which an option breaks a must-have, the fit of the current job counts, or 0 where there is
    none. An option is thus worth that fallback, and its lead over it where all must-haves are kept.

    Attributes
    ----------
    job : the row of the current job, if there is one.
    fallback : fit points.
    kept : (options,), 0..1; the chance that all must-haves are kept.
    lead : (options,), fit points; the mean lead over the fallback where they are kept.
    choice : the row of the best mean; among equals the first of the ranking's order.
    """

    ranking: Ranking
    job: int | None
    fallback: float
    kept: Floats
    lead: Floats
    choice: int

    @property
    def means(self) -> Floats:
        """The mean of each option, (options,)."""
        return self.fallback + self.kept * self.lead

    @property
    def behind(self) -> Floats:
        """How far each option lies behind the best of the others, or before it, (options,); at least 0."""
        means = np.where(self.standing, self.means, -np.inf)
        best_other = np.full(len(means), means[self.choice])
        best_other[self.choice] = np.delete(means, self.choice).max(initial=-np.inf)
        return np.abs(self.means - best_other)

    def shifts_all(self, rows: NDArray[np.intp]) -> Bools:
        """Tell of which rows a shift moves others too, as the fit they fall back on."""
        others = self.standing
        if self.job is None:
            return np.zeros(len(rows), dtype=bool)
        others[self.job] = False
        return (rows == self.job) & bool((self.kept[others] < 1.0).any())

    @property
    def standing(self) -> Bools:
        """Which options can differ from the fallback, and the job itself, (options,)."""
        standing = self.kept > 0
        if self.job is not None:
            standing[self.job] = True
        return standing


@dataclass(frozen=True, slots=True, eq=False)
class Effect:
    """What each answer does: the shift of every plain fit (options, answers), and which must-haves hold."""

    chances: Floats
    shifts: Floats
    kept: Bools

    def lead(self, job: int | None) -> Floats:
        """Give the shift of each lead over the fallback, (options, answers)."""
        return self.shifts if job is None else self.shifts - self.shifts[job]


def effect_of(ranking: Ranking, unknown: Unknown, job: int | None) -> Effect:
    """Work out what each answer to a question does."""
    slices = _FINE if any(place.held for place in unknown) else SLICES
    answers = [answers_of(place.law, slices) for place in unknown]
    shape = len(ranking.options), len(answers[0].chances)
    shifts, kept = np.zeros(shape), np.ones(shape, dtype=bool)
    for place, answer in zip(unknown, answers, strict=True):
        shifts[place.row] += 100.0 * ranking.shares[place.column] * answer.centred
        if place.held and place.row != job:
            kept[place.row] &= ~_broken(ranking, place, answer.draws)
    return Effect(answers[0].chances, shifts, kept)


def _broken(ranking: Ranking, place: Place, draws: Floats) -> Bools:
    """Tell which answers break the must-have of a cell."""
    option, criterion = ranking.options[place.row], ranking.criteria[place.column]
    assert criterion.must_have is not None
    three = three_of(option, criterion, option.assessments().get(criterion.id))
    return broken_at(criterion.scale, criterion.must_have, three, draws.astype(np.float32))


def before_asking(ranking: Ranking, unknowns: tuple[Unknown, ...], job: int | None) -> BeforeAsking:
    """Work out what each option is worth on average.

    Parameters
    ----------
    ranking : with at least one option.
    unknowns : all that is not certain, each told once.
    job : the row of the current job.
    """
    fallback = 0.0 if job is None else float(ranking.fit[job])
    kept, lead = np.where(ranking.ruled_out, 0.0, 1.0), ranking.fit - fallback
    if job is not None:
        kept[job] = 1.0
    for unknown in unknowns:
        if any(place.held for place in unknown):
            part, gained = where_kept(effect_of(ranking, unknown, job), job)
            kept *= part
            lead += gained
    return BeforeAsking(ranking, job, fallback, kept, lead, _best(ranking, fallback + kept * lead))


def _best(ranking: Ranking, means: Floats) -> int:
    best = float(means.max())
    return next(i for i in ranking.order if means[i] >= best - TIE)


def where_kept(effect: Effect, job: int | None) -> tuple[Floats, Floats]:
    """Give, (options,), the chance that a must-have is kept, and the mean shift of the lead where it is."""
    part = effect.kept @ effect.chances
    gained = (effect.kept * effect.lead(job)) @ effect.chances
    return part, np.divide(gained, part, out=np.zeros_like(part), where=part > 0)
