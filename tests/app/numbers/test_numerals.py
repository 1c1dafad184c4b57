import pytest

from app.numbers.notation import Notation
from app.numbers.numerals import agreement as agreement_
from app.numbers.numerals import number as number_
from app.numbers.numerals import percent, turning_percent
from app.numbers.numerals import points as points_
from app.numbers.numerals import signed as signed_
from tests.notations import by_notation

agreement = by_notation(agreement_)
number = by_notation(number_)
points = by_notation(points_)
signed = by_notation(signed_)


@pytest.mark.parametrize(
    ("value", "text"), [(0.0, "0.0"), (-0.04, "0.0"), (72.46, "72.5"), (100.0, "100.0"), (-3.21, "\u22123.2")]
)
def test_points_have_one_decimal(value: float, text: str):
    assert points(value) == text


@pytest.mark.parametrize(
    ("value", "text"), [(0.0, "0.0"), (-0.0, "0.0"), (0.04, "0.0"), (2.0, "+2.0"), (-2.0, "\u22122.0")]
)
def test_a_difference_shows_its_sign(value: float, text: str):
    assert signed(value) == text


@pytest.mark.parametrize(
    ("share", "text"),
    [(0.0, "0%"), (0.004, "under 1%"), (0.005, "under 1%"), (0.006, "1%"), (0.304, "30%"), (1.0, "100%")],
)
def test_a_share_is_whole_per_cents(share: float, text: str):
    assert percent(share) == text


@pytest.mark.parametrize(
    ("share", "text"),
    [
        (0.08, "8%"),
        (0.5, "50%"),
        (0.004, "0.4%"),
        (0.00004, "0.004%"),
        (0.996, "99.6%"),
        (0.0, "0%"),
        (1.0, "100%"),
    ],
)
def test_where_something_turns_is_told_from_none_and_all(share: float, text: str):
    assert turning_percent(share) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0"),
        (-0.0, "0"),
        (7.0, "7"),
        (0.1 + 0.2, "0.3"),
        (-4.5, "\u22124.5"),
        (120000.0, "120,000"),
        (12345678901.0, "12,345,678,901"),
        (-1e15, "\u22121,000,000,000,000,000"),
    ],
)
def test_a_measure_has_no_needless_digits(value: float, text: str):
    assert number(value) == text


def test_points_and_measures_take_the_marks_of_a_language():
    german = Notation(decimal=",", group=".")
    assert (points(-3.21, german), number(-1234567.5, german)) == ("\u22123,2", "\u22121.234.567,5")
    assert (agreement(-0.5), agreement(0.333, german)) == ("\u22120.50", "0,33")
