"""Schedules as a line of text: read as they are meant, or refused; written so that they read back."""

from decimal import Decimal as D

import pytest

from app.document import Vest, Vesting
from app.errors import Refused
from app.pay.schedule_text import read_months, read_years, write_months, write_years

MONTHLY = Vesting(years=(D(1),), every="month", cliff_months=6)


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("5/15/40/40", "5 15 40 40"),
        ("5 / 15 / 40 / 40 %", "5 15 40 40"),
        ("25%; 25%; 25%; 25%", "25 25 25 25"),
        ("25, 25, 50", "25 25 50"),
        ("25,25,25,25", "25 25 25 25"),
        ("33.3/33.3/33.4", "33.3 33.3 33.4"),
        ("33,3/33,3/33,4", "33.3 33.3 33.4"),
        ("33,3 33,3 33,4", "33.3 33.3 33.4"),
        ("5/15/40/40/", "5 15 40 40"),
        ("100", "100"),
        ("0/100", "0 100"),
    ],
)
def test_years_are_read(text: str, shares: str):
    made = read_years(text, MONTHLY)
    assert made is not None
    assert made.years == tuple(D(share) / 100 for share in shares.split())
    assert (made.every, made.cliff_months) == ("month", 6)
    assert read_years(write_years(made), MONTHLY) == made


@pytest.mark.parametrize("text", ["5/15/40/41", "50,50", "a/b", "-5/105", "1e2", "50//50.5"])
def test_years_that_cannot_be_are_refused(text: str):
    with pytest.raises(Refused):
        read_years(text, None)


@pytest.mark.parametrize(
    ("text", "vests"),
    [
        ("12: 25, 24: 75", ((12, "25"), (24, "75"))),
        ("12:25,24:75", ((12, "25"), (24, "75"))),
        ("6: 12.5%; 18: 87,5%", ((6, "12.5"), (18, "87.5"))),
        ("0: 10 12: 90", ((0, "10"), (12, "90"))),
    ],
)
def test_months_are_read(text: str, vests: tuple[tuple[int, str], ...]):
    made = read_months(text)
    assert made is not None
    assert made.custom == tuple(Vest(month=month, share=D(share) / 100) for month, share in vests)
    assert read_months(write_months(made)) == made


@pytest.mark.parametrize(
    "text", ["24: 50, 12: 50", "12: 200", "130: 100", "12 100", "12: 50", "x", "12: 1e2"]
)
def test_months_that_cannot_be_are_refused(text: str):
    with pytest.raises(Refused):
        read_months(text)


def test_nothing_is_no_schedule():
    assert read_years(" ", None) is None
    assert read_months("") is None
