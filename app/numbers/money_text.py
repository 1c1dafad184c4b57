"""Amounts of pay as people type them, and as they are shown.

What is typed is never guessed at: a text that can be read in two ways gives both, for the person to choose.
Per cents and plain numbers are read beside, in `figure_text`; all readers answer alike.
"""

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from app.document import currencies
from app.errors import Refused
from app.numbers.notation import numbers, places_of, rounded, shifted, write
from app.numbers.number_text import (
    EXPONENTS,
    LIMIT,
    Ambiguous,
    Reading,
    Understood,
    Unreadable,
    Way,
    parts_of,
    per_cent,
    plain_number,
    read_number,
    read_percent,
    settled,
    squeezed,
    told,
)

__all__ = [
    "Ambiguous",
    "Reading",
    "Understood",
    "Unreadable",
    "echo",
    "in_full",
    "money",
    "money_range",
    "per_cent",
    "plain_number",
    "read_money",
    "read_number",
    "read_percent",
]

NBSP: Final = "\u00a0"
#: How many currencies are asked about where a sign means several.
_MOST_CURRENCIES: Final = 4
#: The same, but only with a currency right behind: T€, TEUR, tkr.
_WITH_CURRENCY: Final = {"t": (3,)}


def read_money(text: str, currency: str = "EUR") -> Reading:
    """Read an amount of money as typed by hand, in any usual writing.

    Parameters
    ----------
    text : what was typed: 85000, 85,000.50, 85.000,50, 85'000.–, 85k, 1,2 Mio, € 85 000, 12,34,567 and more.
    currency : what the field holds; decides what $ or kr mean, and how many decimals there can be.

    Returns
    -------
    Understood, whose currency differs from the field's where another was typed; Ambiguous; or Unreadable.
    """

    def read() -> Reading:
        parts = parts_of(text, f"Enter an amount in figures, such as {_example(currency)}.")
        if parts.negative:
            raise Refused.because("An amount of pay is 0 or more.")
        exponents, behind = _words_behind(parts.after, currency)
        codes = _meant(_named(parts.before, currency), behind, currency)
        found = numbers(parts.number, own_groups=exponents == (0,), whole=parts.whole)
        ways = [(number, exponent, code) for code in codes for number in found for exponent in exponents]
        return settled(
            [
                Way(
                    shifted(number.value, exponent),
                    code,
                    currencies.digits(code),
                    number.decimals if exponent == 0 else 0,
                )
                for number, exponent, code in ways
            ],
            LIMIT,
            lambda way: _too_many_decimals(way.currency),
            f"Enter at most {write(LIMIT, decimals=0)}.",
        )

    return told(read)


def money(amount: Decimal, currency: str) -> str:
    """Write an amount with its sign or code: € 71,500, NOK 912,000; cents only where there are any."""
    return _lead(currency) + write(amount, decimals=_decimals((amount,), currency))


def money_range(low: Decimal, high: Decimal, currency: str) -> str:
    """Write a range of amounts, the currency once: € 71,500–80,000."""
    decimals = _decimals((low, high), currency)
    ends = [write(end, decimals=decimals) for end in (low, high)]
    if ends[0] == ends[1]:
        return _lead(currency) + ends[0]
    return _lead(currency) + (" to " if low < 0 else "–").join(ends)


def in_full(amount: Decimal, currency: str) -> str:
    """Write an amount with all decimals of its currency: € 85.00."""
    return _lead(currency) + write(amount, decimals=currencies.digits(currency))


def without_currency(amount: Decimal, currency: str) -> str:
    """Write an amount alone; cents only where there are any, and then all that were entered: 85,000.50."""
    places = places_of(amount)
    return write(amount, decimals=max(currencies.digits(currency), places) if places else 0)


def can_be(amount: Decimal, currency: str) -> bool:
    """Tell whether a currency has as many decimals as an amount."""
    return places_of(amount) <= currencies.digits(currency)


def echo(understood: Understood) -> str:
    """Say back what was understood, in full: = 85,000.50."""
    if understood.currency:
        decimals = currencies.digits(understood.currency)
        return f"= {write(understood.amount, decimals=decimals)}"
    return f"= {plain_number(understood.amount)}"


def _words_behind(words: str, currency: str) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """Part what stands behind the digits into thousands or millions, and a currency."""
    if not words:
        return (0,), ()
    if codes := currencies.named(words):
        return (0,), codes
    plain = squeezed(words)
    for word, exponents in sorted((EXPONENTS | _WITH_CURRENCY).items(), key=lambda item: -len(item[0])):
        if word and plain.startswith(word):
            rest = plain.removeprefix(word)
            codes = currencies.named(rest)
            if codes or (not rest and word not in _WITH_CURRENCY):
                return exponents, codes
    return (0,), _named(words, currency)


def _named(word: str, currency: str) -> tuple[str, ...]:
    """List the currencies a word can mean; none for no word."""
    if not word:
        return ()
    codes = currencies.named(word)
    if codes:
        return codes
    if len(word) == 3 and word.isalpha():
        raise Refused.because(f"{word.upper()} is not a currency in use. Enter a code such as EUR or USD.")
    raise Refused.because(f"Enter an amount alone, such as {_example(currency)}.")


def _meant(before: Iterable[str], behind: Iterable[str], currency: str) -> tuple[str, ...]:
    """Say which currencies can be meant: the field's own where it is among them."""
    one, other = tuple(before), tuple(behind)
    codes = tuple(code for code in one if code in other) if one and other else one or other
    if not codes and (one or other):
        raise Refused.because("Two currencies are named here. Enter one.")
    return (currency,) if not codes or currency in codes else codes[:_MOST_CURRENCIES]


def _example(currency: str) -> str:
    return write(Decimal("85000.5"), decimals=min(2, currencies.digits(currency)))


def _too_many_decimals(currency: str) -> str:
    digits = currencies.digits(currency)
    if not digits:
        return f"{currency} has no decimals. Enter a whole amount, such as {_example(currency)}."
    return f"{currency} has {digits} decimals. Enter no more, as in {_example(currency)}."


def _lead(currency: str) -> str:
    return (currencies.sign(currency) or currency) + NBSP


def _decimals(amounts: Iterable[Decimal], currency: str) -> int:
    """Count the decimals to show: none where all cents are zero, else as many as the currency has."""
    digits = currencies.digits(currency)
    return digits if any(places_of(rounded(amount, digits)) for amount in amounts) else 0
