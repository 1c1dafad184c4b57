"""A figure typed by hand is said back, asked about or refused; covered, it is nowhere once it is entered."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.numbers.notation import Notation
from tests.figures import answers, told, type_into
from tests.looks import flaws
from tests.speaking import speaking
from ui.widgets.amount_field import AmountField, MoneyField, PercentField, amount_row
from ui.widgets.fields import commit_focused
from ui.widgets.label import PlainLabel
from ui.widgets.notation import notation_of

Show = Callable[[QWidget], QWidget]
NBSP = "\u00a0"


@pytest.fixture
def field(shown: Show) -> MoneyField:
    made = MoneyField("pay.base", "Base a year")
    shown(made)
    return made


@pytest.mark.parametrize(
    ("language", "meant"),
    [
        ("en_US", Notation(".", ",")),
        ("de_DE", Notation(",", ".")),
        ("fr_FR", Notation(",", "\u202f")),
        ("en_IN", Notation(".", ",", lakhs=True)),
        ("sv_SE", Notation(",", NBSP)),
    ],
)
def test_the_notation_is_that_of_the_language(language: str, meant: Notation):
    assert notation_of(QLocale(language)) == meant


def test_an_amount_is_entered_once_and_shown_in_the_own_writing(field: MoneyField):
    heard = told(field.entered)
    type_into(field, "85.000,50", Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert heard == [Decimal("85000.50")]
    assert field.line.text() == "85,000.50"
    type_into(field, "", Qt.Key.Key_Delete, Qt.Key.Key_Return)
    assert heard[1:] == [None]
    field.set_value(Decimal(71500))
    assert field.line.text() == "71,500"
    assert len(heard) == 2


def test_what_is_understood_is_said_back_while_typing(field: MoneyField):
    type_into(field, "85k")
    assert field.echo.text() == "= 85,000.00 EUR"
    assert field.echo.isVisibleTo(field)
    QTest.keyClick(field.line, Qt.Key.Key_Escape)
    assert (field.line.text(), field.echo.text()) == ("85,000", "")
    assert not field.echo.isVisibleTo(field)


def test_the_german_who_types_a_point_gets_cents(field: MoneyField):
    speaking(QLocale("de_DE"))
    heard = told(field.entered)
    type_into(field, "85000.50", Qt.Key.Key_Return)
    assert heard == [Decimal("85000.50")]
    assert field.line.text() == "85.000,50"


@pytest.mark.parametrize(("tabs", "amount"), [(1, 85000), (2, 85)])
def test_a_question_is_answered_by_keys(field: MoneyField, tabs: int, amount: int):
    heard, errors = told(field.entered), told(field.error_changed)
    type_into(field, "85.000")
    assert field.echo.text() == f"= €{NBSP}85,000 or €{NBSP}85.00?"
    QTest.keyClick(field.line, Qt.Key.Key_Tab)
    assert heard == []
    assert [button.text() for button in answers(field)] == [f"€{NBSP}85,000", f"€{NBSP}85.00"]
    for _ in range(tabs - 1):
        QTest.keyClick(QGuiApplication.focusObject(), Qt.Key.Key_Tab)  # pyright: ignore[reportCallIssue, reportArgumentType]
    chosen = answers(field)[tabs - 1]
    assert chosen.hasFocus()
    QTest.keyClick(chosen, Qt.Key.Key_Return)
    assert heard == [Decimal(amount)]
    assert field.line.hasFocus()
    assert answers(field) == []
    assert field.error() == ""
    assert not any(errors)


def test_a_question_left_open_is_not_entered(field: MoneyField):
    heard = told(field.entered)
    type_into(field, "85.000", Qt.Key.Key_Return)
    assert not commit_focused()
    assert not field.commit()
    assert heard == []
    assert field.line.text() == "85.000"
    assert field.line.property("error") is True
    field.set_value(None)
    assert field.line.text() == "85.000"
    QTest.keyClick(answers(field)[0], Qt.Key.Key_Escape)
    assert answers(field) == []
    assert field.line.text() == ""


def test_typing_on_takes_the_question_back(field: MoneyField):
    heard = told(field.entered)
    type_into(field, "85.000", Qt.Key.Key_Return)
    field.line.end(False)
    QTest.keyClicks(field.line, ",50")
    assert answers(field) == []
    assert field.error() == ""
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert heard == [Decimal("85000.50")]


def test_what_cannot_be_read_stays_with_a_sentence(shown: Show):
    field = MoneyField("pay.base", "Base a year")
    row = amount_row("Base a year", field)
    shown(row)
    heard, refused = told(field.entered), told(field.refused)
    type_into(field, "8,50,00", Qt.Key.Key_Return)
    assert heard == []
    assert refused == ["Digits are grouped in threes, as in 1,234,567.00."] == [row.error_line.text()]
    assert field.line.text() == "8,50,00"
    type_into(field, "85.000", Qt.Key.Key_Return)
    assert row.error_line.text() == ""
    assert len(answers(field)) == 2
    assert flaws(row) == []


def test_another_currency_is_refused_unless_it_may_change(field: MoneyField, shown: Show):
    heard = told(field.entered)
    type_into(field, "$85,000", Qt.Key.Key_Return)
    assert field.error() == "Amounts are in EUR here. Enter it in EUR."
    open_field = MoneyField("pay.sign_on", "Sign-on", may_change_currency=True)
    shown(open_field)
    entered, changed = told(open_field.entered), told(open_field.currency_entered)
    type_into(open_field, "USD 85,000", Qt.Key.Key_Return)
    assert [button.text() for button in answers(open_field)] == [f"USD{NBSP}85,000", f"€{NBSP}85,000"]
    answers(open_field)[0].click()
    assert (changed, entered, heard) == ([(Decimal(85000), "USD")], [], [])
    open_field.set_currency("USD")
    open_field.set_value(Decimal(85000))
    assert open_field.line.text() == "85,000"
    type_into(open_field, "$90,000", Qt.Key.Key_Return)
    assert entered == [Decimal(90000)]


def test_decimals_follow_the_currency(field: MoneyField):
    field.set_currency("JPY")
    type_into(field, "85000.50", Qt.Key.Key_Return)
    assert field.error() == "JPY has no decimals. Enter a whole amount, such as 85,000."
    field.forget()
    field.set_currency("KWD")
    field.set_value(Decimal("1.5"))
    assert field.line.text() == "1.500"


def test_per_cents_are_shares_of_one(shown: Show):
    field = PercentField("pay.bonus", "Bonus")
    shown(field)
    heard = told(field.entered)
    type_into(field, "12,5", Qt.Key.Key_Return)
    assert heard == [Decimal("0.125")]
    assert field.line.text() == "12.5%"
    type_into(field, "0.15", Qt.Key.Key_Return)
    assert [button.text() for button in answers(field)] == ["0.15%", "15%"]
    answers(field)[1].click()
    assert heard[1:] == [Decimal("0.15")]
    speaking(QLocale("de_DE"))
    field.set_value(Decimal("0.125"))
    assert field.line.text() == "12,5%"


def test_numbers_of_shares(shown: Show):
    field = AmountField("pay.shares", "Shares")
    shown(field)
    heard = told(field.entered)
    type_into(field, "1.200", Qt.Key.Key_Return)
    assert [button.text() for button in answers(field)] == ["1,200", "1.2"]
    answers(field)[0].click()
    assert heard == [Decimal(1200)]


def test_the_echo_stands_beside_the_label_where_it_moves_nothing(shown: Show):
    window = QWidget()
    column = QVBoxLayout(window)
    field = MoneyField("pay.base", "Base a year")
    row = amount_row("Base a year", field)
    column.addWidget(row)
    window.resize(320, 80)
    shown(window)
    height = row.sizeHint().height()
    type_into(field, "85k")
    assert isinstance(field.echo, PlainLabel)
    assert field.echo.parentWidget() is row
    assert field.echo.isVisibleTo(window)
    QTest.qWait(0)
    assert row.sizeHint().height() == height
    assert flaws(window) == []


def test_the_field_is_found_by_name_and_heard(field: MoneyField, qtbot: QtBot):
    field.set_value(Decimal(5))
    assert field.line.accessibleName() == "Base a year"
    assert field.line.accessibleDescription() == "EUR"
    assert field.line.objectName() == "pay.base.line"
    field.setFocus()
    assert field.line.hasFocus()
