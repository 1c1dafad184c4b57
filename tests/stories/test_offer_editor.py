"""Facts, teams and keys in the offer editor, through its real controls."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.edits import ChangeCriterion
from tests.builders import document, offer
from tests.stage import OfferStage, Stage
from ui.offers.editor import OfferEditor
from ui.widgets.fields import Field
from ui.widgets.pick_list import PickList


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
    assert "110%" in stage.text("team.chance.error_text")
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


def test_undo_is_the_windows_once_nothing_is_being_typed(stage: Stage):
    undo = QAction("Undo", stage.window)
    undo.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
    undo.triggered.connect(stage.session.undo)
    stage.window.addAction(undo)
    before = stage.document
    stage.type("assessment.growth.likely", "9")
    assert stage.document is not before
    stage.press((Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Z))
    assert stage.document is before
    assert stage.find("assessment.growth.likely", Field).text() == "5–6–8"


def test_the_answer_to_a_question_goes_where_the_keyboard_is_put(stage: Stage):
    editor = stage.panel
    assert isinstance(editor, OfferEditor)
    editor.focus_assessment("stays")
    assert stage.find("assessment.stays.slider").hasFocus()
    editor.focus_assessment("match")
    assert stage.find("position.slider").hasFocus()


def test_tab_goes_through_everything_and_comes_back(stage: Stage):
    stage.focus("offer.company")
    seen: list[str] = []
    for _ in range(120):
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused.objectName() not in seen:
            seen.append(focused.objectName())
        stage.press(Qt.Key.Key_Tab)
        # What is seldom needed appears when the keyboard is near.
        QTest.qWait(1)
    wanted = ["offer.company", "offer.kind", "offer.reply_by", "offer.role", "offer.place", "teams.add"]
    wanted += ["teams.list", "position.slider", "position.likely", "assessment.growth.slider"]
    wanted += ["assessment.growth.likely", "assessment.growth.how_0", "assessment.growth.add_note"]
    wanted += ["assessment.mentor.slider", "assessment.mentor.likely", "assessment.permit.likely_2"]
    wanted += ["assessment.permit.likely.line", "offer_editor.more"]
    assert [name for name in seen if name in wanted] == wanted


def test_an_editor_opened_afresh_says_all_that_one_shown_a_change_says(stage: Stage):
    stage.session.do(ChangeCriterion("stays", "question", "Since when?"))
    row = stage.find("assessment.stays")
    told = (row.accessibleDescription(), row.toolTip())
    assert "Since when?" in told[0]
    afresh = OfferStage()
    afresh.begin(stage.document)
    row = afresh.find("assessment.stays")
    assert (row.accessibleDescription(), row.toolTip()) == told
    afresh.close()


def test_nothing_is_folded_away_where_there_are_no_criteria(standing: Stage):
    afresh = OfferStage()
    afresh.begin(document(offers=(offer("Halden"),)))
    assert afresh.find("assessments.empty").isVisible()
    assert not afresh.find("assessments.fold").isVisible()
    afresh.close()
