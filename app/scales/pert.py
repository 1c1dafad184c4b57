"""The Beta-PERT law of a range: its mean, and its measures at equally likely places.

Its two shapes always add up to six, so that one number tells one law from another: where in the range the
likeliest value lies. Between a few such places, tabled once, any law is read off by a polynomial.
"""

import math
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

#: How many equally likely slices stand for a range where no closed form does.
SLICES: Final = 256
#: Laws tabled: so many that a slice is right within 1e-12 of the range, and a draw to single precision.
_EXACT, _DRAWN = 32, 14
#: Laws whose likeliest values are no farther apart are one: what lies between cannot be divided by.
_SAME: Final = 1e-200
#: Terms of the series of a Beta law below one half: the last is beyond what a float holds.
_TERMS = 40
#: Where a law is tabled before its slices are refined.
_GRID: Floats = np.linspace(0.0, 0.5, 129)
_POWERS: Floats = np.vander(_GRID, _TERMS, increasing=True)


def pert_mean(low: float, likely: float, high: float) -> float:
    """Give the mean of the Beta-PERT law of a range."""
    return (low + 4.0 * likely + high) / 6.0


@lru_cache(maxsize=8192)
def pert_slices(low: float, likely: float, high: float, slices: int = SLICES) -> Floats:
    """Give the measures at the middle of equally likely slices of a Beta-PERT law, lowest first.

    Within 1e-12 of the width; scipy would tell the same, but takes longer to load than the window to open.
    """
    width = high - low
    modes = np.array([(likely - low) / width])
    measures = low + width * (_between(modes, _EXACT) @ _tabled(slices, _EXACT))[0]
    measures.flags.writeable = False
    return measures


def tabled(samples: int) -> Floats:
    """Table the middles of equally likely slices of some laws from 0 to 1, lowest first, (laws, samples)."""
    return _tabled(samples, _DRAWN)


def between(modes: Floats) -> Floats:
    """Say how any law from 0 to 1 is mixed of those tabled, to single precision.

    Parameters
    ----------
    modes : (laws,) in 0..1; the likeliest value of each.

    Returns
    -------
    (laws, laws tabled); to be multiplied by the table.
    """
    return _between(modes, _DRAWN)


def middles(samples: int) -> Floats:
    """Give the middle of each of so many equal slices of 0..1."""
    return (np.arange(samples) + 0.5) / samples


def _nodes(count: int) -> Floats:
    """Give the likeliest values of the laws tabled: Chebyshev's places, close together towards the ends."""
    return (1.0 - np.cos(np.pi * np.arange(count) / (count - 1))) / 2.0


def _between(modes: Floats, count: int) -> Floats:
    """Give the weight of each law tabled in each law between, (laws, count).

    References
    ----------
    Berrut & Trefethen 2004, barycentric Lagrange interpolation.
    """
    signs = (-1.0) ** np.arange(count)
    signs[[0, -1]] /= 2.0
    apart = modes[:, None] - _nodes(count)
    met = np.abs(apart) < _SAME
    parts: Floats = signs / np.where(met, 1.0, apart)
    parts /= parts.sum(axis=1, keepdims=True)
    at = met.any(axis=1)
    parts[at] = met[at]
    return parts


@lru_cache(maxsize=4)
def _tabled(samples: int, count: int) -> Floats:
    """Table the middles of the slices of some laws, (count, samples)."""
    table = np.empty((count, samples))
    for k, mode in enumerate(_nodes(count)[: (count + 1) // 2].tolist()):
        table[k] = _slices(1.0 + 4.0 * mode, 5.0 - 4.0 * mode, samples)
        # Seen from the other end it is the law on the other side.
        table[-1 - k] = 1.0 - table[k, ::-1]
    table.flags.writeable = False
    return table


def _slices(alpha: float, beta: float, samples: int) -> Floats:
    """Give the middles of equally likely slices of a Beta law."""
    whole = math.gamma(alpha) * math.gamma(beta) / math.gamma(alpha + beta)
    areas = whole * middles(samples)
    # What lies above one half is what lies below it in the law seen from the other end.
    below = np.count_nonzero(areas <= _areas_below_half(alpha, beta)[-1])
    left = _below_half(alpha, beta, areas[:below])
    right = 1.0 - _below_half(beta, alpha, areas[: samples - below])[::-1]
    return np.concatenate((left, right))


def _below_half(alpha: float, beta: float, areas: Floats) -> Floats:
    """Give the places, all below one half, up to which t^(alpha-1) (1-t)^(beta-1) has these areas.

    Read off a table, on which their power is nearly straight, then two steps of Halley: each cubes the error.
    """
    falling, power = _series(alpha, beta)[::-1], 1.0 / alpha
    x: Floats = np.interp(areas**power, _areas_below_half(alpha, beta) ** power, _GRID)
    for _ in range(2):
        rise = x ** (alpha - 1.0) * (1.0 - x) ** (beta - 1.0)
        step = (x**alpha * np.polyval(falling, x) - areas) / rise
        bend = (alpha - 1.0) / x - (beta - 1.0) / (1.0 - x)
        x = x - step / (1.0 - 0.5 * step * bend)
    return x


def _areas_below_half(alpha: float, beta: float) -> Floats:
    areas: Floats = _GRID**alpha * (_POWERS @ _series(alpha, beta))
    return areas


def _series(alpha: float, beta: float) -> Floats:
    """Give the power series of the area over x^alpha: (1-t)^(beta-1) expanded, integrated term by term."""
    n = np.arange(1, _TERMS)
    binomial = np.concatenate(([1.0], np.cumprod((n - beta) / n)))
    return binomial / (alpha + np.arange(_TERMS))
