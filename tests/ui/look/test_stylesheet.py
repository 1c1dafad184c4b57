"""The looks of a control in its states."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ui.look import theme
from ui.look.keyboard_focus import has_ring
from ui.widgets.buttons import Button, IconButton
from ui.widgets.errors import mark_error
from ui.widgets.pick import Pick


@pytest.fixture(autouse=True)
def plain_light(qapp: QApplication):
    yield
    theme.apply(qapp, "light")


@pytest.mark.parametrize("zoom", [1.0, 1.25, 2.0])
def test_nothing_moves_when_the_ring_appears(qapp: QApplication, qtbot: QtBot, zoom: float):
    theme.apply(qapp, "light", zoom)
    window = QWidget()
    column = QVBoxLayout(window)
    controls = [
        Button("Decide", "primary"),
        Button("Copy"),
        Button("Reset", "link"),
        IconButton("plus", "Add"),
    ]
    controls += [QLineEdit(), QCheckBox("Yes"), Pick("Which", [(1, "One")])]
    for control in controls:
        column.addWidget(control)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for control in controls:
        control.clearFocus()
        before = control.sizeHint(), room_for_text(control)
        control.setFocus(Qt.FocusReason.TabFocusReason)
        assert has_ring(control)
        assert (control.sizeHint(), room_for_text(control)) == before


@pytest.mark.parametrize("zoom", [1.0, 1.25, 2.0])
def test_nothing_moves_when_an_entry_is_refused(qapp: QApplication, qtbot: QtBot, zoom: float):
    theme.apply(qapp, "light", zoom)
    for control in (QLineEdit(), Pick("Which", [(1, "One")])):
        qtbot.addWidget(control)
        control.show()
        control.clearFocus()
        before = control.sizeHint(), room_for_text(control)
        mark_error(control, "That cannot be.")
        assert (control.sizeHint(), room_for_text(control)) == before


def room_for_text(control: QWidget) -> tuple[int, int, int]:
    """Find where a control writes, which a border must not move: left end, right end and middle."""
    style, room = control.style(), control.rect()
    if isinstance(control, QComboBox):
        option, part = QStyleOptionComboBox(), QStyle.SubControl.SC_ComboBoxEditField
        control.initStyleOption(option)
        room = style.subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, control)
    elif isinstance(control, QLineEdit):
        frame = QStyleOptionFrame()
        control.initStyleOption(frame)
        room = style.subElementRect(QStyle.SubElement.SE_LineEditContents, frame, control)
    return room.left(), room.right(), room.center().y()
