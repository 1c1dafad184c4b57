"""Per cents and numbers of shares keep the rule of money: what can be read in two ways is asked."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.numbers.notation import Notation
from app.numbers.number_text import (
    Ambiguous,
    Understood,
    Unreadable,
)
from app.numbers.number_text import (
    per_cent as per_cent_,
)
from app.numbers.number_text import (
    plain_number as plain_number_,
)
from app.numbers.number_text import (
    read_number as read_number_,
)
from app.numbers.number_text import (
    read_percent as read_percent_,
)
from tests.notations import by_notation

per_cent = by_notation(per_cent_)
plain_number = by_notation(plain_number_)
read_number = by_notation(read_number_)
read_percent = by_notation(read_percent_)

NOTATIONS = (
    Notation(),
    Notation(",", "."),
    Notation(",", "\u202f"),
    Notation(".", "’"),
    Notation(".", ",", True),
)


@pytest.mark.parametrize("notation", NOTATIONS)
@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("15", "0.15"), ("15 %", "0.15"), ("15%", "0.15"), ("12,5", "0.125"), ("12.5 %", "0.125"),
        ("0.5%", "0.005"), ("0", "0"), ("1", "0.01"), ("100", "1"), ("%15", "0.15"),
        ("33.333333", "0.33333333"),
        ("15 per cent", "0.15"), ("\uff11\uff15\uff05", "0.15"), ("0.15 %", "0.0015"), ("1000", "10"),
    ],
)  # fmt: skip
def test_per_cents(text: str, share: str, notation: Notation):
    assert read_percent(text, notation) == Understood(Decimal(share))


def test_a_share_or_a_per_cent_is_asked():
    assert read_percent("0.15") == Ambiguous((Understood(Decimal("0.0015")), Understood(Decimal("0.15"))))
    assert read_percent("12.345") == Ambiguous((Understood(Decimal("0.12345")),))
    assert read_percent("1.000") == Ambiguous((Understood(Decimal(10)), Understood(Decimal("0.01"))))


@pytest.mark.parametrize(
    ("text", "word"),
    [("", "such as 12.5%"), ("15‰", "such as"), ("ten", "such as"), ("-5", "0 or more"),
     ("1001", "at most 1000%"), ("1.2345678", "at most 6 digits"), ("15 k", "such as"), ("%15%", "such as")],
)  # fmt: skip
def test_what_is_no_per_cent(text: str, word: str):
    reading = read_percent(text)
    assert isinstance(reading, Unreadable)
    assert word in reading.sentence


def test_a_growth_may_be_negative():
    assert read_percent("−5 %", negative=True) == Understood(Decimal("-0.05"))
    assert read_percent("-0", negative=True) == Understood(Decimal(0))
    assert per_cent(Decimal("-0.05")) == "\u22125%"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1200", 1200),
        ("1,200", 1200),
        ("10k", 10000),
        ("0.123456", "0.123456"),
        ("1'200.5", "1200.5"),
        ("0", 0),
    ],
)
def test_numbers_of_shares(text: str, value: str | int):
    assert read_number(text) == Understood(Decimal(value))


def test_a_number_of_shares_is_never_guessed():
    both = Ambiguous((Understood(Decimal(1200)), Understood(Decimal("1.2"))))
    assert read_number("1.200") == both
    assert read_number("1,200", Notation(",", "\xa0")) == both


@pytest.mark.parametrize("text", ["", "-5", "1200 RSUs", "$5", "1.1234567", "1 2", "1e3", "9" * 16])
def test_what_is_no_number_of_shares(text: str):
    reading = read_number(text)
    assert isinstance(reading, Unreadable)
    assert reading.sentence.startswith("Enter") or reading.sentence.startswith("Digits")


@pytest.mark.parametrize("notation", NOTATIONS)
@given(value=st.decimals(0, 10**9, places=6))
def test_what_is_written_is_read_back(notation: Notation, value: Decimal):
    assert read_number(plain_number(value, notation), notation) == Understood(value)
    share = value / 10**8 if value < 10**9 else Decimal(1)
    share = round(share, 8)
    assert read_percent(per_cent(share, notation), notation) == Understood(share)
