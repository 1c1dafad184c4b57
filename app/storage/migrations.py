"""From an older version of the file to ours: one pure step per version, from plain JSON to plain JSON.

A step is named after the version it starts from. It may not rely on the values being right: those are checked
after the last step. It changes nothing in what it is given.
"""

from collections.abc import Callable, Mapping
from typing import Any, cast

Step = Callable[[dict[str, Any]], dict[str, Any]]


def _from_1(tree: dict[str, Any]) -> dict[str, Any]:
    """Version 2 adds events, yearly chances of change and trust in the order alone; a file may do without."""
    return tree


def _from_2(tree: dict[str, Any]) -> dict[str, Any]:
    """Version 3 adds pay, choices and orders by feeling; a file may do without."""
    return tree


def _from_3(tree: dict[str, Any]) -> dict[str, Any]:
    """Version 4 gives the chance of an event a range; without one it is certain. The rest may be missing."""
    events = tree.get("events")
    if not isinstance(events, list):
        return tree
    return {**tree, "events": [_with_range(event) for event in cast(list[object], events)]}


def _from_4(tree: dict[str, Any]) -> dict[str, Any]:
    """Version 5 adds how likely an offer comes, and what is left out; a file may do without."""
    return tree


def _with_range(event: object) -> object:
    if not isinstance(event, dict):
        return event
    known = cast(dict[str, Any], event)
    return {**known, "chance": {"likely": known["chance"]}} if "chance" in known else known


STEPS: Mapping[int, Step] = {1: _from_1, 2: _from_2, 3: _from_3, 4: _from_4}


def migrate(
    tree: dict[str, Any], version: int, newest: int, steps: Mapping[int, Step] = STEPS
) -> dict[str, Any]:
    """Take the tree of a file from its version to the newest, one step after the other."""
    for step in range(version, newest):
        tree = steps[step](tree)
    return tree
