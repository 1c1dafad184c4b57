"""Numbers are written in the person's language and read in either."""

import pytest
from PySide6.QtCore import QLocale

from app.errors import Refused
from app.numbers.numerals import fixed, signed
from tests.speaking import speaking
from ui.widgets import numbers


@pytest.mark.parametrize(
    ("language", "fit", "share", "difference"),
    [
        ("en_US", "76.5", "22%", "−1.4"),
        ("de_DE", "76,5", "22%", "−1,4"),
        ("fr_FR", "76,5", "22%", "−1,4"),
    ],
)
def test_writing(language: str, fit: str, share: str, difference: str):
    speaking(QLocale(language))
    assert fixed(76.5) == fit
    assert numbers.percent(0.224) == share
    assert signed(-1.4) == difference


def test_signs_follow_what_is_shown():
    assert signed(2.6) == "+2.6"
    assert signed(0.04) == "0.0"
    assert signed(-0.04) == "0.0"
    assert fixed(12345.6) == "12345.6"


@pytest.mark.parametrize(("value", "text"), [(7.0, "7"), (7.5, "7.5"), (7.254, "7.25"), (-0.5, "−0.5")])
def test_no_idle_zeros(value: float, text: str):
    assert numbers.short(value) == text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("7", 7), ("7.5", 7.5), ("7,5", 7.5), (" −3 ", -3), (".5", 0.5), ("0,125", 0.125),
        ("1,234.5", 1234.5), ("1.234,5", 1234.5), ("1 234", 1234), ("85'000", 85000),
        ("85.000,50", 85000.5), ("1,234,567", 1234567), ("12,34,567.5", 1234567.5),
        ("\u06f7\u066b\u06f5", 7.5), ("\u0663", 3), ("+4", 4),
    ],
)  # fmt: skip
@pytest.mark.parametrize("language", ["en_US", "de_DE", "fr_FR"])
def test_reading(language: str, text: str, value: float):
    speaking(QLocale(language))
    assert numbers.parse(text) == value


def test_a_mark_of_the_own_language_before_three_digits_may_still_stand_between_thousands():
    for language, text in (("en_US", "1.234"), ("de_DE", "1,234")):
        speaking(QLocale(language))
        with pytest.raises(Refused, match="two ways"):
            numbers.parse(text)
        assert numbers.parse(f"{text}0") == 1.234


def test_what_can_be_read_in_two_ways_is_refused():
    with pytest.raises(Refused, match="two ways"):
        numbers.parse("1,234")
    speaking(QLocale("de_DE"))
    with pytest.raises(Refused, match="two ways"):
        numbers.parse("85.000")


@pytest.mark.parametrize(
    "text", ["", "abc", "1e5", "--1", "5-", "5-8", "nan", "inf", "7%", "1_000", "9" * 400]
)
def test_what_is_no_number_is_refused_with_a_sentence(text: str):
    with pytest.raises(Refused) as refusal:
        numbers.parse(text)
    assert refusal.value.sentence.startswith("Enter")


@pytest.mark.parametrize("value", [0.0, 7.5, -2.25, 100.0, 1234.5])
@pytest.mark.parametrize("language", ["en_US", "de_DE", "fr_FR"])
def test_what_is_written_can_be_read(language: str, value: float):
    speaking(QLocale(language))
    assert numbers.parse(numbers.short(value)) == value


@pytest.mark.parametrize("text", ["1.2.3", "12,34,5"])
def test_marks_that_stand_wrong_are_said_to(text: str):
    with pytest.raises(Refused, match="grouped in threes"):
        numbers.parse(text)
