"""What holds for every editor window."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from app.edits import AddCriterion, AddTeam, RemoveCriterion, RemoveTeam
from app.edits.new import new_criterion, new_team
from tests.rig import end_sharing
from tests.speaking import speaking
from tests.stage import Stage, example
from ui.criteria import editor as criteria_editor
from ui.criteria.editor import CriteriaEditor
from ui.dialogs import situation
from ui.dialogs.situation import SituationEditor
from ui.gut import panel as gut
from ui.gut.panel import GutPanel
from ui.look import theme
from ui.offers import editor as offer_editor
from ui.offers.editor import OfferEditor
from ui.panel import Panel
from ui.perspectives import editor as perspectives
from ui.perspectives.editor import PerspectivesEditor
from ui.selection import Selection
from ui.widgets.pick_list import PickList

LONG = "Halden Institute <b>for</b> the Advancement of Everything under the Sun & Beyond, " * 2
TODAY = date(2026, 11, 23)


def offers() -> Panel:
    editor = OfferEditor(Selection(), lambda: TODAY)
    editor.edit("halden", example())
    return editor


MAKERS: dict[str, tuple[Callable[[], Panel], QSize]] = {
    "offer": (offers, offer_editor.LEAST),
    "criteria": (lambda: CriteriaEditor(Selection()), criteria_editor.LEAST),
    "perspectives": (lambda: PerspectivesEditor(lambda: TODAY), perspectives.LEAST),
    "situation": (SituationEditor, situation.LEAST),
    "gut": (lambda: GutPanel(lambda: TODAY), gut.LEAST),
}


@pytest.fixture(params=MAKERS)
def stage(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[Stage]:
    speaking(QLocale("en_US"))
    theme.apply(qapp, "light")
    make, least = MAKERS[request.param]
    made = Stage(make(), example(), least)
    made.show()
    yield made
    made.close()


def test_every_control_has_a_name_to_be_found_and_one_to_be_read(stage: Stage):
    # What drops down is a window of its own, which Qt makes.
    inside = [one for one in stage.window.findChildren(QWidget) if one.window() is stage.window]
    controls = [one for one in inside if one.focusPolicy() != Qt.FocusPolicy.NoFocus]
    assert controls
    assert not [type(one).__name__ for one in controls if not one.objectName()]
    assert not [one.objectName() for one in controls if not one.accessibleName()]
    names = [one.objectName() for one in controls]
    assert not {name for name in names if names.count(name) > 1 and not name.startswith("qt_")}


def test_lists_keep_what_qt_asks_of_a_model(stage: Stage):
    for view in stage.window.findChildren(PickList):
        mode = QAbstractItemModelTester.FailureReportingMode.Fatal
        tester = QAbstractItemModelTester(view.model(), mode, view)
        assert tester.model() is view.model()
    offer = stage.document.offers[0]
    stage.session.do(AddTeam("halden", new_team(stage.document, offer)))
    stage.session.do(AddCriterion(new_criterion(stage.document)))
    stage.session.do(RemoveTeam("search"))
    stage.session.do(RemoveCriterion("commute"))
    while stage.session.undo_label:
        stage.session.undo()


def test_long_names_are_cut_with_an_ellipsis_and_told_in_full(stage: Stage, qapp: QApplication):
    end_sharing()
    theme.apply(qapp, "dark", 2.0)
    offer = stage.document.offers[0].replace(company=LONG, role=LONG, place=LONG)
    criteria = tuple(one.replace(name=f"{LONG} {one.id}"[:200]) for one in stage.document.criteria)
    stage.session.start(
        stage.document.replace(criteria=criteria, offers=(offer, *stage.document.offers[1:]), title=LONG)
    )
    qapp.processEvents()
    for label in stage.window.findChildren(QLabel):
        if label.isVisible() and label.text() and not label.wordWrap():
            room = label.contentsRect().width() + 1
            cut = label.fontMetrics().horizontalAdvance(label.text()) > room
            assert not cut or label.toolTip(), label.objectName()


def test_a_hidden_editor_wakes_up_with_what_holds_then(stage: Stage):
    stage.window.close()
    stage.session.do(AddCriterion(new_criterion(stage.document)))
    stage.show()
    assert stage.window.isVisible()
    for view in stage.window.findChildren(PickList):
        if view.objectName() == "criteria_editor.list":
            assert view.rows()[-1].name == "New criterion"
