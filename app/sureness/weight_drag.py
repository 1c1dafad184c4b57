"""Chances that follow the hand: while one weight is dragged, only its column of draws changes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from app.scoring.ranking import Ranking
from app.scoring.table import Floats
from app.sureness.cell_laws import Drawn
from app.sureness.comparing import ahead, first_of_all, losses
from app.sureness.draws import AT_ONCE, Draws, Weighed, only, order_key, stake_columns, weigh_each, worths
from app.sureness.standings import Scores, quantile
from app.sureness.weight_draws import CERTAIN, gamma_column, kappa, raw_weights_for

#: Weights are kept rounded, so that shares the hand has not touched keep their ratios only nearly.
_NEARLY = 1e-6


@dataclass(frozen=True, slots=True, eq=False)
class Grip:
    """The draws, weighed with weights not yet divided by their sum.

    Attributes
    ----------
    kept : what was weighed.
    total : (draws,); the sum of the weights.
    """

    kept: Weighed
    total: Drawn

    @property
    def draws(self) -> Draws:
        """What is drawn of all that is in doubt."""
        return self.kept.draws

    @property
    def raw(self) -> Drawn:
        """The weights, (criteria, draws)."""
        return self.kept.weights

    @property
    def weighed(self) -> Scores:
        """The weighted sum of the cells, 100 times, (options, draws): the fits, times `total`."""
        return self.kept.sums


@dataclass(frozen=True, slots=True, eq=False)
class Moved:
    """What follows from a share that is being dragged: as in a simulation, of the same draws.

    Attributes
    ----------
    chance_best, expected_loss : (options,).
    """

    chance_best: Floats
    expected_loss: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Followed:
    """What the screen tells of a share that is being dragged, named as in a simulation.

    Attributes
    ----------
    chance_best, p05, p95 : (options,).
    beats : (options, options); of two options alone, nan for all others.
    """

    chance_best: Floats
    p05: Floats
    p95: Floats
    beats: Floats


def grip(draws: Draws, told: Callable[[float], None] = lambda share: None) -> Grip:
    """Weigh what is drawn; `told` of each option as `weigh_each` does."""
    (kept,) = weigh_each(draws, ((raw_weights_of(draws), None),), told)
    return gripped(kept)


def raw_weights_of(draws: Draws) -> Drawn:
    """Draw the weights, (criteria, draws), not yet divided by their sum."""
    return raw_weights_for(draws.ranking.table, draws.seed, draws.samples)


def gripped(kept: Weighed, before: Grip | None = None) -> Grip:
    """Hold what was weighed with weights as drawn."""
    same = before is not None and kept.weights is before.raw
    return Grip(kept, before.total if before is not None and same else kept.weights.sum(axis=0))


def dragged(before: Ranking, now: Ranking) -> int | None:
    """Tell which criterion's share alone has moved, the others keeping their ratios.

    Returns
    -------
    Its index, the largest one's where none has; none where more has changed, or only the order counts.
    """
    views = before.table.perspective, now.table.perspective
    if any(view.order_only for view in views) or views[0].certainty != views[1].certainty:
        return None
    old, new = before.shares, now.shares
    if len(old) != len(new):
        return None
    j = int(np.argmax(old if np.array_equal(old, new) else np.abs(new - old)))
    if not (0 < old[j] < 1 and 0 <= new[j] < 1):
        return None
    kept = old * ((1 - new[j]) / (1 - old[j]))
    kept[j] = new[j]
    return j if np.allclose(new, kept, rtol=0, atol=_NEARLY) else None


def change_of(held: Grip, criterion: int, share: float) -> Drawn:
    """Draw one weight anew while the others stay as entered.

    The shape of its gamma law is kappa x p, p the weight that makes the share, on the scale of the shares
    when the gesture began. So the mean of all weights stays exactly their shares; together they are a little
    surer than if all were drawn anew, or a little less so, as their sum is larger or smaller.

    Parameters
    ----------
    criterion : its index.
    share : 0..1, below 1.

    Returns
    -------
    The new column less the old one, (draws,).
    """
    table, draws = held.draws.ranking.table, held.draws
    shares, certainty = table.shares, table.perspective.certainty
    weight = share * (1 - shares[criterion]) / (1 - share)
    if certainty >= CERTAIN or weight == 0:
        return np.full(draws.samples, weight, dtype=np.float32) - held.raw[criterion]
    shape = round(kappa(shares, certainty) * float(weight), 12)
    new = gamma_column(draws.seed, table.criteria[criterion].id, shape, draws.samples)
    return new - held.raw[criterion]


def weighed_anew(held: Grip, criterion: int, share: float) -> tuple[Scores, dict[int, Drawn]]:
    """Weigh all draws with one weight drawn anew in the place of the old one.

    Returns
    -------
    The fits, (options, draws); and the weights of those criteria that bets hang on, each (draws,).
    """
    change = change_of(held, criterion, share)
    weighed, scaled = np.empty_like(held.weighed), np.float32(100) * change
    for i, row in enumerate(weighed):
        np.multiply(held.draws.cells.columns(i, (criterion,))[0], scaled, out=row)
    # All draws in one go: in parts, a row would be left and taken up again for each.
    weighed += held.weighed
    part = 1 / np.maximum(held.total + change, np.finfo(np.float32).tiny)
    weighed *= part
    raw = {j: held.raw[j] + change if j == criterion else held.raw[j] for j in stake_columns(held.draws)}
    return weighed, {j: column * part for j, column in raw.items()}


def moved(held: Grip, criterion: int, share: float) -> Moved:
    """Follow a share that is being dragged.

    References
    ----------
    Tervonen & Lahdelma 2007 for the chance of being best.
    """
    samples, ranking = held.draws.samples, held.draws.ranking
    chance, loss = np.zeros((2, len(held.weighed)))
    for _, few, fits, weights in _parts(held, criterion, share):
        worth = worths(few, fits, weights)
        chance += first_of_all(ranking, order_key(few, worth)).sum(axis=1)
        loss += losses(ranking, worth).sum(axis=1)
    return Moved(chance / samples, loss / samples)


def followed(held: Grip, criterion: int, share: float, pair: tuple[int, int] | None = None) -> Followed:
    """Follow a share that is being dragged, with all that the screen tells of it.

    Parameters
    ----------
    criterion : its index.
    share : 0..1, below 1.
    pair : the two options of which to tell how often one beats the other.
    """
    rising, count, samples = np.empty_like(held.weighed), len(held.weighed), held.draws.samples
    chance, beats, often = np.zeros(count), np.full((count, count), np.nan), 0.0
    for part, few, fits, weights in _parts(held, criterion, share):
        key = order_key(few, worths(few, fits, weights))
        chance += first_of_all(few.ranking, key).sum(axis=1)
        rising[:, part] = fits
        often += ahead(key, *pair) * few.samples if pair else 0.0
    if pair:
        beats[pair], beats[pair[::-1]] = often / samples, 1 - often / samples
    rising.sort(axis=1)
    return Followed(
        chance_best=chance / samples,
        p05=quantile(rising, 0.05),
        p95=quantile(rising, 0.95),
        beats=beats,
    )


def _parts(
    held: Grip, criterion: int, share: float
) -> Iterator[tuple[slice, Draws, Scores, dict[int, Drawn]]]:
    """Give part after part of the draws, the fits in them, (options, draws), and the weights bets hang on."""
    draws, (fits, weights) = held.draws, weighed_anew(held, criterion, share)
    for start in range(0, draws.samples, AT_ONCE):
        part = slice(start, start + AT_ONCE)
        yield part, only(draws, part), fits[:, part], {j: column[part] for j, column in weights.items()}
