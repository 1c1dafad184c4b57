"""A date, typed as people write it."""

import calendar
import re
from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtWidgets import QWidget

from app.errors import Refused
from app.numbers import days
from app.numbers.days import MONTHS
from ui.widgets.fields import Field

_EXAMPLE: Final = "Enter a date such as 14 Dec 2026."
#: A day gone by less than this is meant as gone by; an earlier one as next year's.
_JUST_PAST_DAYS: Final = 31


class DateField(Field):
    """A date or none; shown back as 14 Dec 2026, so that a misreading is seen."""

    def __init__(
        self,
        label: str,
        *,
        name: str = "",
        today: Callable[[], date] = date.today,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, name=name, longest=40, parent=parent)
        self._today = today

    def read(self, text: str) -> date | None:
        return read_date(text, self._today())

    def write(self, value: date | None) -> str:
        return "" if value is None else days.day(value)


def read_date(text: str, today: date) -> date | None:
    """Read 2026-12-14, 14.12.2026, 14 Dec, Dec 14, 14 December 2026; nothing for an empty text."""
    plain = " ".join(text.replace(",", " ").split())
    if not plain:
        return None
    if found := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", plain):
        return _date(int(found[3]), int(found[2]), int(found[1]), today)
    if found := re.fullmatch(r"(\d{1,2})\. ?(\d{1,2})\.? ?(\d{4})?", plain):
        return _date(int(found[1]), int(found[2]), int(found[3]) if found[3] else None, today)
    if found := re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", plain):
        return _with_slashes(int(found[1]), int(found[2]), int(found[3]), today)
    if found := re.fullmatch(r"(\d{1,2})\.? ?([A-Za-z]+)\.?(?: (\d{4}))?", plain):
        return _date(int(found[1]), _month(found[2]), int(found[3]) if found[3] else None, today)
    if found := re.fullmatch(r"([A-Za-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?", plain):
        return _date(int(found[2]), _month(found[1]), int(found[3]) if found[3] else None, today)
    raise Refused.because(_EXAMPLE)


def _with_slashes(first: int, second: int, year: int, today: date) -> date:
    if first <= 12 and second <= 12 and first != second:
        one = f"{first} {MONTHS[second - 1][:3]}"
        other = f"{second} {MONTHS[first - 1][:3]}"
        raise Refused.because(f"That can be {one} or {other}. Enter the month as a word.")
    day, month = (second, first) if second > 12 else (first, second)
    return _date(day, month, year, today)


def _month(word: str) -> int:
    found = [
        number
        for number, name in enumerate(MONTHS, 1)
        if len(word) >= 3 and (name.lower().startswith(word.lower()) or (number, word.lower()) == (9, "sept"))
    ]
    if len(found) != 1:
        raise Refused.because(f"No month is called {word}. {_EXAMPLE}")
    return found[0]


def _date(day: int, month: int, year: int | None, today: date) -> date:
    if not 1 <= month <= 12:
        raise Refused.because(f"There is no month {month}. {_EXAMPLE}")
    if year is not None and not 1900 <= year <= 2199:
        raise Refused.because("Enter a year from 1900 to 2199.")
    chosen = today.year if year is None else year
    longest = 29 if month == 2 and year is None else calendar.monthrange(chosen, month)[1]
    if not 1 <= day <= longest:
        name = MONTHS[month - 1] + (f" {chosen}" if month == 2 and day == 29 else "")
        raise Refused.because(f"{name} has {longest} days. Enter {longest} {name[:3]} or {_other(day)} date.")
    if year is None:
        return _next(day, month, today)
    return date(chosen, month, day)


def _other(day: int) -> str:
    return "another" if day < 1 else "a later"


def _next(day: int, month: int, today: date) -> date:
    """Find the year for a date without one: this year's unless long past; for 29 Feb the next leap year."""
    for year in range(today.year, today.year + 9):
        if day <= calendar.monthrange(year, month)[1]:
            found = date(year, month, day)
            if (today - found).days <= _JUST_PAST_DAYS:
                return found
    raise Refused.because(_EXAMPLE)
