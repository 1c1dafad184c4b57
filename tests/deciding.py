"""Hands for stories about deciding, and what the window then tells of pay."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget

from tests.hands import painted_texts
from tests.rig import settle
from ui.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


def find(window: MainWindow, name: str) -> QWidget:
    found = window.frame.findChild(QWidget, name)
    assert found is not None, name
    return found


def said(window: MainWindow, name: str) -> str:
    found = find(window, name)
    assert isinstance(found, QLabel)
    return found.text()


def click(window: MainWindow, name: str) -> None:
    button = find(window, name)
    assert button.isVisible(), name
    QTest.mouseClick(button, LEFT)
    settle()


def key(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    target = QApplication.focusWidget() or QApplication.activeWindow()
    assert target is not None
    QTest.keyClick(target, key, modifier)
    settle()


def let_go() -> None:
    """Let Ctrl go, which opened the window."""
    target = QApplication.focusWidget() or QApplication.activeWindow()
    assert target is not None
    QTest.keyRelease(target, Qt.Key.Key_Control)
    QTest.qWait(60)


def types(text: str) -> None:
    """Type where the keyboard is."""
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClicks(target, text)


def from_menu(window: MainWindow, name: str) -> None:
    """Choose from the menu of offers, by its keys."""
    menu = window.frame.findChild(QMenu, "menu.offer")
    assert menu is not None
    menu.popup(window.frame.rect().center())
    menu.setActiveAction(window.actions[name])
    QTest.keyClick(menu, Qt.Key.Key_Return)
    settle()


def rows(window: MainWindow) -> list[str]:
    """What is heard and painted of the list."""
    model = window.ranking.list.model()
    heard = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    return heard + painted_texts(window.ranking.list.viewport())


def mentions_pay(window: MainWindow) -> bool:
    return any("€" in text or "Pay" in text or "pay not known" in text for text in rows(window))


def decide(window: MainWindow, why: str = "") -> None:
    """Decide for the second of the ranking."""
    key(Qt.Key.Key_Return, CONTROL)
    key(Qt.Key.Key_Down)
    if why:
        key(Qt.Key.Key_Tab)
        types(why)
    key(Qt.Key.Key_Return, CONTROL)
    # There is no window manager to give the keyboard back.
    window.frame.activateWindow()
    settle()
