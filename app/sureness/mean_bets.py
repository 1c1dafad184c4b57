"""What options are worth on average, must-haves counted, and the ranking by it, which names the leader."""

from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from app.document import COMES
from app.scoring.ranking import Ranking, fits, score
from app.scoring.table import Floats, Table
from app.sureness.answers import FINE, answers_of, kept_by
from app.sureness.stakes import Foundations, Stake, foundations


@dataclass(frozen=True, slots=True, eq=False)
class MeanBets:
    """The bets of `app.sureness.bets`, averaged over all that is in doubt; exact, as cells are independent.

    A bet is linear in the weights: it is a weighted sum of cells like any fit.

    Attributes
    ----------
    ranking : by fit, as the list and the chart stand.
    kept : (options,), 0..1; the chance that all must-haves are kept.
    own, jobs : (options, criteria) in 0..1; the mean cells of the option and of the current job where they
        are.
    cells : (options, criteria); the mean bets' cells. Those of the fit where nothing is at stake.
    by_bet : the same options, ranked by their mean bets, which stand in the place of the fits.
    """

    ranking: Ranking
    kept: Floats
    own: Floats
    jobs: Floats
    cells: Floats
    by_bet: Ranking

    @property
    def lead(self) -> Floats:
        """The mean lead over the fallback where all must-haves are kept, (options,), points."""
        return fits(self.own - self.jobs, self.ranking.shares)

    @property
    def may_break(self) -> Floats:
        """The chance that a must-have is broken, (options,), provided that the offer comes."""
        names = [one.id for one in self.ranking.criteria]
        if COMES not in names:
            return 1.0 - self.kept
        comes = self.ranking.table.values[:, names.index(COMES)]
        return 1.0 - np.divide(self.kept, comes, out=np.ones_like(self.kept), where=comes > 0)

    @property
    def slopes(self) -> Floats:
        """What one point of its fit is worth to each option's own bet, (options,), 0..1."""
        job = foundations(self.ranking.table).job
        return np.array([1.0 if i == job else kept for i, kept in enumerate(self.kept)])


@lru_cache(maxsize=4)
def mean_bets(ranking: Ranking) -> MeanBets:
    """Average the bets of a ranking."""
    table, rests_on = ranking.table, foundations(ranking.table)
    values, job = table.values, rests_on.job
    fallback = np.zeros(values.shape[1]) if job is None else values[job]
    if not any(rests_on.stakes):
        kept = np.ones(len(values))
        return MeanBets(ranking, kept, values, np.tile(fallback, (len(values), 1)), values, ranking)
    kept, own, jobs = np.ones(len(values)), values.copy(), np.tile(fallback, (len(values), 1))
    for one in table.mixtures:
        own[one.row] = one.bare.numbers[0]
    for i, stake in enumerate(rests_on.stakes):
        if stake is not None:
            kept[i] = _where_kept(table, rests_on, i, stake, own[i], jobs[i])
    cells = fallback + kept[:, np.newaxis] * (own - jobs)
    if job is not None:
        cells[job] = values[job]
    for one in table.mixtures:
        teams = list(one.teams)
        cells[one.row] = one.rest * cells[one.row] + one.chances @ cells[teams]
        kept[one.row] = one.rest * kept[one.row] + float(one.chances @ kept[teams])
    return MeanBets(ranking, kept, own, jobs, cells, score(replace(table, values=cells)))


def _where_kept(
    table: Table, rests_on: Foundations, i: int, stake: Stake, own: Floats, jobs: Floats
) -> float:
    """Give the chance that its must-haves are kept, and put into both rows of cells what is so then."""
    if stake.lost:
        return 0.0
    kept = 1.0
    for j, wanted in stake.wanted.values():
        chance = float(own[j])
        kept *= chance if wanted else 1.0 - chance
    for cells, row in ((own, i), (jobs, rests_on.job)):
        for j, source in enumerate(rests_on.sources[row] if row is not None else ()):
            if source.key in stake.wanted:
                cells[j] = float(stake.wanted[source.key][1])
    for j in stake.columns:
        answers = answers_of(rests_on.sources[i][j].law, FINE)
        chances = answers.chances * kept_by(rests_on.options[i], table.criteria[j], answers)
        part = float(chances.sum())
        kept *= part
        if part > 0:
            own[j] = float(chances @ answers.values) / part
            if rests_on.job is not None and rests_on.sources[i][j] == rests_on.sources[rests_on.job][j]:
                # A team of the company where she is: what is so of the one is so of the other.
                jobs[j] = own[j]
    return kept


def by_bet(ranking: Ranking) -> Ranking:
    """Rank by what options are worth on average, must-haves counted; by fit where none may break."""
    return mean_bets(ranking).by_bet
