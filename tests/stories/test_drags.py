"""A weight, a point and an edge of the sweet spot under the hand: list, bars and chart follow every move."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.document import options
from tests.hands import SentHand, assert_one_step, assert_shown, drag, edge_spot, marker_spot, slider_spot
from ui.main_window import MainWindow

GESTURES = {
    "weight up": (lambda window: slider_spot(window, heaviest(window)), 60),
    "weight down": (lambda window: slider_spot(window, heaviest(window)), -60),
    "point": (lambda window: marker_spot(window, movable(window)), 90),
    "low edge": (lambda window: edge_spot(window, "low"), -80),
    "high edge": (lambda window: edge_spot(window, "high"), 80),
}


def heaviest(window: MainWindow) -> str:
    weights = window.session.document.perspective.weights
    shown = [one for one in weights if window.frame.findChild(QWidget, f"weights.{one.criterion}.slider")]
    return max(shown, key=lambda weight: weight.weight).criterion


def movable(window: MainWindow) -> str:
    return next(one.id for one in options(window.session.document) if one.position)


@pytest.mark.parametrize("gesture", GESTURES)
def test_everything_follows_every_move_and_undo_takes_the_gesture_back(window: MainWindow, gesture: str):
    find, by = GESTURES[gesture]
    before = window.session.document
    on, start = find(window)
    changes = drag(SentHand(), window, on, start, QPoint(by, 0))
    assert changes >= 3
    assert_one_step(window, before, window.session.undo_label)
    assert not window.session.undo_label


@pytest.mark.parametrize("scene", ["fifty_options", "long_names", "two_offers", "all_ruled_out"])
def test_a_weight_is_followed_on_other_scenes_too(window: MainWindow, scene: str):
    before = window.session.document
    on, start = slider_spot(window, heaviest(window))
    assert drag(SentHand(), window, on, start, QPoint(50, 0)) >= 3
    assert_one_step(window, before, window.session.undo_label)


def test_two_gestures_are_two_steps(window: MainWindow):
    before = window.session.document
    for by in (40, -25):
        on, start = slider_spot(window, heaviest(window))
        drag(SentHand(), window, on, start, QPoint(by, 0))
    window.session.undo()
    between = window.session.document
    assert between is not before
    window.session.undo()
    assert window.session.document is before
    assert_shown(window)


def test_keys_on_a_slider_are_followed_and_undone(window: MainWindow):
    before = window.session.document
    slider, _ = slider_spot(window, heaviest(window))
    slider.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_PageUp, Qt.Key.Key_Home, Qt.Key.Key_End):
        QTest.keyClick(slider, key)
        assert_shown(window)
    while window.session.undo_label:
        QTest.keyClick(window.frame, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert_shown(window)
    assert window.session.document is before


def test_typing_a_share_sets_it_exactly(window: MainWindow):
    criterion = heaviest(window)
    slider, _ = slider_spot(window, criterion)
    slider.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(slider, "33")
    QTest.keyClick(slider, Qt.Key.Key_Return)
    ranking = window.session.ranking
    at = next(j for j, one in enumerate(ranking.criteria) if one.id == criterion)
    assert ranking.shares[at] == pytest.approx(0.33)
    assert_shown(window)
