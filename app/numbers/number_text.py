"""Per cents and plain numbers as people type them, and as they are shown.

What is typed is never guessed at: a text that can be read in two ways gives both, for the person to choose.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Final

from app.errors import Refused
from app.numbers.notation import (
    LONGEST,
    Number,
    clean,
    numbers,
    places_of,
    rounded,
    shifted,
    write,
    write_short,
)

#: The largest amount, and the largest number of shares.
LIMIT: Final = Decimal(10**15 - 1)
#: A thousand per cent.
PERCENT_LIMIT: Final = Decimal(10)
_PERCENT_DECIMALS: Final = 6


@dataclass(frozen=True, slots=True)
class Understood:
    """What a text says: the amount (a share of 1 for per cents), and the currency where it is money."""

    amount: Decimal
    currency: str = ""


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """A text that can be read in several ways; one alone where the others are no amount of this kind."""

    readings: tuple[Understood, ...]


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A text that is no amount; the sentence says what would be right."""

    sentence: str


Reading = Understood | Ambiguous | Unreadable

#: What people write behind a number to say thousands and more → powers of ten it can mean.
EXPONENTS: Final = {
    "": (0,),
    "k": (3,), "tsd": (3,), "tys": (3,), "mille": (3,), "thousand": (3,),
    # A thousand in Spanish and Portuguese, in other languages a million.
    "mil": (3, 6),
    "m": (6,), "mm": (6,), "mn": (6,), "mln": (6,), "mio": (6,), "mill": (6,), "million": (6,),
    "millions": (6,), "millionen": (6,),
    "lakh": (5,), "lakhs": (5,), "lac": (5,), "lacs": (5,), "cr": (7,), "crore": (7,), "crores": (7,),
    "万": (4,), "萬": (4,), "億": (8,), "亿": (8,),
}  # fmt: skip
#: What people write for the sign of per cents.
PERCENT: Final = frozenset(("%", "\u066a", "percent", "per cent", "pct", "prozent", "procent", "pour cent"))

#: 85'000.– and 85.000,- and 85 000:- say that nothing follows.
_DASH: Final = re.compile(r" ?[.,:] ?-{1,2}")


@cache
def _parts() -> re.Pattern[str]:
    # Words, then digits with their marks, then words; the full stop of "Fr.5" belongs to the word.
    # Compiled when the first figure is read: it takes longer than loading all else of this module.
    return re.compile(
        r"(?P<before>\D*?)"
        r"(?P<number>(?:(?<![^\W\d_])[.,\u066b])?\d(?:[\d.,' \u066b\u066c]*\d)?)"
        r"(?P<after>\D*)"
    )


@dataclass(frozen=True, slots=True)
class Way:
    """One way to read a text: `typed` decimals of the `decimals` there can be."""

    amount: Decimal
    currency: str
    decimals: int
    typed: int


@dataclass(frozen=True, slots=True)
class Parts:
    """A text taken apart: words, digits with their marks, words; and what the signs around them say."""

    before: str
    number: str
    after: str
    negative: bool
    whole: bool


def read_percent(text: str, *, negative: bool = False) -> Reading:
    """Read per cents, with or without the sign, as a share of 1: "15" and "15 %" are 0.15.

    A lone 0.15 could be meant as 0.15% or as 15%, so both are given; with the sign it is what it says.
    """

    def read() -> Reading:
        example = per_cent(Decimal("0.125"))
        parts = parts_of(text, f"Enter per cents, such as {example}.")
        if parts.negative and not negative:
            raise Refused.because("A percentage is 0 or more here.")
        signs = [word for word in (parts.before, parts.after.strip().lower()) if word]
        if len(signs) > 1 or not PERCENT.issuperset(signs):
            raise Refused.because(f"Enter per cents, such as {example}.")
        found = numbers(parts.number, own_groups=False, whole=parts.whole)
        if not signs:
            found += [Number(shifted(one.value, 2)) for one in found if 0 < one.value < 1]
        sign = -1 if parts.negative else 1
        return settled(
            [
                Way(sign * shifted(one.value, -2), "", _PERCENT_DECIMALS + 2, one.decimals + 2)
                for one in found
            ],
            PERCENT_LIMIT,
            lambda _: f"Enter at most {_PERCENT_DECIMALS} digits behind the decimal mark, such as {example}.",
            f"Enter at most {per_cent(PERCENT_LIMIT)}.",
        )

    return told(read)


