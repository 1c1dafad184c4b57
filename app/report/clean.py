"""Text made fit for paper, at the border only: what is saved stays as it was typed."""

import json
import re
import unicodedata
from bisect import bisect_right
from functools import cache
from itertools import accumulate
from typing import Final

from app.files import resource_path

MISSING: Final = "\u25a1"
BREAK: Final = "\u200b"
_ISOLATE: Final = "\u2068"
_END_OF_ISOLATE: Final = "\u2069"
_LONG_TOKEN: Final = 25
_BREAK_EVERY: Final = 12
_NEW_LINES: Final = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
#: Marks without a shape that letters need: joiners, word joiner, soft hyphen, marks of direction.
_SHAPELESS: Final = frozenset("\u00ad\u034f\u061c\u200b\u200c\u200d\u200e\u200f\u2060")
_JOINERS: Final = frozenset("\u200c\u200d\u2060")
_VIRAMA: Final = 9
_RIGHT_TO_LEFT: Final = frozenset({"R", "AL", "AN"})


def clean_text(text: str) -> str:
    """Clean a text of several lines; lines end in a line feed, and long words may break.

    Composed (NFC); without controls, non-characters and what turns the direction of the text around; what no
    bundled font has becomes a box, because a tagged PDF refuses it.
    """
    whole = unicodedata.normalize("NFC", _NEW_LINES.sub("\n", text))
    return "\n".join(_breakable(_covered(_spaced(line))) for line in whole.split("\n"))


def clean_line(text: str) -> str:
    """Clean a text that stands on one line, such as a title."""
    return " ".join(clean_text(text).split())


def clean_name(text: str) -> str:
    """Clean a name for use inside a sentence; one from right to left is kept apart from what surrounds it."""
    line = clean_line(text)
    if any(unicodedata.bidirectional(one) in _RIGHT_TO_LEFT for one in line):
        return f"{_ISOLATE}{line}{_END_OF_ISOLATE}"
    return line


def clean_mark(text: str) -> str:
    """Clean a text that has its place on the chart already: nothing is added to it."""
    return clean_line(text).replace(BREAK, "")


def _spaced(line: str) -> str:
    return "".join(" " if one == "\t" else one for one in line if one == "\t" or not _dropped(one))


def _dropped(one: str) -> bool:
    if one in _SHAPELESS or _selects_a_variant(one):
        return False
    category = unicodedata.category(one)
    if category == "Cn":
        code = ord(one)
        return code & 0xFFFE == 0xFFFE or 0xFDD0 <= code < 0xFDF0
    return category in ("Cc", "Cf", "Cs")


def _selects_a_variant(one: str) -> bool:
    return "\ufe00" <= one <= "\ufe0f"


@cache
def _fonts() -> tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]:
    """Read which characters the bundled fonts have: per font the first and the last of each run."""
    table: dict[str, list[list[int]]] = json.loads(resource_path("fonts/coverage.json").read_text("utf-8"))
    found: list[tuple[tuple[int, ...], tuple[int, ...]]] = []
    for runs in table.values():
        ends = tuple(accumulate(gap + length for gap, length in runs))
        found.append((tuple(end - length for end, (_, length) in zip(ends, runs, strict=True)), ends))
    return tuple(found)


@cache
def _fonts_with(one: str) -> frozenset[int]:
    code, found = ord(one), set[int]()
    for number, (starts, ends) in enumerate(_fonts()):
        at = bisect_right(starts, code) - 1
        if at >= 0 and code < ends[at]:
            found.add(number)
    return frozenset(found)


def _covered(line: str) -> str:
    """Put a box for what no font has; an accent is left out where the font of its letter lacks it."""
    if line.isascii():
        return line
    kept: list[str] = []
    fonts = frozenset[int]()
    for one in line:
        if one in _SHAPELESS or _selects_a_variant(one):
            kept.append(one)
        elif unicodedata.category(one).startswith("M") and kept:
            both = fonts & _fonts_with(one)
            if both:
                kept.append(one)
                fonts = both
        else:
            fonts = _fonts_with(one)
            kept.append(one if fonts else MISSING)
    return "".join(kept)


def _breakable(line: str) -> str:
    """Let long tokens break every few characters, never inside what is written as one."""
    if len(line) < _LONG_TOKEN:
        return line
    return re.sub(rf"\S{{{_LONG_TOKEN},}}", lambda found: _with_breaks(found[0]), line)


def _with_breaks(token: str) -> str:
    parts: list[str] = []
    run = 0
    for at, one in enumerate(token):
        if run >= _BREAK_EVERY and one != BREAK and _may_break(token[at - 1], one):
            parts.append(BREAK)
            run = 0
        parts.append(one)
        run = 0 if one == BREAK else run + 1
    return "".join(parts)


def _may_break(before: str, after: str) -> bool:
    glued = after in _JOINERS or before in _JOINERS or unicodedata.category(after).startswith("M")
    tone = "\U0001f3fb" <= after <= "\U0001f3ff"
    flag = "\U0001f1e6" <= after <= "\U0001f1ff"
    joined_script = unicodedata.bidirectional(before) == "AL" and unicodedata.bidirectional(after) == "AL"
    return not (glued or tone or flag or joined_script or unicodedata.combining(before) == _VIRAMA)
