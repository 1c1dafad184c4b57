"""A note that offers to undo stands only while undo would take back what it tells of."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.document import Choice
from app.edits import RecordChoice, SetShare
from tests.deciding import CONTROL, click, find, key, said
from tests.rig import opened, settle
from tests.scenes import SCENES
from ui.main_window import MainWindow

WHEN = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def data_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def window(qapp: QApplication) -> Iterator[MainWindow]:
    with opened(SCENES["worked_example"]()) as shown:
        yield shown


def remove_first(window: MainWindow) -> None:
    window.options.remove(window.session.ranking.options[window.session.ranking.order[0]].id)
    settle()


def by_keys(window: MainWindow) -> None:
    window.frame.activateWindow()
    window.ranking.list.setFocus()
    key(Qt.Key.Key_Z, CONTROL)


def by_another_change(window: MainWindow) -> None:
    document = window.session.document
    window.session.do(SetShare(document.perspective.weights[0].criterion, 0.4))


def by_another_document(window: MainWindow) -> None:
    window.session.start(SCENES["long_names"]())


@pytest.mark.parametrize("moved_on", [by_keys, by_another_change, by_another_document])
def test_it_goes_once_the_history_moves_on(window: MainWindow, moved_on: Callable[[MainWindow], None]):
    remove_first(window)
    assert find(window, "toast").isVisible()
    moved_on(window)
    settle()
    assert not find(window, "toast").isVisible()


def test_it_stays_where_nothing_has_changed(window: MainWindow, tmp_path: Path):
    remove_first(window)
    window.session.save(tmp_path / "kept.offers")
    window.session.settle()
    assert find(window, "toast").isVisible()
    before = window.session.document
    click(window, "toast_action")
    assert window.session.document is not before
    assert not find(window, "toast").isVisible()


def test_a_decision_reopened_and_undone_is_told_open_no_longer(window: MainWindow):
    option = window.session.ranking.options[0]
    window.session.do(RecordChoice(Choice(option=option.id, option_name=option.name, when=WHEN)))
    click(window, "reopen")
    assert said(window, "toast_text") == "The decision is open again. Pay is covered."
    by_keys(window)
    assert window.session.document.choice is not None
    assert not find(window, "toast").isVisible()


def test_the_note_of_the_next_change_takes_its_place(window: MainWindow):
    remove_first(window)
    first = said(window, "toast_text")
    remove_first(window)
    assert find(window, "toast").isVisible()
    assert said(window, "toast_text") != first
