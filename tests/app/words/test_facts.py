from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.document import Estimate, Level, SignOn, SweetSpot
from app.words.facts import exact, excerpts, written


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (None, "nothing"),
        ("", "nothing"),
        ((), "nothing"),
        (True, "yes"),
        (1234.5, "1,234.5"),
        (Decimal("71500.50"), "71,500.5"),
        (date(2026, 12, 14), "14 Dec 2026"),
        ("Two\nlines", "“Two / lines”"),
        ((1.0, 2.0), "1, 2"),
        (Estimate(likely=Decimal(3), low=Decimal(2), high=Decimal(5)), "3 (2–5)"),
        (Level(label="some", value=0.5), "“some”: 0.5"),
        (SweetSpot(low=0.2, high=0.6), "low 0.2, high 0.6"),
        (
            SignOn(year=2, amount=Decimal(9)),
            "year 2, amount 9, owed back on leaving within months 0, owed back month by month no",
        ),
    ],
    ids=repr,
)
def test_every_value_is_written_for_a_person(value: Any, said: str):
    assert written(value) == said


def test_with_all_digits_two_are_told_apart_that_look_alike():
    one, other = 0.1 + 0.2, 0.3
    assert written(one) == written(other)
    assert exact(one) != exact(other)


def test_long_texts_are_shown_where_they_begin_to_differ():
    one, other = "a" * 200 + "b" + "c" * 200, "a" * 200 + "d"
    shown = excerpts(one, other)
    assert all(text.startswith("…") and len(text) < 90 for text in shown)
    assert "ab" in shown[0]
    assert shown[1].endswith("ad")
    assert excerpts("short", "shorter") == ("short", "shorter")
