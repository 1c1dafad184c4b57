"""The chart under real hands: pointer and keys ask for edits, and the chart shows what came of them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import words
from app.document import SweetSpot, Weight, options
from app.edits.perspectives import AddPerspective, ChoosePerspective
from app.scoring import rank
from tests.builders import criterion, document, offer, position, team
from ui import theme
from ui.chart.card import Card
from ui.panels.chart import ChartPanel
from ui.selection import Selection
from ui.session import Session
from ui.widgets.label import PlainLabel

DOCUMENT = document(
    (criterion("Work", colour=1), criterion("Match", colour=2)),
    (
        offer(
            "Noord", {"Work": 9, "Match": (5, 6, 7)}, position=position(0.3, 0.1), role="Research scientist"
        ),
        offer(
            "Corvid", {"Work": 5}, teams=(team("Search", {"Match": 4}, position=position(0.7)), team("Ads"))
        ),
        offer("Kestrel", {"Work": 4, "Match": 5}, kind="current_job", position=position(0.5)),
    ),
    sweet_spot=SweetSpot(low=0.2, high=0.6),
)


@dataclass
class Room:
    """A chart wired to a session, as in the window."""

    session: Session
    panel: ChartPanel
    selection: Selection

    def at(self, option_id: str) -> QPoint:
        place = self.panel.plot.marker(option_id)
        assert place is not None
        return QPoint(round(place.cx), round(place.cy))

    def drag(self, start: QPoint, by: int, each: Callable[[], None] | None = None) -> None:
        viewport = self.panel.plot.viewport()
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
        for step in range(1, 6):
            _send_move(self.panel, start + QPoint(by * step // 5, 0), Qt.MouseButton.LeftButton)
            if each is not None:
                each()
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=start + QPoint(by, 0))

    def position(self, option_id: str) -> tuple[float, float, float]:
        option = next(one for one in options(self.session.document) if one.id == option_id)
        assert option.position is not None
        return option.position.low, option.position.likely, option.position.high

    def assert_true(self) -> None:
        """The chart stands where the document says."""
        ranking, figure = rank(self.session.document), self.panel.plot.figure
        for place in figure.markers:
            index = ranking.index(place.id)
            assert index is not None
            assert place.true_y == pytest.approx(figure.y_px(float(ranking.fit[index])))
            where = ranking.options[index].position
            if where is not None:
                assert place.true_x == pytest.approx(figure.x_px(where.likely))


def _send_move(panel: ChartPanel, at: QPoint, buttons: Qt.MouseButton) -> None:
    viewport = panel.plot.viewport()
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(at), QPointF(viewport.mapToGlobal(at)),
        Qt.MouseButton.NoButton, buttons, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(viewport, event)


@pytest.fixture
def room(qtbot: QtBot, qapp: QApplication) -> Iterator[Room]:
    theme.apply(qapp, "light", motion=False)
    session, selection = Session(DOCUMENT, lambda job: job()), Selection()
    panel = ChartPanel(selection)
    qtbot.addWidget(panel)
    session.document_changed.connect(panel.show_document)
    session.ranking_changed.connect(panel.show_ranking)
    session.analysis_changed.connect(panel.show_analysis)
    panel.live_edit_requested.connect(session.do_live)
    panel.edit_requested.connect(session.do)
    panel.settled.connect(session.settle)
    panel.resize(718, 600)
    session.announce()
    panel.show()
    qtbot.waitExposed(panel)
    panel.plot.setFocus(Qt.FocusReason.TabFocusReason)
    yield Room(session, panel, selection)
    session.close()


def test_the_verdict_stands_above(room: Room):
    title, why = (room.panel.findChild(PlainLabel, name) for name in ("chart.verdict", "chart.verdict.why"))
    assert title is not None
    assert why is not None
    assert title.text() == words.verdict(rank(DOCUMENT)).title
    assert why.text()


def test_a_click_selects(room: Room):
    QTest.mouseClick(room.panel.plot.viewport(), Qt.MouseButton.LeftButton, pos=room.at("search"))
    assert room.selection.option == "search"
    assert [point.id for point in room.panel.plot.spec.points if point.selected] == ["search"]
    assert room.session.document is DOCUMENT


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
    assert room.panel.plot.figure.handles[0] == pytest.approx(room.panel.plot.figure.x_px(spot.low))
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


def test_enter_and_double_click_ask_for_the_editor(room: Room):
    asked: list[str] = []
    room.panel.open_requested.connect(asked.append)
    room.selection.set_option("noord")
    QTest.keyClick(room.panel.plot, Qt.Key.Key_Return)
    QTest.mouseDClick(room.panel.plot.viewport(), Qt.MouseButton.LeftButton, pos=room.at("search"))
    QTest.mouseRelease(room.panel.plot.viewport(), Qt.MouseButton.LeftButton, pos=room.at("search"))
    assert asked == ["noord", "search"]


def test_zoom_by_keys_and_wheel_says_so_and_home_resets(room: Room):
    plot = room.panel.plot
    whole = plot.figure.y_high - plot.figure.y_low
    QTest.keyClick(plot, Qt.Key.Key_Plus)
    closer = plot.figure.y_high - plot.figure.y_low
    assert closer < whole
    middle = QPointF(300, 250)
    wheel = QWheelEvent(
        middle, plot.mapToGlobal(middle), QPoint(0, 120), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(plot.viewport(), wheel)
    assert plot.figure.y_high - plot.figure.y_low < closer
    assert plot.figure.note.startswith("Zoomed to ")
    assert plot.zoomed
    room.assert_true()
    QTest.keyClick(plot, Qt.Key.Key_Home)
    assert plot.figure.y_high - plot.figure.y_low == pytest.approx(whole)
    assert not plot.zoomed


def test_hovering_a_point_tells_where_its_fit_comes_from(room: Room):
    card = room.panel.findChild(Card, "chart.card")
    assert card is not None
    QTest.keyClick(room.panel.plot, Qt.Key.Key_Home)
    _send_move(room.panel, room.at("noord"), Qt.MouseButton.NoButton)
    assert card.isVisible()
    assert "Noord" in card.accessibleName()
    assert "Work 45.0" in card.accessibleName()
    assert room.panel.rect().contains(card.geometry())
    _send_move(room.panel, QPoint(60, 400), Qt.MouseButton.NoButton)
    assert not card.isVisible() or not room.selection.option


def test_points_are_heard_as_items_of_a_list(room: Room):
    heard = QAccessible.queryAccessibleInterface(room.panel.plot)
    assert heard.role() == QAccessible.Role.List
    assert heard.childCount() == 4
    ranking = rank(DOCUMENT)
    for index in range(4):
        item = heard.child(index)
        assert item.role() == QAccessible.Role.ListItem
        assert item.text(QAccessible.Text.Name) == words.option_sentence(ranking, index)
        assert item.text(QAccessible.Text.Description)
        assert item.rect().width() >= 20
        assert heard.indexOfChild(item) == index
    room.selection.set_option("kestrel")
    assert heard.child(3).state().selected
    assert not heard.child(0).state().selected
    centre = heard.child(1).rect().center()
    assert heard.indexOfChild(heard.childAt(centre.x(), centre.y())) == 1


def test_markup_in_a_name_is_plain(room: Room):
    bold = offer("Bold", {"Work": 5}, position=position(0.5)).replace(company="<b>Bold</b>")
    room.session.start(document((criterion("Work"),), (bold,)))
    heard = QAccessible.queryAccessibleInterface(room.panel.plot)
    assert "<b>Bold</b>" in heard.child(0).text(QAccessible.Text.Name)
    assert room.panel.plot.figure.labels[0].lines[0] == "<b>Bold</b>"


def test_points_glide_to_a_new_perspective_and_are_at_once_under_the_hand(room: Room, qapp: QApplication):
    theme.apply(qapp, "light", motion=True)
    other = room.session.document.perspective.replace(
        id="later", name="Later", weights=(Weight(criterion="match", weight=1),)
    )
    room.session.do(AddPerspective(other))
    QTest.qWait(300)
    views = {"later": "mine", "mine": "later"}
    room.session.do(ChoosePerspective(views[room.session.document.active_perspective]))
    assert room.panel.plot.gliding
    room.assert_true()
    QTest.qWait(300)
    assert not room.panel.plot.gliding
    room.drag(room.at("noord"), 60, each=lambda: _still(room))


def _still(room: Room) -> None:
    assert not room.panel.plot.gliding
    room.assert_true()
