"""Typing values through the real controls of the offer editor."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolButton

from app.document import Chance, Document, Event, Position
from app.edits import HangOnEvent
from tests.speaking import speaking
from tests.stage import Stage, example
from tests.stories.values import GROWTH, STAYS, entered, said, ways
from ui.widgets.fields import Field
from ui.widgets.pick_list import PickList

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def stage(standing: Stage) -> Iterator[Stage]:
    standing.begin(example())
    yield standing
    speaking(QLocale("en_US"))


@pytest.mark.parametrize(
    ("text", "echo", "meant"),
    [
        ("7", "= 6–7–9, its range goes along", (6, 7, 9)),
        ("9", "= 8–9–10, its range goes along. Cut at 10; on average 9 counts.", (8, 9, 10)),
        ("6-7-8", "= 6–7–8", (6, 7, 8)),
        ("4–8", "= 4–6–8, likely in the middle", (4, 6, 8)),
        ("9±2", "= 7–9–10. Cut at 10; on average 8.83 counts.", (7, 9, 10)),
        ("~7", "= 5–7–9, a guess", (5, 7, 9)),
        ("at least 6", "= 6–8–10, likely in the middle", (6, 8, 10)),
        ("\u06f7", "= 6–7–9, its range goes along", (6, 7, 9)),
        ("\u06f6\u066b\u06f5-\u06f7-\u06f8", "= 6.5–7–8", (6.5, 7, 8)),
        ("7,5", "= 6.5–7.5–9.5, its range goes along", (6.5, 7.5, 9.5)),
        ("7-7", "= 7", (7,)),
        ("?", "= not known", None),
        ("n/a", "= not known", None),
        ("", "= not known", None),
    ],
)
def test_what_is_typed_is_said_back_and_entered_in_one_step(
    stage: Stage, text: str, echo: str, meant: tuple[float, ...] | None
):
    before = stage.document
    stage.type(GROWTH, "1", enter=False)
    stage.type(GROWTH, text, enter=False)
    assert said(stage, "assessment.growth.echo") == echo
    assert stage.document is before
    stage.press(Qt.Key.Key_Return)
    assert entered(stage.document, "growth") == meant
    stage.session.undo()
    assert stage.document is before


def test_a_number_over_nothing_begins_as_a_guess_and_a_measure_as_a_fact(stage: Stage):
    stage.type(STAYS, "70")
    stage.type("assessment.commute.likely", "40 min")
    assert entered(stage.document, "stays") == (50, 70, 90)
    assert entered(stage.document, "commute") == (40,)


def test_a_decimal_comma_is_read_and_written_in_german(stage: Stage):
    speaking(QLocale("de_DE"))
    stage.type(GROWTH, "6,5-7,5-8", enter=False)
    assert said(stage, "assessment.growth.echo") == "= 6,5–7,5–8"
    stage.press(Qt.Key.Key_Return)
    assert entered(stage.document, "growth") == (6.5, 7.5, 8)
    assert stage.find(GROWTH, Field).text() == "6,5–7,5–8"
    stage.focus("offer.company")
    assert stage.find(GROWTH, Field).text() == "7,5"
    stage.type("assessment.commute.likely", "7.500", enter=False)
    assert said(stage, "assessment.commute.echo") == "= 7.500 minutes"
    stage.press(Qt.Key.Key_Escape)


@pytest.mark.parametrize("by", ["keys", "mouse"])
@pytest.mark.parametrize(("which", "meant"), [(1, (0, 0.7, 20.7)), (2, (50, 70, 90))])
def test_seven_tenths_of_a_likelihood_is_asked_about(
    stage: Stage, by: str, which: int, meant: tuple[float, ...]
):
    before = stage.document
    stage.type(STAYS, "0.7", enter=False)
    assert ways(stage, "assessment.stays") == ["0.7%", "70%"]
    stage.press(Qt.Key.Key_Return)
    assert ways(stage, "assessment.stays") == ["0.7%", "70%"]
    assert stage.find(STAYS, Field).text() == "0.7"
    assert stage.find(STAYS).accessibleDescription() == "Do you mean 0.7% or 70%?"
    assert stage.document is before
    if by == "mouse":
        stage.click(f"assessment.stays.answer{which}")
    else:
        stage.press(*[Qt.Key.Key_Tab] * which, Qt.Key.Key_Return)
    assert entered(stage.document, "stays") == meant
    assert ways(stage, "assessment.stays") == []
    assert stage.find(STAYS).hasFocus()
    stage.session.undo()
    assert stage.document is before


def test_escape_takes_back_what_was_asked_about(stage: Stage):
    before = stage.document
    stage.type(STAYS, "0.7")
    stage.press(Qt.Key.Key_Tab, Qt.Key.Key_Escape)
    assert (stage.find(STAYS, Field).text(), stage.find(STAYS, Field).error()) == ("", "")
    assert ways(stage, "assessment.stays") == []
    assert stage.document is before


@pytest.mark.parametrize(
    ("about", "text", "sentence"),
    [
        ("commute", "12-6", "Low first: 6–12?"),
        ("commute", "6 8", "Write a range as 6–8."),
        ("growth", "11", "A rating is 0 to 10."),
        ("growth", "10±x", "Enter a rating from 0 to 10, such as 7, 6–8 or 6–7–8."),
        ("growth", "40%", "Enter a rating from 0 to 10, such as 7, 6–8 or 6–7–8."),
        ("stays", "120", "A likelihood is 0 to 100 %."),
        ("mentor", "good..poor", "Low first: Poor..Good?"),
        ("mentor", "4", "Enter one of the levels, or its place, 1 to 3: Poor, Fair, Good."),
        ("permit", "maybe", "Enter yes or no."),
    ],
)
def test_what_cannot_be_is_refused_beside_the_line_and_stays(
    stage: Stage, about: str, text: str, sentence: str
):
    before = stage.document
    name = "assessment.permit.likely.line" if about == "permit" else f"assessment.{about}.likely"
    rest = stage.find(name, Field).text()
    stage.type(name, text, enter=False)
    assert said(stage, f"assessment.{about}.echo") == sentence
    assert not stage.find(name, Field).error()
    stage.focus("offer.company")
    assert said(stage, f"assessment.{about}.error_text") == sentence
    assert said(stage, f"assessment.{about}.echo") == ""
    assert stage.find(name, Field).text() == text
    assert stage.document is before
    stage.focus(name)
    stage.press(Qt.Key.Key_Escape)
    stage.focus("offer.company")
    assert stage.find(name, Field).text() == rest
    assert said(stage, f"assessment.{about}.error_text") == ""


def test_the_line_shows_what_is_likely_and_with_the_keyboard_in_it_all_of_it(stage: Stage):
    line = stage.find(GROWTH, Field)
    assert line.text() == "6"
    stage.focus(GROWTH)
    assert line.text() == line.selectedText() == "5–6–8"
    stage.press(Qt.Key.Key_End, Qt.Key.Key_Backspace)
    QTest.keyClicks(line, "9")
    stage.focus("offer.company")
    assert line.text() == "6"
    assert entered(stage.document, "growth") == (5, 6, 9)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("fair", ("Fair",)),
        ("g", ("Good",)),
        ("2", ("Fair",)),
        ("poor..good", ("Poor", "Fair", "Good")),
        ("poor to fair", ("Poor", "Poor", "Fair")),
        ("~good", ("Fair", "Good", "Good")),
    ],
)
def test_levels_are_typed(stage: Stage, text: str, meant: tuple[str, ...]):
    stage.type("assessment.mentor.likely", text)
    assert entered(stage.document, "mentor") == meant
    likely = meant[len(meant) // 2]
    stage.focus("offer.company")
    assert stage.find("assessment.mentor.likely", Field).text() == likely


@pytest.mark.parametrize("by", ["keys", "mouse"])
def test_levels_drop_down(stage: Stage, by: str):
    for row, meant in ((2, ("Good",)), (3, None)):
        stage.focus("assessment.mentor.likely")
        if by == "mouse":
            stage.click("assessment.mentor.likely.choose")
        else:
            stage.press((ALT, Qt.Key.Key_Down))
        menu = stage.find("assessment.mentor.likely.choices", QMenu)
        assert [action.text() for action in menu.actions()] == ["Poor", "Fair", "Good", "Not known"]
        menu.actions()[row].trigger()
        menu.close()
        assert entered(stage.document, "mentor") == meant


@pytest.mark.parametrize(
    ("text", "meant"), [("y", True), ("No", False), ("✓", True), ("they sponsor it", True)]
)
def test_yes_and_no_are_typed(stage: Stage, text: str, meant: bool):
    stage.type("assessment.permit.likely.line", text)
    assert entered(stage.document, "permit") == (meant,)
    assert stage.find(f"assessment.permit.likely_{0 if meant else 1}", QToolButton).isChecked()


def position(document: Document) -> Position | None:
    return document.offers[0].position


def test_a_position_is_typed_with_its_range_and_how_it_is_known(stage: Stage):
    stage.type("position.likely", "58–67–76", enter=False)
    assert said(stage, "position.echo") == "= 58–67–76%"
    stage.press(Qt.Key.Key_Return)
    assert position(stage.document) == Position(low=0.58, likely=0.67, high=0.76)
    stage.type("position.likely", "half and half")
    assert position(stage.document) == Position(low=0.41, likely=0.5, high=0.59)
    stage.click("position.how_3")
    assert position(stage.document) == Position(low=0.5, likely=0.5, high=0.5)
    stage.type("position.likely", "0.3")
    stage.click("position.answer2")
    assert position(stage.document) == Position(low=0.3, likely=0.3, high=0.3)
    stage.type("position.likely", "?")
    assert position(stage.document) is None
    assert not stage.find("position.how_0").isVisible()


def test_the_chance_of_a_team_is_read_by_the_same_reader_and_has_no_range(stage: Stage):
    stage.find("teams.list", PickList).pick("speech")
    before = stage.document
    stage.type("team.chance", "0.3")
    assert ways(stage, "team.chance") == ["0.3%", "30%"]
    stage.type("team.chance", "20-40")
    assert said(stage, "team.chance.error_text").startswith("There is no range here.")
    assert stage.document is before
    stage.type("team.chance", "\u06f3\u06f0\u066a")
    assert stage.document.offers[0].teams[0].chance == 0.3


def test_the_chance_of_an_event_is_typed_in_the_row_that_hangs_on_it(stage: Stage):
    merger = Event(id="merger", name="Merger", chance=Chance(likely=0.6))
    stage.session.do(HangOnEvent("halden", "stays", merger))
    stage.type(STAYS, "0.7")
    stage.click("assessment.stays.answer2")
    assert stage.document.events[0].chance.likely == pytest.approx(0.7)
    stage.type(STAYS, "50-65-85")
    assert stage.document.events[0].chance == Chance(likely=0.65, low=0.5, high=0.85)
    stage.type(STAYS, "?")
    assert said(stage, "assessment.stays.error_text") == "An event needs a chance: a number from 0 to 100."
    assert stage.document.events[0].chance == Chance(likely=0.65, low=0.5, high=0.85)


def test_what_is_pasted_stands_as_it_is(stage: Stage):
    for text, meant in (("7", (7,)), ("5–6–9", (5, 6, 9))):
        QApplication.clipboard().setText(text)
        stage.focus(GROWTH)
        stage.press((CONTROL, Qt.Key.Key_A), (CONTROL, Qt.Key.Key_V), Qt.Key.Key_Return)
        assert entered(stage.document, "growth") == meant
    QApplication.clipboard().setText("9")
    stage.focus(GROWTH)
    stage.press((CONTROL, Qt.Key.Key_A), (CONTROL, Qt.Key.Key_V), Qt.Key.Key_Backspace)
    QTest.keyClicks(stage.find(GROWTH), "7")
    stage.press(Qt.Key.Key_Return)
    assert entered(stage.document, "growth") == (6, 7, 10)


def test_what_is_typed_over_the_companys_value_is_the_teams_own_be_it_the_same(stage: Stage):
    stage.find("teams.list", PickList).pick("speech")
    stage.type("assessment.commute.likely", "30")
    assert [one.likely for one in stage.document.offers[0].teams[0].assessments] == [30.0]
