"""From an older version of the file to ours: one pure step per version, from plain JSON to plain JSON.

A step is named after the version it starts from. It may not rely on the values being right: those are checked
after the last step. It changes nothing in what it is given.
"""

from collections.abc import Callable, Mapping
from typing import Any

Step = Callable[[dict[str, Any]], dict[str, Any]]


def _from_1(tree: dict[str, Any]) -> dict[str, Any]:
    """Version 2 adds events, yearly chances of change and trust in the order alone; a file may do without."""
    return tree


def _from_2(tree: dict[str, Any]) -> dict[str, Any]:
    """Version 3 adds pay, choices and orders by feeling; a file may do without."""
    return tree


STEPS: Mapping[int, Step] = {1: _from_1, 2: _from_2}


def migrate(
    tree: dict[str, Any], version: int, newest: int, steps: Mapping[int, Step] = STEPS
) -> dict[str, Any]:
    """Take the tree of a file from its version to the newest, one step after the other."""
    for step in range(version, newest):
        tree = steps[step](tree)
    return tree
