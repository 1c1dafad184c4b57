"""A new decision is asked for a feeling before its result can colour it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from tests.rig import settle
from tests.scenes import SCENES
from ui.gut.question import ASKED
from ui.main_window import MainWindow
from ui.widgets.buttons import Button, IconButton
from ui.widgets.message_bar import MessageBar

ALT = Qt.KeyboardModifier.AltModifier


def bar(window: MainWindow) -> MessageBar:
    found = window.frame.findChild(MessageBar, "message")
    assert found is not None
    return found


def asked(window: MainWindow) -> bool:
    return not bar(window).isHidden() and bar(window).text() == ASKED


def feeling(window: MainWindow) -> QDialog:
    (found,) = [one for one in window.frame.findChildren(QDialog) if one.objectName() == "gut_window"]
    return found


def add_offers(window: MainWindow, count: int) -> None:
    for _ in range(count):
        window.actions["add_offer"].trigger()
    settle()


def close_bar(window: MainWindow) -> None:
    button = bar(window).findChild(IconButton, "message_close")
    assert button is not None
    button.click()


@pytest.mark.parametrize("scene", ["empty"])
def test_the_second_option_brings_the_question_and_an_order_answers_it(window: MainWindow):
    add_offers(window, 1)
    assert not asked(window)
    add_offers(window, 1)
    assert asked(window)
    # It waits for its answer, whatever else is done.
    window.actions["undo"].trigger()
    assert not asked(window)
    window.actions["redo"].trigger()
    assert asked(window)
    window.actions["criteria"].trigger()
    assert asked(window)
    window.actions["gut"].trigger()
    settle()
    dialog = feeling(window)
    assert dialog.isVisible()
    for key, modifier in (
        (Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Up, ALT),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
    ):
        QTest.keyClick(dialog.focusWidget() or dialog, key, modifier)
    orders = [one.order for one in window.session.document.gut_rankings]
    assert orders == [tuple(offer.id for offer in reversed(window.session.document.offers))]
    assert not asked(window)
    window.actions["undo"].trigger()
    assert not asked(window)


@pytest.mark.parametrize("scene", ["empty"])
def test_the_question_can_be_closed_and_is_not_asked_again(window: MainWindow):
    add_offers(window, 2)
    close_bar(window)
    assert not asked(window)
    add_offers(window, 1)
    window.actions["undo"].trigger()
    assert not asked(window)


@pytest.mark.parametrize("scene", ["empty"])
def test_a_failure_stands_before_the_question_until_it_is_read(window: MainWindow, tmp_path: Path):
    add_offers(window, 2)
    assert not window.session.open(tmp_path / "gone.offers")
    assert not asked(window)
    close_bar(window)
    assert asked(window)


@pytest.mark.parametrize("scene", ["empty"])
def test_saving_leaves_the_question_standing_and_a_file_is_not_asked(window: MainWindow, tmp_path: Path):
    add_offers(window, 1)
    window.session.save(tmp_path / "mine.offers")
    assert not window.session.dirty
    add_offers(window, 1)
    assert asked(window)
    window.session.save()
    assert not window.session.dirty
    assert asked(window)
    window.session.start(SCENES["two_offers"]().replace(gut_rankings=()))
    assert not asked(window)
    assert bar(window).isHidden()


def test_the_worked_example_is_not_asked(window: MainWindow):
    add_offers(window, 1)
    assert not asked(window)


@pytest.mark.parametrize("scene", ["empty"])
def test_the_question_leads_to_the_window_and_stands_until_there_is_an_order(window: MainWindow):
    add_offers(window, 2)
    button = bar(window).findChild(Button, "message_gut")
    assert button is not None
    assert button.text() == "Order by feeling…"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()
    assert feeling(window).isVisible()
    feeling(window).close()
    assert asked(window)
