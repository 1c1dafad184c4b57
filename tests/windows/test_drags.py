"""The pointer of the X server drags a weight, a point and an edge: all shows what the document says."""

import pytest
from PySide6.QtCore import QPoint

from tests.hands import RealHand, assert_one_step, drag
from tests.stories.test_drags import GESTURES
from ui.main_window import MainWindow

pytestmark = [pytest.mark.windows, pytest.mark.programs("xdotool")]


@pytest.mark.parametrize("gesture", GESTURES)
def test_everything_follows_every_move_of_a_real_pointer(window: MainWindow, hand: RealHand, gesture: str):
    find, by = GESTURES[gesture]
    before = window.session.document
    on, start = find(window)
    assert drag(hand, window, on, start, QPoint(by, 0)) >= 3
    assert_one_step(window, before, window.session.undo_label)
    assert not window.session.undo_label
