"""Points and sweet spot moved by pointer and keys: one step a gesture, always where the document says."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.scoring.ranking import rank
from tests.on_the_chart import x_px
from tests.ui.chart.room import DOCUMENT, Room


def test_dragging_a_point_moves_low_likely_and_high_as_one_step(room: Room):
    figure = room.panel.plot.figure
    by = round((figure.x_one - figure.x_zero) * 0.2)
    room.drag(room.at("noord"), by, each=room.assert_true)
    low, likely, high = room.position("noord")
    assert likely == pytest.approx(0.5, abs=0.002)
    assert (likely - low, high - likely) == (pytest.approx(0.1), pytest.approx(0.1))
    assert room.session.undo_label == "move Noord"
    room.session.undo()
    assert room.session.document is DOCUMENT
    room.assert_true()


def test_a_point_stops_where_its_range_meets_the_end(room: Room):
    room.drag(room.at("noord"), 600)
    assert room.position("noord") == (pytest.approx(0.8), pytest.approx(0.9), pytest.approx(1.0))
    room.drag(room.at("noord"), -650)
    assert room.position("noord") == (pytest.approx(0.0), pytest.approx(0.1), pytest.approx(0.2))


def test_a_point_without_a_position_cannot_be_dragged(room: Room):
    room.drag(room.at("ads"), -200)
    assert room.session.document is DOCUMENT
    assert room.selection.option == "ads"


@pytest.mark.parametrize(("edge", "by", "expected"), [("low", 0.1, (0.3, 0.6)), ("high", -0.2, (0.2, 0.4))])
def test_dragging_an_edge_changes_the_sweet_spot_as_one_step(room: Room, edge, by, expected):
    figure = room.panel.plot.figure
    at = room.panel.plot.grip(edge).center().toPoint()
    room.drag(at, round((figure.x_one - figure.x_zero) * by), each=room.assert_true)
    spot = room.session.document.perspective.sweet_spot
    assert (spot.low, spot.high) == (
        pytest.approx(expected[0], abs=0.002),
        pytest.approx(expected[1], abs=0.002),
    )
    assert room.panel.plot.figure.handles[0] == pytest.approx(x_px(room.panel.plot.figure, spot.low))
    room.session.undo()
    assert room.session.document is DOCUMENT


def test_an_edge_stops_at_the_other(room: Room):
    at = room.panel.plot.grip("low").center().toPoint()
    room.drag(at, 500)
    spot = room.session.document.perspective.sweet_spot
    assert (spot.low, spot.high) == (0.6, 0.6)


def test_keys_go_along_the_spectrum_and_by_rank(room: Room):
    plot, seen = room.panel.plot, []
    room.selection.option_changed.connect(seen.append)
    for _ in range(4):
        QTest.keyClick(plot, Qt.Key.Key_Right)
    assert seen == ["noord", "kestrel", "search", "ads"]
    seen.clear()
    room.selection.set_option(None)
    for _ in range(4):
        QTest.keyClick(plot, Qt.Key.Key_Down)
    ranking = rank(DOCUMENT)
    assert seen[1:] == [ranking.options[index].id for index in ranking.order]


def test_shift_and_an_arrow_move_a_point_by_one_per_cent_as_one_step_a_press(room: Room):
    room.selection.set_option("noord")
    for _ in range(2):
        QTest.keyClick(room.panel.plot, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert room.position("noord")[1] == pytest.approx(0.32)
    room.session.undo()
    assert room.position("noord")[1] == pytest.approx(0.31)
    room.assert_true()


def test_brackets_take_an_edge_and_arrows_move_it(room: Room):
    plot = room.panel.plot
    QTest.keyClicks(plot, "[")
    QTest.keyClick(plot, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(plot, "]")
    QTest.keyClick(plot, Qt.Key.Key_Right)
    spot = room.session.document.perspective.sweet_spot
    assert (spot.low, spot.high) == (pytest.approx(0.19), pytest.approx(0.61))
    assert room.session.undo_label == "change the sweet spot"
    QTest.keyClick(plot, Qt.Key.Key_Escape)
    QTest.keyClick(plot, Qt.Key.Key_Right)
    assert room.selection.option == "noord"
    room.session.undo()
    room.session.undo()
    assert room.session.document is DOCUMENT
