"""How days and moments are written, by whose clock."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from app.numbers.days import day, day_of, moment, now_on
from tests.zones import ZONES, in_zone

LATE = datetime(2026, 11, 23, 20, 30, tzinfo=UTC)


def test_a_day_names_its_year_unless_it_is_this_one():
    when = date(2026, 12, 4)
    assert day(when) == "4 Dec 2026"
    assert day(when, date(2026, 1, 1)) == "4 Dec"
    assert day(when, date(2025, 12, 31)) == "4 Dec 2026"


@pytest.mark.parametrize(
    ("zone", "said"), [(ZONES[0], "23 Nov 2026, 12:30"), (ZONES[1], "24 Nov 2026, 05:30")]
)
def test_a_moment_is_told_by_the_clock_of_whoever_reads_it(zone: str, said: str):
    with in_zone(zone):
        assert moment(LATE) == moment(LATE.astimezone(timezone(timedelta(hours=-3)))) == said
        assert said.startswith(day(LATE))
        assert day(day_of(LATE)) == day(LATE)
        assert moment(LATE, date(2026, 1, 1)) == said.replace(" 2026", "")


def test_now_is_on_the_day_it_is_held_to_be():
    with in_zone(ZONES[1]):
        now = now_on(date(2026, 11, 23))
        assert (day_of(now), now.utcoffset(), now.microsecond) == (date(2026, 11, 23), timedelta(hours=9), 0)
