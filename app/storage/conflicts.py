"""The copies that sync programs leave beside a file that two people saved at the same time."""

from collections.abc import Iterable
from pathlib import PurePath
from typing import Final

#: In the names that Dropbox and Nextcloud give them, and Syncthing.
_SIGNS: Final = ("conflicted copy", ".sync-conflict-")


def conflict_copies(name: str, there: Iterable[str]) -> tuple[str, ...]:
    """Find the conflict copies of a file among the names in its folder, in the order of the names."""
    own = PurePath(name)
    found = (one for one in there if one != name and one.startswith(own.stem) and one.endswith(own.suffix))
    return tuple(sorted(one for one in found if any(sign in one.casefold() for sign in _SIGNS)))
