"""Dates as people write them."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.errors import Refused
from ui.widgets.date_field import DateField, read_date

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    "text",
    [
        "2026-12-14", "14 Dec 2026", "14.12.2026", "Dec 14", "14 december 2026", "December 14, 2026",
        "14 Dec", "14.12.", "14. Dec 2026", "12/14/2026", "14/12/2026", " 14  dec ",
    ],
)  # fmt: skip
def test_reading(text: str):
    assert read_date(text, TODAY) == date(2026, 12, 14)


def test_without_a_year_the_date_is_near():
    assert read_date("3 Jan", TODAY) == date(2027, 1, 3)
    assert read_date("20 Nov", TODAY) == date(2026, 11, 20)
    assert read_date("29 Feb", TODAY) == date(2028, 2, 29)


def test_nothing_is_no_date():
    assert read_date("  ", TODAY) is None


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("31 Nov", "November has 30 days. Enter 30 Nov or a later date."),
        ("29 Feb 2027", "February 2027 has 28 days. Enter 28 Feb or a later date."),
        ("0 Nov", "November has 30 days. Enter 30 Nov or another date."),
        ("2026-13-01", "There is no month 13. Enter a date such as 14 Dec 2026."),
        ("3/4/2026", "That can be 3 Apr or 4 Mar. Enter the month as a word."),
        ("14 Foo", "No month is called Foo. Enter a date such as 14 Dec 2026."),
        ("soon", "Enter a date such as 14 Dec 2026."),
        ("14 Dec 0026", "Enter a year from 1900 to 2199."),
    ],
)
def test_impossible_dates_are_refused(text: str, sentence: str):
    with pytest.raises(Refused) as refusal:
        read_date(text, TODAY)
    assert refusal.value.sentence == sentence


def test_it_shows_back_what_it_understood(qtbot: QtBot):
    field = DateField("Reply by", name="reply_by", today=lambda: TODAY)
    qtbot.addWidget(field)
    qtbot.keyClicks(field, "14.12.")
    with qtbot.waitSignal(field.entered) as told:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told.args == [date(2026, 12, 14)]
    assert field.text() == "14 Dec 2026"


def test_a_refused_date_stays_as_typed(qtbot: QtBot):
    field = DateField("Reply by", today=lambda: TODAY)
    qtbot.addWidget(field)
    field.set_value(date(2026, 12, 1))
    field.clear()
    qtbot.keyClicks(field, "31 Nov")
    with qtbot.waitSignal(field.refused), qtbot.assertNotEmitted(field.entered):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "31 Nov"
    assert field.value() == date(2026, 12, 1)
    assert (
        field.error()
        == field.accessibleDescription()
        == "November has 30 days. Enter 30 Nov or a later date."
    )