def read_number(text: str, *, decimals: int = 6) -> Reading:
    """Read a plain number, such as a number of shares; it may have so many decimals."""

    def read() -> Reading:
        example = write(Decimal(1200), decimals=0)
        parts = parts_of(text, f"Enter a number, such as {example}.")
        if parts.negative:
            raise Refused.because("Enter a number that is 0 or more.")
        exponents = EXPONENTS.get(squeezed(parts.after))
        if parts.before or exponents is None:
            raise Refused.because(f"Enter a number alone, such as {example}.")
        found = numbers(parts.number, own_groups=exponents == (0,), whole=parts.whole)
        return settled(
            [
                Way(shifted(one.value, exponent), "", decimals, one.decimals if exponent == 0 else 0)
                for one in found
                for exponent in exponents
            ],
            LIMIT,
            lambda _: f"Enter at most {decimals} digits behind the decimal mark.",
            f"Enter at most {write(LIMIT, decimals=0)}.",
        )

    return told(read)


def plain_number(value: Decimal) -> str:
    """Write a plain number without idle zeros: 1,200 and 12.5."""
    return write_short(value)


def per_cent(share: Decimal) -> str:
    """Write a share of 1 as per cents without idle zeros: 15% and 0.5%."""
    # A thousand per cent is too rare for groups: 1.000% would be read as one.
    return f"{write_short(shifted(share, 2), grouped=False)}%"


def told(read: Callable[[], Reading]) -> Reading:
    """Read, and turn what was refused into its sentence."""
    try:
        return read()
    except Refused as refusal:
        return Unreadable(refusal.sentence)


def settled(ways: Sequence[Way], limit: Decimal, too_fine: Callable[[Way], str], too_large: str) -> Reading:
    """Give the one way to read a text, or all that are amounts; refuse it where none of them is."""
    certain = len({(way.amount, way.currency) for way in ways}) == 1
    kept: dict[Understood, None] = {}
    refusal = ""
    for way in ways:
        places = places_of(way.amount)
        if abs(way.amount) > limit:
            refusal = too_large
        elif (max(places, way.typed) if certain else places) > way.decimals:
            refusal = too_fine(way)
        else:
            amount = rounded(way.amount, (way.decimals if way.currency else places) if places else 0)
            kept[Understood(amount or Decimal(0), way.currency)] = None
    if not kept:
        raise Refused.because(refusal)
    return next(iter(kept)) if certain else Ambiguous(tuple(kept))


def parts_of(text: str, otherwise: str) -> Parts:
    """Take a text apart, or refuse it with the sentence given."""
    plain = clean(text)
    found = _parts().fullmatch(plain) if len(plain) <= LONGEST else None
    if found is None:
        raise Refused.because(otherwise)
    before, number, after = found["before"].strip(), found["number"], found["after"]
    before = before.removeprefix("+").strip() if before.startswith("+") else before.removesuffix("+").strip()
    negative = before.startswith("-") or before.endswith("-")
    whole = False
    if dash := _DASH.match(after):
        after, whole = after[dash.end() :], True
    elif after[:1] in (".", ",") and not after[1:2].isalpha():
        # A decimal mark with nothing behind it: what stands before can hold that mark no more.
        if after[0] in number:
            raise Refused.because(otherwise)
        after, whole = after[1:], True
    elif after.strip() == "-":
        negative = True
    return Parts(
        before.strip("-").strip(), number, after.strip(" -") if negative else after.strip(), negative, whole
    )


def squeezed(words: str) -> str:
    """Write words without spaces and full stops, in lower case."""
    return words.replace(" ", "").replace(".", "").lower()
