"""The order by feeling beside the computed one: where they agree, and what would have to be true if not."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from app.document import GutRanking
from app.scoring.agreement import tau_b
from app.scoring.ranking import Ranking
from app.sureness.simulation import Simulation
from app.sureness.smallest_change import SmallestFlip, smallest_swap
from app.sureness.weight_draws import weight_bands

#: From here on the ranking is so sure of a pair that something may be missing in it, or be off.
SURE: Final = 0.8
#: So many reversed pairs are looked into; the rest is counted.
MOST: Final = 100
#: A share beyond its band by less than this is not beyond it.
_NEAR: Final = 1e-9


@dataclass(frozen=True, slots=True)
class Reversed:
    """Two options that the ranking has the other way round.

    Attributes
    ----------
    first, second : ids; the one she put before the other, and that other, which the ranking puts before it.
    margin : fit points by which the ranking has `first` behind.
    chance : how often `second` comes out ahead of `first`; none where nothing was drawn.
    change : the least change of weights that brings the two level; none where no weights do.
    likely : whether that change lies within what she is unsure of her weights anyway.
    """

    first: str
    second: str
    margin: float
    chance: float | None
    change: SmallestFlip | None
    likely: bool

    @property
    def telling(self) -> bool:
        """Whether the ranking is sure of it, so that a criterion may be missing, or a range or weight off."""
        return self.chance is not None and self.chance > SURE


@dataclass(frozen=True, slots=True)
class GutCheck:
    """What an order by feeling and the ranking have in common, over the options that both rank.

    Attributes
    ----------
    compared : how many options both rank.
    agreed, tied : pairs in her order, and pairs the ranking has level.
    reversed_count : pairs the other way round.
    reversed : those, the widest margin first; no more than were asked for.
    tau : Kendall's tau-b, -1 to 1; none with fewer than two options, or where the ranking has all level.
    mean_tau : its mean over the draws, a tie counting for neither order; none where nothing was drawn.
    unknown, ruled_out, added : ids left out: of which nothing is known, that break a must-have for certain,
        and that were no options yet when the order was made. A team left open is no option by itself here.
    """

    compared: int
    agreed: int
    tied: int
    reversed_count: int
    reversed: tuple[Reversed, ...]
    tau: float | None
    mean_tau: float | None
    unknown: tuple[str, ...]
    ruled_out: tuple[str, ...]
    added: tuple[str, ...]

    @property
    def pairs(self) -> int:
        """How many pairs there are to compare."""
        return self.agreed + self.tied + self.reversed_count

    @property
    def mean_agreement(self) -> float | None:
        """Which part of the pairs a draw has in her order on average, 0..1."""
        return None if self.mean_tau is None else (1.0 + self.mean_tau) / 2.0


@dataclass(frozen=True, slots=True)
class Move:
    """By how many places an option moved from one order to a later one; up is more than 0."""

    option: str
    by: int


def compare(gut: GutRanking, ranking: Ranking, simulation: Simulation | None, most: int = MOST) -> GutCheck:
    """Hold an order by feeling against the ranking.

    It is a check in both directions and changes nothing: weights are never fitted to a feeling. With the few
    options there are, nothing is tested for significance; the pairs themselves are told.

    Parameters
    ----------
    gut : options that are gone since are passed over.
    ranking, simulation : of the document as it stands; no simulation where nothing was drawn.
    most : how many reversed pairs are looked into.

    References
    ----------
    Kendall 1945 for tau-b; without ties it is 1 - 4 D / (m (m - 1)), D the reversed pairs of m options.
    """
    places = {option.id: i for i, option in enumerate(ranking.options)}
    felt = [places[one] for one in gut.order if one in places]
    counted = np.array([i for i in felt if i in ranking.rivals], dtype=np.intp)
    # Every pair once: the one she put first, then the other.
    first, second = np.triu_indices(len(counted), 1)
    above = np.sign(ranking.ranks[counted[second]] - ranking.ranks[counted[first]])
    beats = None if simulation is None else simulation.beats
    turned = [
        (int(counted[a]), int(counted[b])) for a, b in zip(first[above < 0], second[above < 0], strict=True)
    ]
    turned.sort(key=lambda pair: float(ranking.fit[pair[0]] - ranking.fit[pair[1]]))
    return GutCheck(
        compared=len(counted),
        agreed=int((above > 0).sum()),
        tied=int((above == 0).sum()),
        reversed_count=len(turned),
        reversed=_looked_into(ranking, simulation, turned[:most]),
        tau=tau_b(range(len(counted)), ranking.ranks[counted].tolist()),
        mean_tau=None
        if beats is None or not above.size
        else float(np.mean(2.0 * beats[counted[first], counted[second]] - 1.0)),
        unknown=tuple(
            ranking.options[i].id for i in felt if not ranking.ranks[i] and not ranking.ruled_out[i]
        ),
        ruled_out=tuple(ranking.options[i].id for i in felt if ranking.ruled_out[i]),
        added=tuple(one.id for one in ranking.options if one.id not in gut.order and not one.parts),
    )


def moves(earlier: GutRanking, later: GutRanking) -> tuple[Move, ...]:
    """Tell which options changed their place among those that both orders hold, the farthest first."""
    before = [one for one in earlier.order if one in later.order]
    after = [one for one in later.order if one in earlier.order]
    found = [Move(one, before.index(one) - place) for place, one in enumerate(after)]
    return tuple(sorted((move for move in found if move.by), key=lambda move: -abs(move.by)))


def _looked_into(
    ranking: Ranking, simulation: Simulation | None, pairs: list[tuple[int, int]]
) -> tuple[Reversed, ...]:
    if not pairs:
        return ()
    view = ranking.table.perspective
    low, high = weight_bands(
        ranking.shares,
        tuple(criterion.id for criterion in ranking.criteria),
        view.certainty,
        order_only=view.order_only,
        seed=ranking.document.seed,
    )
    found: list[Reversed] = []
    for a, b in pairs:
        change = smallest_swap(ranking, ranking.options[a].id, ranking.options[b].id)
        shares = ranking.shares if change is None else np.array(change.shares)
        within = bool(((low - _NEAR <= shares) & (shares <= high + _NEAR)).all())
        found.append(
            Reversed(
                first=ranking.options[a].id,
                second=ranking.options[b].id,
                margin=float(ranking.fit[b] - ranking.fit[a]),
                chance=None if simulation is None else float(simulation.beats[b, a]),
                change=change,
                likely=change is not None and within,
            )
        )
    return tuple(found)
