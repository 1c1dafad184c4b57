"""Low, likely and high on a scale, and how moving one part carries the others."""

from dataclasses import dataclass, replace
from typing import Final, Literal

Handle = Literal["low", "likely", "high"]

#: Beyond an int a QSlider cannot go.
_MOST_WHOLE: Final = 2**30


@dataclass(frozen=True, slots=True)
class Span:
    """Values on a scale from `left` to `right` (which may be the lower number), in steps.

    Always low <= likely <= high as numbers; the ends are both there or both None, as with an unknown.
    """

    left: float
    right: float
    step: float
    low: float | None = None
    likely: float | None = None
    high: float | None = None

    def with_values(self, low: float | None, likely: float | None, high: float | None) -> "Span":
        """Replace the values."""
        if likely is None or low is None or high is None:
            low = high = None
        return replace(self, low=low, likely=likely, high=high)

    def at(self, handle: Handle) -> float | None:
        """Give the value of one part."""
        return {"low": self.low, "likely": self.likely, "high": self.high}[handle]

    def portion(self, value: float) -> float:
        """How far along the scale a value is, 0 at the left to 1 at the right."""
        if self.left == self.right:
            return 0.0
        return max(0.0, min(1.0, (value - self.left) / (self.right - self.left)))

    def stepped(self, handle: Handle, steps: int) -> float:
        """Where so many steps to the right bring a part; an unknown value first appears in the middle."""
        here = self.at(handle) if self.at(handle) is not None else self.likely
        if here is None:
            return (self.left + self.right) / 2
        return here + steps * self.step * self._rightwards

    def moved(self, handle: Handle, value: float) -> "Span":
        """Move one part: the likely value takes an end along, an end stops at the likely value."""
        value = self._snapped(value)
        if handle == "likely" or self.likely is None:
            low = None if self.low is None else min(self.low, value)
            high = None if self.high is None else max(self.high, value)
            return replace(self, low=low, likely=value, high=high)
        low = self.likely if self.low is None else self.low
        high = self.likely if self.high is None else self.high
        if handle == "low":
            low = min(value, self.likely)
        else:
            high = max(value, self.likely)
        if low == high:
            return replace(self, low=None, high=None)
        return replace(self, low=low, high=high)

    @property
    def whole_range(self) -> tuple[int, int]:
        """The scale in whole numbers, as a QSlider wants it: the values themselves where fine enough."""
        if self._plain:
            return round(min(self.left, self.right)), round(max(self.left, self.right))
        return 0, round(abs(self.right - self.left) / self._unit)

    @property
    def whole(self) -> int:
        """The likely value in whole numbers."""
        likely = self.likely if self.likely is not None else (self.left + self.right) / 2
        least, most = self.whole_range
        whole = round(likely if self._plain else (likely - self.left) * self._rightwards / self._unit)
        return max(least, min(most, whole))

    def from_whole(self, number: int) -> float:
        """Turn a whole number back into a value."""
        if self._plain:
            return float(number)
        return self.left + number * self._unit * self._rightwards

    @property
    def _rightwards(self) -> int:
        return 1 if self.right >= self.left else -1

    @property
    def _plain(self) -> bool:
        return abs(self.right - self.left) >= 5 and max(abs(self.left), abs(self.right)) < _MOST_WHOLE

    @property
    def _unit(self) -> float:
        """What a whole number stands for: a step, or more where there are too many of them to count."""
        return max(self.step, abs(self.right - self.left) / _MOST_WHOLE)

    def _snapped(self, value: float) -> float:
        bottom, top = min(self.left, self.right), max(self.left, self.right)
        # Counted from the left end, so that a scale of 1 to 7 in steps of 0.5 stops at its own ends.
        steps = round((value - self.left) / self.step)
        return max(bottom, min(top, round(self.left + steps * self.step, 10)))
