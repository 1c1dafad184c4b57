"""The pointer of the X server drags an option to its place in the order by feeling."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.builders import benefits
from tests.scenes import TODAY
from tests.stage import Stage
from tests.windows.test_editor_drags import drag, on_screen
from ui.gut.order_list import OrderList
from ui.gut.panel import SIZE, GutPanel
from ui.look import theme

pytestmark = [pytest.mark.windows, pytest.mark.programs("xdotool")]


def test_an_option_is_dragged_up_and_down(qapp: QApplication, qtbot: QtBot):
    theme.apply(qapp, "light")
    rows = {name: {"Place": 50.0} for name in ("North", "South", "East", "West")}
    stage = Stage(GutPanel(lambda: TODAY), benefits(rows, {"Place": 1.0}), SIZE)
    with on_screen(stage, qtbot):
        view = stage.find("gut.list", OrderList)

        def at(row: int, part: float) -> QPoint:
            place = view.visualRect(view.model().index(row, 0))
            return QPoint(place.center().x(), place.top() + round(part * place.height()))

        drag(qtbot, view.viewport(), at(0, 0.5), at(2, 0.8))
        assert view.order() == ("south", "east", "north", "west")
        assert view.currentIndex().data() == "North"
        # Let go in the upper half of a row, it stands before that row.
        drag(qtbot, view.viewport(), at(3, 0.5), at(1, 0.2))
        assert view.order() == ("south", "west", "east", "north")
        assert stage.document.gut_rankings == ()
        stage.click("gut.done")
        assert stage.document.gut_rankings[0].order == ("south", "west", "east", "north")
