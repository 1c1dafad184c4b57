"""What someone who hears the main window and sees nothing of it can tell of the worked example."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from pytestqt.qtbot import QtBot

from app.asking.questions import question_values
from app.edits import SetShare
from app.words.questions import question_about, question_line
from tests.rig import opened, settle
from tests.scenes import SCENES
from ui.main_window import MainWindow


def spoken(part: QAccessibleInterface) -> Iterator[str]:
    """Yield names and descriptions of all that is shown, in the order in which it is read."""
    if part.state().invisible:
        return
    for kind in (QAccessible.Text.Name, QAccessible.Text.Description):
        if part.text(kind):
            yield part.text(kind)
    for index in range(part.childCount()):
        child = part.child(index)
        if child is not None and child.isValid():
            yield from spoken(child)


def heard(window: MainWindow) -> str:
    settle()
    whole = QAccessible.queryAccessibleInterface(window.frame)
    assert whole is not None
    return "\n".join(spoken(whole))


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    """Draw as often as the program does: what is told here is what the README tells."""
    with opened(SCENES["worked_example"](), alone=True) as made:
        yield made


@pytest.fixture
def text(window: MainWindow) -> str:
    return heard(window)


def test_who_leads_and_how_often(text: str):
    assert "Dialogue, Cloud AI comes out best in 66% of cases" in text
    assert "Quillmoor comes out best in 29% of cases" in text
    assert "It may still turn out otherwise: see What may go wrong." in text
    assert "8,192 draws over your ranges and ±30% on every weight" in text


def test_which_share_of_which_criterion_would_change_that_and_to_whom(text: str):
    assert "Weighing Room to grow below 5% would put Quillmoor first. It is 15% now." in text
    assert "Weighing Place to live above 16% would put Quillmoor first. It is 5% now." in text


def test_whom_to_ask_what_next(window: MainWindow, text: str):
    first = question_values(window.session.ranking, window.session.document)[0]
    assert "What to ask next, most valuable first" in text
    line = question_line(first)
    assert line in text
    assert question_about(first) in line
    assert f"Ask: {first.criterion.ask}." in line
    assert "changes the choice in" in line


def test_how_much_is_unknown(text: str):
    assert "9% of what counts for the leader is not known yet." in text, "of the leader, below the verdict"
    assert "Incubator" in text
    assert "69% known" in text, "of each option, in the list"


def test_an_edit_changes_what_is_heard(window: MainWindow):
    window.session.do(SetShare("growth", 0.0))
    text = heard(window)
    assert "Quillmoor comes out best in " in text
    assert "Weighing Room to grow below 5% would put Quillmoor first" not in text
    assert "Updating the chances" not in text
