"""Small strokes that tables and rows of the view share."""

from math import ceil
from typing import Final

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from ui.look import theme
from ui.widgets import written

#: How strongly numbers of a moment ago are shown.
FADED: Final = 0.35


def write(
    painter: QPainter, text: str, area: QRectF, role: theme.Role, ink: str, *, right: bool = False
) -> float:
    """Write one line in the middle of an area, cut where it is too long; give the width taken."""
    put = written.write_to if right else written.write
    edge = area.right() if right else area.left()
    baseline = area.center().y() + written.cap_height(role) / 2
    return put(painter, " ".join(text.split()), role, ink, (edge, baseline), area.width())


def wrapped_height(text: str, width: float, role: theme.Role) -> int:
    """Give the height a text takes at a width, over as many lines as it needs."""
    flags = Qt.TextFlag.TextWordWrap
    area = QRectF(0, 0, max(width, 1.0), 100_000)
    return ceil(QFontMetricsF(theme.font(role)).boundingRect(area, flags, text).height())


def write_wrapped(painter: QPainter, text: str, area: QRectF, role: theme.Role, ink: str) -> None:
    """Write a text over as many lines as it needs."""
    painter.setFont(theme.font(role))
    painter.setPen(theme.colour(ink))
    painter.drawText(area, Qt.TextFlag.TextWordWrap, text)


def two_lines(text: str, role: theme.Role, width: float) -> list[str]:
    """Break a caption between two words where it does not fit on one line."""
    words, metrics = text.split(), QFontMetricsF(theme.font(role))
    if len(words) < 2 or metrics.horizontalAdvance(" ".join(words)) <= width:
        return [" ".join(words)]
    first = words[0]
    for number, word in enumerate(words[1:], 1):
        if metrics.horizontalAdvance(f"{first} {word}") > width:
            return [first, " ".join(words[number:])]
        first = f"{first} {word}"
    return [first]


def hatch(painter: QPainter, area: QRectF, ink: str, opacity: float = 1.0) -> None:
    """Draw what is not known hollow: a frame, and hatching where there is room."""
    painter.fillRect(area, theme.colour("surface"))
    painter.save()
    painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(theme.colour(ink, opacity), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    strokes, step, x = list[QLineF](), theme.px(5), area.left() - area.height()
    while x < area.right():
        strokes.append(QLineF(x, area.bottom(), x + area.height(), area.top()))
        x += step
    painter.drawLines(strokes)
    painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5))
    painter.restore()
