"""Whole gestures in the perspectives editor and in My situation, through their real controls."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.document import SweetSpot
from tests.builders import DAY, criterion, document, offer
from tests.speaking import speaking
from tests.stage import Stage
from ui.dialogs import situation
from ui.dialogs.situation import SituationEditor
from ui.look import theme
from ui.perspectives import editor as perspectives
from ui.perspectives.editor import PerspectivesEditor
from ui.widgets.fields import Field
from ui.widgets.pick_list import PickList
from ui.widgets.text_area import TextArea

TODAY = date(2026, 12, 1)


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> None:
    speaking(QLocale("en_US"))
    theme.apply(qapp, "light")


@pytest.fixture
def views() -> Iterator[Stage]:
    decision = document((criterion("Growth"),), (offer("Halden"),), sweet_spot=SweetSpot(low=0.2, high=0.5))
    made = Stage(PerspectivesEditor(lambda: TODAY), decision, perspectives.SIZE)
    made.show()
    yield made
    made.close()


@pytest.fixture
def mine() -> Iterator[Stage]:
    made = Stage(SituationEditor(), document(situation="Two years of work"), situation.SIZE)
    made.show()
    yield made
    made.close()


def test_a_new_perspective_is_a_copy_dated_today_and_counts(views: Stage):
    before = views.document
    views.focus("perspectives.list")
    views.press(Qt.Key.Key_Insert)
    QTest.keyClicks(views.find("perspective.name"), "In five years")
    views.press(Qt.Key.Key_Return)
    made = views.document.perspective
    assert (made.name, made.date, made.weights) == ("In five years", TODAY, before.perspective.weights)
    views.session.undo()
    views.session.undo()
    assert views.document is before


def test_facts_of_a_perspective(views: Stage):
    views.type("perspective.whose", "My sister")
    views.type("perspective.date", "2026-11-30")
    assert views.document.perspective.whose == "My sister"
    assert views.document.perspective.date == date(2026, 11, 30)
    views.type("perspective.date", "")
    assert views.text("perspective.date_error_text") == "A date is written as 2026-12-14."
    assert views.document.perspective.date == date(2026, 11, 30)


def test_another_can_be_looked_at_without_letting_it_count(views: Stage):
    views.click("perspectives.add")
    views.find("perspectives.list", PickList).pick("mine")
    assert views.document.active_perspective == "perspective-1"
    views.type("sweet_spot.high", "60")
    assert views.document.perspectives[0].sweet_spot == SweetSpot(low=0.2, high=0.6)
    assert views.document.perspective.sweet_spot == SweetSpot(low=0.2, high=0.5)
    views.click("perspective.choose")
    assert views.document.active_perspective == "mine"
    assert views.document.perspectives[0].date == DAY


def test_the_sweet_spot_begins_before_it_ends(views: Stage):
    before = views.document
    views.type("sweet_spot.low", "70")
    assert views.text("sweet_spot.low_error_text") == "The sweet spot begins before it ends."
    assert views.document is before
    views.type("sweet_spot.low", "30")
    views.type("sweet_spot.reach", "25")
    assert views.document.perspective.sweet_spot == SweetSpot(low=0.3, high=0.5, reach=0.25)
    views.type("sweet_spot.reach", "")
    assert views.document.perspective.sweet_spot.reach is None


def test_the_last_perspective_stays(views: Stage):
    views.focus("perspectives.list")
    views.press(Qt.Key.Key_Delete)
    assert len(views.document.perspectives) == 1
    views.press(Qt.Key.Key_Insert)
    views.focus("perspectives.list")
    views.press(Qt.Key.Key_Delete)
    assert [one.id for one in views.document.perspectives] == ["mine"]
    assert views.find("perspective.name", Field).text() == "Mine"


def test_a_text_typed_is_one_step_and_stays_text(mine: Stage):
    before = mine.document
    mine.type("situation.text", "<b>No permit</b> & free to move", enter=False)
    mine.focus("situation.title")
    assert mine.document.situation == "<b>No permit</b> & free to move"
    mine.session.undo()
    assert mine.document is before
    assert mine.find("situation.text", TextArea).toPlainText() == "Two years of work"


def test_undo_from_elsewhere_while_the_cursor_is_in_the_text(mine: Stage):
    mine.type("situation.text", "Something else", enter=False)
    mine.session.undo()
    area = mine.find("situation.text", TextArea)
    assert area.toPlainText() == "Two years of work"
    assert area.hasFocus()


def test_a_decision_needs_a_title(mine: Stage):
    mine.type("situation.title", "", enter=False)
    assert mine.text("situation.title_error_text") == "A decision needs a title."
    mine.type("situation.title", "Which team?")
    assert mine.document.title == "Which team?"
