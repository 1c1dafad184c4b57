"""What sliders are painted with: track, band, end ticks and knob, and where on the track they stand."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from ui.look import theme

KNOB_RADIUS = 6.5
TICK_HEIGHT = 14
BAND_HEIGHT = 10
_TRACK_HEIGHT = 4


def inset() -> float:
    """Room at both ends of a track, so that the knob with its focus ring stays inside the widget."""
    now = theme.current()
    return KNOB_RADIUS * now.scale + now.ring


def x_of(widget: QWidget, portion: float) -> float:
    """Give the place of a portion of the track, 0 at the left to 1 at the right."""
    room = inset()
    return room + (widget.width() - 2 * room) * portion


def portion_at(widget: QWidget, x: float) -> float:
    """Give the portion of the track at a place; beyond its ends less than 0 or more than 1."""
    room = inset()
    return (x - room) / max(1.0, widget.width() - 2 * room)


def track(
    painter: QPainter, widget: QWidget, start: float, end: float, ink: str, opacity: float = 1.0
) -> None:
    """Paint a stretch of the track."""
    height = theme.px(_TRACK_HEIGHT)
    _bar(painter, widget, start, end, height, theme.colour(ink, opacity), height / 2)


def band(painter: QPainter, widget: QWidget, start: float, end: float, ink: str, opacity: float) -> None:
    """Paint a translucent stretch over the track."""
    _bar(painter, widget, start, end, theme.px(BAND_HEIGHT), theme.colour(ink, opacity), theme.px(3))


def edge(painter: QPainter, widget: QWidget, start: float, end: float, ink: str) -> None:
    """Paint the outline of a band, for one that no ticks end: a tint alone is hardly seen on the track."""
    height, width = theme.px(BAND_HEIGHT), max(1.0, theme.current().scale)
    around = QRectF(start, _middle(widget) - height / 2, end - start, height)
    painter.setPen(QPen(theme.colour(ink), width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inset_by = width / 2
    around.adjust(inset_by, inset_by, -inset_by, -inset_by)
    if around.width() > 0:
        painter.drawRoundedRect(around, theme.px(3), theme.px(3))


def dashed(painter: QPainter, widget: QWidget, start: float, end: float) -> None:
    """Paint the line of a value that is not known."""
    track(painter, widget, start, end, "track")
    pen = QPen(theme.colour("whisker"), theme.px(2))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([3, 1.5])
    painter.setPen(pen)
    middle = _middle(widget)
    painter.drawLine(QPointF(start + 1, middle), QPointF(end - 1, middle))


def tick(
    painter: QPainter, widget: QWidget, x: float, ink: str, *, thick: bool, opacity: float = 1.0
) -> None:
    """Paint the end of a range."""
    height = theme.px(TICK_HEIGHT)
    width = theme.px(4 if thick else 2)
    rect = QRectF(round(x - width / 2), round(_middle(widget) - height / 2), width, height)
    painter.fillRect(rect, theme.colour(ink, opacity))


def tick_ring(painter: QPainter, widget: QWidget, x: float) -> None:
    """Paint the focus ring round an end tick."""
    now = theme.current()
    rect = QRectF(0, 0, now.px(8), now.px(TICK_HEIGHT + 6))
    rect.moveCenter(QPointF(x, _middle(widget)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(now.colour("accent"), now.ring))
    painter.drawRoundedRect(rect, now.px(3), now.px(3))


def knob(painter: QPainter, widget: QWidget, x: float, *, ring: bool, hollow: bool = False) -> None:
    """Paint the knob; hollow for a value that is only inherited or cannot be moved."""
    now = theme.current()
    radius = KNOB_RADIUS * now.scale * (0.8 if hollow else 1)
    centre = QPointF(x, _middle(widget))
    painter.setBrush(QBrush(now.colour("surface" if hollow else "knob")))
    painter.setPen(QPen(now.colour("line_strong"), max(1.0, now.scale)))
    painter.drawEllipse(centre, radius, radius)
    if ring:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(now.colour("accent"), now.ring))
        around = radius + now.ring / 2
        painter.drawEllipse(centre, around, around)


def chip(painter: QPainter, widget: QWidget, x: float, text: str) -> None:
    """Paint what is being typed over the knob."""
    now = theme.current()
    painter.setFont(now.font("smallstrong"))
    width = painter.fontMetrics().horizontalAdvance(text) + now.px(14)
    rect = QRectF(min(max(0.5, x - width / 2), widget.width() - width - 0.5), 0.5, width, widget.height() - 1)
    painter.setBrush(now.colour("surface"))
    painter.setPen(QPen(now.colour("accent"), now.ring))
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), now.px(4), now.px(4))
    painter.setPen(now.colour("text"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)


def _middle(widget: QWidget) -> float:
    return widget.height() / 2


def _bar(
    painter: QPainter, widget: QWidget, start: float, end: float, height: int, fill: QColor, radius: float
) -> None:
    if end <= start:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawRoundedRect(QRectF(start, _middle(widget) - height / 2, end - start, height), radius, radius)
