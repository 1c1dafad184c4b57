"""Choosing one of a few."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from app.colours import LIGHT
from ui.widgets.pick import CheckBox, Pick, Segments

Show = Callable[[QWidget], QWidget]
KINDS = (("offer", "Offer"), ("current_job", "Current <b>job</b> & more"), (None, "None"))


def wheel(widget: QWidget) -> QWheelEvent:
    event = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, -120), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)
    return event


def test_a_choice_tells_what_the_hand_chose(shown: Show, qtbot: QtBot):
    choice = Pick("Kind", KINDS, name="kind")
    shown(choice)
    heard: list[object] = []
    choice.chosen.connect(heard.append)
    choice.set_value("offer")
    assert heard == []
    qtbot.keyClick(choice, Qt.Key.Key_Down)
    assert heard == [choice.value()] == ["current_job"]
    assert choice.currentText() == "Current <b>job</b> & more"
    assert "&lt;b&gt;" in choice.toolTip()
    choice.set_items(KINDS[1:])
    assert choice.value() == "current_job"
    choice.set_value("missing")
    assert choice.value() is None
    assert heard == ["current_job"]


def test_scrolling_past_does_not_choose(shown: Show):
    choice = Pick("Kind", KINDS)
    shown(choice)
    choice.set_value("offer")
    choice.clearFocus()
    assert not wheel(choice).isAccepted()
    assert choice.value() == "offer"


def test_a_refused_choice_says_so(shown: Show, qtbot: QtBot):
    choice = Pick("Kind", KINDS)
    shown(choice)
    choice.set_value("offer")
    choice.show_error("There is a current job already.")
    assert choice.accessibleDescription() == choice.error() == "There is a current job already."
    qtbot.keyClick(choice, Qt.Key.Key_Down)
    assert choice.error() == ""
    assert "already" not in choice.accessibleDescription()


def test_a_check_box_tells_of_the_hand_only(shown: Show, qtbot: QtBot):
    box = CheckBox("R&D is promised", name="promised")
    shown(box)
    heard: list[bool] = []
    box.toggled_by_hand.connect(heard.append)
    box.set_value(True)
    assert heard == []
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert heard == [False]
    assert box.accessibleName() == "R&D is promised"
    assert box.text() == "R&&D is promised"


def test_a_check_box_shows_its_state(shown: Show):
    box = CheckBox("Promised")
    shown(box)
    off = box.grab().toImage()
    box.set_value(True)
    on = box.grab().toImage()
    box.clearFocus()
    box.setFocus(Qt.FocusReason.TabFocusReason)
    assert off != on != box.grab().toImage()


@pytest.mark.parametrize("by_key", [True, False])
def test_segments_by_mouse_and_arrows(shown: Show, qtbot: QtBot, by_key: bool):
    segments = Segments("Theme", (("system", "System"), ("light", "Light"), ("dark", "Dark")), name="theme")
    shown(segments)
    heard: list[object] = []
    segments.chosen.connect(heard.append)
    segments.set_value("light")
    assert heard == []
    current, following = (segments.findChild(QToolButton, f"theme_{index}") for index in (1, 2))
    assert isinstance(current, QToolButton)
    assert isinstance(following, QToolButton)
    if by_key:
        current.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.keyClick(current, Qt.Key.Key_Right)
        assert following.hasFocus()
        qtbot.keyClick(following, Qt.Key.Key_Right)
    else:
        qtbot.mouseClick(following, Qt.MouseButton.LeftButton)
    assert heard == [segments.value()] == ["dark"]
    assert current.focusPolicy() == Qt.FocusPolicy.ClickFocus


def test_segments_may_have_none_down(shown: Show, qtbot: QtBot):
    segments = Segments("How", (("guess", "a guess"), ("told", "told")), name="how", low=True)
    shown(segments)
    heard: list[object] = []
    segments.chosen.connect(heard.append)
    segments.set_value(None)
    assert segments.value() is None
    stops = segments.stops()
    assert [bool(stop.focusPolicy() & Qt.FocusPolicy.TabFocus) for stop in stops] == [True, False]
    qtbot.keyClick(stops[0], Qt.Key.Key_Space)
    assert segments.value() == "guess"
    segments.set_value("none of them")
    assert segments.value() is None
    segments.set_value("told")
    assert [bool(stop.focusPolicy() & Qt.FocusPolicy.TabFocus) for stop in stops] == [False, True]
    assert heard == ["guess"]


def test_segments_go_by_letters_that_they_do_not_take_themselves(shown: Show, qtbot: QtBot):
    segments = Segments("How", (("guess", "a guess"), ("both", "R&D")), low=True)
    segments.underline(("g", "R"))
    shown(segments)
    assert [stop.text() for stop in segments.findChildren(QToolButton)] == ["a &guess", "&R&&D"]
    heard: list[object] = []
    segments.chosen.connect(heard.append)
    qtbot.keyClick(segments, Qt.Key.Key_G, Qt.KeyboardModifier.AltModifier)
    assert heard == []


@pytest.mark.parametrize("low", [True, False])
def test_the_segment_that_is_down_wears_the_ring(shown: Show, low: bool):
    segments = Segments("Theme", (("light", "Light"), ("dark", "Dark")), low=low)
    shown(segments)
    stop = segments.stops()[0]
    stop.clearFocus()
    bare = segments.grab().toImage()
    stop.setFocus(Qt.FocusReason.TabFocusReason)
    ringed = segments.grab().toImage()
    assert ringed != bare
    assert QColor(LIGHT["accent"]).rgb() in {
        ringed.pixel(x, ringed.height() // 2) for x in range(ringed.width() // 2)
    }
