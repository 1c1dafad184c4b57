"""All of it by keys: what menus name is heard in every window, Tab leads everywhere, focus is in sight."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QShortcutEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QScrollArea,
    QTabBar,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.edits import AddCriterion, RemoveCriterion
from app.edits.new import new_criterion
from tests.keys import press, told
from tests.rig import opened, settle
from tests.scenes import SCENES
from tests.ui.test_accessible import controls
from tests.views import WINDOWS, message_box
from ui.look.keyboard_focus import has_ring
from ui.main_window import MainWindow
from ui.scales.value_line import ValueLine
from ui.widgets.message_box import MessageBox
from ui.widgets.share_slider import ShareSlider
from ui.window.actions import MENUS, Entry

BESIDE = [name for name in WINDOWS if name not in ("message_box", "report")]
ENTRIES = [entry for menu in MENUS.values() for entry in menu if entry.keys]


class Heard(QObject):
    """Hears which actions are asked for by key, and keeps them from being carried out."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QShortcutEvent):
            return False
        self.names.append("ambiguous" if event.isAmbiguous() else watched.objectName())
        return True


@contextmanager
def listening(window: MainWindow) -> Iterator[Heard]:
    heard = Heard()
    for action in window.actions.all():
        action.setEnabled(True)
        action.installEventFilter(heard)
    yield heard
    for action in window.actions.all():
        action.removeEventFilter(heard)
    window._allow()  # noqa: SLF001


def unheard(window: MainWindow, shown: QWidget, entries: list[Entry]) -> list[str]:
    """List the keys of the menus that a window does not answer."""
    missing: list[str] = []
    with listening(window) as heard:
        for entry in entries:
            for keys in entry.keys:
                heard.names.clear()
                press(shown.focusWidget() or shown, keys)
                if heard.names != [f"action.{entry.name}"]:
                    missing.append(f"{keys}: {heard.names or 'nothing'}")
    return missing


def test_the_main_window_answers_all_keys_of_its_menus(window: MainWindow):
    window.actions["pane_ranking"].trigger()
    # Esc first leaves what is previewed, and is else the list's own.
    assert unheard(window, window.frame, ENTRIES) == []


def test_every_window_answers_the_keys_that_make_sense_in_it(window: MainWindow):
    entries = [entry for entry in ENTRIES if not entry.here]
    for name in BESIDE:
        shown = WINDOWS[name](window)
        assert QApplication.activeWindow() is shown, name
        # The window of the choice has keys of its own: there these decide.
        theirs = [entry for entry in entries if (name, entry.name) != ("choice", "decide")]
        assert unheard(window, shown, theirs) == [], name
        press(shown.focusWidget() or shown, "Ctrl+W")
        settle()
        assert not [one for one in QApplication.topLevelWidgets() if one is shown and one.isVisible()], name


@pytest.mark.parametrize("title", MENUS)
def test_alt_with_its_letter_opens_a_menu(window: MainWindow, title: str):
    window.actions["pane_ranking"].trigger()
    press(window.ranking.list, f"Alt+{title[0]}")
    QTest.keyClick(menu_called(f"menu.{title.lower()}"), Qt.Key.Key_Escape)
    left_the_menus(window)


def test_f10_opens_the_first_menu_and_esc_leads_back(window: MainWindow):
    window.actions["pane_ranking"].trigger()
    press(window.ranking.list, "F10")
    QTest.keyClick(menu_called("menu.file"), Qt.Key.Key_Right)
    QTest.keyClick(menu_called("menu.edit"), Qt.Key.Key_Escape)
    left_the_menus(window)


def menu_called(name: str) -> QWidget:
    popup = QApplication.activePopupWidget()
    assert popup is not None
    assert popup.objectName() == name
    return popup


