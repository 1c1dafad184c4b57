"""What goes on below the edge of a list fades away there; nothing is seen of a row cut in half."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.look import theme
from ui.widgets.fading_edge import FadingEdge
from ui.widgets.rows import Index, ListView, Rows, set_up_list

Show = Callable[[QWidget], QWidget]


class Tall(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, 40)


def listed(shown: Show, rows: int, height: int) -> tuple[QListView, FadingEdge]:
    view = ListView()
    view.setFrameShape(QListView.Shape.NoFrame)
    model = Rows[str](lambda row: row, lambda row: row)
    set_up_list(view, model, Tall(view), name="names", label="Names")
    model.show_rows([f"Row {number}" for number in range(rows)])
    shown(view)
    view.resize(200, height)
    QTest.qWait(0)
    edge = view.findChild(FadingEdge)
    assert edge is not None
    return view, edge


def test_a_row_seen_in_part_fades_and_one_seen_whole_does_not(shown: Show):
    _, edge = listed(shown, 10, 145)
    assert edge.isVisible()
    assert edge.height() == 145 - 3 * 40
    for rows, height in ((10, 160), (3, 145)):
        _, edge = listed(shown, rows, height)
        assert not edge.isVisible(), (rows, height)


def test_of_a_sliver_nothing_is_seen(shown: Show):
    view, edge = listed(shown, 10, 130)
    assert edge.height() == 10
    assert view.grab().toImage().pixelColor(20, 124) == QColor(theme.colour("surface"))


def test_the_end_of_the_list_is_seen_whole_and_a_hand_reaches_through(shown: Show):
    view, edge = listed(shown, 10, 145)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(30, 135))
    assert view.currentIndex().row() == 3
    view.scrollToBottom()
    assert not edge.isVisible()
