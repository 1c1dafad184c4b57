"""How pay is added up: settings, rates, the range, and whether pay counts."""

from datetime import UTC, datetime
from decimal import Decimal as D

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from app.document import Package
from app.edits import ChangePaySetting, OpenPay
from app.edits.pay import share_of_pay
from tests.stage import Stage
from tests.ui.pay.test_opened import answering
from ui.pay.weighing import COUNTS, NEEDS_RANGE, NOT_COUNTED, SLEEPS, UNRANGED

WHEN = datetime(2026, 11, 23, 18, 40, tzinfo=UTC)


@pytest.fixture(autouse=True)
def turned(stage: Stage) -> None:
    stage.panel.pick("sums")  # pyright: ignore[reportAttributeAccessIssue]


def dollars() -> Package:
    return Package(offer="north", currency="USD", base=D(90000))


def test_years_and_currency_are_chosen(stage: Stage):
    stage.click("pay.horizon_5")
    assert stage.document.pay.horizon_years == 6
    choice = stage.find("pay.comparison", QComboBox)
    at = choice.findText("NOK  Norwegian Krone")
    choice.setCurrentIndex(at)
    choice.activated.emit(at)
    assert stage.document.pay.currency == "NOK"


def test_a_missing_rate_is_named_and_entered_with_its_day(stage: Stage):
    assert stage.find("pay.rates.none").isVisible()
    told = stage.document
    stage.session.start(told.replace(pay=told.pay.replace(packages=(*told.pay.packages, dollars()))))
    assert "USD" in stage.text("pay.rates.missing")
    stage.type("pay.rate.USD.worth.line", "0.92")
    rate = stage.document.pay.rates[0]
    assert (rate.currency, rate.worth, rate.day.isoformat()) == ("USD", D("0.92"), "2026-11-23")
    assert stage.find("pay.rate.USD.worth.line", QLineEdit).text() == ""
    assert not stage.find("pay.rates.missing").isVisible()
    stage.type("pay.rate.USD.day", "20 Nov 2026")
    assert stage.document.pay.rates[0].day.isoformat() == "2026-11-20"
    stage.type("pay.rate.USD.worth.line", "0")
    assert stage.text("pay.rate.USD.worth_error_text") == "A rate is above 0."
    stage.click("pay.rate.USD.remove")
    assert stage.document.pay.rates == ()


def test_worst_and_best_stand_together(stage: Stage):
    stage.type("pay.worst.line", "60000")
    assert stage.document.pay.worst is None
    assert "best pay too" in stage.text("pay.worst_error_text")
    stage.type("pay.best.line", "160000")
    assert (stage.document.pay.worst, stage.document.pay.best) == (D(60000), D(160000))
    stage.type("pay.worst.line", "200000")
    assert stage.text("pay.worst_error_text") == "The worst pay lies below the best."
    stage.focus("pay.best.line")
    stage.press((Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Backspace))
    assert (stage.document.pay.worst, stage.document.pay.best) == (None, None)


def test_pay_counts_only_when_it_is_asked_for_and_told(stage: Stage):
    assert stage.text("pay.counts") == f"{NOT_COUNTED} {NEEDS_RANGE}"
    stage.click("pay.count")
    assert stage.find("pay.worst.line").hasFocus()
    assert stage.text("pay.worst_error_text") == "Enter worst and best pay first: pay counts between them."
    stage.type("pay.worst.line", "60000")
    stage.click("pay.count")
    assert stage.find("pay.best.line").hasFocus()
    stage.type("pay.best.line", "160000")
    assert stage.text("pay.counts") == NOT_COUNTED
    assert not stage.find("pay.weight").isVisible()
    asked = answering(lambda: stage.click("pay.count"), "leave")
    assert asked == ["Let pay count in the fit?"]
    assert stage.document.pay_criterion is None
    answering(lambda: stage.click("pay.count"), "count")
    criterion = stage.document.pay_criterion
    assert criterion is not None
    assert not criterion.set_aside
    assert stage.text("pay.counts") == SLEEPS
    stage.type("pay.weight.line", "20")
    assert share_of_pay(stage.document) == pytest.approx(0.2)
    stage.session.do(OpenPay(WHEN))
    assert stage.text("pay.counts") == COUNTS
    stage.session.do(ChangePaySetting("range", None))
    assert stage.text("pay.counts") == UNRANGED
    stage.click("pay.set_aside")
    criterion = stage.document.pay_criterion
    assert criterion is not None
    assert criterion.set_aside
    assert stage.find("pay.weight.line", QLineEdit).text() == "20%"


def test_what_is_refused_keeps_its_sentence(stage: Stage):
    stage.session.do(OpenPay(WHEN))
    stage.session.do(ChangePaySetting("growth", D("0.03")))
    QApplication.processEvents()
    assert stage.find("pay.growth.line", QLineEdit).text() == "3%"
    stage.type("pay.tax.line", "120")
    assert stage.text("pay.tax_error_text") == "Enter at most 100%."
    stage.type("pay.growth.line", "-100")
    assert stage.text("pay.growth_error_text") == "Enter more than −100%."
    assert stage.document.pay.tax is None
