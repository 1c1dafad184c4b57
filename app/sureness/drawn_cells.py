"""The drawn cells of all options: at hand where there is room for them, else drawn when asked for."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.scales.laws import Drawn
from app.scoring.table import Mixture
from app.sureness.cell_laws import Source, values_of

#: So many bytes of them are at hand: of a hundred options with eighty criteria.
MOST_AT_HAND: Final = 1 << 28

#: So many bytes takes what is remembered of the draws, a few times over: of five hundred options.
MOST_REMEMBERED: Final = 1 << 24

#: Some of the draws.
Which = slice | NDArray[np.intp]


@dataclass(frozen=True, slots=True, eq=False)
class Cells:
    """One an option, (criteria, draws) in 0..1; of a likelihood its chance.

    They hang on what they are drawn from alone, and so are the same whether they are at hand or not.

    Attributes
    ----------
    sources : options x criteria; from what each is drawn.
    mixtures : by row.
    at_hand : by row, all draws.
    which : some of the draws; none are all.
    """

    sources: Sequence[tuple[Source, ...]]
    mixtures: Mapping[int, Mixture]
    seed: int
    samples: int
    at_hand: Mapping[int, Drawn]
    which: Which | None = None

    @property
    def few(self) -> bool:
        """Whether there is room to remember what follows from them; of a larger table all is found anew."""
        return 4 * self.samples * len(self) <= MOST_REMEMBERED

    def __len__(self) -> int:
        return len(self.sources)

    def __getitem__(self, i: int) -> Drawn:
        return self._taken(self._all_of(range(len(self))[i]))

    def __iter__(self) -> Iterator[Drawn]:
        return (self[i] for i in range(len(self)))

    def columns(self, i: int, columns: Sequence[int]) -> Drawn:
        """Draw those of some criteria, (columns, draws)."""
        if i in self.at_hand or i in self.mixtures:
            return self[i][list(columns)]
        return self._taken(values_of([self.sources[i][j] for j in columns], self.seed, self.samples))

    def bare(self, i: int) -> Drawn:
        """Draw what is said of an option itself; in the row of a mixture, of its offer with no team named."""
        if i not in self.mixtures:
            return self[i]
        return self._taken(values_of(self.sources[i], self.seed, self.samples))

    def only(self, which: Which) -> "Cells":
        """Take some of the draws."""
        return replace(self, which=which)

    def with_room(
        self, known: Mapping[int, Drawn], first: int | None, told: Callable[[float], None]
    ) -> "Cells":
        """Have all at hand where there is room for them, else those of one row alone.

        Parameters
        ----------
        known : by row; those that are at hand already.
        first : the row that is wanted with every other.
        told : of each option, what share of the work was done before it; may raise.
        """
        at_hand, size = dict[int, Drawn](), 4 * self.samples * sum(map(len, self.sources))
        rows = sorted(range(len(self)), key=lambda i: i in self.mixtures)
        for done, i in enumerate(rows if size <= MOST_AT_HAND else [] if first is None else [first]):
            told(done / len(self))
            at_hand[i] = known[i] if i in known else replace(self, at_hand=at_hand)[i]
        return replace(self, at_hand=at_hand)

    def _taken(self, cells: Drawn) -> Drawn:
        return cells if self.which is None else cells[:, self.which]

    def _all_of(self, i: int) -> Drawn:
        if i in self.at_hand:
            return self.at_hand[i]
        own, mixture = values_of(self.sources[i], self.seed, self.samples), self.mixtures.get(i)
        if mixture is not None:
            own *= np.float32(mixture.rest)
            for team, chance in zip(mixture.teams, mixture.chances, strict=True):
                own += np.float32(chance) * self._all_of(team)
        return own
