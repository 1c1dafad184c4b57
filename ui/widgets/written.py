"""Words painted in one line: cut to their room and measured once, not in every frame."""

import math
from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from ui.look import theme
from ui.look.theme import Role


def cut(text: str, role: Role, room: float) -> tuple[str, float]:
    """Cut a text to its room in the type there is now, and give the width of what is left."""
    return _cut(text, role, theme.px(theme.ROLES["body"][0]), max(0.0, room))


def width_of(text: str, role: Role) -> float:
    """Give the width of a whole text in the type there is now."""
    return _width(text, role, theme.px(theme.ROLES["body"][0]))


def cap_height(role: Role) -> float:
    """Give the height of a capital letter in the type there is now."""
    return _cap_height(role, theme.px(theme.ROLES["body"][0]))


def write(painter: QPainter, text: str, role: Role, ink: str, at: tuple[float, float], room: float) -> float:
    """Write a text from a place on its baseline on, cut to its room; give the width it takes."""
    shown, width = cut(text, role, room)
    _draw(painter, shown, role, ink, at)
    return width


def write_to(
    painter: QPainter, text: str, role: Role, ink: str, end: tuple[float, float], room: float
) -> float:
    """Write a text up to a place on its baseline, cut to its room; give the width it takes."""
    shown, width = cut(text, role, room)
    _draw(painter, shown, role, ink, (end[0] - width, end[1]))
    return width


def _draw(painter: QPainter, text: str, role: Role, ink: str, at: tuple[float, float]) -> None:
    painter.setFont(theme.font(role))
    painter.setPen(theme.colour(ink))
    painter.drawText(QPointF(*at), text)


@lru_cache(maxsize=4096)
def _cut(text: str, role: Role, _size: int, room: float) -> tuple[str, float]:
    theme.ensure_fonts_for(text)
    metrics = QFontMetricsF(theme.font(role))
    # Qt takes endless room for none.
    endless = math.isinf(room)
    shown = text if endless else metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
    return shown, metrics.horizontalAdvance(shown)


@lru_cache(maxsize=4096)
def _width(text: str, role: Role, _size: int) -> float:
    theme.ensure_fonts_for(text)
    return QFontMetricsF(theme.font(role)).horizontalAdvance(text)


@lru_cache(maxsize=64)
def _cap_height(role: Role, _size: int) -> float:
    return QFontMetricsF(theme.font(role)).capHeight()
