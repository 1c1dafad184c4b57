"""How people write numbers: reading digits with their marks, without ever guessing, and writing them."""

import re
import unicodedata
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Context, Decimal
from typing import Final

from app.errors import Refused

MINUS: Final = "\u2212"
#: Nothing a person means by an amount is longer.
LONGEST: Final = 60

_APOSTROPHES: Final = "'\u2018\u2019\u02bc\u02b9\u2032`\u00b4"
_DASHES: Final = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63"
_ARABIC_DECIMAL: Final = "\u066b"
_ARABIC_GROUP: Final = "\u066c"
#: Marks as they stand in a cleaned text: those of groups, those of decimals; comma and point are both.
_GROUP_MARKS: Final = f".,' {_ARABIC_GROUP}"
_DECIMAL_MARKS: Final = f".,{_ARABIC_DECIMAL}"
#: Exact for all that can be entered, with room for sums and products.
_EXACT: Final = Context(prec=60, rounding=ROUND_HALF_EVEN)


@dataclass(frozen=True, slots=True)
class Notation:
    """How a person's language writes numbers: decimal mark, mark between groups, whether 12,34,567."""

    decimal: str = "."
    group: str = ","
    lakhs: bool = False


#: 85,000.50.
PLAIN: Final = Notation()
_spoken = PLAIN


def speak(notation: Notation) -> None:
    """Write and read all numbers in this way from now on: said once, when the program starts."""
    # One person sits before the program, and sees every number.
    global _spoken
    _spoken = notation


def spoken() -> Notation:
    """Say how numbers are written and read, in every field, sentence and page."""
    return _spoken


@dataclass(frozen=True, slots=True)
class Number:
    """One way to read digits: their value, and how many stand behind the decimal mark."""

    value: Decimal
    decimals: int = 0


def clean(text: str) -> str:
    """Write digits of any script, spaces, apostrophes and dashes in one way; drop what cannot be seen."""
    return "".join(_plain(letter) for letter in text).strip()


def _plain(letter: str) -> str:
    kind = unicodedata.category(letter)
    if kind == "Nd":
        return str(unicodedata.decimal(letter))
    if kind == "Zs":
        return " "
    if kind == "Cf":
        return ""
    if "\uff01" <= letter <= "\uff5e":
        return _plain(chr(ord(letter) - 0xFEE0))
    if letter in _APOSTROPHES:
        return "'"
    if letter in _DASHES:
        return "-"
    return "," if letter == "\u060c" else letter


def numbers(text: str, *, own_groups: bool = True, whole: bool = False) -> list[Number]:
    """List every way to read digits and marks, already cleaned; groups first.

    A lone mark before exactly three digits can stand between thousands or before decimals. It is certain only
    where it is the language's own mark between thousands; `own_groups` off takes that certainty away.

    Parameters
    ----------
    text : digits and marks, first and last a digit, or a decimal mark first.
    own_groups : whether the language's own way to write thousands settles what is meant.
    whole : whether something behind the digits says that no decimals follow.

    Raises
    ------
    Refused : nobody writes a number like this.
    """
    found: list[Number] = []
    grouped = _ungrouped(text)
    if grouped:
        found.append(Number(Decimal(grouped)))
    before, mark, after = _split(text)
    if mark and not whole:
        digits = _ungrouped(before) if before else "0"
        if digits:
            found.append(Number(Decimal(f"{digits}.{after}"), len(after)))
    if not found:
        raise Refused.because(_what_is_wrong(text))
    if len(found) == 2 and own_groups and mark == spoken().group:
        return found[:1]
    return found


def write(value: Decimal, *, decimals: int, grouped: bool = True) -> str:
    """Write a number with so many decimals, digits in groups, U+2212 for minus."""
    size = rounded(abs(value), decimals)
    whole, _, after = format(size, "f").partition(".")
    text = (grouped_digits(whole) if grouped else whole) + (spoken().decimal + after if after else "")
    return MINUS + text if value < 0 and size else text


def write_short(value: Decimal, *, decimals: int = 6, grouped: bool = True) -> str:
    """Write a number with at most so many decimals and no idle zeros, so that it can be read in one way only.

    Of 12.345 nobody could tell whether it is more than ten thousand: it gets a zero at its end.
    """
    places = places_of(rounded(value, decimals))
    if places == 3 and 1 <= abs(value) < 1000 and spoken().decimal in ",.":
        places = 4
    return write(value, decimals=places, grouped=grouped)


def places_of(value: Decimal) -> int:
    """Count the decimals that say something: 2 for 7.250."""
    exponent = value.normalize(_EXACT).as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def shifted(value: Decimal, exponent: int) -> Decimal:
    """Multiply by a power of ten, exactly."""
    return value.scaleb(exponent, _EXACT)


def rounded(value: Decimal, decimals: int) -> Decimal:
    """Round to so many decimals, halves to even; what has no more of them keeps its value exactly."""
    return _EXACT.quantize(value, Decimal(1).scaleb(-decimals))


def grouped_digits(whole: str) -> str:
    """Put the marks between groups into digits."""
    size = 2 if spoken().lakhs else 3
    head, groups = whole[:-3], [whole[-3:]]
    while head:
        groups.insert(0, head[-size:])
        head = head[:-size]
    return spoken().group.join(groups)


def _split(text: str) -> tuple[str, str, str]:
    """Part a text at its last mark, where that can be a decimal mark; else the mark is empty."""
    marks = [letter for letter in text if not letter.isdigit()]
    if not marks or marks[-1] not in _DECIMAL_MARKS or text.count(marks[-1]) > 1:
        return text, "", ""
    return text.rpartition(marks[-1])


def _ungrouped(text: str) -> str:
    """Drop the marks between groups of three, or as in 12,34,567; empty where they stand wrong."""
    marks = {letter for letter in text if not letter.isdigit()}
    if not marks:
        return text
    mark = marks.pop()
    if marks or mark not in _GROUP_MARKS:
        return ""
    between = re.escape(mark)
    lakhs = rf"|[1-9]\d?(?:{between}\d\d)+{between}\d{{3}}" if mark == "," else ""
    right = re.fullmatch(rf"[1-9]\d{{0,2}}(?:{between}\d{{3}})+{lakhs}", text)
    return text.replace(mark, "") if right else ""


def _what_is_wrong(text: str) -> str:
    marks = [letter for letter in text if letter in _DECIMAL_MARKS]
    if len(set(marks)) > 1 and marks.count(marks[-1]) > 1 and marks.count(marks[0]) > 1:
        return f"A number has one decimal mark, as in {write(Decimal(85000), decimals=2)}."
    size = "twos and a last three" if spoken().lakhs else "threes"
    return f"Digits are grouped in {size}, as in {write(Decimal(1234567), decimals=2)}."
