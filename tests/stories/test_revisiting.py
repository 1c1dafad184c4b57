"""Undo and redo lead the eye to what they touched, and leave windows, focus and what is being typed alone."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from app.edits import Reopen
from tests.deciding import CONTROL, key
from tests.rig import opened, settle
from tests.scenes import SCENES
from tests.ui.pay.pages import WHEN
from ui.main_window import MainWindow
from ui.pay.panel import PayPanel
from ui.widgets.fields import Field
from ui.widgets.pick_list import PickList
from ui.widgets.text_area import TextArea


@pytest.fixture
def window(qtbot: QtBot, scene: str) -> Iterator[MainWindow]:
    with opened(SCENES[scene](), size=(1100, 700), run=lambda _: None) as made:
        yield made


def part(window: MainWindow, name: str) -> QWidget:
    found = window.frame.findChild(QWidget, name)
    assert found is not None, name
    return found


def turn_to(widget: QWidget) -> None:
    """Give a control the keyboard."""
    widget.window().activateWindow()
    settle()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    assert QApplication.focusWidget() in (widget, widget.focusProxy())


def write(window: MainWindow, name: str, text: str, *, enter: bool = True) -> None:
    """Replace what stands in a field, and enter it."""
    field = part(window, name)
    turn_to(field)
    key(Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(field, text)
    if enter:
        key(Qt.Key.Key_Tab if isinstance(field, TextArea) else Qt.Key.Key_Return)


def undo() -> None:
    key(Qt.Key.Key_Z, CONTROL)


def pick(window: MainWindow, list_name: str, at: int) -> str:
    """Pick a row of a list by keys; gives its id."""
    rows = part(window, list_name)
    assert isinstance(rows, PickList)
    turn_to(rows)
    key(Qt.Key.Key_Home)
    for _ in range(at):
        key(Qt.Key.Key_Down)
    return rows.current()


def is_seen(widget: QWidget) -> bool:
    """Tell whether the top of a widget lies within all that it scrolls in."""
    top, area = widget.rect().topLeft() + QPoint(1, 1), widget.parentWidget()
    while area is not None:
        if isinstance(area, QScrollArea):
            port = area.viewport()
            if not QRect(QPoint(), port.size()).contains(widget.mapTo(port, top)):
                return False
        area = area.parentWidget()
    return widget.isVisible()


def scroll_away(widget: QWidget) -> None:
    """Scroll to the other end of what a widget stands in."""
    area = widget.parentWidget()
    while not isinstance(area, QScrollArea):
        assert area is not None
        area = area.parentWidget()
    bar = area.verticalScrollBar()
    bar.setValue(bar.maximum() if bar.value() == bar.minimum() else bar.minimum())
    settle()
    assert not is_seen(widget)


def test_a_weight_is_scrolled_to_and_pointed_at(window: MainWindow):
    window.frame.resize(1100, 420)
    settle()
    last = list(window.weights.findChildren(Field))[-1].objectName()
    criterion = last.split(".")[1]
    write(window, last, "31")
    window.selection.set_criterion(None)
    window.chart.plot.setFocus()
    scroll_away(part(window, f"weights.{criterion}"))
    undo()
    assert is_seen(part(window, f"weights.{criterion}"))
    assert window.selection.criterion == criterion
    assert window.chart.plot.hasFocus()


def test_an_assessment_is_turned_to_where_the_editor_stands_open(window: MainWindow):
    offer = next(one for one in window.session.document.offers if one.teams)
    window.editors.edit_option(offer.teams[1].id)
    write(window, "assessment.goals.likely", "37")
    assert window.session.undo_label.startswith("assess")
    pick(window, "teams.list", 0)
    focus = QApplication.focusWidget()
    undo()
    rows = part(window, "teams.list")
    assert isinstance(rows, PickList)
    assert rows.current() == window.selection.option == offer.teams[1].id
    assert is_seen(part(window, "assessment.goals"))
    assert QApplication.focusWidget() is focus


def test_a_fact_of_the_company_leaves_the_team_in_sight(window: MainWindow):
    offer = next(one for one in window.session.document.offers if one.teams)
    window.editors.edit_option(offer.teams[1].id)
    write(window, "offer.role", "Lead")
    pick(window, "teams.list", 1)
    undo()
    rows = part(window, "teams.list")
    assert isinstance(rows, PickList)
    assert rows.current() == offer.teams[0].id
    assert is_seen(part(window, "offer.role"))


def test_a_team_that_comes_back_is_turned_to(window: MainWindow):
    offer = next(one for one in window.session.document.offers if len(one.teams) > 2)
    window.editors.edit_option(offer.id)
    gone = pick(window, "teams.list", 2)
    key(Qt.Key.Key_Delete)
    assert window.session.document.offer_of(gone) is None
    pick(window, "teams.list", 0)
    undo()
    rows = part(window, "teams.list")
    assert isinstance(rows, PickList)
    assert rows.current() == window.selection.option == gone


def test_a_criterion_is_turned_to_and_its_field_scrolled_to(window: MainWindow):
    window.editors.edit_criteria()
    changed = pick(window, "criteria_editor.list", 2)
    write(window, "criterion.ask", "the landlord")
    pick(window, "criteria_editor.list", 0)
    undo()
    rows = part(window, "criteria_editor.list")
    assert isinstance(rows, PickList)
    assert rows.current() == changed
    assert is_seen(part(window, "criterion.ask"))


def test_a_perspective_is_turned_to(window: MainWindow):
    window.editors.edit_perspectives()
    changed = pick(window, "perspectives.list", 1)
    write(window, "perspective.whose", "my mentor")
    pick(window, "perspectives.list", 0)
    undo()
    rows = part(window, "perspectives.list")
    assert isinstance(rows, PickList)
    assert rows.current() == changed


def test_a_whole_offer_that_comes_back_is_picked_and_no_window_opens_or_turns(window: MainWindow):
    offers = window.session.document.offers
    window.editors.edit_option(offers[0].id)
    window.frame.activateWindow()
    window.selection.set_option(offers[-1].id)
    window.ranking.list.setFocus()
    key(Qt.Key.Key_Delete)
    open_before = [one for one in window.frame.findChildren(QDialog) if one.isVisible()]
    undo()
    assert window.selection.option == offers[-1].id
    assert [one for one in window.frame.findChildren(QDialog) if one.isVisible()] == open_before
    company = part(window, "offer_editor.company")
    assert isinstance(company, QLabel)
    assert company.text() == offers[0].company


def test_what_is_being_typed_is_not_turned_away(window: MainWindow):
    offer = next(one for one in window.session.document.offers if one.teams)
    window.editors.edit_option(offer.teams[1].id)
    write(window, "team.name", "Another")
    pick(window, "teams.list", 1)
    write(window, "team.chance", "12", enter=False)
    window.actions["undo"].trigger()
    settle()
    rows, field = part(window, "teams.list"), part(window, "team.chance")
    assert isinstance(rows, PickList)
    assert isinstance(field, Field)
    assert rows.current() == offer.teams[0].id
    assert (field.text(), field.hasFocus()) == ("12", True)
    assert window.session.document.offer_of(offer.teams[1].id) is offer


def enter_pay(window: MainWindow) -> PayPanel:
    window.editors.show_pay()
    panel = window.frame.findChild(PayPanel)
    assert panel is not None
    panel.pick("enter")
    return panel


@pytest.mark.parametrize("scene", ["decided"])
@pytest.mark.parametrize("covered", [True, False], ids=["covered", "open"])
def test_a_figure_of_pay_is_turned_to_only_while_pay_is_open(window: MainWindow, covered: bool):
    if covered:
        window.session.do(Reopen(WHEN))
    enter_pay(window)
    changed = pick(window, "pay.offers", 1)
    write(window, "pay.least.line", "51234")
    assert window.session.undo_label == "change pay"
    other = pick(window, "pay.offers", 0)
    window.selection.set_option(None)
    focus = QApplication.focusWidget()
    undo()
    rows = part(window, "pay.offers")
    assert isinstance(rows, PickList)
    assert rows.current() == (other if covered else changed)
    assert window.selection.option is None
    assert QApplication.focusWidget() is focus
    assert covered or is_seen(part(window, "pay.least"))


@pytest.mark.parametrize("scene", ["decided"])
def test_a_grant_is_unfolded_where_its_fact_is_entered(window: MainWindow):
    document = window.session.document
    package = next(one for one in document.pay.packages if one.grants)
    panel = enter_pay(window)
    panel.turn_to(package.offer)
    turn = part(window, "pay.grant.0.turn")
    QTest.mouseClick(turn, Qt.MouseButton.LeftButton)
    write(window, "pay.grant.0.name", "Shares")
    QTest.mouseClick(turn, Qt.MouseButton.LeftButton)
    assert window.frame.findChild(QWidget, "pay.grant.0.name") is None, "folded"
    undo()
    settle()
    assert is_seen(part(window, "pay.grant.0.name"))
    assert not part(window, "pay.grant.0.name").hasFocus()
