"""Fit over a weight: what is said and painted, by hand and by keys, at the edges of what is entered."""

import pytest
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.edits import RemoveCriterion, SetShare
from app.numbers.numerals import percent, points
from app.sureness.over_weight import OverWeight, bets_over_weight
from app.words.over_weight import reign_sentence
from tests.hands import SentHand, painted_texts
from tests.looks import flaws
from tests.rig import leafing, opened, settle
from tests.scenes import SCENES
from ui.main_window import MainWindow
from ui.robustness.line_names import place_names
from ui.robustness.over_weights import OverWeights
from ui.robustness.panel import LEAST, RobustnessPanel
from ui.settings import Settings

pytestmark = pytest.mark.usefixtures("qapp")
SAID = Qt.ItemDataRole.AccessibleTextRole


def turned_to(window: MainWindow) -> OverWeights:
    window.editors.show_robustness()
    settle()
    panel = window.frame.findChild(RobustnessPanel)
    assert panel is not None
    panel.pick("weight")
    settle()
    assert isinstance(panel.section, OverWeights)
    return panel.section


def laid_out(window: MainWindow, shown: OverWeights) -> OverWeight:
    found = bets_over_weight(window.session.ranking, shown.pick.value())
    assert found is not None
    return found


def said(shown: OverWeights, view: int) -> list[str]:
    model = shown.views[view].model()
    return [str(model.index(row, 0).data(SAID)) for row in range(model.rowCount())]


def choose(shown: OverWeights, criterion: str) -> None:
    while shown.pick.value() != criterion:
        before = shown.pick.value()
        QTest.keyClick(shown.pick, Qt.Key.Key_Down)
        if shown.pick.value() == before:
            QTest.keyClick(shown.pick, Qt.Key.Key_Home)


def test_it_says_who_leads_where_and_in_what_order(window: MainWindow):
    shown = turned_to(window)
    for scene in leafing(window, ("worked_example", "two_offers", "fifty_options", "long_names")):
        found, ranking = laid_out(window, shown), window.session.ranking
        sentences = [reign_sentence(one, ranking) for one in found.reigns]
        assert [one.removesuffix(", now") for one in said(shown, 0)] == sentences, scene
        assert sum(one.endswith(", now") for one in said(shown, 0)) == 1, scene
        assert len(said(shown, 1)) == len(ranking.options), scene
        heard = shown.plot.accessibleDescription()
        assert heard.startswith(f"At {percent(found.share_now)}: "), scene
        assert all(one in heard for one in sentences), scene


def test_the_criterion_is_chosen_by_key_and_stays(window: MainWindow):
    shown = turned_to(window)
    first = shown.pick.value()
    choose(shown, next(one.id for one in window.session.ranking.criteria if one.id != first))
    found = laid_out(window, shown)
    assert shown.plot.scene is not None
    assert shown.plot.scene.found == found
    chosen = next(one.name for one in window.session.ranking.criteria if one.id in found.criteria)
    assert shown.plot.accessibleName() == f"Options over the weight of {chosen}"
    before = window.session.document
    window.session.do(SetShare(found.criteria[0], 0.5))
    settle()
    assert shown.pick.value() == found.criteria[0]
    assert shown.plot.share == pytest.approx(0.5)
    assert window.session.undo_label
    window.session.undo()
    assert window.session.document is before
    window.session.do(RemoveCriterion(found.criteria[0]))
    settle()
    assert shown.pick.value() not in (None, found.criteria[0])


def test_keys_move_the_reading_and_the_option(window: MainWindow):
    shown = turned_to(window)
    plot, found = shown.plot, laid_out(window, shown)
    plot.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(plot, Qt.Key.Key_End)
    assert plot.share == 1.0
    QTest.keyClick(plot, Qt.Key.Key_Left)
    assert plot.share == 0.99
    order = found.order_at(0.99)
    top = order[0][1]
    assert said(shown, 1)[0].endswith(f": place 1, {points(top.at(0.99))}.")
    window.selection.set_option(None)
    for place in range(3):
        QTest.keyClick(plot, Qt.Key.Key_Down)
        assert window.selection.option == order[place][1].option
    QTest.keyClick(plot, Qt.Key.Key_Up)
    assert window.selection.option == order[1][1].option
    QTest.keyClick(plot, Qt.Key.Key_Backspace)
    assert plot.share == found.share_now
    assert window.session.undo_label == ""


