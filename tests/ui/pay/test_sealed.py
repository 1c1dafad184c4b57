"""While pay is covered: what is typed is stored, and nowhere to be found in the window."""

from decimal import Decimal as D

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget

from app.document import Document, Estimate
from app.pay.vesting import PRESETS
from tests.every_noun import every_noun
from tests.stage import Stage
from tests.ui.pay.said import all_said

FIGURES = ("84173", "84,173", "84.173", "84'173", "84k", "84 173")


def found(stage: Stage, *figures: str) -> list[str]:
    return [text for text in all_said(stage.window) for figure in figures if figure in text]


def test_a_base_is_covered_as_soon_as_it_is_entered(stage: Stage):
    stage.type("pay.base.line", "84173")
    package = stage.document.package("north")
    assert package is not None
    assert package.base == D(84173)
    assert package.currency == "EUR"
    line = stage.find("pay.base.line", QLineEdit)
    assert line.text() == ""
    assert line.placeholderText() == "Covered"
    assert not line.isUndoAvailable()
    assert not found(stage, *FIGURES)
    assert "84" not in stage.session.undo_label
    assert "North" not in stage.session.undo_label


def test_undo_and_redo_bring_and_take_figures_without_showing_them(stage: Stage):
    stage.type("pay.base.line", "84173")
    stage.type("pay.base.line", "91234")
    stage.session.undo()
    assert stage.document.pay.packages[1].base == D(84173)
    stage.session.undo()
    assert stage.document.package("north") is None
    assert stage.find("pay.base.line", QLineEdit).placeholderText() != "Covered"
    stage.session.redo()
    assert stage.document.pay.packages[1].base == D(84173)
    assert stage.find("pay.base.line", QLineEdit).placeholderText() == "Covered"
    assert not found(stage, *FIGURES, "91234", "91,234")


def test_every_field_of_a_package_takes_a_figure_and_keeps_nothing_of_it(stage: Stage):
    stage.click("pay.sign_on.add")
    stage.click("pay.benefit.add")
    stage.click("pay.grant.add")
    names = (
        ("pay.base", "84173.11"),
        ("pay.bonus", "37.73"),
        ("pay.bonus.high", "47.73"),
        ("pay.sign_on.0.amount", "84173.22"),
        ("pay.sign_on.0.months", "41"),
        ("pay.grant.0.shares", "84173.33"),
        ("pay.grant.0.price", "841.73"),
        ("pay.grant.0.price.low", "741.73"),
        ("pay.grant.0.strike", "641.73"),
        ("pay.grant.0.price_growth", "7.3737"),
        ("pay.grant.0.dilution", "6.7373"),
        ("pay.grant.0.exit_chance", "53.73"),
        ("pay.grant.0.multiple", "3.7373"),
        ("pay.relocation", "84173.44"),
        ("pay.benefit.0.amount", "84173.55"),
        ("pay.market_value", "84173.66"),
        ("pay.least", "84173.77"),
    )
    for name, figure in names:
        stage.type(f"{name}.line", figure)
    package = stage.document.package("north")
    assert package is not None
    assert package.bonus == Estimate(low=D("0.3773"), likely=D("0.3773"), high=D("0.4773"))
    assert package.sign_on[0].amount == D("84173.22")
    assert package.sign_on[0].claw_back_months == 41
    grant = package.grants[0]
    assert (grant.shares, grant.strike) == (D("84173.33"), D("641.73"))
    assert grant.price == Estimate(low=D("741.73"), likely=D("841.73"), high=D("841.73"))
    assert (grant.price_growth, grant.dilution) == (D("0.073737"), D("0.067373"))
    assert package.benefits[0].amount == D("84173.55")
    assert package.least == D("84173.77")
    assert not found(stage, *(figure for _, figure in names if len(figure) > 2), *FIGURES)


def test_choices_about_pay_are_covered_too(stage: Stage):
    stage.click("pay.grant.add")
    year = stage.find("pay.grant.0.year", QComboBox)
    kind = stage.find("pay.grant.0.vesting.kind", QComboBox)
    for choice, row in ((year, 4), (kind, 6)):
        choice.setCurrentIndex(row)
        choice.activated.emit(row)
        assert choice.currentIndex() == -1
        assert choice.currentText() == ""
        assert "overed" in choice.accessibleDescription()
    package = stage.document.package("north")
    assert package is not None
    assert package.grants[0].year == 5
    assert package.grants[0].vesting in [preset.vesting for preset in PRESETS.values()]


def test_a_schedule_of_ones_own_is_covered_when_it_is_entered(stage: Stage):
    stage.click("pay.grant.add")
    kind = stage.find("pay.grant.0.vesting.kind", QComboBox)
    kind.setCurrentIndex(kind.count() - 2)
    kind.activated.emit(kind.count() - 2)
    stage.type("pay.grant.0.vesting.years", "7/13/37/43")
    package = stage.document.package("north")
    assert package is not None
    vesting = package.grants[0].vesting
    assert vesting is not None
    assert vesting.years == (D("0.07"), D("0.13"), D("0.37"), D("0.43"))
    assert not found(stage, "7/13", "37/43")
    stage.type("pay.grant.0.vesting.years", "7/13/37/44")
    assert stage.text("pay.grant.0.vesting.years_error_text") == "The shares do not add up to 100%."


