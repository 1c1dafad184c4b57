"""A text is in the document letter by letter; what follows from it waits until the hand rests."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from app.edits import SetShare
from tests.keys import told, type_letters
from tests.rig import settle
from ui.held import Rest
from ui.main_window import MainWindow
from ui.widgets.fields import Field

LETTERS = "an institute of thirty letters"


def typed(window: MainWindow) -> Field:
    """Type thirty letters over the name of the first offer."""
    window.editors.edit_option(window.session.document.offers[0].id)
    name = window.editors.offer_editor.facts.company
    name.setFocus(Qt.FocusReason.TabFocusReason)
    name.selectAll()
    type_letters(name, LETTERS)
    return name


def shown(window: MainWindow) -> list[str]:
    """Read the names of the ranking as it is shown."""
    model = window.ranking.list.model()
    return [
        str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(model.rowCount())
    ]


def rest(window: MainWindow, _: Field) -> None:
    for waits in window.session.findChildren(Rest):
        for timer in waits.findChildren(QTimer):
            assert timer.isActive()
            timer.start(0)
    settle()


ENDS: dict[str, Callable[[MainWindow, Field], object]] = {
    "rest": rest,
    "Enter": lambda _, name: QTest.keyClick(name, Qt.Key.Key_Return),
    "Esc": lambda _, name: QTest.keyClick(name, Qt.Key.Key_Escape),
    "Tab": lambda _, name: QTest.keyClick(name, Qt.Key.Key_Tab),
    "another edit": lambda window, _: window.session.do(SetShare("growth", 0.3)),
}


def test_thirty_letters_are_told_once_and_are_one_step(window: MainWindow):
    before = window.session.document
    announced = told(window.session.document_changed)
    name = typed(window)
    assert window.session.document.offers[0].company == LETTERS
    assert window.session.ranking.document is window.session.document
    assert announced == []
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert len(announced) == 1
    window.session.undo()
    assert window.session.document is before
    assert name.text() == before.offers[0].company


@pytest.mark.parametrize("end", ENDS)
def test_whatever_ends_the_typing_has_it_shown_everywhere(window: MainWindow, end: str):
    name = typed(window)
    assert not any(LETTERS in text for text in shown(window))
    ENDS[end](window, name)
    settle()
    assert any(LETTERS in text for text in shown(window))
    assert window.session.document.offers[0].company == LETTERS


def test_what_is_typed_is_undone_and_saved_though_nobody_was_told_yet(window: MainWindow, tmp_path: Path):
    before = window.session.document
    typed(window)
    window.session.undo()
    assert window.session.document is before
    typed(window)
    window.session.save(tmp_path / "mine.offers")
    assert not window.session.dirty
    assert LETTERS in (tmp_path / "mine.offers").read_text()
    assert not window.session.dirty
