"""Whole gestures in the offer editor, through its real controls."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from app.document import Document, Level, Levels, Likelihood, MustHave, Number, Spectrum, YesNo
from tests.builders import criterion, document, offer, position, team
from tests.stage import Stage
from ui import theme
from ui.dialogs.offer_editor import SIZE, OfferEditor
from ui.dialogs.pick_list import PickList
from ui.selection import Selection
from ui.widgets.fields import Field
from ui.widgets.range_slider import RangeSlider

TODAY = date(2026, 11, 23)
GRADES = Levels(
    kind="levels",
    levels=(Level(label="Poor", value=0.0), Level(label="Fair", value=0.5), Level(label="Good", value=1.0)),
)
SHIFT = Qt.KeyboardModifier.ShiftModifier


def example() -> Document:
    criteria = (
        criterion("Growth"),
        criterion("Commute", Number(kind="number", unit="minutes", worst=90.0, best=0.0)),
        criterion("Stays", Likelihood(kind="likelihood"), must_have=MustHave(limit=True)),
        criterion("Mentor", GRADES),
        criterion("Permit", YesNo(kind="yes_no", yes="They sponsor it", no="They do not")),
        criterion("Match", Spectrum(kind="spectrum")),
    )
    halden = offer(
        "Halden",
        {"Growth": (5.0, 6.0, 8.0), "Commute": 30.0},
        position=position(0.3, 0.1),
        teams=(team("Speech", chance=0.4), team("Search", {"Growth": 9.0})),
    )
    return document(criteria, (halden, offer("Corvid", kind="current_job")))


@pytest.fixture
def stage(qapp: QApplication) -> Iterator[Stage]:
    QLocale.setDefault(QLocale("en_US"))
    theme.apply(qapp, "light")
    editor = OfferEditor(Selection(), lambda: TODAY)
    made = Stage(editor, example(), SIZE)
    editor.edit("halden", made.document)
    made.show()
    yield made
    made.close()


def assessed(stage: Stage, subject: str, about: str) -> object:
    found = stage.document.offer_of(subject)
    assert found is not None
    owner = next((one for one in found.teams if one.id == subject), found)
    one = next((one for one in owner.assessments if one.criterion == about), None)
    return None if one is None else (one.low, one.likely, one.high)


def test_typing_a_name_is_one_step_and_shows_markup_as_typed(stage: Stage):
    before = stage.document
    stage.type("offer.company", "<b>R&D</b>")
    assert stage.document.offers[0].company == "<b>R&D</b>"
    assert stage.text("offer_editor.company") == "<b>R&D</b>"
    stage.session.undo()
    assert stage.document is before
    assert stage.find("offer.company", Field).text() == "Halden"


def test_a_name_cannot_be_empty_and_escape_brings_it_back(stage: Stage):
    before = stage.document
    stage.type("offer.company", "", enter=False)
    assert stage.text("offer.company_error_text") == "A company needs a name."
    stage.press(Qt.Key.Key_Escape)
    assert stage.find("offer.company", Field).text() == "Halden"
    assert stage.document is before
    stage.press(Qt.Key.Key_Escape)
    assert not stage.window.isVisible()


def test_a_day_that_is_not_is_refused_beside_the_field(stage: Stage):
    stage.type("offer.reply_by", "31 Nov")
    assert stage.text("offer.reply_by_error_text").startswith("November has 30 days.")
    stage.type("offer.reply_by", "30 Nov")
    assert stage.document.offers[0].reply_by == date(2026, 11, 30)


def test_a_second_current_job_is_refused_beside_the_choice(stage: Stage):
    stage.focus("offer.kind")
    stage.press(Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert "current job" in stage.text("offer.kind_error_text")
    assert stage.document.offers[0].kind == "no_offer_yet"


def test_adding_a_team_turns_to_it_with_the_name_ready_to_type(stage: Stage):
    before = stage.document
    stage.focus("teams.list")
    stage.press(Qt.Key.Key_Insert)
    assert stage.find("team.name").hasFocus()
    QTest.keyClicks(stage.find("team.name"), "Vision")
    stage.press(Qt.Key.Key_Return)
    assert [one.name for one in stage.document.offers[0].teams] == ["Speech", "Search", "Vision"]
    stage.session.undo()
    stage.session.undo()
    assert stage.document is before
    assert stage.find("teams.list", PickList).current() == "halden"


def test_chances_beyond_the_whole_are_refused_with_the_sum(stage: Stage):
    stage.find("teams.list", PickList).pick("search")
    stage.type("team.chance", "70")
    assert "110%" in stage.text("team.chance_error_text")
    assert stage.find("team.chance", Field).text() == "70"
    assert stage.document.offers[0].teams[1].chance is None
    stage.type("team.chance", "22")
    assert stage.text("teams.total") == "62% of 100% named; 38%: no team named yet."


def test_teams_move_and_go_by_keys(stage: Stage):
    stage.find("teams.list", PickList).pick("search")
    stage.focus("teams.list")
    stage.press((Qt.KeyboardModifier.AltModifier, Qt.Key.Key_Up))
    assert [one.id for one in stage.document.offers[0].teams] == ["search", "speech"]
    stage.press(Qt.Key.Key_Delete)
    assert [one.id for one in stage.document.offers[0].teams] == ["speech"]
    assert stage.find("teams.list", PickList).current() == "halden"


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


def test_a_typed_number_is_kept_and_widens_the_range(stage: Stage):
    stage.type("assessment.growth.likely", "9,25")
    assert assessed(stage, "halden", "growth") == (5.0, 9.25, 9.25)
    stage.click("assessment.growth.certain")
    assert assessed(stage, "halden", "growth") == (None, 9.25, None)


def test_a_number_out_of_bounds_is_refused_beside_the_field(stage: Stage):
    before = stage.document
    stage.type("assessment.growth.likely", "11")
    assert stage.text("assessment.growth.error_text") == "Enter a number from 0 to 10."
    assert stage.document is before
    assert stage.find("assessment.growth.likely", Field).text() == "11"


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
    stage.type("assessment.growth.likely", "7")
    assert assessed(stage, "halden", "growth") == (None, 7.0, None)


def test_a_team_takes_over_from_its_company_until_it_has_its_own(stage: Stage):
    stage.find("teams.list", PickList).pick("speech")
    slider = stage.find("assessment.growth.slider", RangeSlider)
    assert slider.is_inherited()
    assert stage.text("assessment.growth.caption").startswith("From Halden")
    stage.focus("assessment.growth.slider")
    stage.press(Qt.Key.Key_Right)
    assert assessed(stage, "speech", "growth") == (5.0, 6.5, 8.0)
    assert assessed(stage, "halden", "growth") == (5.0, 6.0, 8.0)
    stage.click("assessment.growth.company")
    assert assessed(stage, "speech", "growth") is None
    assert slider.is_inherited()


def test_a_team_can_say_that_it_does_not_know_what_its_company_knows(stage: Stage):
    stage.find("teams.list", PickList).pick("speech")
    stage.type("assessment.growth.likely", "?")
    assert assessed(stage, "speech", "growth") == (None, None, None)


def test_levels_yes_and_no_and_the_match(stage: Stage):
    stage.focus("assessment.mentor.likely")
    stage.press(Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert assessed(stage, "halden", "mentor") == (None, "Fair", None)
    stage.click("assessment.mentor.range")
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
    assert stage.document is before
    stage.click("assessment.growth.add_note")
    QTest.keyClicks(stage.find("assessment.growth.note"), "Met <i>two</i>")
    stage.focus("offer.company")
    assert stage.find("assessment.growth.note_line", QPushButton).text() == "Met <i>two</i>"
    stage.session.undo()
    assert stage.document is before


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
    assert stage.text("position.caption").startswith("From Halden: ")
    stage.click("position.own")
    assert stage.document.offers[0].teams[0].position == position(0.3, 0.1)
    stage.click("position.company")
    assert stage.document.offers[0].teams[0].position is None


def test_undo_while_typing_elsewhere_leaves_the_text_alone(stage: Stage):
    stage.type("offer.role", "Engineer")
    stage.type("offer.reply_by", "14 D", enter=False)
    stage.session.undo()
    assert stage.find("offer.role", Field).text() == ""
    assert stage.find("offer.reply_by", Field).text() == "14 D"
    assert stage.find("offer.reply_by").hasFocus()


def test_the_window_closes_when_its_offer_goes(stage: Stage):
    before = stage.document
    stage.panel.more.menu().actions()[-1].trigger()  # pyright: ignore[reportAttributeAccessIssue]
    assert len(stage.document.offers) == 1
    assert not stage.window.isVisible()
    stage.session.undo()
    assert stage.document is before


def test_a_copy_has_ids_of_its_own(stage: Stage):
    stage.panel.more.menu().actions()[1].trigger()  # pyright: ignore[reportAttributeAccessIssue]
    assert [one.company for one in stage.document.offers] == ["Halden", "Halden (copy)", "Corvid"]
    assert stage.find("offer.company", Field).text() == "Halden (copy)"
