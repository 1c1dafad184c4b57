"""Editors in little room: their columns are stacked, nothing of them is lost."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.rig import opened, settle
from tests.scenes import SCENES
from tests.views import by_action, offer_editor, team_editor
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.widgets.columns import Columns
from ui.widgets.scrolling import Scrolling
from ui.widgets.toast import Toast

EDITORS: dict[str, Callable[[MainWindow], QWidget]] = {
    "offer": offer_editor,
    "team": team_editor,
    "criteria": by_action("criteria"),
    "perspectives": by_action("perspectives"),
}


def columns_of(editor: QWidget) -> Columns:
    (found,) = editor.findChildren(Columns)
    return found


def sized(editor: QWidget, width: int, height: int) -> None:
    editor.setMinimumSize(1, 1)
    editor.resize(width, height)
    settle()


def stops(editor: QWidget, first: str = "") -> list[str]:
    """What Tab comes to, round from the first one named."""
    found, widget = [], editor.nextInFocusChain()
    while widget is not None and widget is not editor:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(editor):
            found.append(widget.objectName())
        widget = widget.nextInFocusChain()
    start = found.index(first) if first else 0
    return found[start:] + found[:start]


@pytest.mark.parametrize("name", EDITORS)
def test_columns_stand_side_by_side_or_are_stacked_and_come_back(qtbot: QtBot, name: str):
    with opened(SCENES["worked_example"]()) as window:
        editor = EDITORS[name](window)
        columns = columns_of(editor)
        sized(editor, 900, 640)
        before = {one: one.geometry() for one in editor.findChildren(QWidget) if one.isVisibleTo(editor)}
        order = stops(editor)
        assert not columns.stacked
        sized(editor, 540, 640)
        assert columns.stacked
        assert sum(area.isVisibleTo(editor) for area in editor.findChildren(Scrolling)) == 1
        assert stops(editor, order[0]) == order
        sized(editor, 900, 640)
        assert not columns.stacked
        after = {one: one.geometry() for one in editor.findChildren(QWidget) if one.isVisibleTo(editor)}
        assert after == before
        assert stops(editor, order[0]) == order


@pytest.mark.parametrize("name", EDITORS)
def test_stacked_columns_hide_nothing_at_twice_the_size(qtbot: QtBot, name: str):
    with opened(SCENES["worked_example"](), Settings(theme="light", motion=False, zoom=2.0)) as window:
        editor = EDITORS[name](window)
        sized(editor, 1000, 640)
        assert columns_of(editor).stacked
        for area in editor.findChildren(Scrolling):
            if area.isVisibleTo(editor):
                assert area.horizontalScrollBar().maximum() == 0


def test_the_field_in_hand_stays_in_hand(qtbot: QtBot):
    with opened(SCENES["worked_example"]()) as window:
        editor = team_editor(window)
        sized(editor, 900, 640)
        company = editor.findChild(QLineEdit, "offer.company")
        assert company is not None
        editor.activateWindow()
        company.setFocus()
        company.setText("Halfway through")
        sized(editor, 540, 640)
        assert company.hasFocus()
        assert company.text() == "Halfway through"
        sized(editor, 900, 640)
        assert company.hasFocus()


def test_what_moves_while_it_is_hidden_is_painted_when_it_is_shown(qtbot: QtBot):
    with opened(SCENES["worked_example"]()) as window:
        editor = EDITORS["criteria"](window)
        sized(editor, 540, 640)
        editor.close()
        settle()
        sized(editor, 760, 560)
        toast = window.frame.findChild(Toast)
        assert toast is not None
        toast.show_note("Done")
        settle()
        editor.show()
        settle()
        assert not columns_of(editor).stacked
        assert [one for one in editor.findChildren(QWidget) if not one.updatesEnabled()] == []
