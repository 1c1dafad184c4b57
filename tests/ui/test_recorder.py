"""What is not saved is in a copy: soon after each edit, as long as it is not saved, and no longer."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.document import Document
from app.edits import RenameDecision
from app.errors import FileProblem
from app.storage.load import parse_all, read_document
from app.storage.record import COPY, Record, read_about
from app.storage.recovery import recoverable
from app.storage.save import save_document
from tests.builders import document
from tests.rig import Worker, at_once
from ui import recorder
from ui.held import Kept as FileKept
from ui.recorder import Recorder
from ui.session import Session


class Kept:
    """A session on a decision, and the folder in which its copies are kept."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.session = Session(document(), run=lambda job: None, files=at_once)
        self.recorder = Recorder(self.session, self.place, self.session, run=at_once)

    def place(self) -> Path:
        return self.folder

    def titles(self, room: str = "recovery") -> list[str]:
        """Name the decisions of which there are copies, open or not."""
        copies = sorted((self.folder / room).glob(f"*/{COPY}"))
        return [parse_all(copy.read_bytes()).title for copy in copies]

    def retitle(self, title: str, *, typed: bool = False) -> Document:
        edit = RenameDecision(title)
        if typed:
            self.session.do_live(edit, typed=True)
        else:
            self.session.do(edit)
        return self.session.document


@pytest.fixture
def kept(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Kept]:
    monkeypatch.setattr(recorder, "PAUSE_MS", 1)
    made = Kept(tmp_path)
    yield made
    made.recorder.close(keep=False)
    made.session.close()


def test_a_copy_is_written_once_the_hand_rests(kept: Kept, qtbot: QtBot) -> None:
    kept.retitle("Edited")
    assert kept.titles() == [], "not while the hand is busy"
    qtbot.waitUntil(lambda: kept.titles() == ["Edited"])
    assert recoverable(kept.folder) == (), "it is open"


def test_a_hand_that_never_rests_is_not_waited_for(
    kept: Kept, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recorder, "PAUSE_MS", 10_000_000)
    monkeypatch.setattr(recorder, "LATEST_MS", 20)
    other = Recorder(kept.session, kept.place, kept.session, run=at_once)
    number = 0

    def type_on() -> bool:
        nonlocal number
        number += 1
        kept.retitle(f"{number}", typed=True)
        return bool(kept.titles())

    qtbot.waitUntil(type_on)
    other.close(keep=False)


def test_letters_that_are_told_to_nobody_yet_are_in_it(kept: Kept) -> None:
    told: list[object] = []
    kept.session.document_changed.connect(told.append)
    kept.retitle("Ty", typed=True)
    kept.recorder.flush()
    assert (kept.titles(), told) == (["Ty"], [])


def test_it_goes_when_the_document_is_saved_and_comes_back_with_the_next_edit(
    kept: Kept, tmp_path: Path
) -> None:
    kept.retitle("Edited")
    kept.recorder.flush()
    path = tmp_path / "mine.offers"
    kept.session.save(path)
    assert not kept.session.dirty
    assert (kept.titles(), kept.titles("trash")) == ([], [])
    kept.retitle("Again")
    kept.recorder.flush()
    (copy,) = (kept.folder / "recovery").glob(f"*/{COPY}")
    about = read_about(copy.parent)
    assert (about.path, about.title, about.offers) == (str(path), "Again", 0)
    assert kept.session.kept is not None
    assert about.sha256 == kept.session.kept.sha256


def test_a_save_that_fails_leaves_it(kept: Kept, tmp_path: Path) -> None:
    kept.retitle("Edited")
    kept.recorder.flush()
    kept.session.save(tmp_path / "gone" / "mine.offers")
    assert kept.session.dirty
    assert kept.titles() == ["Edited"]


def test_undone_to_what_was_begun_there_is_nothing_to_lose(kept: Kept) -> None:
    kept.retitle("Edited")
    kept.recorder.flush()
    kept.session.undo()
    kept.recorder.flush()
    assert kept.titles() == []
    kept.session.redo()
    kept.recorder.flush()
    assert kept.titles() == ["Edited"]


@pytest.mark.parametrize("way", ["another decision", "closed"])
def test_what_was_given_up_is_discarded_and_not_gone(kept: Kept, way: str) -> None:
    kept.retitle("Given up")
    kept.recorder.flush()
    if way == "closed":
        kept.recorder.close(keep=False)
    else:
        kept.session.start(document().replace(id="other"))
    assert (kept.titles(), kept.titles("trash")) == ([], ["Given up"])


