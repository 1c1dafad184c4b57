"""A preview is shown everywhere and changes nothing until it is kept."""

from collections.abc import Iterator

import pytest

from app.edits import RenameDecision, SetShare
from tests.builders import benefits
from tests.rig import at_once
from ui.session import Session

TABLE = {"Noord": {"Pay": 60, "Peace": 20}, "Sud": {"Pay": 10, "Peace": 90}}


@pytest.fixture
def session(qapp: object) -> Iterator[Session]:
    made = Session(benefits(TABLE, {"Pay": 2, "Peace": 3}), run=at_once)
    yield made
    made.close()


def test_everything_shows_it_and_the_document_stays(session: Session) -> None:
    before = session.document
    shown: list[object] = []
    said: list[str] = []
    session.document_changed.connect(shown.append)
    session.preview_changed.connect(said.append)
    session.preview(SetShare("pay", 0.9))
    assert session.document is before
    assert session.ranking.options[session.ranking.order[0]].name == "Noord"
    assert shown[-1] is session.shown is not before
    assert said == ["change weight of Pay"]
    assert (session.undo_label, session.dirty) == ("", False)


def test_leaving_puts_everything_back(session: Session) -> None:
    session.preview(SetShare("pay", 0.9))
    session.leave_preview()
    assert session.shown is session.document
    assert session.ranking.options[session.ranking.order[0]].name == "Sud"
    assert not session.previewing


def test_keeping_is_one_step_that_undo_takes_back(session: Session) -> None:
    before = session.document
    session.preview(SetShare("pay", 0.9))
    session.keep_preview()
    assert not session.previewing
    assert session.undo_label == "change weight of Pay"
    session.undo()
    assert session.document is before


def test_undo_leaves_a_preview_and_takes_nothing_back(session: Session) -> None:
    session.do(RenameDecision("Other"))
    session.preview(SetShare("pay", 0.9))
    session.undo()
    assert (session.previewing, session.document.title) == (None, "Other")


def test_an_edit_by_hand_ends_the_preview_and_counts_alone(session: Session) -> None:
    session.preview(SetShare("pay", 0.9))
    session.do(RenameDecision("Other"))
    assert not session.previewing
    assert session.ranking.shares.tolist() == [0.4, 0.6]


def test_what_cannot_be_is_not_previewed(session: Session) -> None:
    refusals: list[object] = []
    session.refused.connect(lambda edit, refusal: refusals.append(refusal))
    session.preview(RenameDecision(" "))
    assert refusals
    assert not session.previewing


def test_another_decision_ends_the_preview(session: Session) -> None:
    session.preview(SetShare("pay", 0.9))
    session.start(benefits({"A": {"x": 1}}, {"x": 1}))
    assert not session.previewing
    assert session.shown.offers[0].company == "A"
