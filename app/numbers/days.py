"""How days and moments are written, everywhere the same: a moment by the clock of whoever reads it."""

from datetime import date, datetime
from typing import Final

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def day(when: date, today: date | None = None) -> str:
    """Write the day of a date or a moment: 14 Dec 2026; the year only where it is not this one."""
    found = day_of(when)
    text = f"{found.day} {MONTHS[found.month - 1][:3]}"
    return text if today is not None and found.year == today.year else f"{text} {found.year}"


def moment(when: datetime, today: date | None = None) -> str:
    """Write a moment: 14 Dec 2026, 09:30."""
    return f"{day(when, today)}, {when.astimezone():%H:%M}"


def day_of(when: date) -> date:
    """Give the day of a moment, by the clock of whoever reads it; a day is what it is."""
    return when.astimezone().date() if isinstance(when, datetime) else when


def now_on(today: date) -> datetime:
    """Give the time of day, on the day it is held to be, in the zone of the person."""
    clock = datetime.now().replace(microsecond=0).time()
    return datetime.combine(today, clock).astimezone()
