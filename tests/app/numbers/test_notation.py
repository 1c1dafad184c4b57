"""Digits with marks are read in every way people write them, and written so that they can be read back."""

from decimal import Decimal

import pytest

from app.errors import Refused
from app.numbers.notation import Notation, clean, places_of
from app.numbers.notation import numbers as numbers_
from app.numbers.notation import write as write_
from app.numbers.notation import write_short as write_short_
from tests.notations import by_notation

numbers = by_notation(numbers_)
write = by_notation(write_)
write_short = by_notation(write_short_)

GERMAN = Notation(",", ".")
INDIAN = Notation(".", ",", lakhs=True)


def values(text: str, notation: Notation, **how: bool) -> list[Decimal]:
    return [one.value for one in numbers(text, notation, **how)]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("\uff18\uff15\uff0e\uff15", "85.5"),
        ("\u0668\u0665\u066c\u0660\u0660\u0660", "85\u066c000"),
        ("85\u00a0000\u202f000", "85 000 000"),
        ("85’000.—", "85'000.-"),
        ("\u200e85\u200b000\ufeff", "85000"),
        ("\u2212 5", "- 5"),
        ("85²", "85²"),
    ],
)
def test_all_scripts_and_spaces_are_read_alike(text: str, plain: str):
    assert clean(text) == plain


def test_a_lone_mark_before_three_digits_has_two_readings():
    assert values("85.000", Notation()) == [Decimal(85000), Decimal("85.000")]
    assert values("85,000", GERMAN) == [Decimal(85000), Decimal("85.000")]


def test_the_own_way_to_write_thousands_is_certain():
    assert values("85,000", Notation()) == [Decimal(85000)]
    assert values("85.000", GERMAN) == [Decimal(85000)]
    assert len(values("85.000", GERMAN, own_groups=False)) == 2
    assert values("85.000", Notation(), whole=True) == [Decimal(85000)]


@pytest.mark.parametrize("text", ["8,50,00", "1.2.3", "85 00", "1,234 567", "85..5", "0,085,000", "1'2,3'4"])
def test_marks_that_nobody_writes_are_refused(text: str):
    with pytest.raises(Refused, match="Digits are grouped in threes, as in 1,234,567"):
        numbers(text, Notation())


def test_the_sentence_says_what_is_wrong_in_the_own_notation():
    with pytest.raises(Refused, match=r"one decimal mark, as in 85\.000,00"):
        numbers("1.2.3,4,5", GERMAN)
    with pytest.raises(Refused, match="twos and a last three, as in 12,34,567"):
        numbers("1,2,3", INDIAN)


@pytest.mark.parametrize(
    ("value", "notation", "text"),
    [
        ("1234567.5", Notation(), "1,234,567.50"),
        ("1234567.5", GERMAN, "1.234.567,50"),
        ("1234567.5", INDIAN, "12,34,567.50"),
        ("999", INDIAN, "999.00"),
        ("-1234", Notation(",", "\u202f"), "\u22121\u202f234,00"),
        ("-0.001", Notation(), "0.00"),
    ],
)
def test_numbers_are_written_in_groups(value: str, notation: Notation, text: str):
    assert write(Decimal(value), notation, decimals=2) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [("12", "12"), ("12.50", "12.5"), ("12.345", "12.3450"), ("0.125", "0.125"), ("1234.125", "1,234.125")],
)
def test_idle_zeros_go_unless_they_make_it_certain(value: str, text: str):
    assert write_short(Decimal(value)) == text
    assert values(text, Notation()) == [Decimal(value)]


@pytest.mark.parametrize(("value", "places"), [("7.250", 2), ("85000", 0), ("8.5E+4", 0), ("0.000", 0)])
def test_decimals_that_say_something(value: str, places: int):
    assert places_of(Decimal(value)) == places
