"""Opening pay early, covering it again, and what stands in the fields while it is open."""

from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal as D

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from app.document import Choice, Document, Vest
from app.edits import OpenPay, RecordChoice, Reopen
from app.pay.vesting import PRESETS
from tests.every_noun import every_noun
from tests.stage import Stage
from tests.ui.pay.said import all_said
from ui.pay.seal import SEALED
from ui.widgets.buttons import Button
from ui.widgets.message_box import MessageBox

WHEN = datetime(2026, 11, 23, 18, 40, tzinfo=UTC)


def answering(act: Callable[[], object], key: str) -> list[str]:
    """Act, and answer the box that asks; gives what was asked."""
    asked: list[str] = []

    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, MessageBox)
        asked.append(box.windowTitle())
        box.choose(key)

    QTimer.singleShot(0, answer)
    act()
    return asked


def line(stage: Stage, name: str) -> str:
    return stage.find(f"{name}.line", QLineEdit).text()


def answer(stage: Stage) -> None:
    """Take the first reading that is asked about under the base."""
    buttons = stage.find("pay.base").findChildren(Button)
    next(one for one in buttons if one.isVisible() and "answer" in one.objectName()).click()


def opened(stage: Stage) -> None:
    stage.session.do(OpenPay(WHEN))
    QApplication.processEvents()


def test_opening_early_asks_once_and_is_written_down(stage: Stage):
    assert stage.text("pay.sealed") == SEALED
    asked = answering(lambda: stage.click("pay.open_early"), "keep")
    assert asked == ["Open pay before you have decided?"]
    assert not stage.document.pay_open
    answering(lambda: stage.click("pay.open_early"), "open")
    assert stage.document.pay_open
    assert stage.document.pay.openings[0].when.date().isoformat() == "2026-11-23"
    assert not stage.session.undo_label
    stage.session.undo()
    assert stage.document.pay_open
    said = stage.text("pay.sealed")
    assert said.startswith("Pay is open since ")
    assert said.endswith(", before a choice.")


def test_open_the_fields_hold_their_figures_and_covered_again_none(stage: Stage):
    stage.type("pay.base.line", "84173")
    stage.click("pay.grant.add")
    stage.type("pay.grant.0.shares.line", "1,234")
    assert line(stage, "pay.base") == ""
    opened(stage)
    assert line(stage, "pay.base") == "84,173"
    assert stage.text("pay.grant.0.summary") == "1,234 shares"
    stage.click("pay.grant.0.turn")
    for name, figure in (("shares", "10,000"), ("price", "10"), ("strike", "2.50")):
        stage.type(f"pay.grant.0.{name}.line", figure)
    stage.click("pay.grant.0.turn")
    said = "10,000 options, strike €\u00a02.50, a share now €\u00a010"
    assert stage.text("pay.grant.0.summary") == said
    stage.type("pay.base.line", "91k")
    assert line(stage, "pay.base") == "91,000"
    stage.click("pay.cover")
    assert not stage.document.pay_open
    assert stage.document.pay.openings[0].covered is not None
    assert line(stage, "pay.base") == ""
    assert not [text for text in all_said(stage.window) if "91,000" in text or "1,234" in text]
    assert stage.text("pay.sealed") == SEALED


def test_a_closed_window_is_covered_too(stage: Stage):
    stage.type("pay.base.line", "84173")
    opened(stage)
    stage.window.close()
    stage.session.do(RecordChoice(Choice(option="north", option_name="North", when=WHEN)))
    stage.session.do(Reopen(WHEN))
    assert not stage.document.pay_open
    assert not [text for text in all_said(stage.window) if "84,173" in text]


def test_a_choice_opens_pay_and_is_named(stage: Stage):
    stage.session.do(RecordChoice(Choice(option="north", option_name="North", when=WHEN)))
    assert stage.text("pay.sealed") == "Open since you chose North on 23 Nov."
    for name in ("open_early", "decide", "cover"):
        assert not stage.find(f"pay.{name}").isVisible()


