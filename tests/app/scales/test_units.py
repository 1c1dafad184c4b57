"""People write a unit in many ways, and thousands before it."""

import pytest

from app.scales.typed_facts import names_of
from app.scales.units import in_per_cent, thousands_words, unit_names


@pytest.mark.parametrize(
    ("unit", "written"),
    [
        ("min", {"minutes", "mins", "min"}),
        ("Hours a week", {"hours a week", "h a week", "hrs a week"}),
        ("%", {"%", "per cent", "pct"}),
        ("% of pay", {"% of pay", "%"}),
        ("stars", {"stars"}),
    ],
)
def test_a_unit_goes_by_all_its_names(unit: str, written: set[str]):
    assert names_of(*written) <= unit_names(unit)
    assert in_per_cent(unit) == ("%" in unit)


def test_no_unit_has_no_name():
    assert unit_names("") == frozenset()


def test_m_is_a_million_of_money_and_a_metre_of_all_else():
    assert {"k", "m", "mm"} <= thousands_words("EUR a year") == thousands_words("")
    assert "k" in thousands_words("km")
    assert not {"m", "mm"} & thousands_words("km")
