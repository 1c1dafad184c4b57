"""Icons by name: the SVG files of resources/icons, inked by the theme at the moment they are painted."""

from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.look import theme

_GRID: Final = 24
_STROKE: Final = 1.75
_ICONS: Final = Path(__file__).resolve().parents[2] / "resources" / "icons"


def icon(name: str, ink: str = "text2") -> QIcon:
    """Give an icon that follows the theme."""
    return QIcon(_Engine(name, ink))


def paint(painter: QPainter, name: str, rect: QRectF, ink: str = "text2") -> None:
    """Paint an icon into a square at the centre of a rectangle."""
    side = min(rect.width(), rect.height())
    square = QRectF(0, 0, side, side)
    square.moveCenter(rect.center())
    # Drawn larger than its grid, an icon keeps the stroke of the others beside it.
    stroke = _STROKE * min(1.0, _GRID * theme.current().scale / max(1.0, side))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _drawing(name, theme.colour(ink).name(), f"{stroke:.3f}").render(painter, square)
    painter.restore()


@lru_cache(maxsize=512)
def _drawing(name: str, colour: str, stroke: str) -> QSvgRenderer:
    # To read a drawing takes as long as to paint it.
    inked = _svg(name).replace("currentColor", colour)
    return QSvgRenderer(inked.replace(f'stroke-width="{_STROKE}"', f'stroke-width="{stroke}"').encode())


@cache
def _svg(name: str) -> str:
    return (_ICONS / f"{name}.svg").read_text(encoding="utf-8")


class _Engine(QIconEngine):
    """Reads the theme when it paints, so that a change of theme needs no new icon.

    A rectangle wider than high leaves its spare width as a gap before the text, which Qt does not offer.
    """

    def __init__(self, name: str, ink: str) -> None:
        super().__init__()
        self._name = name
        self._ink = ink

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._ink)

    def key(self) -> str:
        return "offer_spectrum"

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        side = min(rect.width(), rect.height())
        mirrored = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = rect.right() + 1 - side if mirrored else rect.left()
        square = QRectF(QPointF(left, rect.top() + (rect.height() - side) / 2), QSize(side, side))
        paint(painter, self._name, square, "text3" if mode == QIcon.Mode.Disabled else self._ink)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPointF(0, 0).toPoint(), size), mode, state)
        painter.end()
        return pixmap
