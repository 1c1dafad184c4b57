"""Saying how well an offer or a team does, through the real controls of the offer editor."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from tests.builders import position
from tests.rig import settle
from tests.stage import Stage
from ui.offers.assessment_row import AssessmentRow
from ui.widgets.fields import Field
from ui.widgets.pick_list import PickList
from ui.widgets.range_slider import RangeSlider

SHIFT = Qt.KeyboardModifier.ShiftModifier


def assessed(stage: Stage, subject: str, about: str) -> object:
    found = stage.document.offer_of(subject)
    assert found is not None
    owner = next((one for one in found.teams if one.id == subject), found)
    one = next((one for one in owner.assessments if one.criterion == about), None)
    return None if one is None else (one.low, one.likely, one.high)


def test_arrows_rate_and_give_a_range_in_one_step_each(stage: Stage):
    before = stage.document
    stage.focus("assessment.growth.slider")
    stage.press(Qt.Key.Key_Right)
    assert assessed(stage, "halden", "growth") == (5.0, 6.5, 8.0)
    stage.press(Qt.Key.Key_Tab, Qt.Key.Key_Left)
    assert assessed(stage, "halden", "growth") == (4.5, 6.5, 8.0)
    stage.session.undo()
    stage.session.undo()
    assert stage.document is before
    assert stage.find("assessment.growth.slider", RangeSlider).values() == (5.0, 6.0, 8.0)


def test_a_number_beyond_worst_and_best_widens_the_slider(stage: Stage):
    stage.type("assessment.commute.likely", "120")
    assert assessed(stage, "halden", "commute") == (None, 120.0, None)
    assert "outside worst and best" in stage.text("assessment.commute.caption")
    slider = stage.find("assessment.commute.slider", RangeSlider)
    assert slider.handle_x("likely") < slider.width() / 4


def test_unknown_and_back(stage: Stage):
    stage.focus("assessment.growth.slider")
    QTest.keyClicks(stage.find("assessment.growth.slider"), "?")
    assert assessed(stage, "halden", "growth") is None
    assert stage.text("assessment.growth.caption") == "Not known. Counts as half until you know."
    stage.press(Qt.Key.Key_Right)
    assert assessed(stage, "halden", "growth") == (None, 5.0, None)


def test_a_team_takes_over_from_its_company_until_it_has_its_own(stage: Stage):
    stage.find("teams.list", PickList).pick("speech")
    slider = stage.find("assessment.growth.slider", RangeSlider)
    assert slider.accessibleDescription().endswith("inherited")
    assert stage.text("assessment.growth.caption").startswith("From Halden")
    stage.focus("assessment.growth.slider")
    stage.press(Qt.Key.Key_Right)
    assert assessed(stage, "speech", "growth") == (5.0, 6.5, 8.0)
    assert assessed(stage, "halden", "growth") == (5.0, 6.0, 8.0)
    stage.click("assessment.growth.company")
    assert assessed(stage, "speech", "growth") is None
    assert slider.accessibleDescription().endswith("inherited")


def test_a_team_can_say_that_it_does_not_know_what_its_company_knows(stage: Stage):
    stage.find("teams.list", PickList).pick("speech")
    stage.type("assessment.growth.likely", "?")
    assert assessed(stage, "speech", "growth") == (None, None, None)


def test_levels_yes_and_no_and_the_match(stage: Stage):
    stage.focus("assessment.mentor.likely")
    stage.press(Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert assessed(stage, "halden", "mentor") == (None, "Fair", None)
    stage.focus("assessment.mentor.slider")
    stage.press(Qt.Key.Key_Tab, Qt.Key.Key_Left)
    assert assessed(stage, "halden", "mentor") == ("Poor", "Fair", "Fair")
    stage.click("assessment.permit.likely_0")
    assert assessed(stage, "halden", "permit") == (None, True, None)
    assert stage.text("assessment.permit.caption") == "They sponsor it"
    assert stage.text("assessment.match.match") == "Follows from the position: 1.00 match"


def test_a_must_have_says_how_it_stands(stage: Stage):
    assert stage.text("assessment.stays.caption").startswith("Must-have has to come true: still open")
    stage.type("assessment.stays.likely", "0")
    assert stage.text("assessment.stays.caption") == "Must-have has to come true: broken"


def test_a_note_is_typed_in_one_step(stage: Stage):
    before = stage.document
    stage.click("assessment.growth.add_note")
    QTest.keyClicks(stage.find("assessment.growth.note"), "Met <i>two</i>")
    stage.press(Qt.Key.Key_Escape)
    assert stage.find("assessment.growth.note_line", QPushButton).text() == "Met <i>two</i>"
    stage.session.undo()
    assert stage.document is before


def test_a_note_left_empty_gives_the_keyboard_back_to_where_it_came_from(stage: Stage, qapp: QApplication):
    stage.focus("assessment.growth.likely")
    settle()
    link = stage.focus("assessment.growth.add_note")
    stage.press(Qt.Key.Key_Space)
    assert qapp.focusWidget() is stage.find("assessment.growth.note")
    stage.press(Qt.Key.Key_Escape)
    assert qapp.focusWidget() is link
    stage.focus("assessment.growth.add_note")
    stage.press(Qt.Key.Key_Space)
    stage.click("teams.add")
    focus = qapp.focusWidget()
    assert focus is not None
    assert focus.isVisible()


def test_what_is_seldom_needed_goes_with_the_hand_from_a_note_too(stage: Stage, qapp: QApplication):
    assert not stage.find("assessment.growth.add_note").isVisible()
    stage.focus("assessment.growth.likely")
    settle()
    stage.click("assessment.growth.add_note")
    stage.focus("assessment.growth.note")
    settle()
    assert stage.find("assessment.growth.how").isVisible()
    stage.focus("offer.company")
    settle()
    assert not stage.find("assessment.growth.how").isVisible()


def test_no_row_grows_under_the_hand(stage: Stage):
    rows = {one: one.height() for one in stage.window.findChildren(AssessmentRow) if one.isVisible()}
    assert len(rows) > 1
    for row in rows:
        if row.input is not None:
            row.input.line.setFocus(Qt.FocusReason.TabFocusReason)
            settle()
            assert {one: one.height() for one in rows} == rows


def test_shares_of_time_that_cannot_be_are_refused_beside_what_was_typed(stage: Stage):
    stage.click("position.time")
    stage.type("time.product", "20")
    stage.type("time.product", "0")
    field = stage.find("time.product", Field)
    assert field.error()
    stage.press(Qt.Key.Key_Escape)
    assert (field.text(), field.error()) == ("20", "")


def test_a_position_from_shares_of_time(stage: Stage):
    stage.click("position.time")
    for kind, amount in (("research", "20"), ("engineering", "60"), ("product", "20")):
        stage.type(f"time.{kind}", amount)
    placed = stage.document.offers[0].position
    assert placed is not None
    assert placed.time is not None
    assert placed.likely == pytest.approx(0.6)
    assert "= 0.60" in stage.text("time.sum")
    stage.focus("position.slider")
    stage.press((SHIFT, Qt.Key.Key_Left))
    placed = stage.document.offers[0].position
    assert placed is not None
    assert placed.time is None
    assert placed.likely == pytest.approx(0.55)


def test_a_team_takes_its_companys_position_and_gives_it_back(stage: Stage):
    stage.find("teams.list", PickList).pick("speech")
    assert stage.text("position.caption").endswith(" · From Halden")
    stage.click("position.own")
    assert stage.document.offers[0].teams[0].position == position(0.3, 0.1)
    stage.click("position.company")
    assert stage.document.offers[0].teams[0].position is None


def test_a_drag_is_one_step_and_is_told_all_the_way(stage: Stage):
    before = stage.document
    slider = stage.find("assessment.growth.slider", RangeSlider)
    start = QPoint(round(slider.handle_x("likely")), slider.height() // 2)
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    seen: list[object] = []
    for step in range(1, 8):
        QTest.mouseMove(slider, start + QPoint(step * 12, 0))
        seen.append(assessed(stage, "halden", "growth"))
        assert stage.find("assessment.growth.likely", Field).value() == slider.values()
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    assert len(set(seen)) > 3
    stage.session.undo()
    assert stage.document is before
    assert slider.values() == (5.0, 6.0, 8.0)
