"""How sure a tie price is: the price in every draw, and what raises do to the chance of being ahead."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np

from app.negotiating.indifference import measures_for
from app.negotiating.pay_column import PayColumn, range_of
from app.scales.laws import Range
from app.scoring.table import Bools, Floats
from app.sureness.columns import column
from app.sureness.draws import Draws, draw, kept, worths
from app.sureness.simulation import SAMPLES, Stopped
from app.sureness.standings import TIE
from app.sureness.weight_drag import grip

#: At so many raises it is told how often an option comes out ahead.
RAISES: Final = 25
#: How far the raises go at least, as a part of the range of pay.
_LEAST_SPAN: Final = 0.05


@dataclass(frozen=True, slots=True, eq=False)
class TieDraws:
    """The tie price of one option over all that is not sure.

    Attributes
    ----------
    option : its id.
    median, p10, p90 : pay a year; half of the draws tie at the median or below it, four in five between the
        other two. Nothing where no pay in the range does it in so many draws. A draw in which the option is
        ahead at any pay counts with the least pay of the range.
    never : the share of draws in which no pay in the range does it.
    always : the share of draws in which it is ahead at any pay in the range.
    raises : (25,) of pay a year, from what is paid now; less than 0 is a cut.
    chances : (25,); how often it comes out ahead with that raise, ties half.
    samples : how many draws.
    """

    option: str
    median: float | None
    p10: float | None
    p90: float | None
    never: float
    always: float
    raises: Floats
    chances: Floats
    samples: int


@dataclass(frozen=True, slots=True, eq=False)
class _Pair:
    """An option and the one it is to tie, in every draw; axes are draws.

    Attributes
    ----------
    paid : pay a year of the option.
    gap : points that its pay has to be worth for a tie, must-haves counted.
    worth : points that the best pay is worth, as far as its must-haves are kept.
    won : whether the other is ruled out, so that it is ahead whatever it pays.
    """

    paid: Floats
    gap: Floats
    worth: Floats
    won: bool


def tie_draws(
    pay: PayColumn,
    against: str,
    wanted: tuple[str, ...],
    stop: Callable[[], bool] = lambda: False,
    samples: int = SAMPLES,
    seed: int | None = None,
) -> tuple[TieDraws, ...]:
    """Work out the tie price of options in every draw.

    The draws are those of the simulation of the same document: keyed by option and criterion, so that nothing
    moves which was not edited.

    Parameters
    ----------
    pay : the column of pay.
    against : the option that is to be tied.
    wanted : the options whose price is asked for, with known pay, not that of `against`.
    stop : asked between steps.
    samples : how many draws.
    seed : of them; that of the document unless told.

    Raises
    ------
    Stopped
        `stop` said so.
    """

    def go_on() -> None:
        if stop():
            raise Stopped

    if pay.curve.flat or pay.share <= 0:
        return ()
    draws = draw(pay.ranking.document, pay.ranking, samples, seed, told=lambda share: go_on())
    held = grip(draws, lambda share: go_on())
    weights = held.raw / held.total
    worth = worths(draws, held.weighed / held.total, weights).astype(np.float64)
    rival = pay.ranking.index(against)
    assert rival is not None
    made: list[TieDraws] = []
    for option in wanted:
        i = pay.ranking.index(option)
        assert i is not None
        pair = _pair(pay, draws, 100.0 * weights[pay.index].astype(np.float64), worth, (i, rival))
        made.append(_told(pay, option, pair, go_on))
    return tuple(made)


def _pair(pay: PayColumn, draws: Draws, weights: Floats, worth: Floats, pair: tuple[int, int]) -> _Pair:
    """Write the lead over the rival as what pay is worth to it, less the gap that it has to close.

    Parameters
    ----------
    weights : (draws,), points; that of pay.
    worth : (options, draws), points.
    """
    i, rival = pair
    # What the current job pays is also what the rival falls back on.
    part = weights * kept(draws, rival if i == draws.job else i)
    gap = part * draws.cells.columns(i, (pay.index,))[0] - (worth[i] - worth[rival])
    return _Pair(_paid(pay, draws, i), gap, part, bool(pay.ranking.ruled_out[rival]))


def _paid(pay: PayColumn, draws: Draws, i: int) -> Floats:
    """Give the pay a year in each draw: the measures behind the drawn values."""
    assessment = pay.paid(pay.ranking.options[i])
    assert assessment is not None
    low, likely, high = range_of(assessment)
    if low == high:
        return np.full(draws.samples, likely)
    drawn = column(draws.seed, draws.foundations.sources[i][pay.index].key, draws.samples)
    return Range(pay.curve, low, likely, high).measures(drawn)


def _told(pay: PayColumn, option: str, pair: _Pair, go_on: Callable[[], None]) -> TieDraws:
    prices, always = _prices(pay, pair)
    rising = np.sort(prices)
    p10, median, p90 = (_quantile(rising, share) for share in (0.1, 0.5, 0.9))
    raises = _raises(pay, pair, (p10, median, p90))
    chances = np.empty(len(raises))
    for k, more in enumerate(raises):
        go_on()
        chances[k] = _ahead(pay, pair, float(more))
    return TieDraws(
        option=option,
        median=median,
        p10=p10,
        p90=p90,
        never=float(np.isinf(prices).mean()),
        always=float(always.mean()),
        raises=raises,
        chances=chances,
        samples=len(prices),
    )


def _prices(pay: PayColumn, pair: _Pair) -> tuple[Floats, Bools]:
    """Solve each draw for the pay at which the two tie; without end where none in the range does it."""
    least, greatest = min(pay.curve.vs), max(pay.curve.vs)
    short = (pair.gap > greatest * pair.worth + TIE) & (not pair.won)
    always = ((pair.gap < least * pair.worth - TIE) & ~short) | pair.won
    needed = np.full_like(pair.gap, least)
    np.divide(pair.gap, pair.worth, out=needed, where=(pair.worth > 0) & ~always)
    prices = measures_for(pay.curve, np.clip(needed, least, greatest), pair.paid)
    return np.where(short, np.inf, prices), always


def _quantile(rising: Floats, share: float) -> float | None:
    """Read off the sorted prices, straight between two draws; nothing where one of them has no price."""
    place = share * (len(rising) - 1)
    left = int(place)
    low, high = float(rising[left]), float(rising[min(left + 1, len(rising) - 1)])
    return None if np.isinf(high) else low + (high - low) * (place - left)


def _raises(pay: PayColumn, pair: _Pair, prices: tuple[float | None, ...]) -> Floats:
    """Choose raises from none, or from a cut where that would do, to where little is left to gain."""
    p10, median, p90 = prices
    worst, best = min(pay.curve.xs), max(pay.curve.xs)
    now = float(pair.paid.mean())
    ahead = p10 is not None and median is not None and median < now
    low = min(0.0, p10 - now) if ahead and p10 is not None else 0.0
    high = max(0.0, (best if p90 is None else p90) - now)
    return np.linspace(low, max(high, low + _LEAST_SPAN * (best - worst)), RAISES)


def _ahead(pay: PayColumn, pair: _Pair, more: float) -> float:
    """Count how often the option comes out ahead with a raise, ties half."""
    lead = pair.worth * np.interp(pair.paid + more, pay.curve.xs, pay.curve.vs) - pair.gap
    above = np.where(np.abs(lead) <= TIE, 0.5, (lead > 0).astype(np.float64))
    return 1.0 if pair.won else float(above.mean())
