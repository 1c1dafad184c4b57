"""What the chart shows and tells, and how it is read."""

from dataclasses import replace

import pytest
import shiboken6
from PySide6.QtCore import QPoint, QPointF, Qt, QVariantAnimation
from PySide6.QtGui import QAccessible, QColor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.colours import DARK, LIGHT
from app.document import Weight
from app.edits.perspectives import AddPerspective, ChoosePerspective, SetShare
from app.scoring.ranking import rank
from app.words.options import option_sentence
from tests.builders import criterion, document, offer, position
from tests.rig import end_sharing
from tests.ui.chart.room import DOCUMENT, Room, send_move
from ui.chart.card import Card
from ui.chart.view import ChartView
from ui.look import theme
from ui.widgets.label import PlainLabel


def test_the_verdict_stands_above(room: Room):
    title, why = (room.panel.findChild(PlainLabel, name) for name in ("chart.verdict", "chart.verdict.why"))
    assert title is not None
    assert why is not None
    assert title.text() == "Noord comes out best in 95% of cases"
    assert why.text().startswith("No change of a single weight would change it.")


def test_a_click_selects(room: Room):
    QTest.mouseClick(room.panel.plot.viewport(), Qt.MouseButton.LeftButton, pos=room.at("search"))
    assert room.selection.option == "search"
    assert [point.id for point in room.panel.plot.spec.points if point.selected] == ["search"]
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


def test_dragging_an_empty_spot_pans_the_fit(room: Room):
    plot = room.panel.plot
    QTest.keyClick(plot, Qt.Key.Key_Plus)
    before, viewport, start = plot.figure.y_low, plot.viewport(), QPoint(80, 380)
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 8):
        send_move(room.panel, start + QPoint(0, 10 * step), Qt.MouseButton.LeftButton)
        QTest.qWait(15)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=start + QPoint(0, 70))
    assert plot.figure.y_low > before
    assert room.session.document is DOCUMENT


def test_the_chart_follows_a_change_of_theme(room: Room, qapp: QApplication):
    def corner() -> QColor:
        return room.panel.plot.grab().toImage().pixelColor(3, 300)

    assert corner() == QColor(LIGHT["surface"])
    end_sharing()
    theme.apply(qapp, "dark", 1.25, motion=False)
    assert corner() == QColor(DARK["surface"])
    assert room.panel.plot.figure.text_scale == theme.current().scale
    room.assert_true()


def test_hovering_a_point_tells_where_its_fit_comes_from(room: Room):
    card = room.panel.findChild(Card, "chart.card")
    assert card is not None
    QTest.keyClick(room.panel.plot, Qt.Key.Key_Home)
    send_move(room.panel, room.at("noord"), Qt.MouseButton.NoButton)
    assert card.isVisible()
    assert "Noord" in card.accessibleName()
    assert "Work 45.0" in card.accessibleName()
    assert room.panel.rect().contains(card.geometry())
    send_move(room.panel, QPoint(60, 400), Qt.MouseButton.NoButton)
    assert not card.isVisible() or not room.selection.option


def test_points_are_heard_as_items_of_a_list(room: Room):
    heard = QAccessible.queryAccessibleInterface(room.panel.plot)
    assert heard.role() == QAccessible.Role.List
    assert heard.childCount() == 4
    ranking = rank(DOCUMENT)
    for index in range(4):
        item = heard.child(index)
        assert item.role() == QAccessible.Role.ListItem
        assert item.text(QAccessible.Text.Name) == option_sentence(ranking, index)
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


def test_a_chart_taken_away_while_points_glide_stops_them(room: Room, qapp: QApplication):
    theme.apply(qapp, "light", motion=True)
    spec, view = room.panel.plot.spec, ChartView()
    view.show_spec(spec)
    away = tuple(replace(point, fit=0.0) for point in spec.points)
    view.show_spec(replace(spec, points=away), glide=True)
    (clock,) = view.findChildren(QVariantAnimation)
    assert view.gliding
    shiboken6.delete(view)
    assert not shiboken6.isValid(clock)


def test_the_axis_settles_with_the_answer_however_quickly_that_comes(room: Room):
    plot = room.panel.plot
    for share in (0.0, 0.1, 0.3):
        room.session.do_live(SetShare("match", share))
    room.session.settle()
    lived = (plot.figure.y_low, plot.figure.y_high)
    plot.reset_zoom()
    assert lived == (plot.figure.y_low, plot.figure.y_high)


def _still(room: Room) -> None:
    assert not room.panel.plot.gliding
    room.assert_true()


def test_the_card_follows_the_keyboard_and_leaves_with_the_pointer(room: Room):
    card = room.panel.findChild(Card, "chart.card")
    assert card is not None
    QTest.keyClick(room.panel.plot, Qt.Key.Key_Down)
    assert card.isVisible()
    assert "Noord" in card.accessibleName()
    QTest.keyClicks(room.panel.plot, "[")
    assert "research edge" in card.accessibleName()
    send_move(room.panel, QPoint(60, 400), Qt.MouseButton.NoButton)
    assert not card.isVisible()


def test_escape_puts_the_card_away_until_the_keys_go_on(room: Room):
    card = room.panel.findChild(Card, "chart.card")
    assert card is not None
    QTest.keyClick(room.panel.plot, Qt.Key.Key_Down)
    chosen = card.accessibleName()
    QTest.keyClick(room.panel.plot, Qt.Key.Key_Escape)
    assert not card.isVisible()
    QTest.keyClick(room.panel.plot, Qt.Key.Key_Down)
    assert card.isVisible()
    assert card.accessibleName() != chosen


def test_keyboard_focus_puts_a_ring_round_the_plot(room: Room):
    plot = room.panel.plot

    def corner() -> QColor:
        return plot.grab().toImage().pixelColor(round(plot.figure.plot.left) - 2, 200)

    plot.clearFocus()
    assert corner() == QColor(LIGHT["surface"])
    plot.setFocus(Qt.FocusReason.TabFocusReason)
    assert corner() == QColor(LIGHT["accent"])
