"""How amounts, per cents and plain numbers are read and written in the language of the person."""

from decimal import Decimal
from typing import Final

from app.numbers.money_text import (
    Understood,
    echo,
    in_full,
    money,
    per_cent,
    plain_number,
    read_number,
    read_percent,
)
from ui.widgets import numbers
from ui.widgets.amount_line import Kind

#: Amounts below this are offered with their cents, so that they are not taken for thousands.
_SMALL: Final = 1000


def number_kind() -> Kind:
    """Read and write plain numbers, such as numbers of shares."""
    return Kind(
        read=lambda text: read_number(text),
        write=lambda value: plain_number(value),
        echo=lambda one: echo(one),
        choice=lambda one: plain_number(one.amount),
    )


def percent_kind(*, negative: bool = False) -> Kind:
    """Read and write per cents as shares of 1."""
    return Kind(
        read=lambda text: read_percent(text, negative=negative),
        write=_percent,
        echo=lambda one: f"= {_percent(one.amount)}",
        choice=lambda one: _percent(one.amount),
    )


def _percent(share: Decimal) -> str:
    # The language says whether there is a gap before the sign.
    sign = numbers.percent(0).removeprefix(numbers.fixed(0, 0))
    return per_cent(share).removesuffix("%") + sign


def choice(reading: Understood) -> str:
    """Say an amount with its currency, so that it can be chosen."""
    say = in_full if reading.amount < _SMALL else money
    return say(reading.amount, reading.currency)
