"""The map of `app`, measured from its imports: `python -m tests.rules.map` prints rooms, floors and arrows.

A room is a folder or a file directly under `app`. It imports rooms on lower floors alone.
"""

import sys
from collections.abc import Iterator
from functools import cache

from tests.rules.source import imported, python_files

#: One line a room, from the ground up; a new room takes its place here, in ARCHITECTURE.md and in the README.
FLOORS = {
    "colours": 0,
    "errors": 0,
    "document": 1,
    "files": 1,
    "history": 2,
    "numbers": 2,
    "storage": 2,
    "examples": 3,
    "scales": 3,
    "pay": 4,
    "scoring": 5,
    "edits": 6,
    "sureness": 6,
    "asking": 7,
    "choosing": 7,
    "figure": 7,
    "negotiating": 8,
    "analysis": 9,
    "words": 10,
    "report": 11,
    "commands": 12,
    "cli": 13,
}
MOST_ROOMS = 24
MOST_ARROWS = 90

Arrow = tuple[str, str]


def room_of(path: str) -> str:
    """Name the room a file of `app` is in."""
    return path.split("/")[1].removesuffix(".py")


@cache
def rooms() -> frozenset[str]:
    """Name the rooms there are."""
    return frozenset(room_of(path) for path in python_files("app")) - {"__init__"}


def steps() -> Iterator[tuple[Arrow, str]]:
    """Give every import that leads from one room into another, with the file it stands in."""
    for path in python_files("app"):
        here = room_of(path)
        for name in imported(path) if here in rooms() else ():
            there = name.split(".")[1] if name.startswith("app.") else here
            if there in rooms() - {here}:
                yield (here, there), path


@cache
def arrows() -> dict[Arrow, frozenset[str]]:
    """Give the arrows between rooms, each with the files that draw it."""
    found: dict[Arrow, set[str]] = {}
    for arrow, path in steps():
        found.setdefault(arrow, set()).add(path)
    return {arrow: frozenset(paths) for arrow, paths in sorted(found.items())}


def not_downward() -> list[str]:
    """List the arrows that do not lead to a lower floor, each with the files that draw it."""
    return [
        f"{here} → {there}: {', '.join(sorted(paths))}"
        for (here, there), paths in arrows().items()
        if FLOORS.get(there, 0) >= FLOORS.get(here, len(FLOORS))
    ]


def main() -> int:
    """Print the map; 1 where it breaks its own rules."""
    for room in sorted(rooms(), key=lambda one: (FLOORS.get(one, -1), one)):
        below = [there for here, there in arrows() if here == room]
        print(f"{FLOORS.get(room, '?'):>3}  {room:<12} → {', '.join(below) or 'nothing'}")
    wrong = not_downward()
    print(f"{len(rooms())} rooms (at most {MOST_ROOMS}), {len(arrows())} arrows (at most {MOST_ARROWS})")
    print(
        "\n".join(["not downward:", *wrong]) if wrong else "every arrow leads downward, so there is no circle"
    )
    return int(bool(wrong) or len(rooms()) > MOST_ROOMS or len(arrows()) > MOST_ARROWS)


if __name__ == "__main__":
    sys.exit(main())