def test_at_an_end_without_a_question_it_is_left_to_be_found(kept: Kept) -> None:
    kept.retitle("At the last moment")
    kept.recorder.close(keep=True)
    (found,) = recoverable(kept.folder)
    assert found.about.title == "At the last moment"
    kept.session.start(document())
    kept.recorder.close(keep=False)
    assert recoverable(kept.folder) == (found,), "nothing after the end touches it"


def test_where_it_cannot_be_written_that_is_told_once_until_it_can(kept: Kept) -> None:
    told: list[str] = []
    kept.recorder.unprotected.connect(told.append)
    (kept.folder / "recovery").write_text("in the way")
    for title in ("One", "Two"):
        kept.retitle(title)
        kept.recorder.flush()
    assert len(told) == 1
    assert told[0].endswith(".")
    (kept.folder / "recovery").unlink()
    kept.retitle("Three")
    kept.recorder.flush()
    assert (len(told), told[-1], kept.titles()) == (2, "", ["Three"])


def test_where_there_is_no_folder_for_it_editing_goes_on(qtbot: QtBot) -> None:
    def nowhere() -> Path:
        raise FileProblem("", "There is no home.")

    session = Session(document(), run=lambda job: None, files=at_once)
    told: list[str] = []
    made = Recorder(session, nowhere, session, run=at_once)
    made.unprotected.connect(told.append)
    session.do(RenameDecision("Edited"))
    made.flush()
    assert told == ["There is no home."]
    made.close(keep=False)
    session.close()


def test_a_folder_that_somebody_removed_is_made_anew(kept: Kept) -> None:
    kept.retitle("One")
    kept.recorder.flush()
    for file in (kept.folder / "recovery").rglob("*"):
        if file.is_file():
            file.unlink()
    for folder in (*(kept.folder / "recovery").iterdir(), kept.folder / "recovery"):
        folder.rmdir()
    kept.retitle("Two")
    kept.recorder.flush()
    assert kept.titles() == ["Two"]


def test_a_bug_while_it_is_written_is_reported_and_no_protection(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    broke: list[BaseException] = []
    kept.recorder.unprotected.connect(told.append)
    kept.recorder.broke.connect(broke.append)
    monkeypatch.setattr(Record, "write", lambda *_: {}["not there"])
    kept.retitle("One")
    kept.recorder.flush()
    assert len(told) == len(broke) == 1


def test_nothing_is_made_of_a_document_on_the_screens_thread(qtbot: QtBot, tmp_path: Path) -> None:
    session, worker = Session(document(), run=lambda job: None, files=at_once), Worker()
    made = Recorder(session, lambda: tmp_path, session, run=worker)
    session.do(RenameDecision("One"))
    made.flush()
    session.do(RenameDecision("Two"))
    made.flush()
    assert list(tmp_path.iterdir()) == []
    worker.work()
    (copy,) = (tmp_path / "recovery").glob(f"*/{COPY}")
    assert parse_all(copy.read_bytes()).title == "Two"
    made.close(keep=False)
    worker.work()
    session.close()


@pytest.mark.parametrize("has_a_file", [True, False])
def test_a_session_begun_with_what_was_not_saved_has_something_to_lose(
    qtbot: QtBot, tmp_path: Path, has_a_file: bool
) -> None:
    path, before = tmp_path / "mine.offers", document()
    save_document(before, path)
    session = Session(document(), run=lambda job: None, files=at_once)
    unsaved = before.replace(title="Not saved")
    session.start(unsaved, read_document(path) if has_a_file else None, saved=False)
    assert (session.document, session.dirty, session.undo_label) == (unsaved, True, "")
    assert session.path == (path if has_a_file else None)
    assert session.baseline == (before if has_a_file else unsaved)
    session.save(path)
    assert not session.dirty
    assert not session.dirty
    session.close()


def test_what_is_open_is_copied_once_its_file_is_gone(kept: Kept, tmp_path: Path) -> None:
    path = tmp_path / "mine.offers"
    kept.session.save(path)
    kept.session.kept = FileKept(path, "")
    kept.session.history_changed.emit()
    assert kept.recorder.flush()
    assert kept.titles() == [kept.session.document.title]
    kept.session.save(over_changes=True)
    assert kept.titles() == []
