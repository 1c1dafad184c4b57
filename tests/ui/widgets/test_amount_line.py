"""A covered figure is nowhere once it is entered: not seen, not heard, not undone, not copied."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QToolButton, QVBoxLayout, QWidget

from tests.figures import answers, everything_said, told, type_into
from ui.widgets.amount_field import MoneyField, amount_row

Show = Callable[[QWidget], QWidget]


@pytest.fixture
def field(shown: Show) -> MoneyField:
    made = MoneyField("pay.base", "Base a year")
    shown(made)
    return made


def test_a_covered_figure_is_nowhere_once_it_is_entered(field: MoneyField):
    field.set_covered(False)
    heard = told(field.entered)
    type_into(field, "98,765")
    assert field.echo.text() == "= 98,765.00 EUR"
    QTest.keySequence(field.line, "Ctrl+A")
    QTest.keySequence(field.line, "Ctrl+C")
    QTest.keySequence(field.line, "Ctrl+X")
    assert "98,765" not in QGuiApplication.clipboard().text()
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert heard == [Decimal(98765)]
    heard.clear()
    field.set_covered(True)
    QTest.qWait(0)
    assert not any(part in everything_said(field) for part in ("98", "765", "Decimal", "EUR"))
    assert field.line.text() == field.line.displayText() == field.echo.text() == ""
    assert field.line.placeholderText() == "Covered"
    assert not field.line.isUndoAvailable()
    assert not field.line.isRedoAvailable()
    QTest.keySequence(field.line, "Ctrl+Z")
    assert field.line.text() == ""
    assert field.value() is None
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert heard == []


@pytest.mark.parametrize("how", ["leave", "hide"])
def test_a_covered_answer_leaves_nothing_either(field: MoneyField, how: str):
    field.set_covered(False)
    heard = told(field.entered)
    type_into(field, "98.765", Qt.Key.Key_Tab)
    if how == "hide":
        field.hide()
        assert heard == []
    else:
        QTest.keyClick(answers(field)[0], Qt.Key.Key_Return)
        assert heard == [Decimal(98765)]
        heard.clear()
    QTest.qWait(0)
    assert not any(part in everything_said(field) for part in ("98", "765", "Decimal"))


def test_a_covered_field_never_holds_a_value_set_by_mistake(field: MoneyField):
    field.set_value(Decimal(98765))
    field.set_covered(True)
    assert "98" not in everything_said(field)
    field.set_value(Decimal(98765))
    assert "98" not in everything_said(field)
    assert field.line.placeholderText() == "Covered"
    field.set_value(None)
    assert field.line.placeholderText() == "Type a figure"
    field.uncover(Decimal(98765))
    assert field.line.text() == "98,765"
    assert field.line.placeholderText() == ""


def test_emptying_a_covered_field_needs_its_own_keys_or_button(field: MoneyField):
    field.set_covered(True)
    heard = told(field.entered)
    type_into(field, "9", Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
    QTest.keySequence(field.line, "Ctrl+Backspace")
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert heard == []
    assert "Ctrl+Backspace clears it." in field.line.accessibleDescription()
    QTest.keySequence(field.line, "Ctrl+Backspace")
    assert heard == [None]
    clear = field.findChild(QToolButton, "pay.base.line.clear")
    assert clear is not None
    assert clear.accessibleName() == "Clear Base a year"
    assert "Clear Base a year (Ctrl+Backspace)" in clear.toolTip()
    QTest.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert heard == [None, None]
    assert field.line.hasFocus()
    field.set_covered(False)
    assert not clear.isVisibleTo(field)
    QTest.keySequence(field.line, "Ctrl+Backspace")
    assert heard == [None, None]


def test_the_clear_button_never_takes_keys(field: MoneyField):
    field.set_covered(True)
    clear = field.findChild(QToolButton, "pay.base.line.clear")
    assert clear is not None
    QTest.keyClick(field.line, Qt.Key.Key_Tab)
    assert not clear.hasFocus()
    clear.setFocus(Qt.FocusReason.TabFocusReason)
    assert clear.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_a_covered_figure_that_was_replaced_says_so_for_a_moment(field: MoneyField):
    field.set_covered(False)
    type_into(field, "77k", Qt.Key.Key_Return)
    field.set_covered(True)
    assert field.echo.text() == ""
    type_into(field, "78k", Qt.Key.Key_Return)
    field.set_covered(True)
    assert field.echo.text() == "Replaced"
    assert field.echo.isVisibleTo(field)
    QTest.keyClicks(field.line, "7")
    assert field.echo.text() == "= 7.00 EUR"
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert field.echo.text() == "Replaced"
    field.forget()
    assert field.echo.text() == ""


def test_a_refused_figure_is_not_called_replaced(field: MoneyField):
    field.set_covered(True)
    field.entered.connect(lambda value: field.show_error("Enter at most 100%."))
    type_into(field, "120", Qt.Key.Key_Return)
    assert field.echo.text() == ""


def test_what_could_be_read_in_two_ways_is_dropped_when_the_focus_leaves(shown: Show):
    window, other = QWidget(), QLineEdit()
    field = MoneyField("pay.base", "Base a year")
    row = amount_row("Base a year", field)
    column = QVBoxLayout(window)
    column.addWidget(row)
    column.addWidget(other)
    shown(window)
    field.set_covered(False)
    heard = told(field.entered)
    type_into(field, "98.000", Qt.Key.Key_Tab)
    assert answers(field)[0].hasFocus()
    assert field.line.text() == "98.000"
    other.setFocus(Qt.FocusReason.MouseFocusReason)
    assert row.error_line.text() == "Not entered: it could be read in two ways."
    assert answers(field) == []
    field.set_covered(False)
    QTest.qWait(0)
    assert row.error_line.text() == "Not entered: it could be read in two ways."
    assert not any(part in everything_said(window) for part in ("98", "Decimal"))
    type_into(field, "8,50,00", Qt.Key.Key_Tab)
    assert row.error_line.text() == "Not entered. Digits are grouped in threes, as in 1,234,567.00."
    assert field.line.text() == ""
    type_into(field, "77k", Qt.Key.Key_Return)
    field.set_covered(True)
    assert row.error_line.text() == ""
    assert heard == [Decimal(77_000)]


def test_an_open_figure_that_cannot_be_read_waits(field: MoneyField):
    type_into(field, "98.000", Qt.Key.Key_Return)
    field.line.clearFocus()
    assert field.line.text() == "98.000"
    assert len(answers(field)) == 2


def test_a_fact_leaves_alone_what_is_typed_under_the_cover(field: MoneyField):
    field.set_covered(False)
    type_into(field, "98")
    field.set_covered(True)
    assert field.line.text() == "98"
    QTest.keyClick(field.line, Qt.Key.Key_Escape)
    assert field.line.text() == ""


def test_covering_takes_back_what_was_shown_typed_and_copied(field: MoneyField):
    field.set_value(Decimal(98765))
    field.line.setFocus()
    QTest.keySequence(field.line, "Ctrl+A")
    QTest.keySequence(field.line, "Ctrl+C")
    assert QGuiApplication.clipboard().text() == "98,765"
    field.set_covered(True)
    assert "98" not in everything_said(field)
    field.uncover(None)
    type_into(field, "98.765", Qt.Key.Key_Return)
    assert len(answers(field)) == 1
    field.set_covered(False)
    QTest.qWait(0)
    assert "98" not in everything_said(field)
