"""How it may turn out: what only time settles, drawn from the chances that doubt leaves."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

import numpy as np

from app.scoring.table import Bools, Floats, Mixture
from app.sureness.cell_laws import comes_true, values_of
from app.sureness.columns import column
from app.sureness.comparing import Compared, compare_all, gain_of_the_best
from app.sureness.draws import Draws, order_key, taken_over, without_teams
from app.sureness.standings import TIE, Scores, quantile

#: The shares of its futures below which the quantiles of an option lie.
FUTURES: Final = (0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99)
#: By so little an option stands behind one of equal worth that keeps its must-haves: just no tie.
_BEHIND: Final = np.float32(2 * TIE)


@dataclass(frozen=True, slots=True, eq=False)
class _CameTrue:
    """What options turn out to be worth before anything is said of must-haves.

    Attributes
    ----------
    fits, worth : (options, draws).
    columns, points : the criteria that luck decides, and their weights in points, (likelihoods, draws).
    """

    draws: Draws
    fits: Scores
    columns: list[int]
    points: Scores
    worth: Scores

    def rows(self, draws: Draws, columns: list[int], points: Scores) -> dict[int, int]:
        """Find the options that can be taken over where their fits are the same: their row here by theirs."""
        if columns != self.columns or not np.array_equal(points, self.points):
            return {}
        return taken_over(draws, self.draws)


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """What the luck after an edit goes on from."""

    came: _CameTrue
    compared: Compared


@dataclass(frozen=True, slots=True, eq=False)
class Luck:
    """What options turn out to be worth; in the order of the ranking's table.

    In each draw every likelihood comes true or does not, by the chance it has there. An option is then worth
    its fit, and the current job's, or 0, where a must-have is broken.

    Attributes
    ----------
    rank_chances : (options, ranks); row: option, column: rank from the best; ties share.
    beats : (options, options); the chance that the row turns out better than the column, ties half; diagonal
        nan.
    worse_than_job : (options,); the chance that it turns out strictly worse than the current job; nan for
        that itself, and where there is none.
    mean : (options,), points: the mean bet, but for the draws.
    futures : (7, options), points; its quantiles, as in `FUTURES`.
    twenty : (20, options), points; the middles of twenty equally likely parts of its futures, rising.
    none_acceptable : the share of draws in which every option breaks a must-have.
    gain_of_foresight : points; how much better the best of each future is than the best choice without.
    known : what of it the next one can go on from; nothing of a table too large to remember.
    """

    rank_chances: Floats
    beats: Floats
    worse_than_job: Floats
    mean: Floats
    futures: Floats
    twenty: Floats
    none_acceptable: float
    gain_of_foresight: float
    known: Known | None = field(repr=False)

    @property
    def chance_best(self) -> Floats:
        """The chance to turn out best, (options,)."""
        return self.rank_chances[:, 0]

    def future(self, share: float, option: int) -> float:
        """Give the points below which such a share of an option's futures lies; the share is of `FUTURES`."""
        return float(self.futures[FUTURES.index(share), option])


def turns_out(
    draws: Draws,
    fits: Scores,
    weights: Scores,
    go_on: Callable[[], None] = lambda: None,
    before: Luck | None = None,
) -> Luck:
    """Draw what comes true, and work out what follows.

    Parameters
    ----------
    fits : (options, draws), as these weights make them.
    weights : (criteria, draws), sum 1.
    go_on : called between steps; may raise.
    before : of an earlier state; what has not changed since is taken from it.
    """
    ranking, known = draws.ranking, before and before.known
    came, broken = _come_true(draws, fits, weights, go_on, known and known.came)
    worth = _with_must_haves(draws, came.worth, broken)
    key = order_key(draws, worth - _BEHIND * broken)
    compared = compare_all(ranking, key, go_on, known and known.compared)
    rising = np.sort(worth, axis=1)
    return Luck(
        rank_chances=compared.rank_chances,
        beats=compared.beats,
        worse_than_job=_worse_than(worth, draws.job),
        mean=worth.mean(axis=1, dtype=np.float64),
        futures=np.array([quantile(rising, share) for share in FUTURES]),
        twenty=np.array([quantile(rising, (part + 0.5) / 20) for part in range(20)]),
        none_acceptable=float(broken[ranking.compared].all(axis=0).mean()),
        gain_of_foresight=gain_of_the_best(ranking, worth),
        known=Known(came, compared) if draws.cells.few else None,
    )


def _come_true(
    draws: Draws, fits: Scores, weights: Scores, go_on: Callable[[], None], before: _CameTrue | None
) -> tuple[_CameTrue, Bools]:
    """Give what each option turns out to be worth, and whether it breaks a must-have, (options, draws)."""
    columns = [j for j, one in enumerate(draws.ranking.criteria) if one.scale.is_chance]
    points = np.float32(100) * weights[columns]
    worth, broken, mixed = fits.copy(), np.zeros(fits.shape, dtype=bool), draws.ranking.table.mixed
    for one in draws.ranking.table.mixtures:
        worth[one.row] = without_teams(one, fits)
    rows = before.rows(draws, columns, points) if before else {}
    for i, sources in enumerate(draws.foundations.sources):
        go_on()
        known = None if draws.foundations.stakes[i] else rows.get(i)
        if before and known is not None and np.array_equal(before.fits[known], fits[i]):
            worth[i] = before.worth[known]
            continue
        lucky = [sources[j] for j in columns]
        chances = values_of(lucky, draws.seed, draws.samples) if mixed[i] else draws.cells.columns(i, columns)
        came = comes_true(lucky, chances, draws.seed)
        worth[i] += np.einsum("jd,jd->d", points, came - chances)
        broken[i] = _broken(draws, i, {one.key: true for one, true in zip(lucky, came, strict=True)})
    return _CameTrue(draws, fits, columns, points, worth), broken


def _with_must_haves(draws: Draws, worth: Scores, broken: Bools) -> Scores:
    """Let options fall back where a must-have is broken, and mixtures land, which may break one too."""
    mixtures = draws.ranking.table.mixtures
    if broken.any():
        worth = np.where(broken, np.float32(0) if draws.job is None else worth[draws.job], worth)
    elif mixtures:
        worth = worth.copy()
    for one in mixtures:
        _land(draws, one, worth, broken)
    return worth


def _land(draws: Draws, mixture: Mixture, worth: Scores, broken: Bools) -> None:
    """Draw in which team she lands, and let the mixture turn out as that does."""
    drawn = column(draws.seed, f"luck/team/{draws.ranking.options[mixture.row].id}", draws.samples)
    landed = np.searchsorted(np.cumsum(mixture.chances), drawn, side="right")
    for place, i in enumerate(mixture.teams):
        # Chances with the sum one leave nothing to the right of the last but a rounding.
        here = landed >= place if not mixture.rest and i == mixture.teams[-1] else landed == place
        worth[mixture.row, here], broken[mixture.row, here] = worth[i, here], broken[i, here]


def _broken(draws: Draws, i: int, came: Mapping[str, Bools]) -> Bools:
    stake, bet = draws.foundations.stakes[i], draws.bets[i]
    if stake is None or bet is None:
        return np.zeros(draws.samples, dtype=bool)
    held = bet.firm.copy()
    for key, (_, wanted) in stake.wanted.items():
        held &= came[key] == wanted
    return ~held


def _worse_than(worth: Scores, job: int | None) -> Floats:
    if job is None:
        return np.full(len(worth), np.nan)
    worse = (worth < worth[job] - np.float32(TIE)).mean(axis=1)
    worse[job] = np.nan
    return worse