def left_the_menus(window: MainWindow) -> None:
    assert QApplication.activePopupWidget() is None
    if QApplication.focusWidget() is not window.ranking.list:
        QTest.keyClick(QApplication.focusWidget() or window.frame, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is window.ranking.list


def test_enter_presses_the_button_that_has_the_keyboard(window: MainWindow):
    for key in ("save", "discard", "cancel"):
        box = message_box(window)
        assert isinstance(box, MessageBox)
        answered = told(box.answered)
        button = box.findChild(QAbstractButton, f"unsaved_{key}")
        assert button is not None
        button.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(button, Qt.Key.Key_Return)
        settle()
        assert answered == [key]
        box.deleteLater()
    settle()


@pytest.mark.parametrize(("scene", "size"), [("worked_example", (1440, 900)), ("empty", (1100, 700))])
def test_tab_comes_to_every_control_of_the_main_window(qtbot: QtBot, scene: str, size: tuple[int, int]):
    with opened(SCENES[scene](), size=size) as window:
        assert unreached(window) == []


def test_tab_and_arrows_come_to_every_control_of_a_narrow_window(window: MainWindow):
    window.frame.resize(900, 640)
    settle()
    tabs = window.frame.findChild(QTabBar, "side.tabs")
    assert tabs is not None
    for _ in range(tabs.count()):
        assert unreached(window) == []
        tabs.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(tabs, Qt.Key.Key_Right)


def unreached(window: MainWindow) -> list[str]:
    """List the controls that Tab does not come to, with a message and a note to answer as well."""
    window.workspace.message.show_message("Something happened.", "info", [("undo", "Do it again")])
    window.notices.tell_undoable("Done")
    settle()
    window.frame.focusNextChild()
    seen: list[QWidget] = []
    while (here := QApplication.focusWidget()) is not None and here not in seen:
        seen.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    usable = [one for one in controls(window.frame) if one.isVisible() and one.isEnabled()]
    return [one.objectName() for one in usable if one not in seen and not is_beside_one_of(one, seen)]


def is_beside_one_of(control: QWidget, seen: list[QWidget]) -> bool:
    """Tell whether the arrows lead there, within a group of which one is chosen."""
    if not isinstance(control, QAbstractButton) or not control.isCheckable():
        return False
    group = [one for one in seen if isinstance(one, QAbstractButton) and one.isCheckable()]
    return any(one.parentWidget() is control.parentWidget() for one in group)


@pytest.mark.parametrize("name", BESIDE)
def test_focus_is_in_sight_wherever_a_key_has_led(restful: MainWindow, name: str):
    window = restful
    window.actions["pane_chart"].trigger()
    began = window.frame.focusWidget()
    shown = opened_small(window, name)
    assert is_in_sight(QApplication.focusWidget(), shown), "as it was opened"
    lost: list[str] = []
    for button in [one.objectName() for one in buttons(shown)]:
        if not isValid(shown) or not shown.isVisible() or not shown.isActiveWindow():
            shown = opened_small(window, name)
        pressed = shown.findChild(QAbstractButton, button)
        if pressed is not None and pressed.isVisible() and pressed.isEnabled():
            lost += leads_out_of_sight(window, shown, pressed)
    assert lost == []
    if isValid(shown):
        QTest.keyClick(shown.focusWidget() or shown, Qt.Key.Key_Escape)
        settle()
    assert window.frame.focusWidget() is began


def test_a_window_opened_again_has_the_keyboard_where_it_begins(window: MainWindow):
    first = opened_small(window, "offer_editor").focusWidget()
    shown = opened_small(window, "offer_editor")
    for line in shown.findChildren(ValueLine):
        line.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(shown.focusWidget(), Qt.Key.Key_Escape)
    settle()
    assert opened_small(window, "offer_editor").focusWidget() is first
    assert is_in_sight(first, shown)


def test_where_the_keyboard_begins_is_seen_in_every_window(window: MainWindow):
    for name in ("choice", "criteria_editor", "perspectives_editor", "offer_editor"):
        for _ in range(2):
            shown = opened_small(window, name)
            assert has_ring(QApplication.focusWidget()), name
            shown.close()
            settle()


def test_focus_stays_on_a_weight_while_other_criteria_come_and_go(window: MainWindow):
    document = window.session.document
    slider = window.frame.findChild(ShareSlider, f"weights.{document.criteria[1].id}.slider")
    assert slider is not None
    slider.setFocus(Qt.FocusReason.TabFocusReason)
    window.session.do(RemoveCriterion(document.criteria[0].id))
    window.session.do(AddCriterion(new_criterion(window.session.document), 0))
    assert QApplication.focusWidget() is slider
    window.session.do(RemoveCriterion(document.criteria[1].id))
    assert isinstance(QApplication.focusWidget(), ShareSlider)


def opened_small(window: MainWindow, name: str) -> QWidget:
    """Open a window as small as it can be, and no other."""
    for dialog in window.frame.findChildren(QDialog):
        dialog.close()
    shown = WINDOWS[name](window)
    shown.resize(shown.minimumSize())
    settle()
    return shown


def leads_out_of_sight(window: MainWindow, shown: QWidget, pressed: QAbstractButton) -> Iterator[str]:
    """Press a button by key, tell where the keyboard is if that cannot be seen, and undo what was done."""
    before, name = window.session.document, pressed.objectName()
    pressed.setFocus(Qt.FocusReason.TabFocusReason)
    for area in shown.findChildren(QScrollArea):
        area.verticalScrollBar().setValue(0)
    QTest.keyClick(pressed, Qt.Key.Key_Space)
    # What is shown where the hand is comes once the hand has come, and moves what is below.
    settle()
    settle()
    here = QApplication.focusWidget()
    if isValid(shown) and shown.isVisible() and not is_in_sight(here, QApplication.activeWindow()):
        yield f"{name} leads to {here.objectName() if here else 'nowhere'}"
    while window.session.document is not before and window.session.undo_label:
        window.session.undo()
    settle()


def buttons(shown: QWidget) -> Iterator[QAbstractButton]:
    """Yield the buttons that do something here; not those that ask for a file, or drop down."""
    for one in controls(shown):
        asks = isinstance(one, QToolButton) and one.menu() is not None
        if isinstance(one, QAbstractButton) and one.focusPolicy() & Qt.FocusPolicy.TabFocus and not asks:
            yield one


def is_in_sight(focused: QWidget | None, shown: QWidget | None) -> bool:
    """Tell whether what has the keyboard can be used and is seen, as far as there is room for it."""
    if focused is None or focused.window() is not shown or not focused.isVisible() or not focused.isEnabled():
        return False
    above = focused.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            room, port = (
                QRect(focused.mapTo(above.viewport(), QPoint()), focused.size()),
                above.viewport().rect(),
            )
            if min(room.height(), port.height()) > port.intersected(room).height():
                return False
        above = above.parentWidget()
    return True
