"""Options on two axes: picked, pointed at, walked by keys, heard, and what is left alone."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.edits import RemoveCriterion
from app.words.axes import axis_title, place_line
from tests.hands import SentHand
from tests.looks import flaws
from tests.rig import leafing, opened, settle
from tests.scenes import SCENES
from ui.chart.card import Card
from ui.chart.two_axes import LEAST, TwoAxesPanel
from ui.main_window import MainWindow
from ui.offers.editor import OfferEditor
from ui.settings import Settings
from ui.widgets.pick import Pick

pytestmark = pytest.mark.usefixtures("qapp")


def shown(window: MainWindow) -> TwoAxesPanel:
    window.actions["two_axes"].trigger()
    settle()
    found = window.frame.findChild(TwoAxesPanel)
    assert found is not None
    return found


def choose(pick: Pick, value: str) -> None:
    pick.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(pick, Qt.Key.Key_Home)
    while pick.value() != value:
        before = pick.value()
        QTest.keyClick(pick, Qt.Key.Key_Down)
        assert pick.value() != before
    settle()


def ids(panel: TwoAxesPanel) -> list[str]:
    assert panel.view.figure is not None
    return [one.id for one in panel.view.figure.markers]


def test_the_axes_begin_at_what_weighs_most_and_stay_as_chosen():
    # A window of its own: what was chosen stays as long as the window does.
    with opened(SCENES["worked_example"](), Settings(theme="dark", motion=False)) as window:
        begin_and_stay(window)


def begin_and_stay(window: MainWindow) -> None:
    panel, ranking = shown(window), window.session.ranking
    largest = sorted(ranking.criteria, key=lambda one: -ranking.shares[ranking.criteria.index(one)])
    assert [panel.across.value(), panel.up.value()] == [one.id for one in largest[:2]]
    choose(panel.across, "place")
    choose(panel.up, "fit")
    panel.window().close()
    panel = shown(window)
    assert [panel.across.value(), panel.up.value()] == ["place", "fit"]
    assert window.session.undo_label == ""
    window.session.do(RemoveCriterion("place"))
    settle()
    assert panel.across.value() not in (None, "place", "fit")
    assert panel.up.value() == "fit"


def test_every_option_is_shown_whatever_is_known(window: MainWindow):
    panel = shown(window)
    for scene in leafing(window, ("one_offer", "all_ruled_out", "nothing_known")):
        choose(panel.across, "position")
        assert ids(panel) == [one.id for one in window.session.ranking.options], scene
        assert panel.view.two is not None
        facts = panel._facts  # noqa: SLF001
        assert facts is not None
        assert panel.view.two.x.title == axis_title(facts[0])
    for scene in leafing(window, ("empty",)):
        assert not panel.view.isVisible(), scene
        assert panel._lead.text() == "Add an offer to see where it stands."  # noqa: SLF001


def test_the_pointer_brings_a_card_and_a_click_selects(window: MainWindow):
    panel = shown(window)
    assert panel.view.figure is not None
    place, index = panel.view.figure.markers[3], 3
    hand, at = SentHand(), QPoint(round(place.cx), round(place.cy))
    hand.move(panel.view, at)
    card = panel.findChild(Card)
    assert card is not None
    assert card.isVisible()
    facts = panel._facts  # noqa: SLF001
    assert facts is not None
    assert all(place_line(axis, index) in card.accessibleName() for axis in facts)
    hand.press(panel.view, at)
    hand.release(panel.view, at)
    assert window.selection.option == place.id
    QApplication.sendEvent(panel.view, QEvent(QEvent.Type.Leave))
    assert not card.isVisible()
    QTest.mouseDClick(panel.view, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseRelease(panel.view, Qt.MouseButton.LeftButton, pos=at)
    settle()
    assert window.frame.findChild(OfferEditor) is not None


def test_arrows_walk_along_both_axes_and_enter_edits(window: MainWindow):
    panel = shown(window)
    choose(panel.across, "passion")
    choose(panel.up, "people")
    panel.view.setFocus(Qt.FocusReason.TabFocusReason)
    two = panel.view.two
    assert two is not None
    for key, places in ((Qt.Key.Key_Right, two.across), (Qt.Key.Key_Up, two.up)):
        window.selection.set_option(None)
        walked = []
        for _ in two.spec.points:
            QTest.keyClick(panel.view, key)
            walked.append(window.session.ranking.index(window.selection.option))
        known = [place[1] for i in walked if (place := places[i]) is not None]
        assert known == sorted(known)
        assert sorted(walked) == list(range(len(two.spec.points)))
        assert panel._card.isVisible()  # noqa: SLF001
    QTest.keyClick(panel.view, Qt.Key.Key_Return)
    settle()
    editor = window.frame.findChild(OfferEditor)
    assert editor is not None
    assert editor.isVisible()


def test_it_is_heard_as_a_list_of_options(window: MainWindow):
    panel = shown(window)
    choose(panel.across, "passion")
    choose(panel.up, "people")
    heard = QAccessible.queryAccessibleInterface(panel.view)
    assert heard.role() == QAccessible.Role.List
    assert heard.text(QAccessible.Text.Name) == (
        f"Options by {panel.across.currentText()} across and {panel.up.currentText()} up"
    )
    said = [heard.child(i).text(QAccessible.Text.Description) for i in range(heard.childCount())]
    assert len(said) == len(window.session.ranking.options)
    assert sum("Beaten on both by" in one or "Not beaten on both" in one for one in said) >= len(said) - 2


def test_nothing_is_cut_at_the_least_size_in_large_type():
    with opened(SCENES["fifty_options"](), Settings(theme="dark", motion=False, zoom=1.5)) as window:
        panel = shown(window)
        panel.window().resize(round(LEAST.width() * 1.5), round(LEAST.height() * 1.5))
        settle()
        assert flaws(panel.window()) == []
        assert len(ids(panel)) == len(window.session.ranking.options)
