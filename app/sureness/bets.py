"""What an option is worth while a must-have may break: a bet between its own fit and the current job's."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.scales.laws import Drawn
from app.scoring.table import Bools, Table
from app.sureness.cell_laws import Source, broken
from app.sureness.drawn_cells import Cells
from app.sureness.stakes import Foundations, Stake

#: Weights by criterion, each (draws,) or the same in every draw.
Weights = Mapping[int, Drawn] | Drawn


@dataclass(frozen=True, slots=True, eq=False)
class Bet:
    """What is at stake for one option, in each state of full knowledge that is drawn.

    B = F0 + s (K - K0): s the chance that all its must-haves hold, K and K0 its own fit and the current job's
    with every likelihood that s speaks of at the outcome that keeps them, F0 the job's fit, or 0.

    Attributes
    ----------
    kept : (draws,) in 0..1; s.
    firm : (draws,); whether the must-haves hold that luck has no part in.
    gains : by criterion, (draws,); how far the cell of K - K0 lies above that of F - F0.
    """

    kept: Drawn
    firm: Bools
    gains: tuple[tuple[int, Drawn], ...]

    def worth(self, fit: NDArray[Any], fallback: NDArray[Any], weights: Weights) -> NDArray[Any]:
        """Give B from F and F0; they and the weights may stand before any division by their sum."""
        bet = fit - fallback
        for j, gain in self.gains:
            bet += np.float32(100) * weights[j] * gain
        bet *= self.kept
        bet += fallback
        return bet

    def only(self, which: slice | NDArray[np.intp]) -> "Bet":
        """Take some of the draws."""
        gains = tuple((j, gain[which]) for j, gain in self.gains)
        return replace(self, kept=self.kept[which], firm=self.firm[which], gains=gains)


def drawn_bets(table: Table, rests_on: Foundations, cells: Cells, seed: int) -> tuple[Bet | None, ...]:
    """Draw what is at stake of each option; of a mixture, where no team is named."""
    return tuple(
        stake and _drawn(table, rests_on, i, stake, cells, seed) for i, stake in enumerate(rests_on.stakes)
    )


def _drawn(table: Table, rests_on: Foundations, i: int, stake: Stake, cells: Cells, seed: int) -> Bet:
    own, samples = cells.bare(i), cells.samples
    firm = np.full(samples, not stake.lost)
    for j in stake.columns:
        firm &= ~broken(rests_on.options[i], table.criteria[j], seed, samples)
    kept = firm.astype(np.float32)
    for j, comes_true in stake.wanted.values():
        kept *= own[j] if comes_true else 1 - own[j]
    rows = [(rests_on.sources[i], own, 1)]
    if rests_on.job is not None:
        rows.append((rests_on.sources[rests_on.job], cells.bare(rests_on.job), -1))
    return Bet(kept, firm, _gains(rows, stake.wanted))


def _gains(
    rows: Sequence[tuple[Sequence[Source], Drawn, int]], wanted: Mapping[str, tuple[int, bool]]
) -> tuple[tuple[int, Drawn], ...]:
    gains: dict[int, Drawn] = {}
    for sources, cells, sign in rows:
        for j, source in enumerate(sources):
            if source.key in wanted:
                outcome = np.float32(wanted[source.key][1])
                gains[j] = gains.get(j, np.float32(0)) + sign * (outcome - cells[j])
    return tuple(gains.items())