def test_the_pointer_reads_and_a_click_keeps_the_place(window: MainWindow):
    shown = turned_to(window)
    plot, found = shown.plot, laid_out(window, shown)
    assert plot.scene is not None
    area = QRectF(plot.rect())
    inner = plot.scene.plot(area)
    line = found.order_at(1.0)[0][1]
    at = QPointF(inner.left() + 0.9 * inner.width(), 0)
    low, high = plot.scene.axis.low, plot.scene.axis.high
    at.setY(inner.bottom() - inner.height() * (line.at(0.9) - low) / (high - low))
    hand = SentHand()
    hand.move(plot, at.toPoint())
    assert plot.share == pytest.approx(0.9, abs=0.01)
    name = next(one.name for one in window.session.ranking.options if one.id == line.option)
    assert any(text.startswith(f"{name}: ") for text in painted_texts(plot))
    QApplication.sendEvent(plot, QEvent(QEvent.Type.Leave))
    assert plot.share == found.share_now
    hand.move(plot, at.toPoint())
    hand.press(plot, at.toPoint())
    hand.release(plot, at.toPoint())
    assert window.selection.option == line.option
    QApplication.sendEvent(plot, QEvent(QEvent.Type.Leave))
    assert plot.share == pytest.approx(0.9, abs=0.01)
    QTest.mouseDClick(plot, Qt.MouseButton.LeftButton, pos=at.toPoint())
    QTest.mouseRelease(plot, Qt.MouseButton.LeftButton, pos=at.toPoint())
    assert plot.share == found.share_now


def test_an_option_that_is_not_ranked_is_said_to_be_so(window: MainWindow):
    shown = turned_to(window)
    assert any("held against all but its own teams" in one for one in said(shown, 1))
    note = shown.findChild(type(shown._note), "robustness.weight.note")  # noqa: SLF001
    assert note is not None
    assert note.text().startswith("Dashed: ")
    for scene in leafing(window, ["all_ruled_out"]):
        assert said(shown, 0) == ["No option is ranked."], scene
        assert all(one.endswith("ruled out.") for one in said(shown, 1))


def test_where_no_weight_can_move_it_says_why(window: MainWindow):
    shown = turned_to(window)
    asked = {}
    for scene in leafing(window, ["one_offer", "empty", "no_weights", "nothing_known"]):
        asked[scene] = shown._empty.text()  # noqa: SLF001
        assert not shown.plot.isVisible()
    assert asked["one_offer"] == "Add a second offer to compare."
    assert all(asked.values())


def test_names_stand_apart_at_the_least_size():
    habits = Settings(theme="dark", motion=False, zoom=1.5)
    with opened(SCENES["fifty_options"](), habits) as window:
        shown = turned_to(window)
        shown.window().resize(round(LEAST.width() * habits.zoom), round(LEAST.height() * habits.zoom))
        settle()
        assert flaws(shown.window()) == []
        leader = window.session.ranking.options[window.session.ranking.order[0]].name
        assert leader in painted_texts(shown.plot)


def test_names_stand_at_their_lines_where_they_can_and_never_over_each_other():
    assert place_names([50.0, 10.0, 90.0], 16, (0, 100), 26) == [50.0, 10.0, 90.0]
    assert place_names([50.0, 52.0, 48.0], 16, (0, 100), 26) == [50.0, 66.0, 34.0]
    # A fourth would have to stand too far away, and one beyond the room has none.
    assert place_names([50.0, 52.0, 53.0, 54.0], 16, (0, 100), 26) == [50.0, 66.0, None, None]
    assert place_names([50.0, 50.0], 16, (45, 55), 26) == [50.0, None]
