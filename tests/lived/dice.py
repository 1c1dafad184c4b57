"""What a gesture leaves to chance, by a seed of its own: what was done before it changes nothing in it."""

from collections import Counter
from collections.abc import Sequence
from random import Random
from typing import TypeVar
from zlib import crc32

from PySide6.QtWidgets import QWidget

Thing = TypeVar("Thing")
Control = TypeVar("Control", bound=QWidget)


class Dice:
    """Chooses by a seed."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._random = Random(seed)

    def choice(self, among: Sequence[Thing]) -> Thing:
        """Choose one."""
        return self._random.choice(among)

    def below(self, end: int) -> int:
        """Choose a whole number from 0 up to this, which is not among them."""
        return self._random.randrange(max(1, end))

    def happens(self, chance: float) -> bool:
        """Tell whether something with this chance comes true."""
        return self._random.random() < chance

    def pick(self, among: Sequence[Control]) -> Control:
        """Choose a control by its name: the same one, whichever others there are beside it."""
        known: Counter[str] = Counter()

        def lot(control: QWidget) -> int:
            name = named(control)
            known[name] += 1
            return crc32(f"{self._seed} {name} {known[name]}".encode())

        return min(among, key=lot)


def named(control: QWidget) -> str:
    """Say which control this is."""
    above: QWidget | None = control
    while above is not None and not above.objectName():
        above = above.parentWidget()
    return above.objectName() if above is not None else type(control).__name__