def test_deciding_is_a_wish(stage: Stage):
    wishes: list[bool] = []
    stage.panel.decide_requested.connect(lambda: wishes.append(True))  # pyright: ignore[reportAttributeAccessIssue]
    stage.click("pay.decide")
    assert wishes == [True]


@pytest.mark.parametrize("told", [every_noun()])
def test_a_whole_package_is_shown_field_by_field(stage: Stage):
    stage.panel.turn_to("cloud")  # pyright: ignore[reportAttributeAccessIssue]
    for number in range(2):
        stage.click(f"pay.grant.{number}.turn")
    shown = {
        "pay.base": "120,000.05",
        "pay.bonus": "10%",
        "pay.bonus.low": "0%",
        "pay.bonus.high": "20%",
        "pay.sign_on.0.amount": "10,000",
        "pay.sign_on.0.months": "12",
        "pay.grant.0.value": "80,000",
        "pay.grant.1.shares": "1,000.5",
        "pay.grant.1.price": "12.5",
        "pay.grant.1.price.high": "30.25",
        "pay.grant.1.strike": "3.1234",
        "pay.grant.1.exit_chance": "30%",
        "pay.relocation": "6,000",
        "pay.benefit.0.amount": "4,200.60",
        "pay.least": "115,000",
    }
    assert {name: line(stage, name) for name in shown} == shown
    assert stage.find("pay.grant.1.vesting.months", QLineEdit).text() == "18: 40, 36: 60"
    assert stage.find("pay.grant.0.vesting.kind", QComboBox).currentText().startswith("Four even years")
    assert stage.find("pay.sign_on.0.year", QComboBox).currentText() == "Year 2"


def test_a_preset_is_chosen_and_then_changed(stage: Stage):
    opened(stage)
    stage.click("pay.grant.add")
    kind = stage.find("pay.grant.0.vesting.kind", QComboBox)
    kind.setCurrentIndex(1)
    kind.activated.emit(1)
    grant = stage.document.pay.packages[-1].grants[0]
    assert grant.vesting in [preset.vesting for preset in PRESETS.values()]
    assert kind.currentIndex() == 1
    last = kind.count() - 1
    kind.setCurrentIndex(last)
    kind.activated.emit(last)
    stage.type("pay.grant.0.vesting.months", "6: 12.5; 18: 87,5")
    grant = stage.document.pay.packages[-1].grants[0]
    assert grant.vesting is not None
    assert grant.vesting.custom == (Vest(month=6, share=D("0.125")), Vest(month=18, share=D("0.875")))


def test_a_sum_takes_the_place_of_shares_and_price(stage: Stage):
    opened(stage)
    stage.click("pay.grant.add")
    stage.type("pay.grant.0.shares.line", "100")
    stage.click("pay.grant.0.way_1")
    assert stage.find("pay.grant.0.value").isVisible()
    assert not stage.find("pay.grant.0.shares").isVisible()
    stage.type("pay.grant.0.value.line", "40000")
    grant = stage.document.pay.packages[-1].grants[0]
    assert grant.shares is None
    assert grant.value is not None
    assert grant.value.likely == D(40000)


def test_another_currency_is_asked_about_beside_the_field(stage: Stage):
    opened(stage)
    stage.type("pay.base.line", "$ 84173")
    answer(stage)
    package = stage.document.package("north")
    assert package is not None
    assert (package.currency, package.base) == ("USD", D(84173))
    stage.type("pay.relocation.line", "5000")
    stage.type("pay.base.line", "CHF 90000")
    answer(stage)
    assert "Change the currency first" in stage.text("pay.base_error_text")
    package = stage.document.package("north")
    assert package is not None
    assert package.currency == "USD"


def test_nothing_to_enter_without_an_offer(stage: Stage, told: Document):
    opened(stage)
    stage.type("pay.base.line", "84173")
    stage.session.start(told.replace(offers=(), pay=told.pay.replace(packages=()), id="other"))
    QApplication.processEvents()
    assert stage.find("pay.empty").isVisible()
    assert not stage.find("pay.form").isVisible()
    assert not [text for text in all_said(stage.window) if "84,173" in text]
    assert not stage.find("pay.decide").isEnabled()
