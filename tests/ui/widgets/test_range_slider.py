"""The range slider: three parts on one scale, or a line that is not known."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.hands import hover
from ui.widgets.range_slider import RangeSlider

Show = Callable[[QWidget], QWidget]
Values = tuple[float | None, float | None, float | None]


class Heard:
    """What a slider told."""

    def __init__(self, slider: RangeSlider) -> None:
        self.moved: list[Values] = []
        self.settled = 0
        self.unknown = 0
        slider.moved.connect(self._on_moved)
        slider.settled.connect(self._on_settled)
        slider.unknown_requested.connect(self._on_unknown)

    def _on_moved(self, low: float | None, likely: float | None, high: float | None) -> None:
        self.moved.append((low, likely, high))

    def _on_settled(self) -> None:
        self.settled += 1

    def _on_unknown(self) -> None:
        self.unknown += 1


@pytest.fixture
def slider(shown: Show) -> RangeSlider:
    slider = RangeSlider("criterion1", "Growth", name="growth")
    slider.resize(317, 28)
    shown(slider)
    slider.set_values(4, 6, 8)
    slider.setFocus(Qt.FocusReason.TabFocusReason)
    return slider


def point(slider: RangeSlider, value: float) -> QPoint:
    """Where a value from 0 to 10 is: 8.5 px of room at both ends, 30 px a point."""
    return QPoint(round(8.5 + value * (slider.width() - 17) / 10), slider.height() // 2)


def drag(qtbot: QtBot, slider: RangeSlider, start: QPoint, end: QPoint) -> None:
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(slider, end)
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=end)


def test_the_program_is_silent(slider: RangeSlider):
    heard = Heard(slider)
    slider.set_values(1, 2, 3)
    slider.set_values(None, None, None)
    slider.set_scale(0, 100, 1)
    slider.set_values(None, 50, None, inherited=True)
    assert (heard.moved, heard.settled, heard.unknown) == ([], 0, 0)
    assert slider.accessibleDescription().endswith("inherited")


@pytest.mark.parametrize(
    ("grab", "to", "values"),
    [
        (6, 7, (4, 7, 8)),
        (6, 9, (4, 9, 9)),
        (6, 2, (2, 2, 8)),
        (4, 3, (3, 6, 8)),
        (4, 9, (6, 6, 8)),
        (8, 10, (4, 6, 10)),
        (8, 1, (4, 6, 6)),
        (1, 1, (1, 6, 8)),
    ],
)
def test_dragging_keeps_the_order(slider: RangeSlider, qtbot: QtBot, grab: float, to: float, values: Values):
    heard = Heard(slider)
    drag(qtbot, slider, point(slider, grab), point(slider, to))
    assert heard.moved[-1] == slider.values() == values
    assert heard.settled == 1


@pytest.mark.parametrize(
    ("at", "values"),
    [
        (0.5, (0.5, 6, 8)),
        (3.5, (3.5, 6, 8)),
        (4.9, (5, 6, 8)),
        (5.2, (4, 5, 8)),
        (6.9, (4, 7, 8)),
        (7.2, (4, 6, 7)),
        (9.5, (4, 6, 9.5)),
    ],
)
def test_a_click_moves_what_is_nearest(slider: RangeSlider, qtbot: QtBot, at: float, values: Values):
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=point(slider, at))
    assert slider.values() == values


@pytest.mark.parametrize(
    ("before", "at", "values"),
    [
        ((6, 6, 8), 5, (5, 6, 8)),
        ((6, 6, 8), 6.4, (6, 6.5, 8)),
        ((4, 6, 6), 7, (4, 6, 7)),
        ((None, 6, None), 9, (None, 9, None)),
        ((None, None, None), 9, (None, 9, None)),
    ],
)
def test_an_end_under_the_knob_moves_away_from_it(
    slider: RangeSlider, qtbot: QtBot, before: Values, at: float, values: Values
):
    slider.set_values(*before)
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=point(slider, at))
    assert slider.values() == values


def test_the_pointer_tells_what_it_would_take(slider: RangeSlider):
    shapes: list[Qt.CursorShape] = []
    for at in (1, 4, 6, 7.8, 5.5):
        hover(slider, point(slider, at))
        shapes.append(slider.cursor().shape())
    end, knob = Qt.CursorShape.SizeHorCursor, Qt.CursorShape.ArrowCursor
    assert shapes == [end, end, knob, end, knob]


def held(slider: RangeSlider) -> str:
    """Name the part that keys move, as it is heard."""
    return slider.accessibleDescription().split()[0]


def test_tab_walks_the_parts_and_arrows_move_them(slider: RangeSlider, qtbot: QtBot):
    heard = Heard(slider)
    handles = [held(slider)]
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    qtbot.keyClick(slider, Qt.Key.Key_Tab)
    handles.append(held(slider))
    qtbot.keyClick(slider, Qt.Key.Key_Left)
    qtbot.keyClick(slider, Qt.Key.Key_Tab)
    handles.append(held(slider))
    qtbot.keyClick(slider, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert handles == ["Likely", "Low", "High"]
    assert heard.moved == [(4, 6.5, 8), (3.5, 6.5, 8), (3.5, 6.5, 10)]
    assert heard.settled == 3
    qtbot.keyClick(slider, Qt.Key.Key_Backtab)
    assert held(slider) == "Low"


def test_tab_leaves_after_the_last_part(qtbot: QtBot, shown: Show):
    window = QWidget()
    column = QVBoxLayout(window)
    first, second = RangeSlider("criterion1", "One"), RangeSlider("criterion2", "Two")
    first.set_values(4, 6, 8)
    column.addWidget(first)
    column.addWidget(second)
    shown(window)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(3):
        assert first.hasFocus()
        qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert second.hasFocus()
    qtbot.keyClick(second, Qt.Key.Key_Backtab)
    assert first.hasFocus()
    assert held(first) == "High"


def test_a_single_value_grows_ends_and_loses_them(slider: RangeSlider, qtbot: QtBot):
    slider.set_values(None, 5, None)
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert slider.values() == (None, 5.5, None)
    qtbot.keyClick(slider, Qt.Key.Key_Tab)
    qtbot.keyClick(slider, Qt.Key.Key_Left)
    assert slider.values() == (5, 5.5, 5.5)
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert slider.values() == (None, 5.5, None)


def test_ends_of_a_single_value_wait_beside_the_knob(slider: RangeSlider, qtbot: QtBot):
    slider.set_values(None, 5, None)
    beside = QPoint(round(slider.handle_x("high")), 14)
    drag(qtbot, slider, beside, beside + QPoint(60, 0))
    assert slider.values() == (5, 5, 7)


def test_the_unknown_is_asked_for_and_ended_by_any_value(slider: RangeSlider, qtbot: QtBot):
    heard = Heard(slider)
    qtbot.keyClicks(slider, "?")
    assert heard.unknown == 1
    assert slider.values() == (4, 6, 8)
    slider.set_values(None, None, None)
    assert slider.accessibleDescription() == "Not known"
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert slider.values() == (None, 5, None)
    slider.set_values(None, None, None)
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=point(slider, 3))
    assert slider.values() == (None, 3, None)


def test_a_falling_scale_has_its_worst_at_the_left(slider: RangeSlider, qtbot: QtBot):
    slider.set_scale(10, 0, 1)
    slider.set_values(2, 3, 5)
    assert slider.handle_x("high") < slider.handle_x("likely") < slider.handle_x("low")
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert slider.values() == (2, 2, 5)
    drag(qtbot, slider, point(slider, 5), point(slider, 4))
    assert slider.values() == (2, 2, 6)
    qtbot.keyClick(slider, Qt.Key.Key_Tab)


def test_home_and_end_are_the_ends_of_the_scale(slider: RangeSlider, qtbot: QtBot):
    qtbot.keyClick(slider, Qt.Key.Key_End)
    assert slider.values() == (4, 10, 10)
    qtbot.keyClick(slider, Qt.Key.Key_Home)
    assert slider.values() == (0, 0, 10)


def test_values_under_the_hand_are_left_alone_until_it_lets_go(slider: RangeSlider, qtbot: QtBot):
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=point(slider, 6))
    slider.set_values(1, 2, 3, inherited=True)
    assert slider.values() == (4, 6, 8)
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=point(slider, 6))
    assert slider.values() == (1, 2, 3)
    assert slider.accessibleDescription().endswith("inherited")


def test_it_is_read_out(slider: RangeSlider, qtbot: QtBot):
    reader = QAccessible.queryAccessibleInterface(slider)
    assert reader.text(QAccessible.Text.Name) == "Growth"
    assert reader.text(QAccessible.Text.Description) == "Likely 6, from 4 to 8"
    qtbot.keyClick(slider, Qt.Key.Key_Tab)
    assert reader.text(QAccessible.Text.Description) == "Low end 4, from 4 to 8"
    heard = Heard(slider)
    reader.valueInterface().setCurrentValue(7)
    assert heard.moved == [(4, 7, 8)]
    slider.set_values(0, 0, 1, inherited=True)
    assert slider.accessibleDescription() == "Likely 0, from 0 to 1, inherited"


@pytest.mark.parametrize(("left", "right", "step"), [(0, 1, 0.01), (0, 3e9, 1e7), (5, 5, 1), (-20, 20, 0.5)])
def test_any_scale_can_be_moved(slider: RangeSlider, qtbot: QtBot, left: float, right: float, step: float):
    slider.set_scale(left, right, step)
    slider.set_values(None, None, None)
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    likely = slider.values()[1]
    assert likely is not None
    assert min(left, right) <= likely <= max(left, right)


def test_each_state_looks_different(slider: RangeSlider):
    pictures = [slider.grab().toImage()]
    slider.set_values(4, 6, 8, inherited=True)
    pictures.append(slider.grab().toImage())
    slider.set_values(None, 6, None)
    pictures.append(slider.grab().toImage())
    slider.set_values(None, None, None)
    pictures.append(slider.grab().toImage())
    assert all(one != other for one, other in pairwise(pictures))
