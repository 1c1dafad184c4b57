"""Why A over B: the difference between two options, criterion by criterion."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.numbers.numerals import signed
from app.scoring.ranking import Ranking
from app.words.options import PARTLY_KNOWN, gap_notes
from ui.look import theme
from ui.panel import Panel
from ui.selection import Selection
from ui.widgets.label import CutLabel, PlainLabel
from ui.widgets.rows import Index, ListView, RowRole, Rows, set_up_list
from ui.widgets.strokes import hatch
from ui.widgets.written import cap_height, write, write_to

ROW = 22


@dataclass(frozen=True, slots=True)
class Difference:
    """By how many points one option is ahead in a criterion, and the largest such gap in any.

    It is `known` where it rests on what is known of both.
    """

    criterion: str
    gap: float
    largest: float
    known: bool = True

    def says(self) -> str:
        """Say it in words."""
        return f"{self.criterion}: {signed(self.gap)} points{'' if self.known else f', {PARTLY_KNOWN}'}"


class WhyPanel(Panel):
    """The selected option against the leader; the leader against the runner-up."""

    def __init__(self, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__("why", "Why one option is ahead of another", parent)
        self._selection = selection
        self._ranking: Ranking | None = None
        self._title = CutLabel("", "heading", name="why.heading")
        self._sum = PlainLabel("", "number", name="why.sum")
        self._rows = Rows[Difference](lambda row: row.criterion, Difference.says)
        self._list = ListView(self)
        set_up_list(
            self._list,
            self._rows,
            _DifferenceRow(self._list),
            name="why.list",
            label="Differences in points, largest first",
        )
        self._list.setSelectionMode(QListView.SelectionMode.NoSelection)
        header = QHBoxLayout()
        header.addWidget(self._title, 1)
        header.addWidget(self._sum)
        column = QVBoxLayout(self)
        self.space(column, (16, 14, 16, 12), 8)
        column.addLayout(header)
        column.addWidget(self._list, 1)
        selection.option_changed.connect(self._show)

    @property
    def list(self) -> QListView:
        """The list itself, to give it the focus."""
        return self._list

    def show_ranking(self, ranking: Ranking) -> None:
        self._ranking = ranking
        self._show()

    def sizeHint(self) -> QSize:
        rows = min(9, self._rows.rowCount())
        return QSize(theme.px(320), theme.px(55 if rows else 48) + rows * theme.px(ROW))

    def _show(self) -> None:
        ranking = self._ranking
        pair = _pair(ranking, self._selection.option) if ranking else None
        if ranking is None or pair is None:
            self._title.setText("No two options are ranked")
            self._sum.setText("")
            self._rows.show_rows(())
        else:
            a, b = pair
            self._title.setText(f"{ranking.options[a].name} vs. {ranking.options[b].name}")
            self._sum.setText(signed(float(ranking.fit[a] - ranking.fit[b])))
            self._rows.show_rows(_differences(ranking, a, b))
        self._list.setVisible(pair is not None)
        self.updateGeometry()


def _pair(ranking: Ranking, selected: str | None) -> tuple[int, int] | None:
    """The selected option, or what was chosen, and the leader; else leader and runner-up."""
    leaders, second = ranking.leaders, ranking.runner_up
    if not leaders or ranking.status != "ok":
        return None
    choice = ranking.document.choice
    index = ranking.index(selected or (choice.option if choice is not None else None))
    if index is not None and index != leaders[0]:
        return index, leaders[0]
    return None if second is None else (leaders[0], second)


def _differences(ranking: Ranking, a: int, b: int) -> list[Difference]:
    gaps = [float(gap) for gap in ranking.points[a] - ranking.points[b]]
    largest = max((abs(gap) for gap in gaps), default=0.0)
    unsure = gap_notes(ranking, a).keys() | gap_notes(ranking, b).keys()
    rows = [
        Difference(criterion.name, gaps[j], largest, j not in unsure)
        for j, criterion in enumerate(ranking.criteria)
        if abs(gaps[j]) >= 0.05
    ]
    return sorted(rows, key=lambda row: -row.gap)


class _DifferenceRow(QStyledItemDelegate):
    """A name, a bar to the left or right of a common line, a signed number."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme.px(200), theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        difference: Difference = index.data(RowRole)
        gap = difference.gap
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = QRectF(option.rect)
        baseline = row.center().y() + cap_height("small") / 2
        room, figures = row.width() * 0.44, theme.px(40)
        write(painter, difference.criterion, "small", "text2", (row.left(), baseline), room - theme.px(8))
        write_to(painter, signed(gap), "smallstrong", "text", (row.right(), baseline), row.width())
        half = (row.width() - room - figures - theme.px(4)) / 2
        middle = row.left() + room + half
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("line"))
        painter.drawRect(QRectF(middle - 0.5, row.top(), 1, row.height()))
        ink, width = "pos" if gap > 0 else "neg", half * abs(gap) / difference.largest
        left = middle if gap > 0 else middle - width
        bar = QRectF(left, row.center().y() - theme.px(4), width, theme.px(8))
        if difference.known:
            painter.setBrush(theme.colour(ink))
            painter.drawRoundedRect(bar, theme.px(1.5), theme.px(1.5))
        else:
            hatch(painter, bar, ink)
        painter.restore()
