"""What the colours of bars stand for: a square and a word each, on as many lines as it takes."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.look import theme

_SQUARE, _NEAR, _FAR, _LINE = 9, 6, 14, 20
_ROLE: Final[theme.Role] = "small"


class Legend(QWidget):
    """Squares and words; whoever hears the bars hears the words with their figures."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._entries: tuple[tuple[str, str], ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.fit(self, Legend.updateGeometry)

    def show_entries(self, entries: Sequence[tuple[str, str]]) -> None:
        """Show these (ink, word)."""
        self._entries = tuple(entries)
        self.setAccessibleName(", ".join(word for _, word in entries))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        places = self._places(width)
        return round(places[-1].y()) + theme.px(_LINE) if places else 0

    def sizeHint(self) -> QSize:
        widest = sum(self._width(word) for _, word in self._entries) + theme.px(2)
        return QSize(round(widest), self.heightForWidth(round(widest)))

    def minimumSizeHint(self) -> QSize:
        widest = max((self._width(word) for _, word in self._entries), default=0.0)
        return QSize(round(widest), theme.px(_LINE) if self._entries else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = QFontMetricsF(theme.font(_ROLE))
        square = theme.px(_SQUARE)
        for (ink, word), place in zip(self._entries, self._places(self.width()), strict=True):
            middle = place.y() + theme.px(_LINE) / 2
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(ink))
            painter.drawRoundedRect(QRectF(place.x(), middle - square / 2, square, square), 2, 2)
            painter.setFont(theme.font(_ROLE))
            painter.setPen(theme.colour("text2"))
            left = place.x() + square + theme.px(_NEAR)
            painter.drawText(QPointF(left, middle + metrics.capHeight() / 2), word)

    def _width(self, word: str) -> float:
        advance = QFontMetricsF(theme.font(_ROLE)).horizontalAdvance(word)
        return theme.px(_SQUARE) + theme.px(_NEAR) + advance + theme.px(_FAR)

    def _places(self, width: int) -> list[QPointF]:
        places: list[QPointF] = []
        x = y = 0.0
        for _, word in self._entries:
            if x and x + self._width(word) - theme.px(_FAR) > width:
                x, y = 0.0, y + theme.px(_LINE)
            places.append(QPointF(x, y))
            x += self._width(word)
        return places
