"""What can be said on a scale or asked of it as a limit: numbers, labels, yes or no, or nothing at all."""

import math
from dataclasses import dataclass

Reading = float | bool | str


@dataclass(frozen=True, slots=True)
class Numbers:
    """Numbers within bounds.

    Attributes
    ----------
    least, most : the bounds.
    beyond : what is said of a number outside them.
    """

    least: float = -math.inf
    most: float = math.inf
    beyond: str = ""

    def problem(self, value: Reading) -> str:
        """Say why a value cannot stand; empty where it can."""
        if isinstance(value, bool | str):
            return "A number is needed here."
        return "" if self.least <= value <= self.most else self.beyond

    def order(self, value: Reading) -> float:
        """Place a value in the order of the scale."""
        return float(value)


@dataclass(frozen=True, slots=True)
class Labels:
    """One of a few names, in order."""

    labels: tuple[str, ...]

    def problem(self, value: Reading) -> str:
        """Say why a value cannot stand; empty where it can."""
        known = isinstance(value, str) and value in self.labels
        return "" if known else f"One of the levels is needed here: {', '.join(self.labels)}."

    def order(self, value: Reading) -> float:
        """Place a value in the order of the scale; -1 where there is none of that name."""
        return float(self.labels.index(value)) if isinstance(value, str) and value in self.labels else -1.0


@dataclass(frozen=True, slots=True)
class Facts:
    """Yes or no."""

    def problem(self, value: Reading) -> str:
        """Say why a value cannot stand; empty where it can."""
        return "" if isinstance(value, bool) else "true or false is needed here."

    def order(self, value: Reading) -> float:
        """Place a value in the order of the scale: no before yes."""
        return float(value)


@dataclass(frozen=True, slots=True)
class Nothing:
    """Nothing can be said here.

    Attributes
    ----------
    why : what stands in its place.
    """

    why: str

    def problem(self, value: Reading) -> str:
        """Say why no value can stand."""
        return self.why

    def order(self, value: Reading) -> float:
        """Place a value in an order: there is none."""
        return 0.0
