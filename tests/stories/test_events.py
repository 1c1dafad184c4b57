"""Letting likelihoods hang on a shared event, in their rows of the offer editor."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton

from app.document import Chance, Event
from app.edits import HangOnEvent
from tests.rig import settle
from tests.stage import Stage
from ui.offers.editor import OfferEditor
from ui.widgets.fields import Field
from ui.widgets.pick_list import PickList
from ui.widgets.range_slider import RangeSlider

MERGER = Event(id="merger", name="The merger fails", chance=Chance(likely=0.6))


def hang(stage: Stage, subject: str = "halden") -> None:
    stage.session.do(HangOnEvent(subject, "stays", MERGER))


def open_menu(stage: Stage) -> QMenu:
    # The menu before took the activity of the window with it.
    stage.window.activateWindow()
    stage.focus("assessment.stays.likely")
    settle()
    stage.focus("assessment.stays.event")
    stage.press(Qt.Key.Key_Space)
    return stage.find("assessment.stays.event_menu", QMenu)


def choose(stage: Stage, name: str) -> None:
    menu = open_menu(stage)
    action = menu.findChild(QAction, f"assessment.stays.event_{name}")
    assert action is not None
    action.trigger()
    menu.close()


def event_of(stage: Stage, subject: str) -> str | None:
    for offer in stage.document.offers:
        for one in (offer, *offer.teams):
            if one.id == subject:
                return next((found.event for found in one.assessments if found.criterion == "stays"), None)
    return None


def test_a_new_event_is_named_in_the_row_by_keys_alone(stage: Stage):
    before = stage.document
    stage.type("assessment.stays.likely", "55")
    menu = open_menu(stage)
    assert [action.text() for action in menu.actions()] == ["A new event…"]
    QTest.keyClick(menu, Qt.Key.Key_Return)
    name = stage.find("assessment.stays.event_name")
    assert name.hasFocus()
    assert stage.find("assessment.stays.event_chance", Field).text() == "55"
    QTest.keyClicks(name, "R&D <b>moves</b>")
    stage.press(Qt.Key.Key_Tab)
    stage.type("assessment.stays.event_chance", "40")
    assert stage.document.events == (Event(id="event-1", name="R&D <b>moves</b>", chance=Chance(likely=0.4)),)
    assert event_of(stage, "halden") == "event-1"
    assert not name.isVisible()
    assert stage.find("assessment.stays.event", QPushButton).hasFocus()
    stage.session.undo()
    stage.session.undo()
    assert stage.document is before


@pytest.mark.parametrize(
    ("name", "chance", "sentence"),
    [
        ("  ", "40", "An event needs a name."),
        ("Merger", "", "An event needs a chance."),
        ("Merger", "101", "A likelihood is 0 to 100 %."),
        ("Merger", "-1", "A likelihood is 0 to 100 %."),
        ("Merger", "often", "Enter a likelihood in per cent, such as 70."),
        ("Merger", "40-60", "There is no range here. Enter a likelihood in per cent, such as 70."),
    ],
)
def test_what_cannot_be_is_refused_beside_the_fields(stage: Stage, name: str, chance: str, sentence: str):
    before = stage.document
    choose(stage, "new")
    stage.type("assessment.stays.event_name", name, enter=False)
    stage.type("assessment.stays.event_chance", chance)
    assert stage.document is before
    wrong, part = (
        ("event_name", "event_error") if not name.strip() else ("event_chance", "event_chance.error")
    )
    assert stage.text(f"assessment.stays.{part}_text") == sentence
    assert stage.find(f"assessment.stays.{wrong}").hasFocus()
    assert stage.find(f"assessment.stays.{wrong}").accessibleDescription() == sentence


def test_escape_leaves_the_fields_and_keeps_the_window(stage: Stage):
    before = stage.document
    choose(stage, "new")
    stage.type("assessment.stays.event_name", "Merger", enter=False)
    stage.press(Qt.Key.Key_Escape)
    assert stage.window.isVisible()
    assert not stage.find("assessment.stays.event_name").isVisible()
    assert stage.find("assessment.stays.event").hasFocus()
    assert stage.document is before


def test_a_team_hangs_on_an_event_that_is_there_and_says_who_shares_it(stage: Stage):
    hang(stage, "corvid")
    stage.find("teams.list", PickList).pick("speech")
    menu = open_menu(stage)
    assert menu.actions()[0].text() == "The merger fails, 60%"
    menu.actions()[0].trigger()
    menu.close()
    assert event_of(stage, "speech") == "merger"
    said = "As likely as “The merger fails” · Shared by 2: Speech, Corvid"
    assert stage.text("assessment.stays.event_line") == said
    menu = open_menu(stage)
    assert menu.actions()[0].isChecked()
    menu.close()


def test_the_chance_changes_for_all_that_hang_on_it(stage: Stage):
    hang(stage, "corvid")
    hang(stage)
    field, slider = (
        stage.find("assessment.stays.likely", Field),
        stage.find("assessment.stays.slider", RangeSlider),
    )
    assert field.text() == "60"
    assert field.accessibleName() == "Stays, chance of The merger fails"
    assert slider.values() == (None, 60.0, None)
    stage.type("assessment.stays.likely", "75")
    assert stage.document.events == (MERGER.replace(chance=Chance(likely=0.75)),)
    assert (event_of(stage, "halden"), event_of(stage, "corvid")) == ("merger", "merger")
    assert slider.values() == (None, 75.0, None)
    before = stage.document
    for typed, said in (("120", "0 to 100"), ("?", "0 to 100"), ("80-70", "Low first: 70–80?")):
        stage.type("assessment.stays.likely", typed)
        assert said in stage.text("assessment.stays.error_text")
    assert stage.document is before
    stage.press(Qt.Key.Key_Escape)
    assert field.text() == "75"
    assert not field.error()


def test_a_likelihood_gets_its_own_chance_again_and_keeps_its_note(stage: Stage):
    hang(stage)
    stage.click("assessment.stays.add_note")
    QTest.keyClicks(stage.find("assessment.stays.note"), "Ask in May")
    stage.focus("offer.company")
    kept = stage.document.offers[0].assessments[-1]
    assert (kept.event, kept.note) == ("merger", "Ask in May")
    choose(stage, "own")
    own = stage.document.offers[0].assessments[-1]
    assert (own.event, own.likely, own.note) == (None, 60.0, "Ask in May")
    assert stage.document.events == ()


def test_an_event_is_renamed_for_all(stage: Stage):
    hang(stage)
    choose(stage, "rename")
    assert not stage.find("assessment.stays.event_chance").isVisible()
    stage.type("assessment.stays.event_name", "No merger")
    assert stage.document.events == (MERGER.replace(name="No merger"),)


def test_another_offer_finds_the_fields_closed(stage: Stage):
    choose(stage, "new")
    stage.find("teams.list", PickList).pick("speech")
    assert not stage.find("assessment.stays.event_name").isVisible()


def test_a_must_have_that_hangs_on_what_cannot_happen_is_broken(stage: Stage):
    stage.session.do(HangOnEvent("halden", "stays", MERGER.replace(chance=Chance(likely=0.0))))
    assert stage.text("assessment.stays.caption").startswith("Must-have has to come true: broken")


def test_the_answer_to_a_question_goes_to_the_chance_of_the_event(stage: Stage):
    hang(stage)
    assert isinstance(stage.panel, OfferEditor)
    stage.panel.focus_assessment("stays")
    assert stage.find("assessment.stays.slider").hasFocus()


def test_the_fields_and_what_is_wrong_in_them_are_scrolled_into_view(stage: Stage):
    stage.window.setMinimumHeight(0)
    stage.window.resize(stage.window.width(), 330)
    choose(stage, "new")
    stage.type("assessment.stays.event_name", "Merger", enter=False)
    stage.type("assessment.stays.event_chance", "120")
    QTest.qWait(20)
    said = stage.find("assessment.stays.event_chance.error")
    assert stage.text("assessment.stays.event_chance.error_text") == "A likelihood is 0 to 100 %."
    assert said.visibleRegion().boundingRect().height() == said.height()
