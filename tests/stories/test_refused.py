"""A text that was refused stays with what it was meant for until it is right or given up."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.edits import RemoveCriterion
from tests.stage import OfferStage, Stage, example, set_up
from ui.criteria.editor import SIZE, CriteriaEditor
from ui.scales.value_line import ValueLine
from ui.selection import Selection
from ui.widgets.errors import ErrorLine
from ui.widgets.fields import Field
from ui.widgets.pick_list import PickList

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(scope="module")
def criteria_stage(qapp: QApplication) -> Iterator[Stage]:
    with set_up(qapp, lambda: Stage(CriteriaEditor(Selection()), example(), SIZE)) as made:
        yield made


@pytest.fixture
def criteria(criteria_stage: Stage) -> Stage:
    criteria_stage.begin(example())
    return criteria_stage


def test_no_other_criterion_is_picked_or_added_before_what_was_refused_is_right(criteria: Stage):
    rows = criteria.find("criteria_editor.list", PickList)
    rows.pick("commute")
    criteria.click("curve.kind_1")
    criteria.type("curve.2.value", "10", enter=False)
    for leave in (
        lambda: QTest.mouseClick(
            rows.viewport(), LEFT, pos=rows.visualRect(rows.model().index(0, 0)).center()
        ),
        lambda: (criteria.focus("criteria_editor.list"), criteria.press(Qt.Key.Key_Down)),
        lambda: criteria.click("criteria_editor.add"),
    ):
        leave()
        QApplication.processEvents()
        field = criteria.find("curve.2.value", Field)
        assert (rows.current(), field.text(), field.hasFocus()) == ("commute", "10", True)
        assert criteria.text("curve.points.error_text")
    criteria.press(Qt.Key.Key_Escape)
    rows.pick("growth")
    assert rows.current() == "growth"
    criteria.click("curve.kind_1")
    assert criteria.text("curve.points.error_text") == ""


def test_no_other_team_is_picked_before_what_was_refused_is_right(stage: OfferStage):
    teams = stage.find("teams.list", PickList)
    stage.type("assessment.commute.likely", "soon", enter=False)
    stage.focus("teams.list")
    stage.press(Qt.Key.Key_Down)
    QApplication.processEvents()
    line = stage.find("assessment.commute.likely", ValueLine)
    assert (teams.current(), line.text(), line.hasFocus()) == ("halden", "soon", True)
    # What holds for the whole company stays in sight, whatever of it was refused.
    line.drop()
    stage.type("offer.company", "", enter=False)
    stage.focus("teams.list")
    stage.press(Qt.Key.Key_Down)
    assert teams.current() != "halden"


def test_what_was_refused_in_one_decision_does_not_stand_in_another(criteria: Stage):
    criteria.type("criterion.name", "")
    assert criteria.find("criterion.name", Field).error()
    criteria.session.start(example().replace(id="another"))
    name = criteria.find("criterion.name", Field)
    assert (name.text(), name.error()) == ("Growth", "")


def test_why_nothing_was_moved_goes_with_the_rows_it_was_said_of(criteria: Stage):
    rows, said = (
        criteria.find("criteria_editor.list", PickList),
        criteria.find("criteria_editor.error", ErrorLine),
    )
    rows.move_requested.emit(rows.rows()[0].id, -1)
    assert said.isVisible()
    criteria.panel.show_document(RemoveCriterion(rows.rows()[0].id).apply(example()))
    assert not said.isVisible()
