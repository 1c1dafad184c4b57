"""With a slow disk nothing is lost, nothing stands still, and who does not want to wait need not."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app.edits import RenameDecision
from app.storage.load import read_document
from tests.answers import answering
from tests.builders import document
from tests.ui.test_files import SlowDisk
from ui.session import Session
from ui.window.documents import Documents


class Desk:
    """A session whose files are done in a thread, as in the program, and what the file menu does with it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.window = QWidget()
        self.session = Session(document(), parent=self.window)
        self.documents = Documents(self.session, self.window)
        self.session.save(path)
        self.session.files.wait()
        self.session.do(RenameDecision("Edited"))
        self.disk = SlowDisk()
        self.session.files.do(self.disk.ask, lambda _: None)

    def saved(self) -> bool:
        return read_document(self.path).document.title == "Edited" and not self.session.dirty


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "mine.offers")
    yield made
    made.disk.answers.set()
    made.session.close()
    made.window.deleteLater()


def test_leaving_waits_for_the_disk_and_goes_on_by_itself(desk: Desk):
    beats: list[bool] = []

    def beat() -> None:
        box = QApplication.activeModalWidget()
        if box is not None and box.objectName() == "waiting":
            beats.append(box.isVisible())
            desk.disk.answers.set()

    beating = QTimer()
    beating.timeout.connect(beat)
    beating.start(1)
    desk.documents.save()
    assert desk.documents.may_leave()
    assert beats, "the loop of events went on"
    assert desk.saved()


def test_who_does_not_wait_stays_and_it_is_saved_all_the_same(desk: Desk):
    desk.documents.save()
    waiting = answering("instead")
    assert not desk.documents.may_leave()
    assert waiting.asked == ["waiting"]
    assert desk.session.saving
    desk.disk.answers.set()
    desk.session.files.wait()
    assert desk.saved()


def test_what_is_not_waited_for_is_not_opened_later(desk: Desk, tmp_path: Path):
    desk.documents.save()
    desk.disk.answers.set()
    assert desk.documents.may_leave()
    slow = SlowDisk()
    desk.session.files.do(slow.ask, lambda _: None)
    before = desk.session.document
    waiting = answering("instead")
    assert not desk.documents.open(desk.path)
    slow.answers.set()
    assert waiting.asked == ["waiting"]
    desk.session.files.wait()
    assert desk.session.document is before
