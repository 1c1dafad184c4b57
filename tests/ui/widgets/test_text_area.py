"""An area takes plain text of any length she may need, and gives back what it held."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.keys import told
from ui.widgets.text_area import LONGEST, TextArea

Show = Callable[[QWidget], QWidget]


def test_an_area_takes_only_the_text_of_what_is_pasted(shown: Show, qtbot: QtBot):
    area = TextArea("Situation", name="situation")
    shown(area)
    typed, settled = told(area.typed), told(area.settled)
    area.set_value("a")
    assert typed == []
    area.setFocus()
    data = QMimeData()
    data.setHtml("<img src='file:///dev/zero'><b>bold</b>")
    data.setText("bold")
    area.selectAll()
    area.insertFromMimeData(data)
    assert area.value() == area.toPlainText() == "bold"
    area.clearFocus()
    assert typed == ["bold"]
    assert len(settled) == 1


def test_an_area_refuses_what_is_too_long_whole(shown: Show):
    area = TextArea("Situation")
    shown(area)
    area.set_value("kept")
    typed = told(area.typed)
    data = QMimeData()
    data.setText("x" * LONGEST)
    area.insertFromMimeData(data)
    assert area.value() == "kept"
    assert typed == []
    assert area.error() == "A text can have 20,000 letters at most."


def test_an_area_keeps_what_was_typed_on_escape_and_lets_tab_pass(shown: Show, qtbot: QtBot):
    area = TextArea("Situation")
    shown(area)
    area.set_value("before")
    area.setFocus()
    qtbot.keyClicks(area, "x")
    assert area.value() == "xbefore"
    qtbot.keyClick(area, Qt.Key.Key_Escape)
    assert area.value() == area.toPlainText() == "xbefore"
    assert not area.is_typing()
    assert area.tabChangesFocus()
