"""An option pulled up asks what it would need; nothing changes but by Enter, which tries the first way."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.chart.room import DOCUMENT, Room
from ui.chart.card import Card


def card(room: Room) -> Card:
    return room.panel.findChildren(Card)[0]


def said(room: Room) -> str:
    return card(room).accessibleName() if card(room).isVisible() else ""


def test_pulling_up_by_pointer_asks_and_letting_go_changes_nothing(room: Room):
    start = room.at("kestrel")
    top = room.at("noord").y()
    room.drag(start, 0, down=top - start.y() - 4, hold=True)
    assert said(room).startswith("What Kestrel would need to lead. This is enough. Work 4 → ")
    QTest.mouseRelease(room.panel.plot.viewport(), Qt.MouseButton.LeftButton, pos=start)
    assert said(room).startswith("What Kestrel would need to lead")
    assert room.session.document is DOCUMENT
    room.assert_true()


def test_a_drag_sideways_still_moves_it_however_it_wavers(room: Room):
    room.drag(room.at("noord"), 60, down=40)
    assert room.session.document is not DOCUMENT
    assert not said(room).startswith("What")


def test_keys_pull_past_one_after_the_other_and_enter_tries_the_first_way(room: Room):
    tried, kept = [], []
    room.panel.preview_requested.connect(tried.append)
    room.panel.keep_requested.connect(lambda: kept.append(True))
    plot = room.panel.plot
    order = sorted((one for one in plot.spec.points if one.rank), key=lambda one: one.rank)
    room.selection.set_option(order[2].id)
    QTest.keyClick(plot, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert said(room).startswith(f"What {order[2].name} would need to pass {order[1].name}")
    QTest.keyClick(plot, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert said(room).startswith(f"What {order[2].name} would need to lead")
    QTest.keyClick(plot, Qt.Key.Key_Return)
    assert len(tried) == 1
    before = {one.id: one.fit for one in plot.spec.points}
    room.session.do(tried[0])
    after = {one.id: one.fit for one in plot.spec.points}
    assert after[order[2].id] > before[order[2].id]
    assert not said(room).startswith("What")
    room.panel.show_preview("assess")
    QTest.keyClick(plot, Qt.Key.Key_Return)
    assert kept == [True]


def test_esc_and_any_other_key_end_the_question(room: Room):
    plot = room.panel.plot
    room.selection.set_option("noord")
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Left):
        QTest.keyClick(plot, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        assert said(room).startswith("What would put Noord behind")
        QTest.keyClick(plot, key)
        assert not said(room).startswith("What")


def test_above_the_first_stands_nothing(room: Room):
    room.selection.set_option("noord")
    QTest.keyClick(room.panel.plot, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert said(room) == "Nothing stands beyond Noord."
