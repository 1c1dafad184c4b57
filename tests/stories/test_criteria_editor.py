"""Whole gestures in the criteria editor, through its real controls."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from app.document import (
    Assessment,
    Criterion,
    CurvePoint,
    Document,
    Levels,
    MustHave,
    Number,
    Rating,
    YearlyPay,
)
from tests.builders import criterion, document, offer
from tests.stage import Stage, set_up
from ui.criteria.editor import SIZE, CriteriaEditor
from ui.selection import Selection
from ui.widgets.fields import Field
from ui.widgets.pick import CheckBox
from ui.widgets.pick_list import PickList

ALT = Qt.KeyboardModifier.AltModifier


def example() -> Document:
    criteria = (
        criterion("Growth"),
        criterion("Commute", Number(kind="number", unit="minutes", worst=90.0, best=0.0)),
        criterion("Stability"),
    )
    noted = Assessment(criterion="growth", likely=4.0, note="Said so twice")
    halden = offer("Halden", {"Commute": 30.0})
    return document(
        criteria, (halden.replace(assessments=(noted, *halden.assessments)), offer("Corvid", {"Growth": 8.0}))
    )


@pytest.fixture(scope="module")
def standing(qapp: QApplication) -> Iterator[Stage]:
    with set_up(qapp, lambda: Stage(CriteriaEditor(Selection()), example(), SIZE)) as made:
        yield made


@pytest.fixture
def stage(standing: Stage) -> Stage:
    standing.begin(example())
    return standing


def names(stage: Stage) -> list[str]:
    return [one.name for one in stage.document.criteria]


def first(stage: Stage) -> Criterion:
    return stage.document.criteria[0]


def choose(stage: Stage, name: str, row: int) -> None:
    """Choose from a list that drops down, by keys."""
    box = stage.find(name, QComboBox)
    stage.focus(name)
    while box.currentIndex() != row:
        stage.press(Qt.Key.Key_Down if box.currentIndex() < row else Qt.Key.Key_Up)


def test_adding_puts_the_cursor_into_the_name(stage: Stage):
    before = stage.document
    stage.focus("criteria_editor.list")
    stage.press(Qt.Key.Key_Insert)
    QTest.keyClicks(stage.find("criterion.name"), "<i>Calm</i> & quiet")
    stage.press(Qt.Key.Key_Return)
    assert names(stage) == ["Growth", "<i>Calm</i> & quiet", "Commute", "Stability"]
    assert stage.document.perspective.weight_of("criterion-1").weight == 1.0
    stage.session.undo()
    stage.session.undo()
    assert stage.document is before
    assert stage.find("criterion.name", Field).text() == "Growth"


def test_rows_move_and_go_by_keys(stage: Stage):
    stage.focus("criteria_editor.list")
    stage.press((ALT, Qt.Key.Key_Down))
    assert names(stage) == ["Commute", "Growth", "Stability"]
    stage.press(Qt.Key.Key_Delete)
    assert names(stage) == ["Commute", "Stability"]
    assert stage.find("criteria_editor.list", PickList).current() == "stability"
    stage.session.undo()
    assert names(stage) == ["Commute", "Growth", "Stability"]


def test_a_criterion_needs_a_name(stage: Stage):
    before = stage.document
    stage.type("criterion.name", "", enter=False)
    assert stage.text("criterion.name_error_text") == "A criterion needs a name."
    assert stage.document is before


def test_another_scale_says_what_it_costs_and_keeps_notes(stage: Stage):
    before = stage.document
    box = stage.find("scale.kind", QComboBox)
    assert box.itemText(2) == "Named levels (2 assessments become unknown)"
    assert box.itemText(0) == "Rating, 0 to 10"
    choose(stage, "scale.kind", 2)
    scale = first(stage).scale
    assert isinstance(scale, Levels)
    assert stage.document.offers[0].assessments[0] == Assessment(criterion="growth", note="Said so twice")
    assert stage.text("levels.assumed").startswith("Equal steps are assumed")
    stage.type("levels.1.value", "70")
    changed = first(stage).scale
    assert isinstance(changed, Levels)
    assert not changed.equal_steps_assumed
    assert changed.levels[1].value == pytest.approx(0.7)
    while stage.session.undo_label:
        stage.session.undo()
    assert stage.document is before


def test_levels_are_named_added_and_moved(stage: Stage):
    choose(stage, "scale.kind", 2)
    stage.type("levels.0.name", "Awful")
    stage.click("levels.add")
    assert stage.find("levels.3.name").hasFocus()
    QTest.keyClicks(stage.find("levels.3.name"), "Superb")
    stage.press(Qt.Key.Key_Return)
    stage.click("levels.3.up")
    scale = first(stage).scale
    assert isinstance(scale, Levels)
    assert [level.label for level in scale.levels] == ["Awful", "Fair", "Superb", "Good"]
    assert [level.value for level in scale.levels] == pytest.approx([0, 1 / 3, 2 / 3, 1], abs=1e-5)
    stage.type("levels.0.name", "Fair")
    assert "Fair" in stage.text("levels.error_text")


def test_worst_and_best_keep_their_unit(stage: Stage):
    stage.find("criteria_editor.list", PickList).pick("commute")
    stage.type("scale.worst", "120")
    stage.type("scale.unit", "min.")
    assert stage.document.criteria[1].scale == Number(kind="number", unit="min.", worst=120.0, best=0.0)


def test_a_curve_through_points_is_refused_where_it_cannot_be(stage: Stage):
    stage.find("criteria_editor.list", PickList).pick("commute")
    stage.click("curve.kind_1")
    assert [point.x for point in stage.document.criteria[1].curve] == [0.0, 45.0, 90.0]
    stage.type("curve.1.value", "80")
    assert stage.document.criteria[1].curve[1] == CurvePoint(x=45.0, value=0.8)
    before = stage.document
    stage.type("curve.2.value", "10")
    assert "value 0 and one the value 1" in stage.text("curve.points.error_text")
    assert stage.document is before
    stage.click("curve.add")
    assert len(stage.document.criteria[1].curve) == 4
    stage.click("curve.kind_0")
    assert stage.document.criteria[1].curve == ()


def test_words_for_levels(stage: Stage):
    stage.click("words.add")
    assert stage.find("words.0.text").hasFocus()
    QTest.keyClicks(stage.find("words.0.text"), "Could not be better")
    stage.click("words.add")
    scale = first(stage).scale
    assert isinstance(scale, Rating)
    assert [(word.at, word.text) for word in scale.words] == [(0.0, ""), (10.0, "Could not be better")]
    stage.type("words.0.at", "12")
    assert stage.text("words.error_text") == "A rating is 0 to 10."
    stage.click("words.1.remove")
    scale = first(stage).scale
    assert isinstance(scale, Rating)
    assert len(scale.words) == 1


def test_a_must_have_in_the_terms_of_the_scale(stage: Stage):
    choose(stage, "must_have.side", 1)
    assert first(stage).must_have == MustHave(side="at_least", limit=0.0)
    stage.type("must_have.limit", "6")
    assert first(stage).must_have == MustHave(side="at_least", limit=6.0)
    stage.type("must_have.limit", "60")
    assert stage.text("must_have.limit_error_text") == "A rating is 0 to 10."
    assert first(stage).must_have == MustHave(side="at_least", limit=6.0)


def test_a_place_on_a_scale_is_read_like_every_value(stage: Stage):
    stage.click("words.add")
    stage.type("words.0.at", "\u0667\u066b\u0665")
    scale = first(stage).scale
    assert isinstance(scale, Rating)
    assert scale.words[0].at == 7.5
    choose(stage, "must_have.side", 1)
    for typed, limit in (("6,5", 6.5), ("\uff18", 8.0), ("7-8", 8.0), ("?", 8.0)):
        stage.type("must_have.limit", typed)
        assert first(stage).must_have == MustHave(side="at_least", limit=limit)
    assert stage.text("must_have.limit_error_text") == "Enter a rating from 0 to 10, such as 7."
    stage.type("must_have.limit", "7-8")
    said = stage.text("must_have.limit_error_text")
    assert said == "There is no range here. Enter a rating from 0 to 10, such as 7."


def test_a_point_of_a_curve_is_typed_with_its_unit(stage: Stage):
    stage.focus("criteria_editor.list")
    stage.press(Qt.Key.Key_Down)
    stage.click("curve.kind_1")
    stage.type("curve.1.x", "25 minutes")
    assert stage.document.criteria[1].curve[1].x == 25.0
    stage.type("curve.1.x", "25-30")
    assert stage.text("curve.points.error_text").startswith("There is no range here.")
    assert stage.document.criteria[1].curve[1].x == 25.0


def test_questions_goals_and_what_it_hangs_on(stage: Stage):
    stage.type("criterion.question", "What did you learn last month?", enter=False)
    stage.type("criterion.ask", "A future colleague")
    stage.type("criterion.proxy_for", "Being good at this in ten years")
    stage.find("criterion.hangs_on.team", CheckBox).click()
    stage.find("criterion.hangs_on.manager", CheckBox).click()
    stage.find("criterion.set_aside", CheckBox).click()
    one = first(stage)
    assert one.question == "What did you learn last month?"
    assert one.ask == "A future colleague"
    assert one.hangs_on == ("manager", "team")
    assert one.set_aside
    row = stage.find("criteria_editor.list", PickList).rows()[0]
    assert (row.aside, row.faint) == ("Set aside", True)


def test_an_empty_list_says_what_to_do(stage: Stage):
    stage.focus("criteria_editor.list")
    stage.press(Qt.Key.Key_Delete, Qt.Key.Key_Delete, Qt.Key.Key_Delete)
    assert names(stage) == []
    assert stage.find("criteria_editor.empty").isVisible()
    stage.press(Qt.Key.Key_Insert)
    assert names(stage) == ["New criterion"]


def test_one_criterion_is_about_pay(stage: Stage):
    choose(stage, "scale.kind", 6)
    assert first(stage).scale == YearlyPay()
    assert stage.text("scale.pay").startswith(
        "Pay a year, from the pay window. It sleeps while pay is covered"
    )
    assert stage.text("must_have.hint").startswith("Pay has no must-have")
    assert not stage.find("must_have.side").isVisible()
    assert stage.find("criteria_editor.list", PickList).rows()[0].aside == "Pay"
    stage.find("criteria_editor.list", PickList).pick("stability")
    before = stage.document
    box = stage.find("scale.kind", QComboBox)
    stage.focus("scale.kind")
    stage.press(Qt.Key.Key_P)
    assert stage.document is before
    assert stage.text("scale.kind_error_text") == "Growth is about pay already; one criterion can be."
    assert box.currentIndex() == 0


def test_what_was_refused_in_a_row_is_said_until_that_row_is_right_or_gone(stage: Stage):
    stage.click("words.add")
    stage.click("words.add")
    for row in (0, 1):
        stage.type(f"words.{row}.at", "12")
    stage.type("words.1.at", "10")
    assert stage.text("words.error_text") == "A rating is 0 to 10."
    for _ in range(2):
        stage.click("words.0.remove")
    assert stage.text("words.error_text") == ""


def test_what_was_refused_of_one_criterion_is_not_said_of_another(stage: Stage):
    editor = stage.panel
    assert isinstance(editor, CriteriaEditor)
    stage.find("criteria_editor.list", PickList).pick("commute")
    stage.click("curve.kind_1")
    stage.type("curve.2.value", "10")
    assert stage.text("curve.points.error_text")
    editor.edit("growth", stage.document)
    stage.click("curve.kind_1")
    assert stage.text("curve.points.error_text") == ""
    choose(stage, "scale.kind", 2)
    stage.type("levels.1.name", stage.find("levels.0.name", Field).text())
    assert stage.text("levels.error_text")
    editor.edit("stability", stage.document)
    choose(stage, "scale.kind", 2)
    assert stage.text("levels.error_text") == ""
