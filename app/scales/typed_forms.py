"""The forms in which figures are typed: one alone, a range, one with what it may be off, an end."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from app.scales.typed_words import Spoken, between, without_bound

#: Alone; low to high, with what is likely between them or not; ±; from or up to; 7 of 10; no form at all.
Kind = Literal["alone", "range", "around", "least", "most", "of", "listed"]

#: Stands for the unit of the scale, whatever is written in it.
UNIT: Final = "\ue000"
_MOST_PIECES: Final = 3

#: Spaces between two figures; a dash behind one is then a minus.
_SPACE: Final = re.compile(rf"(?<=[\d%٪{UNIT}]) (?=-?[.,\u066b]?\d)")
_LIST: Final = re.compile(r"(?:0|[1-9]\d*)(?:(?:,(?:0|[1-9]\d*)){2}|(?:;(?:0|[1-9]\d*)){1,2})")
#: 7 (6–8): what is likely, then its range.
_WITHIN: Final = re.compile(r"([^()]+)\(([^()]+)\)")


@dataclass(frozen=True, slots=True)
class Form:
    """One way to part a text: its kind, and the pieces with one figure each."""

    kind: Kind
    pieces: tuple[str, ...]


def forms(plain: str, languages: tuple[Spoken, ...]) -> tuple[Form, ...]:
    """List the ways to part a folded text; none where it is in no form in which figures are typed."""
    rest, bound = without_bound(plain, languages)
    if bound:
        pieces = _split(rest, languages)
        kind: Kind = "least" if bound == "least" else "most"
        return (Form(kind, (rest,)),) if pieces is not None and len(pieces[1]) == 1 else ()
    if found := _WITHIN.fullmatch(plain):
        return tuple(_within(found[1], found[2], languages))
    if _LIST.fullmatch(plain):
        return (Form("alone", (plain,)), Form("listed", tuple(re.split("[,;]", plain))))
    return tuple(_parted(plain, languages))


def _parted(plain: str, languages: tuple[Spoken, ...]) -> Iterator[Form]:
    found = _split(plain, languages)
    if found is not None:
        yield Form(*found)
    yield from _spaced(plain, languages)


def _spaced(plain: str, languages: tuple[Spoken, ...]) -> Iterator[Form]:
    """Part 6 7 8 at its spaces; 6 8 is no range, but -5 -3 may be one."""
    pieces = tuple(_SPACE.split(plain))
    if not 1 < len(pieces) <= _MOST_PIECES:
        return
    if any((one := _split(piece, languages)) is None or len(one[1]) > 1 for piece in pieces):
        return
    ranged = len(pieces) == _MOST_PIECES or pieces[1].startswith("-")
    yield Form("range" if ranged else "listed", pieces)


def _within(likely: str, ends: str, languages: tuple[Spoken, ...]) -> Iterator[Form]:
    found = _split(ends, languages)
    if found is not None and found[0] == "range" and len(found[1]) == _MOST_PIECES - 1:
        low, high = found[1]
        yield Form("range", (low, likely.strip(), high))


def _split(plain: str, languages: tuple[Spoken, ...]) -> tuple[Kind, tuple[str, ...]] | None:
    """Part a text at what stands between figures; nothing where that is mixed or stands wrong.

    A dash after a figure means "to"; at the start or behind what parts figures it is a minus.
    """
    pieces: list[str] = []
    kinds: set[str] = set()
    start = 0
    for found in _parting(languages).finditer(plain):
        piece = plain[start : found.start()]
        if not any(letter.isdecimal() for letter in piece):
            if found["dash"]:
                continue
            return None
        pieces.append(piece.strip())
        kinds.add(str(found.lastgroup))
        start = found.end()
    pieces.append(plain[start:].strip())
    if not kinds:
        return "alone", tuple(pieces)
    kind = _kind_of(kinds, len(pieces))
    return None if kind is None else (kind, tuple(pieces))


def _kind_of(kinds: set[str], count: int) -> Kind | None:
    if len(kinds) > 1 or count > _MOST_PIECES:
        return None
    (parting,) = kinds
    if parting == "around":
        return "around" if count < _MOST_PIECES else None
    if parting == "slash":
        return "range" if count == _MOST_PIECES else "of"
    return "listed" if parting == "list" else "range"


@lru_cache(maxsize=8)
def _parting(languages: tuple[Spoken, ...]) -> re.Pattern[str]:
    return re.compile(
        rf" ?(?:(?P<to>{between(languages)})|(?P<around>±|\+ ?/? ?-)|(?P<slash>/)|(?P<list>;|, )"
        # Behind a digit and an e it belongs to the power of ten; with no figure to come it parts nothing.
        r"|(?P<dash>(?<![0-9]e)-)(?=.*\d)) ?"
    )
