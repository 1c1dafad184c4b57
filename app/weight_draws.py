"""Weights as drawn: how sure she is of them, in one number, or only of their order."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from app.draws import Draws, column
from app.table import Floats

#: From here on weights count as certain.
CERTAIN = 0.995


@lru_cache(maxsize=256)
def gamma_column(seed: int, criterion: str, alpha: float, samples: int) -> Draws:
    """Draw a gamma variable of shape `alpha` by inverting its law on the criterion's own column."""
    from scipy.special import gammaincinv  # pyright: ignore[reportMissingTypeStubs]

    drawn = gammaincinv(alpha, column(seed, f"weight/{criterion}", samples).astype(np.float64))
    drawn = np.asarray(drawn, dtype=np.float32)
    drawn.flags.writeable = False
    return drawn


def kappa(shares: Floats, certainty: float) -> float:
    """Give the concentration of the weights: n / (1 - certainty)², n the criteria that weigh anything.

    A typical weight then has a relative standard deviation of about 1 - certainty, whatever n.
    """
    return float((shares > 0).sum()) / (1.0 - certainty) ** 2


def drawn_weights(
    shares: Floats, criteria: tuple[str, ...], certainty: float, seed: int, samples: int
) -> NDArray[np.float32]:
    """Draw weights around the shares: Dirichlet(kappa x shares), whose mean is exactly the shares.

    Parameters
    ----------
    shares : (criteria,), sum 1; a share of 0 stays 0 in every draw.
    criteria : their ids.
    certainty : 0..1; from .995 on every draw is the shares.

    Returns
    -------
    (criteria, samples), columns sum to 1.

    References
    ----------
    Tervonen & Lahdelma 2007 for the use; worked example `smaa_dirichlet_slider`.
    """
    if certainty >= CERTAIN:
        return np.repeat(shares.astype(np.float32)[:, None], samples, axis=1)
    concentration = kappa(shares, certainty)
    gammas = np.zeros((len(shares), samples), dtype=np.float32)
    for j, share in enumerate(shares):
        if share > 0:
            gammas[j] = gamma_column(seed, criteria[j], round(concentration * float(share), 12), samples)
    return normalised(gammas, shares)


def normalised(gammas: NDArray[np.float32], otherwise: Floats) -> NDArray[np.float32]:
    """Divide each draw by its sum; a draw in which every gamma vanished takes the weights given instead."""
    total = gammas.sum(axis=0)
    gone = total <= 0
    if gone.any():
        gammas[:, gone] = otherwise.astype(np.float32)[:, None]
        total[gone] = 1.0
    return gammas / total


def uniform_weights(criteria: tuple[str, ...], counted: NDArray[np.bool_], seed: int, samples: int) -> Draws:
    """Draw weights of which nothing is known: uniform on the simplex of the criteria that can count.

    Returns
    -------
    (criteria, samples)
    """
    raw = np.zeros((len(criteria), samples), dtype=np.float32)
    for j, criterion in enumerate(criteria):
        if counted[j]:
            raw[j] = -np.log1p(-column(seed, f"uniform/{criterion}", samples))
    return normalised(raw, counted / max(1, counted.sum()))


def ordered_weights(shares: Floats, criteria: tuple[str, ...], seed: int, samples: int) -> Draws:
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
    positive = np.flatnonzero(shares > 0)
    sizes = -np.sort(-raw[positive], axis=0)
    drawn = np.zeros_like(raw)
    taken = 0
    for share in sorted(set(shares[positive].tolist()), reverse=True):
        tied = positive[np.abs(shares[positive] - share) <= 1e-12]
        # Among equals the larger of their own first draws takes the larger weight: either order, evenly.
        order = np.argsort(np.argsort(-raw[tied], axis=0), axis=0)
        drawn[tied] = np.take_along_axis(sizes[taken : taken + len(tied)], order, axis=0)
        taken += len(tied)
    return drawn
