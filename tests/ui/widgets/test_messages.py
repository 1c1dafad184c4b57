"""Questions, bars, notes and empty rooms: plain text, and a way on."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.rig import end_sharing
from ui.look import theme
from ui.widgets.buttons import IconButton, link, outlined, primary
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import PlainLabel
from ui.widgets.message_bar import MessageBar
from ui.widgets.message_box import Answer, MessageBox, ask
from ui.widgets.quiet import quiet
from ui.widgets.toast import Toast

Show = Callable[[QWidget], QWidget]
MARKUP = "<b>R&D</b>"
ANSWERS = (Answer("save", "Save", "primary"), Answer("discard", "Don't save"), Answer("cancel", "Cancel"))


def button(root: QWidget, name: str) -> QPushButton:
    found = root.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


@pytest.mark.parametrize("key", ["save", "discard", "cancel"])
def test_a_question_gives_the_answer_clicked(qtbot: QtBot, key: str):
    box = MessageBox("Save changes?", f"{MARKUP} has changes.", ANSWERS, name="unsaved")
    qtbot.addWidget(box)
    box.show()
    with qtbot.waitSignal(box.answered) as told:
        qtbot.mouseClick(button(box, f"unsaved_{key}"), Qt.MouseButton.LeftButton)
    assert told.args == [key] == [box.answer()]
    assert not box.isVisible()
    text = box.findChild(PlainLabel, "unsaved_text")
    assert isinstance(text, PlainLabel)
    assert text.text() == f"{MARKUP} has changes."


@pytest.mark.parametrize(("key", "answer"), [(Qt.Key.Key_Return, "save"), (Qt.Key.Key_Escape, "cancel")])
def test_asking_waits_for_the_answer(qtbot: QtBot, key: Qt.Key, answer: str):
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, MessageBox)
        qtbot.keyClick(box, key)

    QTimer.singleShot(0, press)
    assert ask(parent, "Save changes?", "They are not on disk yet.", ANSWERS) == answer


def test_a_bar_says_what_and_offers_what_to_do(shown: Show, qtbot: QtBot):
    room = QWidget()
    room.resize(600, 100)
    bar = MessageBar(name="file_bar", parent=room)
    shown(room)
    assert bar.isHidden()
    bar.show_message(f"Couldn't save {MARKUP}.", "danger", [("elsewhere", "Save elsewhere…")])
    assert bar.isVisible()
    assert bar.text() == bar.accessibleName() == f"Couldn't save {MARKUP}."
    with qtbot.waitSignal(bar.action_requested) as told:
        button(bar, "file_bar_elsewhere").click()
    assert told.args == ["elsewhere"]
    bar.show_message("All is well.")
    names = [found.objectName() for found in bar.findChildren(QPushButton) if not found.isHidden()]
    assert names == []
    with qtbot.waitSignal(bar.closed):
        close = bar.findChild(IconButton, "file_bar_close")
        assert isinstance(close, IconButton)
        close.click()
    assert bar.isHidden()


def waits(toast: Toast) -> bool:
    """Tell whether the note will go by itself."""
    timer = toast.findChild(QTimer)
    assert timer is not None
    return timer.isActive()


def test_a_note_stands_at_the_bottom_in_the_middle_and_takes_back(shown: Show, qtbot: QtBot):
    window = QWidget()
    window.resize(700, 400)
    toast = Toast(window)
    shown(window)
    toast.show_note(f"Removed {MARKUP}", ("undo", "Undo"))
    assert toast.text() == f"Removed {MARKUP}"
    assert abs(toast.geometry().center().x() - 350) <= 1
    assert toast.geometry().bottom() == 400 - 16 - 1
    window.resize(800, 500)
    assert toast.geometry().bottom() == 500 - 16 - 1
    assert waits(toast)
    with qtbot.waitSignal(toast.action_requested) as told:
        button(toast, "toast_action").click()
    assert told.args == ["undo"]
    assert toast.isHidden()
    assert not waits(toast)


def test_a_note_goes_with_its_window(shown: Show):
    window = QWidget()
    toast = Toast(window)
    shown(window)
    toast.show_note("Done")
    window.close()
    assert not waits(toast)


def test_an_empty_room_says_what_to_do(shown: Show, qtbot: QtBot, qapp: QApplication):
    add = primary("Add an offer", icon="plus", name="add")
    state = EmptyState(
        "scales",
        "Compare your first two offers",
        "One sentence.",
        [add, outlined("Open"), link("Help")],
        "Foot",
    )
    shown(state)
    with qtbot.waitSignal(add.clicked):
        qtbot.mouseClick(add, Qt.MouseButton.LeftButton)
    state.show_text("Add a second offer", MARKUP)
    assert state.accessibleName() == "Add a second offer"
    texts = [label.text() for label in state.findChildren(PlainLabel) if label.isVisible()]
    assert texts == ["Add a second offer", MARKUP, "Foot"]
    end_sharing()
    theme.apply(qapp, "dark", 2.0)
    assert add.height() >= 56


def test_quiet_widgets_say_nothing_and_speak_again(qtbot: QtBot):
    box = QPushButton()
    box.setCheckable(True)
    qtbot.addWidget(box)
    heard: list[bool] = []
    box.toggled.connect(heard.append)
    with quiet(box):
        box.setChecked(True)
    box.setChecked(False)
    assert heard == [False]
