"""What was not saved when the program ended is offered above all panels, and waits as long as it has to."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.edits import RenameDecision
from app.storage.record import ABOUT, COPY
from app.storage.recovery import recoverable
from app.storage.save import save_document
from tests.answers import answering
from tests.builders import document
from tests.recovering import EDITED, Standing, protected
from tests.rig import opened, settle
from tests.scenes import SCENES
from ui.widgets.fact_rows import RowList


@pytest.fixture
def standing(qtbot: QtBot, tmp_path: Path) -> Iterator[Standing]:
    with opened(SCENES["two_offers"]()) as window, protected(window, tmp_path / "state") as made:
        yield made


def test_where_nothing_was_left_nothing_is_said(standing: Standing) -> None:
    standing.recovering.look()
    assert standing.panel.isHidden()


def test_it_is_offered_with_what_it_holds_and_takes_no_focus(standing: Standing) -> None:
    focused = standing.window.frame.focusWidget()
    standing.leave()
    standing.recovering.look()
    assert standing.panel.isVisible()
    assert standing.window.frame.focusWidget() is focused
    assert standing.text("recovered.0.title") == "Edited"
    assert standing.text("recovered.0.text").startswith("1 offer · ")
    assert standing.text("recovered.0.text").endswith("never saved")


def test_tab_comes_to_it_from_the_top_bar_and_goes_on_to_the_ranking(standing: Standing) -> None:
    standing.leave()
    standing.leave(attempts=2)
    standing.recovering.look()
    here = standing.window.frame.findChild(QPushButton, "top_bar.export")
    assert here is not None
    here.setFocus(Qt.FocusReason.TabFocusReason)
    visited: list[str] = []
    for _ in range(6):
        QTest.keyClick(QApplication.focusWidget() or here, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        visited.append(focus.objectName().partition(".")[2] if focus else "")
    assert visited == ["0.keep", "0.discard", "1.open", "1.keep", "1.discard", "list"], (
        "nothing to compare with"
    )


def test_opened_it_is_what_was_there_under_its_name_and_saves_nothing(
    standing: Standing, tmp_path: Path
) -> None:
    path = standing.left_of_a_file(tmp_path)
    before = path.read_bytes()
    standing.recovering.look()
    standing.press("recovered.0.open")
    session = standing.window.session
    assert (session.document, session.path, session.dirty) == (EDITED, path, True)
    assert session.baseline == document()
    assert path.read_bytes() == before
    assert standing.panel.isHidden()
    assert recoverable(standing.folder) == (), "its copy is ours now"
    standing.recovering.recorder.flush()
    assert len(list((standing.folder / "recovery").iterdir())) == 1, "and goes on in its place"
    session.save()
    assert not session.dirty
    assert list((standing.folder / "recovery").iterdir()) == []


def test_compared_it_says_what_differs_from_the_file_until_it_is_pressed_again(
    standing: Standing, tmp_path: Path
) -> None:
    standing.left_of_a_file(tmp_path)
    standing.recovering.look()
    rows = standing.panel.findChild(RowList, "recovered.differences")
    assert rows is not None
    assert rows.isHidden()
    standing.press("recovered.0.compare")
    said = [rows.rows.index(at).data() for at in range(rows.rows.rowCount())]
    assert any(one.startswith("Alder") for one in said)
    assert any("Test" in one and "Edited" in one for one in said)
    assert standing.text("recovered.pay") == "Pay: covered"
    standing.press("recovered.0.compare")
    assert rows.isHidden()
    standing.press("recovered.0.compare")
    standing.press("recovered.0.keep")
    assert rows.isHidden()


@pytest.mark.parametrize("then", ["changed", "gone"])
def test_beside_a_file_that_changed_it_opens_as_a_copy_and_says_so(
    standing: Standing, tmp_path: Path, then: str
) -> None:
    path = standing.left_of_a_file(tmp_path)
    if then == "changed":
        save_document(document().replace(title="Theirs"), path)
    else:
        path.unlink()
    standing.recovering.look()
    assert "opens as a copy" in standing.text("recovered.0.text")
    standing.press("recovered.0.open")
    session = standing.window.session
    assert (session.document, session.path, session.dirty) == (EDITED, None, True)
    assert "mine.offers" in standing.window.workspace.message.text()


def test_what_is_open_is_asked_about_before_another_takes_its_place(standing: Standing) -> None:
    standing.leave()
    standing.recovering.look()
    session = standing.window.session
    session.do(RenameDecision("Mine"))
    asked = answering("cancel")
    standing.press("recovered.0.open")
    assert asked.asked == ["unsaved"]
    assert session.document.title == "Mine"
    assert standing.panel.isVisible()
    asked = answering("discard")
    standing.press("recovered.0.open")
    assert asked.asked == ["unsaved"]
    assert session.document == EDITED


def test_kept_for_later_it_is_offered_again_at_the_next_start(standing: Standing) -> None:
    standing.leave()
    standing.recovering.look()
    standing.press("recovered.0.keep")
    assert standing.panel.isHidden()
    assert [one.about.title for one in recoverable(standing.folder)] == ["Edited"]


def test_discarded_it_can_be_had_back_by_the_same_key(standing: Standing) -> None:
    standing.leave()
    standing.recovering.look()
    standing.press("recovered.0.discard")
    assert recoverable(standing.folder) == ()
    assert "30 days" in standing.text("recovered.0.text")
    undo = standing.window.frame.focusWidget()
    assert undo is not None
    assert undo.objectName() == "recovered.0.undo"
    QTest.keyClick(undo, Qt.Key.Key_Space)
    assert [one.about.title for one in recoverable(standing.folder)] == ["Edited"]
    standing.press("recovered.0.open")
    assert standing.window.session.document == EDITED


def test_one_that_failed_twice_is_left_where_it_is_and_that_is_said(standing: Standing) -> None:
    folder = standing.leave(attempts=2)
    standing.recovering.look()
    assert str(folder) in standing.text("recovered.0.text")
    assert standing.panel.findChild(QPushButton, "recovered.0.open") is None


def test_one_that_cannot_be_read_keeps_what_is_open_and_says_why(standing: Standing) -> None:
    folder = standing.leave()
    (folder / COPY).write_bytes(b"{")
    standing.recovering.look()
    before = standing.window.session.document
    standing.press("recovered.0.open")
    assert standing.window.session.document is before
    assert COPY in standing.window.workspace.message.text()
    assert (folder / ABOUT).exists()


def test_many_of_them_leave_room_for_the_rest_of_the_window(standing: Standing) -> None:
    for number in range(7):
        standing.leave(EDITED.replace(title=f"{number} " + "with a very long title " * 8))
    standing.recovering.look()
    settle()
    assert standing.panel.height() < standing.window.frame.height() / 3
    for number in range(7):
        standing.press(f"recovered.{number}.keep")
    assert standing.panel.isHidden()


def test_without_protection_one_quiet_bar_says_so_until_there_is(standing: Standing) -> None:
    bar = standing.recovering.unprotected
    (standing.folder / "recovery").write_text("in the way")
    session = standing.window.session
    session.do(RenameDecision("One"))
    standing.recovering.recorder.flush()
    assert bar.isVisible()
    assert "Crash protection is off" in bar.text()
    assert session.document.title == "One"
    (standing.folder / "recovery").unlink()
    session.do(RenameDecision("Two"))
    standing.recovering.recorder.flush()
    assert bar.isHidden()
