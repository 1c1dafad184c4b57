"""Pay as one criterion among the others: what each option counts as, and what would close a gap."""

from dataclasses import dataclass

import numpy as np

from app.document import Assessment, Option
from app.negotiating.indifference import Price, measures_for, price_to_reach
from app.scales.pert import pert_mean
from app.scales.value_curve import ValueCurve
from app.scales.worth import curve_of
from app.scoring.judged import Judged
from app.scoring.ranking import Ranking, score
from app.scoring.table import table
from app.sureness.mean_bets import mean_bets
from app.sureness.stakes import foundations


@dataclass(frozen=True, slots=True, eq=False)
class PayColumn:
    """The column of pay in a table.

    Attributes
    ----------
    ranking : in which pay a year is a number like others.
    index : of the column.
    curve : its values, by the pay a year.
    """

    ranking: Ranking
    index: int
    curve: ValueCurve

    @property
    def criterion(self) -> str:
        """The id of the criterion."""
        return self.ranking.criteria[self.index].id

    @property
    def share(self) -> float:
        """How much pay weighs, 0..1."""
        return float(self.ranking.shares[self.index])

    def paid(self, option: Option) -> Assessment | None:
        """Give the pay a year, with its range; nothing where it is not known."""
        assessment = option.assessments().get(self.criterion)
        return None if assessment is None or assessment.likely is None else assessment

    def counts_as(self, i: int) -> float | None:
        """Give the certain pay a year that is worth as much as the range of an option.

        It is the mean of the range where the curve is straight there. A raise counts from here: against the
        likely pay of a lopsided range, an option might look behind that is not.
        """
        assessment = self.paid(self.ranking.options[i])
        if assessment is None:
            return None
        low, likely, high = range_of(assessment)
        mean = pert_mean(low, likely, high)
        least, greatest = self.curve.span(low, high)
        if low == high or least == greatest or self.curve.straight_between(low, high):
            return mean
        value = np.array([self.ranking.table.values[i, self.index]])
        found = measures_for(self.curve, value, np.array([mean]))[0]
        return float(min(max(found, low), high))

    def fit_to_tie(self, i: int, rival: int) -> float | None:
        """Give the fit with which an option's mean bet is that of a rival; none where no fit would do.

        Of what pay adds to its fit, only the part counts in which its must-haves are kept. What it adds to
        the current job is also added to what others fall back on.
        """
        bets = mean_bets(self.ranking)
        worth = bets.by_bet.fit
        part = float(bets.kept[rival if i == foundations(self.ranking.table).job else i])
        if part <= 0:
            return None
        return float(self.ranking.fit[i]) + float(worth[rival] - worth[i]) / part

    def price(self, i: int, target: float, gained: float = 0.0, now: float | None = None) -> Price:
        """Find the pay a year at which an option reaches a fit.

        Parameters
        ----------
        gained : fit points that something else would add to it.
        now : what its pay counts as, where that is known already.
        """
        return price_to_reach(
            self.curve,
            float(self.ranking.table.values[i, self.index]),
            float(self.ranking.fit[i]) + gained,
            self.share,
            target,
            self.counts_as(i) if now is None else now,
        )


def pay_column(scored: Judged, criterion_id: str) -> PayColumn | None:
    """Rank where pay is a number, and find its column; nothing where it does not count."""
    ranking = score(table(scored))
    spot = scored.document.perspective.sweet_spot
    for index, criterion in enumerate(ranking.criteria):
        curve = curve_of(criterion, spot)
        if criterion.id == criterion_id and curve is not None:
            return PayColumn(ranking, index, curve)
    return None


def range_of(assessment: Assessment) -> tuple[float, float, float]:
    """Give low, likely and high; all the same where it is certain."""
    likely = float(assessment.likely or 0.0)
    low = likely if assessment.low is None else float(assessment.low)
    high = likely if assessment.high is None else float(assessment.high)
    return low, likely, high
