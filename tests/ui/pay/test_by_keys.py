"""A first evening with the pay window, by keys alone: nothing is replaced unseen or left standing."""

from datetime import UTC, datetime
from decimal import Decimal as D

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from app.document import Estimate, Package
from app.edits import OpenPay
from tests.stage import Stage
from tests.ui.pay.said import all_said

WHEN = datetime(2026, 11, 23, 18, 40, tzinfo=UTC)


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


def test_what_one_field_says_of_itself_stands_whatever_another_asks_for(stage: Stage):
    stage.type("pay.base.line", "77k")
    stage.find("pay.base.line", QLineEdit).setFocus(Qt.FocusReason.MouseFocusReason)
    type_on("84.000")
    stage.press(Qt.Key.Key_Tab)
    stage.type("pay.relocation.line", "5000")
    stage.type("pay.market_value.line", "6000")
    assert stage.text("pay.base_error_text") == "Not entered: it could be read in two ways."


@pytest.mark.parametrize("opened", [False, True])
def test_an_end_of_a_range_that_is_the_likely_figure_is_seen_to_be_there(stage: Stage, opened: bool):
    if opened:
        stage.session.do(OpenPay(WHEN))
    stage.focus("pay.bonus.line")
    for text in ("20", "0", "20"):
        type_on(text)
        stage.press(Qt.Key.Key_Tab)
    assert north(stage).bonus == Estimate(likely=D("0.2"), low=D(0), high=D("0.2"))
    assert seen(stage, "pay.bonus", "pay.bonus.low", "pay.bonus.high") == (
        ["20%", "0%", "20%"] if opened else ["Covered"] * 3
    )
    stage.type("pay.bonus.low.line", "20")
    assert seen(stage, "pay.bonus.low") == (["20%"] if opened else ["Covered"])
    stage.type("pay.bonus.line", "25")
    assert north(stage).bonus == Estimate(likely=D("0.25"))


def test_a_default_that_nobody_typed_is_seen_and_covered_once_it_is_changed(stage: Stage):
    stage.click("pay.grant.add")
    assert seen(stage, "pay.grant.0.price_growth", "pay.grant.0.dilution") == ["0%", "0%"]
    assert stage.find("pay.grant.0.year", QComboBox).currentText() == "Year 1"
    stage.type("pay.grant.0.price_growth.line", "7.37")
    choose(stage, "pay.grant.0.year", 1)
    assert seen(stage, "pay.grant.0.price_growth", "pay.grant.0.dilution") == ["Covered", "0%"]
    assert stage.find("pay.grant.0.year", QComboBox).currentText() == ""
    choose(stage, "pay.grant.0.year", 0)
    assert stage.find("pay.grant.0.year", QComboBox).currentText() == "Year 1"
    stage.click("pay.sign_on.add")
    stage.type("pay.sign_on.0.amount.line", "5000")
    chosen = [stage.find(f"pay.sign_on.0.{name}", QComboBox).currentText() for name in ("year", "by_month")]
    assert (chosen, seen(stage, "pay.sign_on.0.months")) == (["Year 1", "The whole"], ["0"])
    stage.type("pay.sign_on.0.months.line", "12")
    choose(stage, "pay.sign_on.0.by_month", 1)
    assert seen(stage, "pay.sign_on.0.amount", "pay.sign_on.0.months") == ["Covered", "Covered"]
    assert stage.find("pay.sign_on.0.by_month", QComboBox).currentText() == ""
    stage.panel.pick("sums")  # pyright: ignore[reportAttributeAccessIssue]
    assert seen(stage, "pay.growth", "pay.discount") == ["0%", "0%"]
    stage.type("pay.growth.line", "3")
    assert seen(stage, "pay.growth", "pay.discount") == ["Covered", "0%"]


def choose(stage: Stage, name: str, row: int) -> None:
    """Step through a choice with the keys."""
    stage.focus(name)
    stage.press(Qt.Key.Key_Home, *[Qt.Key.Key_Down] * row)


def seen(stage: Stage, *fields: str) -> list[str]:
    """Read what stands in fields, or in their place while nothing does."""
    lines = [stage.find(f"{field}.line", QLineEdit) for field in fields]
    return [line.text() or line.placeholderText() for line in lines]
