"""Who opens a decision that somebody else has open is told, and can go on in each way there is."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from app.edits import RenameDecision
from app.storage.courtesy import NAME, Held, hold, me
from app.storage.load import read_document
from tests.rig import opened, settle
from tests.scenes import SCENES
from tests.ui.window.test_mending import offered
from ui.main_window import MainWindow
from ui.widgets.toast import Toast

pytestmark = pytest.mark.usefixtures("qapp")

BEN = {"user": "ben", "host": "attic", "since": 1_795_168_800}


@pytest.fixture
def window() -> Iterator[MainWindow]:
    with opened(SCENES["worked_example"]()) as window:
        yield window


@pytest.fixture
def path(window: MainWindow, tmp_path: Path) -> Path:
    made = tmp_path / "mine.offers"
    window.session.save(made)
    return made


def lock_of(path: Path) -> Path:
    return path.with_name(NAME.format(name=path.name))


def elsewhere(window: MainWindow, path: Path) -> MainWindow:
    """Open a decision of which another machine says that it has it."""
    window.session.start(SCENES["empty"]())
    lock_of(path).write_text(json.dumps(BEN))
    assert window.documents.open(path)
    settle()
    return window


def said(window: MainWindow) -> str:
    label = window.frame.findChild(QLabel, "message_text")
    assert label is not None
    return label.text() if not window.workspace.message.isHidden() else ""


def toast(window: MainWindow) -> str:
    notes = [one.text() for one in window.frame.findChildren(Toast) if one.isVisible()]
    return notes[0] if notes else ""


def test_the_decision_that_is_open_has_a_lock_beside_it_until_it_is_left(window: MainWindow, path: Path):
    assert json.loads(lock_of(path).read_text())["host"] == me().host
    other = path.with_name("other.offers")
    window.session.save(other)
    assert (lock_of(path).exists(), lock_of(other).exists()) == (False, True)
    window.session.start(SCENES["empty"]())
    assert not lock_of(other).exists()


def test_who_has_it_is_told_where_and_since_when(window: MainWindow, path: Path):
    elsewhere(window, path)
    assert "ben on attic has had “mine.offers” open since 20 Nov" in said(window)
    assert list(offered(window)) == ["Open a copy", "Edit anyway", "Retry"]


def test_a_copy_is_a_decision_of_its_own(window: MainWindow, path: Path):
    document = elsewhere(window, path).session.document
    offered(window)["Open a copy"].click()
    assert (window.session.document, window.session.path) == (document, None)
    assert json.loads(lock_of(path).read_text()) == BEN


def test_who_edits_anyway_can_save_and_has_the_lock(window: MainWindow, path: Path):
    elsewhere(window, path)
    offered(window)["Edit anyway"].click()
    assert said(window) == ""
    assert json.loads(lock_of(path).read_text())["host"] == me().host
    window.session.do(RenameDecision("Mine"))
    window.session.save()
    assert read_document(path).document.title == "Mine"


def test_retrying_tells_how_things_stand_now(window: MainWindow, path: Path):
    elsewhere(window, path)
    offered(window)["Retry"].click()
    assert "ben on attic" in said(window)
    lock_of(path).unlink()
    offered(window)["Retry"].click()
    assert said(window) == ""
    assert toast(window) == "Only you have “mine.offers” open now."


def test_a_program_that_lives_is_told_of_too(window: MainWindow, path: Path):
    window.session.start(SCENES["empty"]())
    theirs = hold(path, me())
    assert isinstance(theirs, Held)
    assert window.documents.open(path)
    assert f"on {me().host} has had “mine.offers” open" in said(window)
    offered(window)["Edit anyway"].click()
    assert said(window) == ""
    theirs.let_go()


def test_where_no_lock_can_be_made_it_is_edited_all_the_same(window: MainWindow, path: Path):
    window.session.start(SCENES["empty"]())
    lock_of(path).mkdir()
    assert window.documents.open(path)
    assert toast(window).startswith("Others cannot see that you have “mine.offers” open")
    lock_of(path).rmdir()
