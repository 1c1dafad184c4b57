"""The pointer of the X server drags rows and a range in the editors; each drag is one step."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.stage import OfferStage, Stage, example
from ui.criteria.editor import SIZE, CriteriaEditor
from ui.look import theme
from ui.selection import Selection
from ui.widgets.pick_list import PickList
from ui.widgets.range_slider import RangeSlider

pytestmark = [pytest.mark.windows, pytest.mark.programs("xdotool")]
STEPS = 8


@contextmanager
def on_screen(made: Stage, qtbot: QtBot) -> Iterator[Stage]:
    made.show()
    qtbot.waitExposed(made.window)
    qtbot.wait(150)
    try:
        yield made
    finally:
        made.close()


def drag(qtbot: QtBot, on: QWidget, start: QPoint, end: QPoint) -> None:
    """Drag in one go from outside: Qt waits inside a drag of its own until the button is up."""
    a, b = on.mapToGlobal(start), on.mapToGlobal(end)
    words = ["mousemove", str(a.x()), str(a.y()), "mousedown", "1", "sleep", "0.1"]
    for step in range(1, STEPS + 1):
        there = a + (b - a) * step / STEPS
        words += ["mousemove", str(there.x()), str(there.y()), "sleep", "0.05"]
    hand = subprocess.Popen(["xdotool", *words, "sleep", "0.1", "mouseup", "1"])
    qtbot.waitUntil(lambda: hand.poll() is not None, timeout=8000)
    qtbot.wait(200)


def row(view: PickList, number: int) -> QPoint:
    return view.visualRect(view.model().index(number, 0)).center()


def test_a_criterion_is_dragged_to_another_place(qapp: QApplication, qtbot: QtBot):
    theme.apply(qapp, "light")
    with on_screen(Stage(CriteriaEditor(Selection()), example(), SIZE), qtbot) as stage:
        before = stage.document
        view = stage.find("criteria_editor.list", PickList)
        drag(qtbot, view.viewport(), row(view, 0), row(view, 2))
        assert [one.id for one in stage.document.criteria][:3] == ["commute", "stays", "growth"]
        assert view.current() == "growth"
        stage.session.undo()
        assert stage.document is before


def test_a_range_is_dragged_by_its_end(qapp: QApplication, qtbot: QtBot):
    theme.apply(qapp, "light")
    with on_screen(OfferStage(), qtbot) as stage:
        before = stage.document
        slider = stage.find("assessment.growth.slider", RangeSlider)
        start = QPoint(round(slider.handle_x("high")), slider.height() // 2)
        drag(qtbot, slider, start, start + QPoint(25, 0))
        low, likely, high = slider.values()
        assert (low, likely) == (5.0, 6.0)
        assert high is not None
        assert high > 8.0
        one = stage.document.offers[0].assessments[0]
        assert (one.low, one.likely, one.high) == (low, likely, high)
        stage.session.undo()
        assert stage.document is before
