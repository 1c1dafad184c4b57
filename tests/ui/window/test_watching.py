"""What others do to the open file is seen; nothing of either side is lost, whichever is kept."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QFileSystemWatcher
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.document import Document
from app.edits import RenameDecision, SetSituation
from app.files import data_folder
from app.storage.load import read_document
from app.storage.save import document_bytes
from app.storage.versions import versions_of
from tests.builders import benefits
from tests.rig import opened, settle
from ui.main_window import MainWindow
from ui.widgets.buttons import Button

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def document(request: pytest.FixtureRequest) -> Document:
    name = "".join(letter if letter.isalnum() else "-" for letter in request.node.name)
    made = benefits({"North": {"Place": 90.0}, "South": {"Place": 40.0}}, {"Place": 1.0})
    return made.replace(id=f"watched-{name}"[:60])


@pytest.fixture
def window(document: Document, tmp_path: Path) -> Iterator[MainWindow]:
    with opened(document) as window:
        window.session.save(tmp_path / "mine.offers")
        assert not window.session.dirty
        settle()
        yield window


def path_of(window: MainWindow) -> Path:
    assert window.session.path is not None
    return window.session.path


def save_as_another(window: MainWindow, document: Document) -> bytes:
    data = document_bytes(document)
    path_of(window).write_bytes(data)
    return data


def kept(document: Document) -> dict[str, bytes]:
    return {one.why: one.path.read_bytes() for one in versions_of(document.id, data_folder())}


def ways(window: MainWindow) -> list[str]:
    buttons = window.workspace.message.findChildren(Button)
    return [one.text() for one in buttons if one.isVisibleTo(window.workspace.message) and one.text()]


def edited_on_both_sides(window: MainWindow, document: Document) -> bytes:
    """Edit here what somebody else saved too, and look; gives what they saved."""
    window.session.do(SetSituation("Mine."))
    theirs = save_as_another(window, RenameDecision("Theirs").apply(document))
    window.documents.watching.look()
    return theirs


def choose(window: MainWindow, way: str) -> None:
    button = next(one for one in window.workspace.message.findChildren(Button) if one.text() == way)
    button.click()
    settle()


def told(window: MainWindow) -> str:
    return " ".join(label.text() for label in window.frame.findChildren(QLabel) if label.isVisible())


def test_what_somebody_saved_is_shown_where_nothing_was_edited(
    window: MainWindow, document: Document, qtbot: QtBot
):
    window.selection.set_option("south")
    save_as_another(window, RenameDecision("Theirs").apply(document))
    qtbot.waitUntil(lambda: window.session.document.title == "Theirs", timeout=10_000)
    assert window.selection.option == "south"
    assert not window.session.dirty
    assert "saved by somebody else" in told(window)
    assert kept(document)["mine"] == document_bytes(document)
    assert window.session.undo_label == "take what somebody else saved"
    window.session.undo()
    assert window.session.document == document
    assert window.session.dirty
    window.session.save()
    assert not window.session.dirty


def test_when_the_window_comes_to_the_front_it_looks(window: MainWindow, document: Document, qtbot: QtBot):
    watcher = window.documents.watching.findChild(QFileSystemWatcher)
    assert watcher is not None
    watcher.removePaths(watcher.directories())
    save_as_another(window, RenameDecision("Theirs").apply(document))
    QApplication.sendEvent(window.frame, QEvent(QEvent.Type.WindowActivate))
    qtbot.waitUntil(lambda: window.session.document.title == "Theirs", timeout=10_000)


def test_our_own_save_is_none_of_it(window: MainWindow, document: Document):
    window.session.do(RenameDecision("Mine"))
    window.session.save()
    assert not window.session.dirty
    window.documents.watching.look()
    assert window.session.document.title == "Mine"
    assert window.workspace.message.isHidden()


def test_where_something_was_edited_it_asks_and_says_what_differs(window: MainWindow, document: Document):
    theirs = edited_on_both_sides(window, document)
    assert window.session.document.situation == "Mine."
    assert ways(window) == ["Keep mine", "Take theirs", "See what differs…", "Save mine elsewhere…"]
    assert "2 differences: Theirs" in window.workspace.message.text()
    assert kept(document)["theirs"] == theirs
    window.workspace.message.close_message()
    window.documents.watching.look()
    assert window.workspace.message.isHidden()
    window.session.save()
    assert window.session.dirty
    assert ways(window)[0] == "Keep mine"
    window.session.undo()
    window.documents.watching.look()
    assert window.session.document.title == "Theirs"
    assert window.workspace.message.isHidden()


def test_keeping_mine_leaves_theirs_among_the_earlier_versions(window: MainWindow, document: Document):
    theirs = edited_on_both_sides(window, document)
    choose(window, "Keep mine")
    assert read_document(path_of(window)).document.situation == "Mine."
    assert not window.session.dirty
    assert kept(document)["theirs"] == theirs


def test_taking_theirs_leaves_mine_among_them_and_one_step_away(window: MainWindow, document: Document):
    window.session.do(SetSituation("Mine."))
    mine = window.session.document
    save_as_another(window, RenameDecision("Theirs").apply(document))
    window.documents.watching.look()
    choose(window, "Take theirs")
    assert window.session.document == RenameDecision("Theirs").apply(document)
    assert not window.session.dirty
    assert kept(document)["mine"] == document_bytes(mine)
    window.session.undo()
    assert window.session.document == mine


def test_half_a_file_says_nothing_until_it_is_whole(window: MainWindow, document: Document):
    theirs = document_bytes(RenameDecision("Theirs").apply(document))
    path_of(window).write_bytes(theirs[: len(theirs) // 2])
    window.documents.watching.look()
    assert window.session.document == document
    assert window.workspace.message.isHidden()
    path_of(window).write_bytes(theirs)
    window.documents.watching.look()
    assert window.session.document.title == "Theirs"


def test_another_decision_in_its_place_is_not_taken_unasked(window: MainWindow, document: Document):
    other = document.replace(id="watched-another", title="Another")
    save_as_another(window, other)
    window.documents.watching.look()
    assert window.session.document == document
    choose(window, "Take theirs")
    assert window.session.document == other
    assert kept(document)["mine"] == document_bytes(document)


def test_a_conflict_copy_is_told_once_and_kept(window: MainWindow, document: Document):
    copy = path_of(window).with_name("mine (conflicted copy 2026-11-30).offers")
    theirs = document_bytes(RenameDecision("Theirs").apply(document))
    copy.write_bytes(theirs)
    window.documents.watching.look()
    assert copy.name in window.workspace.message.text()
    assert ways(window) == ["See what differs…"]
    assert kept(document)["theirs"] == theirs
    window.workspace.message.close_message()
    window.documents.watching.look()
    assert window.workspace.message.isHidden()
    strange = path_of(window).with_name("mine.sync-conflict-20261130-101010-ABC.offers")
    strange.write_bytes(b"no decision")
    window.documents.watching.look()
    assert strange.name in window.workspace.message.text()
    assert ways(window) == []


def test_a_preview_is_not_disturbed(window: MainWindow, document: Document):
    window.session.preview(RenameDecision("Perhaps"))
    save_as_another(window, RenameDecision("Theirs").apply(document))
    window.documents.watching.look()
    assert window.session.previewing
    window.session.leave_preview()
    window.documents.watching.look()
    assert window.session.document.title == "Theirs"


def test_a_file_that_is_gone_is_told_and_closing_would_lose_what_is_open(
    window: MainWindow, document: Document
):
    path = path_of(window)
    path.unlink()
    for _ in range(2):
        window.documents.watching.look()
    assert window.session.dirty
    assert window.session.document == document
    assert "no longer there" in window.workspace.message.text()
    assert ways(window) == ["Save it here again", "Save elsewhere…"]
    choose(window, "Save it here again")
    assert read_document(path).document == document
    assert not window.session.dirty
    assert window.workspace.message.isHidden()


def test_a_file_that_is_back_as_it_was_is_no_matter(window: MainWindow, document: Document):
    path, data = path_of(window), path_of(window).read_bytes()
    path.unlink()
    window.documents.watching.look()
    path.write_bytes(data)
    window.documents.watching.look()
    assert not window.session.dirty
    assert window.workspace.message.isHidden()


def test_a_file_that_is_back_otherwise_is_asked_about(window: MainWindow, document: Document):
    path_of(window).unlink()
    window.documents.watching.look()
    save_as_another(window, RenameDecision("Theirs").apply(document))
    window.documents.watching.look()
    settle()
    assert window.session.document.title != "Theirs"
    assert ways(window)[:2] == ["Keep mine", "Take theirs"]
