"""The share slider: each pointer action has a key, and only the hand is told of."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.rig import end_sharing
from tests.rules.test_colours import contrast
from ui.look import theme
from ui.widgets.share_slider import ShareSlider

Show = Callable[[QWidget], QWidget]


class Heard:
    """What a slider told, in order."""

    def __init__(self, slider: ShareSlider) -> None:
        self.moved: list[float] = []
        self.settled = 0
        self.resets = 0
        self.refused: list[str] = []
        slider.moved.connect(self.moved.append)
        slider.settled.connect(self._on_settled)
        slider.reset_requested.connect(self._on_reset)
        slider.refused.connect(self.refused.append)

    def _on_settled(self) -> None:
        self.settled += 1

    def _on_reset(self) -> None:
        self.resets += 1


@pytest.fixture
def slider(shown: Show) -> ShareSlider:
    slider = ShareSlider("criterion1", "Weight of Stability", name="weight_stability")
    slider.resize(260, 24)
    shown(slider)
    slider.set_share(20)
    slider.setFocus(Qt.FocusReason.TabFocusReason)
    return slider


def at(slider: ShareSlider, percent: float) -> QPoint:
    left, right = 8.5, slider.width() - 8.5
    return QPoint(round(left + (right - left) * percent / slider.top()), slider.height() // 2)


def test_the_program_is_silent(slider: ShareSlider):
    heard = Heard(slider)
    slider.set_share(35.5)
    slider.set_band(30, 40)
    assert slider.share() == 35.5
    assert (heard.moved, heard.settled) == ([], 0)


@pytest.mark.parametrize(
    ("key", "share"),
    [
        (Qt.Key.Key_Right, 21), (Qt.Key.Key_Up, 21), (Qt.Key.Key_Left, 19), (Qt.Key.Key_Down, 19),
        (Qt.Key.Key_PageUp, 25), (Qt.Key.Key_PageDown, 15), (Qt.Key.Key_Home, 0), (Qt.Key.Key_End, 40),
    ],
)  # fmt: skip
def test_keys(slider: ShareSlider, qtbot: QtBot, key: Qt.Key, share: float):
    heard = Heard(slider)
    qtbot.keyClick(slider, key)
    assert heard.moved == [share]
    assert heard.settled == 1


def test_digits_type_a_value(slider: ShareSlider, qtbot: QtBot):
    heard = Heard(slider)
    qtbot.keyClicks(slider, "12,5%")
    assert slider.typed() == "12,5%"
    assert heard.moved == []
    qtbot.keyClick(slider, Qt.Key.Key_Return)
    assert (heard.moved, heard.settled, slider.typed()) == ([12.5], 1, "")


def test_typed_digits_are_entered_by_leaving_and_dropped_by_escape(slider: ShareSlider, qtbot: QtBot):
    heard = Heard(slider)
    qtbot.keyClicks(slider, "7")
    qtbot.keyClick(slider, Qt.Key.Key_Escape)
    assert slider.typed() == ""
    qtbot.keyClicks(slider, "89")
    qtbot.keyClick(slider, Qt.Key.Key_Backspace)
    slider.clearFocus()
    assert heard.moved == [8]
    assert heard.resets == 0


def test_more_than_a_hundred_is_refused(slider: ShareSlider, qtbot: QtBot):
    heard = Heard(slider)
    qtbot.keyClicks(slider, "101")
    qtbot.keyClick(slider, Qt.Key.Key_Return)
    assert heard.moved == []
    assert heard.refused == ["Enter a share from 0 to 100."]
    assert slider.share() == 20


@pytest.mark.parametrize("text", ["6-8", "-5", "6k", "12 13"])
def test_what_is_no_share_is_refused_as_a_whole(slider: ShareSlider, qtbot: QtBot, text: str):
    heard = Heard(slider)
    qtbot.keyClicks(slider, text)
    qtbot.keyClick(slider, Qt.Key.Key_Return)
    assert (slider.typed(), heard.moved, len(heard.refused)) == (text, [], 1)


def test_backspace_and_double_click_reset(slider: ShareSlider, qtbot: QtBot):
    heard = Heard(slider)
    qtbot.keyClick(slider, Qt.Key.Key_Backspace)
    qtbot.mouseDClick(slider, Qt.MouseButton.LeftButton, pos=at(slider, 20))
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=at(slider, 20))
    assert heard.resets == 2
    assert heard.moved == []


def test_a_drag_is_one_gesture(slider: ShareSlider, qtbot: QtBot):
    heard = Heard(slider)
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=at(slider, 20))
    assert heard.moved == []
    for percent in (22, 26, 30):
        qtbot.mouseMove(slider, at(slider, percent))
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=at(slider, 30))
    assert heard.moved == sorted(heard.moved)
    assert heard.moved[-1] == pytest.approx(30, abs=0.3)
    assert slider.share() == heard.moved[-1]
    assert heard.settled == 1


def test_the_answer_puts_a_slider_right_when_the_hand_lets_go(slider: ShareSlider, qtbot: QtBot):
    heard = Heard(slider)
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=at(slider, 20))
    qtbot.mouseMove(slider, at(slider, 30))
    slider.set_share(3)
    assert slider.share() == pytest.approx(30, abs=0.3)
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=at(slider, 30))
    assert slider.share() == 3
    assert len(heard.moved) == heard.settled == 1


def test_a_click_jumps(slider: ShareSlider, qtbot: QtBot):
    heard = Heard(slider)
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=at(slider, 35))
    assert heard.moved == [pytest.approx(35, abs=0.3)]
    assert heard.settled == 1


def test_the_track_widens_by_tens_and_comes_back(slider: ShareSlider, qtbot: QtBot):
    slider.set_share(41)
    assert slider.top() == 50
    slider.set_share(30)
    assert slider.top() == 40
    qtbot.keyClicks(slider, "95")
    qtbot.keyClick(slider, Qt.Key.Key_Enter)
    assert (slider.share(), slider.top()) == (95, 100)


def test_beyond_the_end_a_drag_stops(slider: ShareSlider, qtbot: QtBot):
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=at(slider, 20))
    qtbot.mouseMove(slider, QPoint(600, 12))
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(600, 12))
    assert slider.share() == slider.top() == 40


def test_the_wheel_passes(slider: ShareSlider):
    event = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, 120), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(slider, event)
    assert not event.isAccepted()
    assert slider.share() == 20


def test_it_is_read_out_and_moved_by_a_screen_reader(slider: ShareSlider):
    heard = Heard(slider)
    reader = QAccessible.queryAccessibleInterface(slider)
    assert reader.text(QAccessible.Text.Name) == "Weight of Stability"
    assert reader.role() == QAccessible.Role.Slider
    assert slider.value() == 20
    reader.valueInterface().setCurrentValue(25)
    assert heard.moved == [25]
    assert heard.settled == 1


def test_painting_changes_with_value_band_and_lock(slider: ShareSlider):
    pictures = [slider.grab().toImage()]
    slider.set_share(30)
    pictures.append(slider.grab().toImage())
    slider.set_band(20, 40)
    pictures.append(slider.grab().toImage())
    slider.setEnabled(False)
    pictures.append(slider.grab().toImage())
    assert all(one != other for one, other in pairwise(pictures))


@pytest.mark.parametrize("look", ["light", "dark"])
def test_the_band_stands_out_from_its_ground(slider: ShareSlider, qapp: QApplication, look: theme.Choice):
    end_sharing()
    theme.apply(qapp, look, motion=False)
    slider.set_band(14, 26)
    picture = slider.grab().toImage()
    across, top = at(slider, 16).x(), slider.height() // 2 - 7
    found = {picture.pixelColor(across, top + down).name().upper() for down in range(4)}
    colours = dict(theme.current().colours) | {str(n): one for n, one in enumerate(found)}
    assert max(contrast(colours, str(n), "surface") for n in range(len(found))) >= 3
    theme.apply(qapp, "light")
