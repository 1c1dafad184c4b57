"""A first evening with the pay window, by keys alone: nothing is replaced unseen or left standing."""

from decimal import Decimal as D

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from app.document import Estimate, Package
from tests.stage import Stage
from tests.ui.pay.said import all_said


def type_on(text: str) -> None:
    """Type where the keyboard is, whatever is there."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, text)


def stands_at(stage: Stage) -> str:
    focused = stage.window.focusWidget()
    return focused.objectName() if focused is not None else ""


def north(stage: Stage) -> Package:
    package = stage.document.package("north")
    assert package is not None
    return package


def test_tab_goes_from_input_to_input(stage: Stage):
    stage.focus("pay.base.line")
    type_on("77k")
    stage.press(Qt.Key.Key_Tab)
    assert stands_at(stage) == "pay.bonus.line"
    type_on("4")
    stage.press(Qt.Key.Key_Tab)
    assert stands_at(stage) == "pay.bonus.low.line"
    assert north(stage).base == D(77_000)
    assert north(stage).bonus == Estimate(likely=D("0.04"))
    stage.press(*[(Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_Backtab)] * 2)
    assert stands_at(stage) == "pay.base.line"
    type_on("78k")
    stage.press(Qt.Key.Key_Tab)
    assert north(stage).base == D(78_000)
    assert stage.text("pay.base.echo") == "Replaced"
    assert not [text for text in all_said(stage.window) if "78" in text or "77" in text]


def test_a_covered_figure_is_cleared_by_keys_and_brought_back_by_undo(stage: Stage):
    stage.type("pay.base.line", "77k")
    stage.press((Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Backspace))
    assert north(stage).base is None
    stage.session.undo()
    assert north(stage).base == D(77_000)


def test_what_was_not_understood_is_gone_when_the_next_field_is_entered(stage: Stage):
    stage.focus("pay.base.line")
    type_on("84.000")
    stage.press(Qt.Key.Key_Tab)
    stage.find("pay.relocation.line", QLineEdit).setFocus(Qt.FocusReason.MouseFocusReason)
    type_on("5000")
    stage.press(Qt.Key.Key_Return)
    assert stage.find("pay.base.line", QLineEdit).text() == ""
    assert stage.text("pay.base_error_text") == "Not entered: it could be read in two ways."
    assert north(stage).base is None
    assert not [text for text in all_said(stage.window) if "84" in text]
    stage.panel.turn_to("south")  # pyright: ignore[reportAttributeAccessIssue]
    assert stage.text("pay.base_error_text") == ""
