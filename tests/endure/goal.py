"""One thing the program has to survive, with what tries it and how often that is done in earnest."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

#: Tries it in a folder of its own so many times, with these dice; says what was seen, and raises
#: AssertionError where it does not hold, Skipped where it cannot be tried.
Program = Callable[[Path, random.Random, int], str]


class Skipped(Exception):
    """This cannot be tried here, and why."""


@dataclass(frozen=True)
class Goal:
    """One thing to survive.

    `rounds` are those of a run in earnest. `in_short` is how many `make test` does: outcomes alone are looked
    at there; 0 where tests of its own look at it, or where it asks for more than `make test` has.
    """

    key: str
    survives: str
    program: Program
    rounds: int
    in_short: int = 0
