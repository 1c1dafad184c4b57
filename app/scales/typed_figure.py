"""One figure of a typed text: its digits in every way they can be read, its sign, its unit, its thousands."""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Final

from app.document import currencies
from app.errors import Refused
from app.numbers.notation import Number, numbers, shifted
from app.numbers.number_text import EXPONENTS, parts_of, squeezed
from app.scales.typed_facts import Figures
from app.scales.typed_forms import UNIT
from app.scales.typed_words import folded

#: A mark in a number, and whether it is taken as that of decimals or of groups.
Role = tuple[str, bool]

_SIGN: Final = re.compile(r"([^\d.,\u066b-]*)-(?=.*\d)")
_POWER: Final = re.compile(r"(.*\d)e([-+]?\d{1,2})(\D*)")
#: Digits parted by spaces are groups of three, or they are several figures.
_GROUPED: Final = re.compile(r"\d{1,3}(?: \d{3})+(?:[.,]\d*)?")
#: What lies beyond is on no scale, and could not be written out.
_LARGEST: Final = Decimal(10**18)
_SMALLEST: Final = Decimal("1e-30")
#: Letters that begin too many units.
_TOO_SHORT: Final = 2
#: Signs that are units, or begin them.
_SIGNS: Final = "%°"


@dataclass(frozen=True, slots=True)
class Digits:
    """One way to read the digits of a figure, and what its marks are then taken for."""

    value: Decimal
    roles: frozenset[Role]


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as typed: its digits in every way, the powers of ten it may mean, whether it has its unit."""

    digits: tuple[Digits, ...]
    exponents: tuple[int, ...]
    has_unit: bool


def with_unit_marked(plain: str, unit: str) -> str:
    """Put one sign for the unit, so that what is written in it is not taken for figures or for a range."""
    pattern = _unit_pattern(unit)
    return plain if pattern is None else pattern.sub(UNIT, plain.replace(UNIT, "\ufffd"))


def read_figure(text: str, facts: Figures, otherwise: str) -> Figure:
    """Read one figure with its sign and its unit.

    Raises
    ------
    Refused
        It is none; the sentence is `otherwise`, or says what is wrong with its digits.
    """
    power = 0
    if found := _POWER.fullmatch(text):
        text, power = found[1] + found[3], int(found[2])
    signed = _SIGN.match(text)
    parts = parts_of(_SIGN.sub(r"\1", text, count=1) if signed else text, otherwise)
    if parts.negative:
        raise Refused.because(otherwise)
    words = [word for word in (parts.before, parts.after) if word]
    # A unit may stand around its figure: USD 84,100 a year.
    words = [facts.unit] if squeezed("".join(words)) in facts.names else words
    said = [_said(word, facts, otherwise) for word in words]
    powers = [exponents for exponents, _ in said if exponents != (0,)]
    if len(powers) > 1:
        raise Refused.because(otherwise)
    if " " in parts.number and not _GROUPED.fullmatch(parts.number):
        raise Refused.because(otherwise)
    ways = [
        Digits((-1 if signed else 1) * shifted(way.value, power), _roles(parts.number, way))
        for way in numbers(parts.number, own_groups=False, whole=parts.whole)
    ]
    if any(abs(way.value) > _LARGEST for way in ways):
        raise Refused.because(facts.beyond)
    if any(0 < abs(way.value) < _SMALLEST for way in ways):
        raise Refused.because(otherwise)
    return Figure(
        tuple(ways),
        powers[0] if powers else (0,),
        any(has_unit for _, has_unit in said),
    )


def _roles(number: str, way: Number) -> frozenset[Role]:
    marks = [letter for letter in number if not letter.isdecimal()]
    decimal = marks[-1] if marks and way.decimals else ""
    return frozenset((mark, mark == decimal) for mark in marks)


def _said(words: str, facts: Figures, otherwise: str) -> tuple[tuple[int, ...], bool]:
    """Give the powers of ten that words beside a figure can mean, and whether they name the unit."""
    plain = squeezed(folded(words.replace(UNIT, facts.unit)))
    if plain in facts.names:
        return (0,), True
    is_unit = _abbreviates(plain, facts)
    exponents = [0] if is_unit else []
    for word, meant in EXPONENTS.items():
        if word in facts.thousands and plain.startswith(word):
            rest = plain.removeprefix(word)
            if not rest or _names_unit(rest, facts):
                exponents.extend(meant)
                is_unit = is_unit or bool(rest)
    if not exponents:
        raise Refused.because(otherwise)
    return tuple(exponents), is_unit


def _names_unit(word: str, facts: Figures) -> bool:
    """Tell whether a word is the unit in another writing, or another name of its currency."""
    codes = currencies.named(facts.unit.split()[0]) if facts.unit else ()
    return word in facts.names or (bool(codes) and codes[0] in currencies.named(word))


def _abbreviates(word: str, facts: Figures) -> bool:
    """Tell whether a word begins the unit, or is its plural; two letters tell no minutes from miles."""
    if not word or not facts.unit:
        return False
    unit = squeezed(folded(facts.unit))
    begins = unit.startswith(word) and len(word) != _TOO_SHORT
    return begins or word == f"{unit}s" or _names_unit(word, facts)


@lru_cache(maxsize=32)
def _unit_pattern(unit: str) -> re.Pattern[str] | None:
    plain = folded(unit)
    if not any(
        letter.isalpha() or letter in _SIGNS or unicodedata.category(letter) == "Sc" for letter in plain
    ):
        return None
    before = r"(?<![^\W\d_])" if plain[0].isalpha() else ""
    behind = r"(?![^\W\d_])" if plain[-1].isalpha() else ""
    return re.compile(before + re.escape(plain) + behind)
