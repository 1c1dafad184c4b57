"""What each option is worth before anything is asked."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.scoring.ranking import TIE, Ranking
from app.scoring.table import Bools, Floats
from app.sureness.mean_bets import MeanBets, mean_bets
from app.sureness.stakes import foundations


@dataclass(frozen=True, slots=True, eq=False)
class BeforeAsking:
    """What the options are worth on average before anything is asked, must-haves counted.

    Attributes
    ----------
    bets : an option is worth the fallback, and its lead over it by the chance that its must-haves are kept.
    job : the row of the current job, if there is one.
    means : (options,), points; the mean bets.
    choice : the row of the best mean that is not ruled out; among equals the first of the ranking's order.
    """

    bets: MeanBets
    job: int | None
    means: Floats
    choice: int

    @property
    def ranking(self) -> Ranking:
        """The ranking by fit."""
        return self.bets.ranking

    @property
    def kept(self) -> Floats:
        """What one point of its fit is worth to each option, (options,)."""
        return self.bets.slopes

    @property
    def fallback(self) -> float:
        """The fit of the current job, or 0."""
        return 0.0 if self.job is None else float(self.ranking.fit[self.job])

    @property
    def behind(self) -> Floats:
        """How far each option lies behind the best of the others, or before it, (options,); at least 0."""
        means = np.where(self.standing, self.means, -np.inf)
        best_other = np.full(len(means), means[self.choice])
        best_other[self.choice] = np.delete(means, self.choice).max(initial=-np.inf)
        return np.abs(self.means - best_other)

    def shifts_all(self, rows: NDArray[np.intp]) -> Bools:
        """Tell of which rows a shift moves others too, as the fit they fall back on."""
        if self.job is None:
            return np.zeros(len(rows), dtype=bool)
        others = self.standing
        others[self.job] = False
        return (rows == self.job) & bool((self.kept[others] < 1.0).any())

    @property
    def standing(self) -> Bools:
        """Which options are not ruled out, (options,); mixtures stand aside."""
        return self.ranking.standing


def before_asking(ranking: Ranking) -> BeforeAsking:
    """Work out what each option is worth on average.

    Parameters
    ----------
    ranking : with at least one option.
    """
    bets = mean_bets(ranking)
    means = bets.by_bet.fit
    standing = ranking.standing
    best = float(means[standing].max(initial=-np.inf))
    choice = next((i for i in ranking.order if standing[i] and means[i] >= best - TIE), 0)
    return BeforeAsking(bets, foundations(ranking.table).job, means, choice)
