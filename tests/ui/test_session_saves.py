"""Saved is what the disk has confirmed, whatever is done until then."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.edits import SetShare
from app.storage.load import read_document
from tests.rig import Worker, at_once
from tests.ui.test_session import DOCUMENT, Heard
from ui.session import Session


def test_saved_is_what_the_disk_has_confirmed(qapp: QApplication, tmp_path: Path):
    disk, path = Worker(), tmp_path / "mine.offers"
    session = Session(DOCUMENT, at_once, files=disk)
    heard = Heard(session)
    session.do(SetShare("pay", 0.5))
    saved = session.document
    session.save(path)
    assert (session.saving, session.dirty, session.path, "saved" in heard.names) == (True, True, None, False)
    session.do(SetShare("pay", 0.6))
    disk.work()
    assert (session.saving, session.dirty, session.path, "saved" in heard.names) == (False, True, path, True)
    session.undo()
    assert session.document is saved
    assert not session.dirty
    session.close()


def test_a_save_while_one_is_under_way_comes_after_it_and_expects_what_that_left(
    qapp: QApplication, tmp_path: Path
):
    disk, path = Worker(), tmp_path / "mine.offers"
    session = Session(DOCUMENT, at_once, files=disk)
    heard = Heard(session)
    for share in (0.5, 0.6, 0.7):
        session.do(SetShare("pay", share))
        session.save(path)
    disk.work()
    assert len(heard.values["saved"]) == 2, "the one in the middle was overtaken"
    assert "not_saved" not in heard.names
    assert not session.dirty
    assert read_document(path).document == session.document
    session.close()


def test_a_save_that_ends_in_the_middle_of_a_gesture_does_not_split_it(qapp: QApplication, tmp_path: Path):
    disk = Worker()
    session = Session(DOCUMENT, at_once, files=disk)
    session.save(tmp_path / "mine.offers")
    session.do_live(SetShare("pay", 0.5))
    disk.work()
    session.do_live(SetShare("pay", 0.6))
    session.settle()
    session.undo()
    assert session.document is DOCUMENT
    session.close()
