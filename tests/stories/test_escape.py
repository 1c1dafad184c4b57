"""Esc closes every window and keeps what was typed there; what cannot be kept stays, and says why."""

from collections.abc import Callable
from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.rig import settle
from ui.main_window import MainWindow
from ui.widgets.fields import Field
from ui.widgets.text_area import TextArea
from ui.window.editors import Editors

WINDOWS: Final[dict[str, Callable[[Editors], None]]] = {
    "situation": Editors.edit_situation,
    "criteria": Editors.edit_criteria,
    "perspectives": Editors.edit_perspectives,
    "offer": lambda editors: editors.edit_option("quillmoor"),
}


def text_of(field: Field | TextArea) -> str:
    return field.text() if isinstance(field, Field) else field.toPlainText()


def fields_of(window: QWidget) -> list[str]:
    """Name the fields of a window that can be typed into now."""
    kinds = (*window.findChildren(Field), *window.findChildren(TextArea))
    usable = [one for one in kinds if one.isVisible() and one.isEnabled() and not one.isReadOnly()]
    return [one.objectName() for one in usable if one.objectName()]


def field(window: QWidget, name: str) -> Field | TextArea:
    found = window.findChild(Field, name) or window.findChild(TextArea, name)
    assert found is not None, name
    return found


@pytest.mark.parametrize("name", WINDOWS)
def test_what_was_typed_is_kept_or_its_window_stays(restful: MainWindow, name: str):
    window = restful
    WINDOWS[name](window.editors)
    settle()
    beside = window.editors._open[name]  # noqa: SLF001
    tried = fields_of(beside)
    assert tried
    for one in tried:
        WINDOWS[name](window.editors)
        settle()
        typed, before = field(beside, one), window.session.document
        typed.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(typed, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(typed, "7")
        text = text_of(typed)
        QTest.keyClick(typed, Qt.Key.Key_Escape)
        settle()
        if beside.isVisible() and typed.isVisible():
            # What is not entered says why, or asks.
            assert typed.error() or typed.is_typing() or typed.parentWidget() is None, one
            assert window.session.document is before, one
            for _ in range(3):
                if beside.isVisible():
                    QTest.keyClick(beside.focusWidget() or beside, Qt.Key.Key_Escape)
            settle()
            assert not beside.isVisible(), f"{one}: there is no way out by Esc"
        else:
            assert text_of(typed) == text or window.session.document is not before, one
        if window.session.document is not before:
            window.session.undo()
            assert window.session.document is before, f"{one}: more than one step"
