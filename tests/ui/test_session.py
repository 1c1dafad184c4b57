"""One place where the document changes: every wish is answered, and nothing is lost on the way."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from app.document import Offer, Place
from app.edits import (
    AddOffer,
    ChangeFact,
    ChangePerspective,
    RemoveOffer,
    RemovePerspective,
    RenameDecision,
    SetShare,
)
from app.errors import FileProblem, Refused
from app.storage.trouble import ChangedOnDisk
from tests.builders import benefits
from tests.rig import at_once
from ui.session import Session

DOCUMENT = benefits(
    {"Noord": {"Pay": 60, "Peace": 20}, "Sud": {"Pay": 10, "Peace": 90}}, {"Pay": 2, "Peace": 3}
)
VIEW = DOCUMENT.active_perspective


class Heard:
    """What a session announced, in order."""

    def __init__(self, session: Session) -> None:
        self.names: list[str] = []
        self.values: dict[str, list[Any]] = {}
        for name in (
            "document_changed",
            "ranking_changed",
            "analysis_changed",
            "history_changed",
            "revisited",
            "refused",
            "failed",
            "not_saved",
            "saved",
        ):
            getattr(session, name).connect(self._hear(name))

    def _hear(self, name: str) -> Callable[..., None]:
        def hear(*values: Any) -> None:
            self.names.append(name)
            self.values.setdefault(name, []).append(values[0] if len(values) == 1 else values)

        return hear


@pytest.fixture
def session(qapp: QApplication) -> Iterator[Session]:
    made = Session(DOCUMENT, at_once)
    yield made
    made.close()


def test_a_change_is_announced_as_document_ranking_history_and_analysis(session: Session):
    heard = Heard(session)
    session.do(SetShare("pay", 0.7))
    assert heard.names == ["document_changed", "ranking_changed", "history_changed", "analysis_changed"]
    assert heard.values["document_changed"] == [session.document]
    assert heard.values["ranking_changed"][0].shares[0] == pytest.approx(0.7)
    assert heard.values["analysis_changed"][0].document is session.document


@pytest.mark.parametrize(
    "wish",
    [RenameDecision(""), RemovePerspective(VIEW), ChangeFact("noord", "company", ""), RemoveOffer("nobody")],
)
def test_a_refused_wish_is_answered_with_the_document_as_it_was(session: Session, wish: Any):
    heard = Heard(session)
    session.do(wish)
    session.do_live(wish)
    assert heard.names == ["refused", "document_changed"] * 2
    edit, refusal = heard.values["refused"][0]
    assert edit is wish
    assert isinstance(refusal, Refused)
    assert refusal.sentence.endswith(".")
    assert session.document is DOCUMENT
    assert session.undo_label == ""


def test_a_wish_that_changes_nothing_is_answered_too(session: Session):
    heard = Heard(session)
    session.do(ChangeFact("noord", "company", "Noord"))
    assert heard.names == ["document_changed"]
    assert session.document is DOCUMENT


def test_live_wishes_of_one_gesture_are_one_step_until_it_settles(session: Session):
    for share in (0.41, 0.45, 0.5):
        session.do_live(SetShare("pay", share))
    first = session.document
    session.settle()
    session.do_live(SetShare("pay", 0.6))
    session.undo()
    assert session.document is first
    session.undo()
    assert session.document is DOCUMENT
    session.undo()
    assert session.document is DOCUMENT
    session.redo()
    session.redo()
    assert session.ranking.shares[0] == pytest.approx(0.6)


def test_a_step_is_no_part_of_the_gesture_before_it(session: Session):
    session.do_live(SetShare("pay", 0.5))
    between = session.document
    session.do(SetShare("pay", 0.6))
    session.undo()
    assert session.document is between


def test_undo_and_redo_are_named_and_say_where_they_were(session: Session):
    session.do(ChangeFact("noord", "company", "Norden"))
    assert session.undo_label
    assert session.redo_label == ""
    label = session.undo_label
    heard = Heard(session)
    session.undo()
    assert (session.undo_label, session.redo_label) == ("", label)
    session.redo()
    assert (session.undo_label, session.redo_label) == (label, "")
    assert heard.values["revisited"] == [Place(option="noord", fact="company")] * 2


def test_a_new_step_forgets_what_could_be_done_again(session: Session):
    session.do(SetShare("pay", 0.5))
    session.undo()
    session.do(SetShare("pay", 0.6))
    assert session.redo_label == ""


def test_an_untouched_new_decision_has_nothing_to_lose(session: Session):
    assert not session.dirty
    session.do(AddOffer(Offer(id="west", company="West")))
    assert session.dirty
    session.undo()
    assert not session.dirty


def test_saved_is_the_document_that_is_on_disk(session: Session, tmp_path: Path):
    path = tmp_path / "mine.offers"
    heard = Heard(session)
    session.save(path)
    assert not session.dirty
    assert (session.path, session.dirty, session.baseline) == (path, False, session.document)
    session.do(SetShare("pay", 0.5))
    assert session.dirty
    session.undo()
    assert not session.dirty
    session.redo()
    session.save()
    assert not session.dirty
    session.undo()
    assert session.dirty
    assert len(heard.values["saved"]) == 2


def test_saving_ends_a_gesture(session: Session, tmp_path: Path):
    session.do_live(SetShare("pay", 0.5))
    session.save(tmp_path / "mine.offers")
    saved = session.document
    session.do_live(SetShare("pay", 0.6))
    session.undo()
    assert session.document is saved


def test_without_a_place_nothing_is_saved(session: Session):
    heard = Heard(session)
    session.save()
    assert heard.names == []


def test_what_was_saved_opens_equal(session: Session, tmp_path: Path):
    path = tmp_path / "mine.offers"
    session.do(ChangePerspective(VIEW, "name", "Now"))
    session.save(path)
    kept = session.document
    session.do(SetShare("pay", 0.5))
    assert session.open(path)
    assert session.document == kept
    assert (session.undo_label, session.dirty, session.path) == ("", False, path)


@pytest.mark.parametrize("content", [None, b"", b"{", b'{"format": "other"}', b"[]"])
def test_a_file_that_cannot_be_opened_changes_nothing(
    session: Session, tmp_path: Path, content: bytes | None
):
    path = tmp_path / "broken.offers"
    if content is not None:
        path.write_bytes(content)
    session.do(SetShare("pay", 0.5))
    document, heard = session.document, Heard(session)
    assert not session.open(path)
    assert heard.names == ["failed"]
    assert session.document is document
    assert session.undo_label
    assert session.path is None
    assert (path.read_bytes() if path.exists() else None) == content


def test_a_save_that_fails_keeps_everything(session: Session, tmp_path: Path):
    session.do(SetShare("pay", 0.5))
    document, heard = session.document, Heard(session)
    session.save(tmp_path)
    assert session.dirty
    session.save(tmp_path / "nowhere" / "mine.offers")
    assert session.dirty
    assert [name for name in heard.names if name != "history_changed"] == ["not_saved", "not_saved"]
    assert all(isinstance(one, FileProblem) for one in heard.values["not_saved"])
    assert session.document is document
    assert session.dirty
    assert session.path is None
    assert list(tmp_path.iterdir()) == []


def test_a_file_changed_by_someone_else_is_not_written_over_unasked(session: Session, tmp_path: Path):
    path, other = tmp_path / "mine.offers", Session(DOCUMENT, at_once)
    session.save(path)
    other.open(path)
    other.do(SetShare("pay", 0.9))
    other.save()
    theirs = path.read_bytes()
    session.do(SetShare("pay", 0.1))
    heard = Heard(session)
    session.save()
    assert session.dirty
    assert isinstance(heard.values["not_saved"][0], ChangedOnDisk)
    assert path.read_bytes() == theirs
    session.save(over_changes=True)
    assert not session.dirty
    assert path.read_bytes() != theirs
    other.close()


def test_a_preview_is_told_ahead_of_what_is_shown_and_of_what_comes_back(session: Session):
    heard: list[str | float] = []
    session.preview_changed.connect(heard.append)
    session.ranking_changed.connect(lambda ranking: heard.append(round(float(ranking.shares[0]), 3)))
    session.preview(SetShare("pay", 0.7))
    assert session.previewing
    assert session.shown is session.ranking.document is not session.document
    session.leave_preview()
    session.leave_preview()
    assert heard == ["change weight of Pay", 0.7, "", 0.4]
    assert session.shown is session.document is DOCUMENT


def test_what_followed_last_is_kept_for_those_who_come_late(session: Session):
    assert session.analysis is None
    session.announce()
    known = session.analysis
    assert known is not None
    assert known.document is session.document
    session.start(DOCUMENT.replace(id="another"))
    assert session.analysis is not None
    assert session.analysis.document.id == "another"


def test_those_who_come_late_are_told_how_things_stand(session: Session):
    heard = Heard(session)
    session.announce()
    assert heard.names[:3] == ["document_changed", "ranking_changed", "history_changed"]


def test_an_analysis_of_another_decision_is_not_announced(qapp: QApplication):
    jobs: list[Callable[[], None]] = []
    session = Session(DOCUMENT, jobs.append)
    heard = Heard(session)
    session.announce()
    session.start(DOCUMENT.replace(id="another"))
    jobs.pop(0)()
    assert "analysis_changed" not in heard.names
    jobs.pop(0)()
    assert [one.document.id for one in heard.values["analysis_changed"]] == ["another"]
    session.close()


def test_starting_anew_forgets_path_and_history(session: Session, tmp_path: Path):
    session.save(tmp_path / "mine.offers")
    session.do(SetShare("pay", 0.5))
    session.start(DOCUMENT)
    assert (session.path, session.undo_label, session.dirty) == (None, "", False)
