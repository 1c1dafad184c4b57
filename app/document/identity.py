"""Remembering what follows from a value by the value itself, not by what is in it."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, eq=False)
class This:
    """Equal where it holds the very same object, so that nothing is compared value by value.

    Parts of a document that did not change stay the same objects; as the key of a cache, this tells them.
    """

    held: Any

    def __hash__(self) -> int:
        return id(self.held)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, This) and other.held is self.held
