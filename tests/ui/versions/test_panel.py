"""Earlier versions: listed with what differs, restored as one step, opened as a copy."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from app.document import Document
from app.edits import AddOffer, ChangeFact, OpenPay, RemoveOffer, RenameDecision
from app.edits.new import new_offer
from app.files import data_folder
from app.storage.backups import keep_for_ever
from app.storage.save import document_bytes
from app.storage.versions import Why, keep_version
from tests.builders import benefits
from tests.looks import flaws
from tests.rig import settle
from tests.scenes import TODAY
from tests.stage import Stage
from ui.versions.panel import LEAST, SIZE, VersionsPanel
from ui.widgets.empty_state import EmptyState
from ui.widgets.fact_rows import Heading, RowList

MOMENT = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
pytestmark = pytest.mark.usefixtures("qapp")
ROWS = {"North": {"Place": 90.0}, "South": {"Place": 40.0}}


@pytest.fixture
def now(request: pytest.FixtureRequest) -> Document:
    name = "".join(letter if letter.isalnum() else "-" for letter in request.node.name)
    return benefits(ROWS, {"Place": 1.0}).replace(id=f"versions-{name}"[:60])


@pytest.fixture
def stage(now: Document) -> Iterator[Stage]:
    made = Stage(VersionsPanel(lambda: TODAY), now, SIZE)
    yield made
    made.close()


def keep(document: Document, minutes: int = 0, why: Why = "saved") -> None:
    moment = MOMENT + timedelta(minutes=minutes)
    keep_version(document.id, document_bytes(document), data_folder(), why, now=moment)


def panel(stage: Stage) -> VersionsPanel:
    assert isinstance(stage.panel, VersionsPanel)
    return stage.panel


def is_empty(stage: Stage) -> bool:
    none = stage.window.findChild(EmptyState, "versions.none")
    return none is not None and none.isVisible()


def sentences(rows: RowList) -> list[str]:
    return [row.sentence for row in rows.rows.rows]


def test_without_any_it_says_when_there_will_be_some(stage: Stage):
    stage.show()
    assert is_empty(stage)
    assert not panel(stage).restore.isVisible()


def test_each_is_told_with_when_why_how_much_and_what_differs(stage: Stage, now: Document):
    keep(RemoveOffer("south").apply(now))
    keep(ChangeFact("north", "place", "Oslo").apply(now), 5, "theirs")
    keep_for_ever(now.id, document_bytes(now), data_folder())
    stage.show()
    told = sentences(panel(stage).list)
    assert "When you chose. 2 offers. Nothing differs." in told[0]
    assert told[1:] == [
        f"20 Nov, {clock(5)}. What somebody else had saved. 2 offers. 1 difference: North.",
        f"20 Nov, {clock(0)}. Before a save. 1 offer. 1 difference: South.",
    ]
    QAbstractItemModelTester(panel(stage).list.rows)


def clock(minutes: int) -> str:
    return f"{(MOMENT + timedelta(minutes=minutes)).astimezone():%H:%M}"


def test_what_restoring_changes_is_told_from_now_to_then(stage: Stage, now: Document):
    keep(ChangeFact("north", "place", "Oslo").apply(now))
    stage.show()
    rows = panel(stage).differences.rows.rows
    assert [row.sentence for row in rows] == ["North · offer", "North, Place: from nothing to “Oslo”."]
    assert isinstance(rows[0], Heading)
    stage.session.do(ChangeFact("north", "place", "Rome"))
    assert sentences(panel(stage).differences)[1] == "North, Place: from “Rome” to “Oslo”."
    assert sentences(panel(stage).list)[0].endswith("1 difference: North.")


def test_one_is_restored_in_one_step_by_keys_alone(stage: Stage, now: Document):
    keep(RenameDecision("Before").apply(now))
    keep(RenameDecision("Later").apply(now), 5)
    stage.show()
    heard: list[str] = []
    panel(stage).restored.connect(heard.append)
    panel(stage).list.setFocus()
    QTest.keyClick(panel(stage).list, Qt.Key.Key_Down)
    for _ in range(3):
        QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_Tab)
    assert stage.window.focusWidget() is panel(stage).restore
    QTest.keyClick(panel(stage).restore, Qt.Key.Key_Space)
    assert stage.document.title == "Before"
    assert heard == [f"Restored the version of 20 Nov, {clock(0)}"]
    assert stage.session.undo_label == "restore an earlier version"
    assert panel(stage).list.currentIndex().row() == 1
    stage.session.undo()
    assert stage.document == now


def test_the_record_that_pay_was_opened_stays(stage: Stage, now: Document):
    keep(now)
    stage.session.do(RenameDecision("Later"))
    stage.session.do(OpenPay(MOMENT))
    stage.show()
    panel(stage).restore.click()
    assert stage.document.title == now.title
    assert [one.when for one in stage.document.pay.openings] == [MOMENT]


def test_one_that_cannot_be_opened_is_named_and_cannot_be_restored(stage: Stage, now: Document):
    keep_version(now.id, b'{"format"', data_folder(), "theirs", now=MOMENT)
    stage.show()
    assert sentences(panel(stage).list)[0].endswith("It cannot be opened.")
    assert not panel(stage).restore.isEnabled()
    assert not panel(stage).copy.isEnabled()


def test_a_copy_is_asked_for_with_all_that_is_in_it(stage: Stage, now: Document):
    before = RenameDecision("Before").apply(now)
    keep(before)
    stage.show()
    wanted: list[Document] = []
    panel(stage).copy_requested.connect(wanted.append)
    panel(stage).copy.click()
    assert wanted == [before]
    assert stage.document == now


def test_another_decision_has_other_versions(stage: Stage, now: Document):
    keep(RenameDecision("Before").apply(now))
    stage.show()
    assert len(sentences(panel(stage).list)) == 1
    stage.session.start(now.replace(id="versions-of-nothing"))
    assert is_empty(stage)


def test_nothing_is_cut_at_the_least_size_with_long_names(now: Document):
    long = new_offer(now).replace(id="long", company="Institute of everything there is to know " * 4)
    many = AddOffer(long).apply(now)
    for minutes in range(12):
        keep(ChangeFact("long", "place", f"Place {minutes} " * 30).apply(many), minutes)
    stage = Stage(VersionsPanel(lambda: TODAY), many, LEAST)
    try:
        stage.show()
        settle()
        assert flaws(stage.window) == []
        assert len(sentences(panel(stage).list)) == 10
    finally:
        stage.close()
