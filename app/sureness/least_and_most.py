"""What options are at the least and at the most, and who keeps must-haves wherever another one may."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import prod

import numpy as np
from numpy.typing import NDArray

from app.document import Three
from app.scales.must_haves import kept_wherever
from app.scales.worth import three_of
from app.scoring.ranking import Ranking
from app.scoring.table import Floats
from app.sureness.shared_cells import shared_cells
from app.sureness.stakes import Foundations, Stake, foundations

Wanted = Mapping[str, tuple[int, bool]]
_NOTHING: Stake = Stake({}, (), lost=False)


@dataclass(frozen=True, slots=True, eq=False)
class Extremes:
    """What the cells of a ranking may turn out to be; of a likelihood, how likely it is.

    Attributes
    ----------
    low, high : (options, criteria) in 0..1.
    kept_low, kept_high : the same where an option keeps its must-haves: what is likely has come true then, in
        every cell that hangs on it.
    facts : (options, criteria); within a column, equal numbers are one fact.
    kept_facts : the same where must-haves are kept: what has come true is no open fact any more.
    """

    ranking: Ranking
    rests_on: Foundations
    low: Floats
    high: Floats
    kept_low: Floats
    kept_high: Floats
    facts: NDArray[np.int64]
    kept_facts: NDArray[np.int64]

    def leads(self, a: int) -> Floats:
        """Give by how much the cells of an option lead those of others at the least, (options, criteria)."""
        return np.where(self.facts[a] == self.facts, 0.0, self.low[a] - self.high)

    def leads_where_kept(self, a: int) -> Floats:
        """Give the same where both keep their must-haves."""
        return np.where(self.kept_facts[a] == self.kept_facts, 0.0, self.kept_low[a] - self.kept_high)

    def keeps_wherever(self, a: int, b: int) -> bool:
        """Tell whether an option keeps its must-haves wherever another one may keep its own.

        What the current job is worth hangs on no must-have.
        """
        mine, theirs = self._stake(a), self._stake(b)
        if self.rests_on.job in (a, b) or theirs.lost:
            return True
        if mine.lost:
            return False
        for j, criterion in enumerate(self.ranking.criteria):
            if criterion.must_have is None or self.facts[a, j] == self.facts[b, j]:
                continue
            threes = self._three(a, j), self._three(b, j)
            if not kept_wherever(criterion.scale, criterion.must_have, *threes):
                return False
        return self._least_chance(a, mine.wanted, theirs.wanted) >= self._most_chance(
            b, theirs.wanted, mine.wanted
        )

    def surer(self, a: int, b: int) -> bool:
        """Tell whether an option that keeps its must-haves wherever another one may is surer to do so."""
        mine, theirs = self._stake(a).wanted, self._stake(b).wanted
        if self.rests_on.job in (a, b):
            return False
        return self._least_chance(a, mine, theirs) > self._most_chance(b, theirs, mine)

    def reaches(self, a: int, b: int, weights: Floats | None = None) -> bool:
        """Tell whether an option, its must-haves kept, reaches what it or another one falls back on.

        Parameters
        ----------
        weights : (criteria,) with which the whole has to reach it; without them, cell by cell.
        """
        job, mine, theirs = self.rests_on.job, self.rests_on.stakes[a], self.rests_on.stakes[b]
        alike = mine is not None and theirs is not None and _alike(mine, theirs)
        if job is None or alike or (mine is None and theirs is None):
            return True
        wanted_a, wanted_b = self._stake(a).wanted, self._stake(b).wanted
        if a == job:
            return self._holds(self._job_against(b, wanted_b), weights)
        if b == job:
            return self._holds(-self._job_against(a, wanted_a, most=True), weights)
        if any(source.key in wanted_a.keys() ^ wanted_b.keys() for source in self.rests_on.sources[job]):
            return False
        return self._holds(-self._job_against(a, wanted_a, most=True), weights)

    def may_fail(self, a: int) -> bool:
        """Tell whether it may turn out that a must-have is broken for certain, or has no chance at all."""
        stake = self.rests_on.stakes[a]
        if stake is None or a == self.rests_on.job:
            return False
        return stake.lost or bool(stake.columns) or self._least_chance(a, stake.wanted, {}) <= 0.0

    def _stake(self, i: int) -> Stake:
        return self.rests_on.stakes[i] or _NOTHING

    def _three(self, i: int, j: int) -> Three | None:
        option, criterion = self.rests_on.options[i], self.ranking.criteria[j]
        return three_of(option, criterion, option.assessments().get(criterion.id))

    def _holds(self, leads: Floats, weights: Floats | None) -> bool:
        if weights is not None:
            return float(leads @ weights) >= 0.0
        return bool((leads[self.ranking.shares > 0] >= 0.0).all())

    def _least_chance(self, i: int, wanted: Wanted, shared: Wanted) -> float:
        """Give the least chance that what is wanted comes true, but for what another wants as well."""
        left = {key: one for key, one in wanted.items() if key not in shared or shared[key][1] is not one[1]}
        return prod(
            float(self.low[i, j]) if yes else 1.0 - float(self.high[i, j]) for j, yes in left.values()
        )

    def _most_chance(self, i: int, wanted: Wanted, shared: Wanted) -> float:
        left = {key: one for key, one in wanted.items() if key not in shared or shared[key][1] is not one[1]}
        return prod(
            float(self.high[i, j]) if yes else 1.0 - float(self.low[i, j]) for j, yes in left.values()
        )

    def _job_against(self, i: int, wanted: Wanted, *, most: bool = False) -> Floats:
        """Give by how much the current job leads an option that keeps its must-haves, at the least or most.

        Its own cells stand as they do where these are kept.
        """
        job = self.rests_on.job
        assert job is not None
        low, high, facts = self.low[job].copy(), self.high[job].copy(), self.facts[job].copy()
        _settle(self.rests_on, job, wanted, (low, high, facts))
        leads = high - self.kept_low[i] if most else low - self.kept_high[i]
        return np.where(facts == self.kept_facts[i], 0.0, leads)


def _alike(one: Stake, other: Stake) -> bool:
    """Tell whether two keep their must-haves in the very same cases, which luck alone decides."""
    outcomes = [{key: yes for key, (_, yes) in stake.wanted.items()} for stake in (one, other)]
    decided = one.columns or other.columns or one.lost or other.lost
    return outcomes[0] == outcomes[1] and not decided


def extremes(ranking: Ranking) -> Extremes:
    """Work out what cells may turn out to be; remembered, as several ask for it."""
    return _extremes(ranking)


@lru_cache(maxsize=2)
def _extremes(ranking: Ranking) -> Extremes:
    table = ranking.table
    rests_on, facts = foundations(table), shared_cells(table)
    low, high, kept_facts = table.low.copy(), table.high.copy(), facts.copy()
    for i, stake in enumerate(rests_on.stakes):
        if stake is not None:
            _settle(rests_on, i, stake.wanted, (low[i], high[i], kept_facts[i]))
    return Extremes(ranking, rests_on, table.low, table.high, low, high, facts, kept_facts)


def _settle(
    rests_on: Foundations, i: int, wanted: Wanted, row: tuple[Floats, Floats, NDArray[np.int64]]
) -> None:
    """Put what has come true into the cells of a row; such a cell shares no open fact with any other."""
    low, high, facts = row
    for j, source in enumerate(rests_on.sources[i]):
        if source.key in wanted:
            low[j] = high[j] = float(wanted[source.key][1])
            facts[j] = -1 - i