def test_a_schedule_that_cannot_be_read_is_not_left_standing(stage: Stage):
    stage.click("pay.grant.add")
    kind = stage.find("pay.grant.0.vesting.kind", QComboBox)
    kind.setCurrentIndex(kind.count() - 2)
    kind.activated.emit(kind.count() - 2)
    stage.type("pay.grant.0.vesting.years", "7/13/37/44", enter=False)
    stage.press(Qt.Key.Key_Tab)
    said = "Not entered. The shares do not add up to 100%."
    assert stage.text("pay.grant.0.vesting.years_error_text") == said
    stage.type("pay.relocation.line", "5000")
    assert stage.text("pay.grant.0.vesting.years_error_text") == said
    assert not found(stage, "7/13", "37/44")
    stage.type("pay.grant.0.vesting.years", "7/13/37/43")
    assert stage.text("pay.grant.0.vesting.years_error_text") == ""


def test_a_schedule_that_was_copied_while_it_was_typed_leaves_the_clipboard_when_it_is_covered(stage: Stage):
    stage.click("pay.grant.add")
    kind = stage.find("pay.grant.0.vesting.kind", QComboBox)
    kind.setCurrentIndex(kind.count() - 2)
    kind.activated.emit(kind.count() - 2)
    stage.type("pay.grant.0.vesting.years", "7/13/37/43", enter=False)
    line = stage.find("pay.grant.0.vesting.years", QLineEdit)
    line.selectAll()
    line.copy()
    assert QGuiApplication.clipboard().text() == "7/13/37/43"
    stage.press(Qt.Key.Key_Return)
    assert line.text() == ""
    assert QGuiApplication.clipboard().text() == ""


def test_a_grant_is_a_name_and_covered_until_it_is_replaced(stage: Stage):
    stage.click("pay.grant.add")
    stage.type("pay.grant.0.name", "Joining")
    stage.type("pay.grant.0.shares.line", "84173")
    stage.click("pay.grant.0.turn")
    assert stage.text("pay.grant.0.title") == "Joining"
    assert stage.text("pay.grant.0.summary") == "Covered"
    stage.click("pay.grant.0.turn")
    assert stage.find("pay.grant.0.shares.line", QLineEdit).placeholderText() == "Covered"
    assert not found(stage, *FIGURES)


def test_the_order_of_the_offers_is_that_of_the_file(stage: Stage):
    rows = stage.find("pay.offers").model()  # pyright: ignore[reportAttributeAccessIssue]
    assert [rows.index(at, 0).data() for at in range(rows.rowCount())] == ["North", "South", "East"]
    assert not found(stage, "999999", "999,999")


def test_turning_to_an_offer_keeps_what_it_holds_covered(stage: Stage):
    stage.focus("pay.offers")
    stage.press(Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert stage.text("pay.company") == "East"
    assert stage.find("pay.base.line", QLineEdit).placeholderText() == "Covered"
    assert not found(stage, "999999", "999,999")


def test_what_is_refused_is_said_beside_its_field_and_stays_covered(stage: Stage):
    stage.type("pay.bonus.low.line", "37.73")
    assert stage.text("pay.bonus.estimate_error_text") == "Enter the likely figure first."
    stage.type("pay.bonus.line", "1")
    stage.type("pay.bonus.low.line", "37.73")
    assert stage.text("pay.bonus.estimate_error_text") == "The likely figure stands between low and high."
    assert not found(stage, "37.73")
    stage.type("pay.bonus.low.line", "0")
    assert stage.text("pay.bonus.estimate_error_text") == ""
    stage.click("pay.sign_on.add")
    stage.type("pay.sign_on.0.amount.line", "84173")
    stage.type("pay.sign_on.0.months.line", "80")
    assert "from 0 to 72" in stage.text("pay.sign_on.error_text")
    assert not found(stage, *FIGURES)


def test_how_pay_is_added_up_is_covered_too(stage: Stage):
    panel = stage.panel
    panel.pick("sums")  # pyright: ignore[reportAttributeAccessIssue]
    for name, figure in (
        ("pay.growth", "7.3737"),
        ("pay.discount", "6.7373"),
        ("pay.tax", "37.37"),
        ("pay.worst", "84173.11"),
        ("pay.best", "94173.11"),
    ):
        stage.type(f"{name}.line", figure)
    pay = stage.document.pay
    assert (pay.growth, pay.discount, pay.tax) == (D("0.073737"), D("0.067373"), D("0.3737"))
    assert (pay.worst, pay.best) == (D("84173.11"), D("94173.11"))
    assert not found(stage, "7.3737", "6.7373", "37.37", *FIGURES, "94173", "94,173")


def sealed(told: Document) -> Document:
    return told.replace(choices=(), pay=told.pay.replace(openings=()))


@pytest.mark.parametrize("told", [sealed(every_noun())])
def test_a_file_with_every_kind_of_figure_shows_none_of_them(stage: Stage):
    assert not stage.document.pay_open
    offers = {offer.id for offer in stage.document.offers}
    for offer in offers:
        stage.panel.turn_to(offer)  # pyright: ignore[reportAttributeAccessIssue]
        for number in range(2):
            if stage.window.findChild(QWidget, f"pay.grant.{number}.turn"):
                stage.click(f"pay.grant.{number}.turn")
        figures = ("120000", "120,000", "80,000", "30.25", "3.1234", "4,200", "0.8125", "27.5", "1,000.5")
        assert not found(stage, *figures, "98,000", "130,000", "115,000", "6,000", "10,000", "180,000")


def test_a_line_left_half_typed_is_forgotten_when_the_window_closes(stage: Stage):
    stage.click("pay.grant.add")
    kind = stage.find("pay.grant.0.vesting.kind", QComboBox)
    kind.setCurrentIndex(kind.count() - 1)
    kind.activated.emit(kind.count() - 1)
    stage.type("pay.grant.0.vesting.months", "12: 84.173")
    stage.type("pay.relocation.line", "84.173")
    assert found(stage, *FIGURES)
    stage.type("pay.base.line", "84173", enter=False)
    stage.window.close()
    QApplication.processEvents()
    assert not found(stage, *FIGURES)
