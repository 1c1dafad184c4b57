"""A splitter: its handle shows itself to the hand, and moves by keys."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ui.widgets.splitter import Splitter

Show = Callable[[QWidget], QWidget]


@pytest.fixture
def splitter(shown: Show) -> Splitter:
    made = Splitter("columns", Qt.Orientation.Horizontal)
    for _ in range(2):
        made.addWidget(QWidget())
    made.resize(408, 100)
    shown(made)
    made.setSizes([200, 200])
    return made


def test_arrows_move_it_and_tell_of_it(splitter: Splitter):
    moved: list[int] = []
    splitter.splitterMoved.connect(lambda at, _: moved.append(at))
    handle, before = splitter.handle(1), splitter.sizes()[0]
    handle.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(handle, Qt.Key.Key_Right)
    assert splitter.sizes()[0] == before + 8
    QTest.keyClick(handle, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert splitter.sizes()[0] == before - 32
    QTest.keyClick(handle, Qt.Key.Key_Up)
    assert len(moved) == 2


def test_a_grip_is_seen_only_while_the_hand_is_there(splitter: Splitter):
    handle = splitter.handle(1)
    middle = handle.rect().center()
    plain = handle.grab().toImage().pixelColor(middle)
    here = QPointF(middle)
    QApplication.sendEvent(handle, QEnterEvent(here, here, here))
    assert handle.grab().toImage().pixelColor(middle) != plain
    QApplication.sendEvent(handle, QEvent(QEvent.Type.Leave))
    assert handle.grab().toImage().pixelColor(middle) == plain
