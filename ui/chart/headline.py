"""How the head of the chart is laid out: all of the answer, and the button where it leaves room."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle

from ui.look import theme
from ui.widgets.passage import Passage

#: More than any window is high.
_ANY: Final = 10_000
_GAP: Final = 12
_LINES: Final = 2


class Headline(QLayout):
    """Title and second line, and at the right end what is added.

    The button stands beside both while the title fits on one line beside it, else below the title. While
    `held` the head keeps its height: what changes under the hand moves nothing else.
    """

    def __init__(self, title: Passage, second: Passage) -> None:
        super().__init__()
        self._title, self._second = title, second
        self._items: list[QLayoutItem] = []
        self._least, self._most = 0, _ANY
        self.addWidget(title)
        self.addWidget(second)

    def hold(self, held: bool) -> None:
        """Keep at least the height there is, or no longer."""
        least = self.geometry().height() if held else 0
        if least != self._least:
            self._least = least
            self.invalidate()

    def limit(self, height: int) -> None:
        """Take no more height than this; what has no room then is cut, and told in a tooltip."""
        if height != self._most:
            self._most = height
            self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(min(self._least, self._most), self._places(width)[-1])

    def sizeHint(self) -> QSize:
        width = self._title.sizeHint().width() + self._end().width() + theme.px(_GAP)
        return QSize(width, self.minimumSize().height())

    def minimumSize(self) -> QSize:
        end, lines = self._end(), (self._title, self._second)
        width = max(line.minimumSizeHint().width() for line in lines) + end.width() + theme.px(_GAP)
        least = sum(line.minimumSizeHint().height() for line in lines) + theme.px(_LINES)
        return QSize(width, max(end.height(), least))

    def setGeometry(self, area: QRect) -> None:
        super().setGeometry(area)
        title, second, end, _ = self._places(area.width())
        self._put(self._items[0], title, area)
        self._put(self._items[1], second, area)
        for item in self._buttons():
            wanted = item.sizeHint()
            self._put(item, QRect(end.topLeft(), wanted), area)
            end.translate(wanted.width() + theme.px(8), 0)

    def _put(self, item: QLayoutItem, place: QRect, area: QRect) -> None:
        widget = self.parentWidget()
        direction = widget.layoutDirection() if widget is not None else Qt.LayoutDirection.LeftToRight
        item.setGeometry(QStyle.visualRect(direction, area, place.translated(area.topLeft())))

    def _buttons(self) -> list[QLayoutItem]:
        return [item for item in self._items[2:] if not item.isEmpty()]

    def _end(self) -> QSize:
        sizes = [item.sizeHint() for item in self._buttons()]
        width = sum(size.width() for size in sizes) + theme.px(8) * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def _places(self, width: int) -> tuple[QRect, QRect, QRect, int]:
        """Give the places of title, second line and buttons, from the top left, and the height of all."""
        end, gap = self._end(), theme.px(_LINES)
        beside = max(1, width - end.width() - theme.px(_GAP)) if end.width() else width
        one_line = self._title.lines(beside) <= 1
        high = self._title.height_within(beside if one_line else width, self._most)
        low = self._second.height_within(beside, self._most - high - gap)
        title = QRect(0, 0, beside if one_line else width, high)
        second = QRect(0, high + gap, beside, low)
        buttons = QRect(width - end.width(), 0 if one_line else high + theme.px(4), end.width(), end.height())
        return title, second, buttons, max(second.bottom() + 1 if low else high, buttons.bottom() + 1)
