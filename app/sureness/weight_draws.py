"""Weights as drawn: how sure she is of them, in one number, or only of their order."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from app.scales.laws import Drawn
from app.scales.pert import middles
from app.scoring.table import Floats, Table
from app.sureness.columns import column, in_order, order

#: From here on weights count as certain.
CERTAIN = 0.995
_SAME = 1e-12

#: The knots at which a gamma law is inverted: from the least normal deviate on, in equal steps.
_LEAST, _MOST, _CELLS = -6.0, 5.6, 96
_STEP = (_MOST - _LEAST) / _CELLS
#: The least shape whose law is read off between knots.
_BENT = 0.1
_BAND = (0.05, 0.95)
_BAND_SAMPLES = 1024


@lru_cache(maxsize=256)
def gamma_column(seed: int, criterion: str, alpha: float, samples: int) -> Drawn:
    """Draw a gamma variable of shape `alpha` by inverting its law on the criterion's own column.

    The law is inverted at a hundred knots and read off between them by cubics, on the scale of a power of the
    variable and of normal deviates, on which it is nearly straight (Wilson & Hilferty 1931). From a shape of
    1/3 on, this differs from the inverse at each draw by less than 4e-6 of the mean: what single precision
    loses anyway. It takes a fiftieth of the time, so that a weight can be drawn anew while it is dragged.
    The least shapes, too bent for that, are inverted at each draw.
    """
    from scipy.special import gammaincinv, ndtr  # pyright: ignore[reportMissingTypeStubs]

    by = order(seed, f"weight/{criterion}", samples)
    if alpha < _BENT:
        rising = np.asarray(gammaincinv(alpha, middles(samples)), dtype=np.float32)
        return _kept(in_order(rising, by))
    left, part = _deviates(samples)
    power = min(alpha, 1 / 3)
    knots = gammaincinv(alpha, ndtr(_LEAST + _STEP * np.arange(-1, _CELLS + 2))) ** power
    drawn = np.zeros(samples, dtype=np.float32)
    for factors in _cubics(np.asarray(knots)):
        drawn *= part
        drawn += factors.take(left)
    np.maximum(drawn, 0, out=drawn)
    return _kept(in_order(drawn * drawn * drawn if power == 1 / 3 else drawn ** np.float32(1 / power), by))


def _kept(drawn: Drawn) -> Drawn:
    drawn.flags.writeable = False
    return drawn


@lru_cache(maxsize=4)
def _deviates(samples: int) -> tuple[NDArray[np.intp], Drawn]:
    """Give the normal deviate at the middle of each slice: the knot on its left, and how far it is beyond."""
    from scipy.special import ndtri  # pyright: ignore[reportMissingTypeStubs]

    deviates = np.asarray(ndtri(middles(samples)))
    place = np.clip((deviates - _LEAST) / _STEP, 0, _CELLS)
    left = np.minimum(place.astype(np.intp), _CELLS - 1)
    return left, (place - left).astype(np.float32)


def _cubics(y: Floats) -> tuple[Drawn, Drawn, Drawn, Drawn]:
    """Give, for each stretch between two knots, the cubic through the four around it; third power first."""
    before, left, right, after = y[:-3], y[1:-2], y[2:-1], y[3:]
    third = (after - before) / 6 + (left - right) / 2
    second = (before + right) / 2 - left
    first = right - before / 3 - left / 2 - after / 6
    third, second, first, left = (one.astype(np.float32) for one in (third, second, first, left))
    return third, second, first, left


def kappa(shares: Floats, certainty: float) -> float:
    """Give the concentration of the weights: n / (1 - certainty)², n the criteria that weigh anything.

    A typical weight then has a relative standard deviation of about 1 - certainty, whatever n.
    """
    return float((shares > 0).sum()) / (1.0 - certainty) ** 2


def raw_weights(
    shares: Floats, criteria: tuple[str, ...], certainty: float, seed: int, samples: int
) -> NDArray[np.float32]:
    """Draw weights around the shares, each by itself: gamma variables of shape kappa x share.

    Divided by their sum they follow Dirichlet(kappa x shares), whose mean is exactly the shares.

    Parameters
    ----------
    shares : (criteria,), sum 1; a share of 0 stays 0 in every draw.
    criteria : their ids.
    certainty : 0..1; from .995 on every draw is the shares.

    Returns
    -------
    (criteria, samples), 0 or more, in no draw all 0 unless all shares are.

    References
    ----------
    Tervonen & Lahdelma 2007 for the use; worked example `smaa_dirichlet_slider`.
    """
    if certainty >= CERTAIN:
        return np.repeat(shares.astype(np.float32)[:, None], samples, axis=1)
    concentration = kappa(shares, certainty)
    gammas = np.zeros((len(shares), samples), dtype=np.float32)
    for j, share in enumerate(shares):
        shape = round(concentration * float(share), 12)
        # A share too small to have a shape is 0 in every draw.
        if shape > 0:
            gammas[j] = gamma_column(seed, criteria[j], shape, samples)
    return _filled(gammas, shares)


def _filled(gammas: NDArray[np.float32], otherwise: Floats) -> NDArray[np.float32]:
    """Put the weights given where every gamma of a draw vanished."""
    gone = gammas.max(axis=0) <= 0
    gammas[:, gone] = otherwise.astype(np.float32)[:, None]
    return gammas


def normalised(gammas: NDArray[np.float32]) -> NDArray[np.float32]:
    """Divide each draw by its sum."""
    total = gammas.sum(axis=0)
    total[total <= 0] = 1
    return gammas / total


def uniform_weights(criteria: tuple[str, ...], counted: NDArray[np.bool_], seed: int, samples: int) -> Drawn:
    """Draw weights of which nothing is known: uniform on the simplex of the criteria that can count.

    Returns
    -------
    (criteria, samples)
    """
    raw = np.zeros((len(criteria), samples), dtype=np.float32)
    for j, criterion in enumerate(criteria):
        if counted[j]:
            u = column(seed, f"uniform/{criterion}", samples).astype(np.float64)
            # Within its slices it lies where its first draw says: no two weights come out the same.
            raw[j] = -np.log1p(-(u + (u[0] - 0.5) / samples))
    return normalised(_filled(raw, counted / max(1, counted.sum())))


def raw_weights_for(scored: Table, seed: int, samples: int) -> Drawn:
    """Draw the weights of a perspective, before they are divided by their sum, (criteria, samples)."""
    names = tuple(criterion.id for criterion in scored.criteria)
    view = scored.perspective
    if view.order_only:
        return ordered_weights(scored.shares, names, seed, samples)
    return raw_weights(scored.shares, names, view.certainty, seed, samples)


def ordered_weights(shares: Floats, criteria: tuple[str, ...], seed: int, samples: int) -> Drawn:
    """Draw weights of which only the order is trusted: uniform on the simplex in that order.

    Criteria of equal share stand in either order with the same chance. The mean is the rank order centroid.

    Returns
    -------
    (criteria, samples)

    References
    ----------
    Barron & Barrett 1996; worked example `roc_table` (the mean).
    """
    raw = uniform_weights(criteria, shares > 0, seed, samples)
    falling = np.argsort(-shares, kind="stable")[: int((shares > 0).sum())]
    sizes = -np.sort(-raw[falling], axis=0)
    drawn = np.zeros_like(raw)
    taken = 0
    # Shares that differ by a rounding are equal: a tie ends where the next is smaller by more than that.
    for tied in np.split(falling, np.flatnonzero(-np.diff(shares[falling]) > _SAME) + 1):
        # Among equals the larger of their own first draws takes the larger weight: either order, evenly.
        order = np.argsort(np.argsort(-raw[tied], axis=0), axis=0)
        drawn[tied] = np.take_along_axis(sizes[taken : taken + len(tied)], order, axis=0)
        taken += len(tied)
    return drawn


def weight_bands(
    shares: Floats, criteria: tuple[str, ...], certainty: float, *, order_only: bool, seed: int
) -> Floats:
    """Give the range in which each share lies in nine of ten draws.

    Exact where the weights are drawn around the shares: Beta(kappa x share, kappa x (1 - share)). Where only
    their order is trusted it is read off a thousand draws.

    Returns
    -------
    (2, criteria), 0..1: low and high.
    """
    if order_only:
        drawn = ordered_weights(shares, criteria, seed, _BAND_SAMPLES)
        return np.asarray(np.quantile(drawn, _BAND, axis=1), dtype=np.float64)
    return _bands_of(shares, shares, certainty)


def band_together(
    shares: Floats,
    criteria: tuple[str, ...],
    columns: tuple[int, ...],
    certainty: float,
    *,
    order_only: bool,
    seed: int,
) -> tuple[float, float]:
    """Give the range in which the sum of some shares lies in nine of ten draws, as each of them by itself.

    Parts of a Dirichlet drawn together are a Beta with the sum of their shares.
    """
    some = list(columns)
    if order_only:
        drawn = ordered_weights(shares, criteria, seed, _BAND_SAMPLES)[some].sum(axis=0)
        low, high = np.quantile(drawn, _BAND)
    else:
        low, high = _bands_of(shares, np.minimum(shares[some].sum(keepdims=True), 1.0), certainty)[:, 0]
    return float(low), float(high)


def _bands_of(shares: Floats, of: Floats, certainty: float) -> Floats:
    """Give the bands (2, sums) of sums of shares."""
    bands = np.vstack([of, of]).astype(np.float64)
    if certainty >= CERTAIN:
        return bands
    from scipy.special import betaincinv  # pyright: ignore[reportMissingTypeStubs]

    concentration = kappa(shares, certainty)
    inside = (of > 0) & (of < 1)
    for row, share in enumerate(_BAND):
        bands[row, inside] = betaincinv(concentration * of[inside], concentration * (1 - of[inside]), share)
    return bands
