"""While there is no offer yet: how likely it comes, and left out of the ranking with a touch."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton

from app.document import COMES
from app.edits import ChangeFact
from tests.keys import press
from tests.rig import settle
from tests.stage import Stage
from ui.main_window import MainWindow
from ui.offers.assessment_row import AssessmentRow


def test_the_chance_that_it_comes_is_typed_like_any_rating(stage: Stage):
    first = stage.document.offers[0].id
    stage.session.do(ChangeFact(first, "kind", "offer"))
    assert stage.window.findChild(QLineEdit, f"assessment.{COMES}.likely") is None
    stage.session.do(ChangeFact(first, "kind", "no_offer_yet"))
    field = stage.window.findChild(QLineEdit, f"assessment.{COMES}.likely")
    assert field is not None
    field.setFocus()
    QTest.keyClicks(field, "30-40-70")
    stage.press(Qt.Key.Key_Return)
    said = next(one for one in stage.document.offers[0].assessments if one.criterion == COMES)
    assert said.three == (30.0, 40.0, 70.0)


def test_what_is_left_out_leaves_everything_and_comes_back(window: MainWindow):
    session, ranking = window.session, window.ranking
    offer = next(one for one in session.document.offers if not one.teams and one.kind == "offer")
    session.do(ChangeFact(offer.id, "kind", "no_offer_yet"))
    window.selection.set_option(offer.id)
    settle()
    press(window.frame, "Ctrl+Shift+L")
    settle()
    assert offer.id not in [one.id for one in session.ranking.options]
    link = ranking.findChild(QPushButton, "ranking.left_out")
    menu = ranking.findChild(QMenu, "ranking.left_out.menu")
    assert link is not None
    assert link.isVisible()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    back = menu.findChild(QAction, f"ranking.put_back.{offer.id}")
    assert back is not None
    assert offer.company in back.text()
    back.trigger()
    settle()
    assert offer.id in [one.id for one in session.ranking.options]
    assert not link.isVisible()
    session.undo()
    session.undo()
    assert offer.id in [one.id for one in session.ranking.options]


def test_whether_it_comes_is_asked_first(stage: Stage):
    first = stage.document.offers[0].id
    stage.session.do(ChangeFact(first, "kind", "no_offer_yet"))
    rows = stage.window.findChildren(AssessmentRow)
    assert len(rows) > 1
    highest = min(rows, key=lambda row: row.mapToGlobal(QPoint(0, 0)).y())
    assert highest.objectName() == f"assessment.{COMES}"
