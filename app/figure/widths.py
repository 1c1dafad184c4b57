"""How wide a text is in IBM Plex Sans, without a screen: from a table of advances kept with the fonts."""

import json
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from itertools import accumulate
from typing import Final

ELLIPSIS: Final = "…"
_WEIGHTS: Final = (400, 500, 600)
_UNITS_PER_EM: Final = 1000
_OTHER: Final = 600
_WIDE: Final = 1000
_PICTOGRAPH: Final = 1300
_FIRST_PICTOGRAPH: Final = 0x1F000
_DIRECTION_MARKS: Final = frozenset(
    "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)


@cache
def _advances(weight: int) -> Mapping[str, int]:
    """Read the advances of one weight: runs of neighbouring characters, in thousandths of the text size."""
    table = json.loads((files("resources") / "fonts" / "advances.json").read_text("utf-8"))
    runs: dict[str, list[int]] = table["weights"][str(weight)]
    return {
        chr(int(first, 16) + offset): advance
        for first, widths in runs.items()
        for offset, advance in enumerate(widths)
    }


@cache
def _guess(character: str) -> int:
    """Guess the advance of a character that another font will draw."""
    if unicodedata.category(character) in ("Mn", "Me", "Cf", "Cc"):
        return 0
    if ord(character) >= _FIRST_PICTOGRAPH:
        return _PICTOGRAPH
    return _WIDE if unicodedata.east_asian_width(character) in "WF" else _OTHER


def _widths(text: str, size: float, weight: int) -> list[float]:
    known = _advances(min(_WEIGHTS, key=lambda one: abs(one - weight)))
    scale = size / _UNITS_PER_EM
    return [(known[one] if one in known else _guess(one)) * scale for one in text]


@lru_cache(maxsize=8192)
def text_width(text: str, size: float, weight: int = 400) -> float:
    """Measure one line of text in pixels; kerning, under a pixel in a name, is left out."""
    return sum(_widths(text, size, weight))


@lru_cache(maxsize=8192)
def elide(text: str, size: float, weight: int, limit: float) -> str:
    """Shorten a text with an ellipsis until it is at most `limit` pixels wide; empty where nothing fits."""
    widths = _widths(text, size, weight)
    if sum(widths) <= limit:
        return text
    room = limit - text_width(ELLIPSIS, size, weight)
    if room < 0:
        return ""
    kept = sum(1 for end in accumulate(widths) if end <= room)
    while kept and (_guess(text[kept]) == 0 or text[kept - 1] == "\u200d"):
        kept -= 1  # never part a letter from its accents, or a joined pictograph
    return text[:kept].rstrip() + ELLIPSIS


@lru_cache(maxsize=8192)
def one_line(text: str) -> str:
    """Make one plain line of a person's text: no line breaks, controls or marks that turn the direction."""
    spaced = "".join(
        " " if one.isspace() else one
        for one in text
        if one not in _DIRECTION_MARKS
        and (one.isspace() or unicodedata.category(one) not in ("Cc", "Cs", "Cn"))
    )
    return " ".join(spaced.split())
