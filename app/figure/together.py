"""Places for a few names at once: as many as can stand beside each other."""

from collections.abc import Iterable
from itertools import combinations
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

#: The search ends after so many steps with the best it has found.
_STEPS: Final = 1000


def most_together(boxes: list[NDArray[Any]]) -> list[int | None]:
    """Choose a slot for as many labels as can be, and among as many for the earlier ones.

    Parameters
    ----------
    boxes : of each label what its slots would take (slots, boxes a slot, 4), the most liked first.

    Returns
    -------
    The number of a slot for each label, or none.
    """
    return _Search(boxes).best


class _Search:
    """A search from label to label that turns back where no more can be placed than already were."""

    def __init__(self, boxes: list[NDArray[Any]]) -> None:
        numbered = list(enumerate(boxes))
        self._free: list[dict[int, list[int]]] = [{} for _ in boxes]
        for (label, one), (other, there) in combinations(numbered, 2):
            crossing = _crossing(one, there)
            self._free[label][other], self._free[other][label] = _bits(~crossing), _bits(~crossing.T)
        #: One more label is worth more than all that comes of which they are.
        self._worth = [(1 << len(boxes)) + (1 << later) for later in reversed(range(len(boxes)))]
        self._steps = 0
        self._chosen: dict[int, int] = {}
        self.best: list[int | None] = [None] * len(boxes)
        self._reached = 0
        self._go({label: (1 << len(one)) - 1 for label, one in numbered if len(one)})

    def _go(self, choice: dict[int, int]) -> None:
        """Place what is left, of which each label has its slots that are still free, a bit a slot."""
        self._steps += 1
        if (reached := self._sum(self._chosen)) > self._reached:
            self._reached = reached
            self.best = [self._chosen.get(label) for label in range(len(self.best))]
        if self._over(choice):
            return
        # The one with the least choice first: it soon shows where there is no going on.
        label = min(choice, key=lambda one: choice[one].bit_count())
        rest = {other: slots for other, slots in choice.items() if other != label}
        slots = choice[label]
        while slots and not self._over(choice):
            slot = (slots & -slots).bit_length() - 1
            slots &= slots - 1
            left = {other: there & self._free[label][other][slot] for other, there in rest.items()}
            self._chosen[label] = slot
            self._go({other: there for other, there in left.items() if there})
            del self._chosen[label]
        self._go(rest)

    def _over(self, choice: dict[int, int]) -> bool:
        return self._steps > _STEPS or self._sum(self._chosen) + self._sum(choice) <= self._reached

    def _sum(self, labels: Iterable[int]) -> int:
        return sum(self._worth[label] for label in labels)


def _crossing(one: NDArray[Any], other: NDArray[Any]) -> NDArray[np.bool_]:
    """Tell which slots of one label (rows) take something that those of another (columns) take too."""
    a, b = one[:, None, :, None], other[None, :, None, :]
    across = (a[..., 0] < b[..., 2]) & (b[..., 0] < a[..., 2])
    both = across & (a[..., 1] < b[..., 3]) & (b[..., 1] < a[..., 3])
    return np.logical_or.reduce(both, axis=(2, 3))


def _bits(rows: NDArray[np.bool_]) -> list[int]:
    packed = np.packbits(rows, axis=1, bitorder="little")
    return [int.from_bytes(row.tobytes(), "little") for row in packed]
