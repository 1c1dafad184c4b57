"""Names in a row, cut short where there are many."""

from collections.abc import Sequence
from typing import Final

MOST_NAMES: Final = 3


def listed(names: Sequence[str], last: str = "and") -> str:
    """Write names as one reads them out: “A, B and C”, “A, B, C and 4 others”."""
    if len(names) > MOST_NAMES + 1:
        return f"{', '.join(names[:MOST_NAMES])} {last} {len(names) - MOST_NAMES} others"
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"


def and_more(count: int, what: str) -> str:
    """Say that there are more; empty where there are none."""
    return f"And {count} more {what}{'s' if count > 1 else ''}." if count > 0 else ""
