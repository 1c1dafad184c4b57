"""How amounts, per cents and plain numbers are read and written in the language of the person."""

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
from ui.widgets.amount_line import Kind

#: Amounts below this are offered with their cents, so that they are not taken for thousands.
_SMALL: Final = 1000


def number_kind() -> Kind:
    """Read and write plain numbers, such as numbers of shares."""
    return Kind(
        read=read_number,
        write=plain_number,
        echo=echo,
        choice=lambda one: plain_number(one.amount),
    )


def percent_kind(*, negative: bool = False) -> Kind:
    """Read and write per cents as shares of 1."""
    return Kind(
        read=lambda text: read_percent(text, negative=negative),
        write=per_cent,
        echo=lambda one: f"= {per_cent(one.amount)}",
        choice=lambda one: per_cent(one.amount),
    )


def choice(reading: Understood) -> str:
    """Say an amount with its currency, so that it can be chosen."""
    say = in_full if reading.amount < _SMALL else money
    return say(reading.amount, reading.currency)
