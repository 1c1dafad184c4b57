"""The shadow under what floats above the window; nothing else has one."""

from math import log
from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsEffect, QWidget

from ui.look import theme

_BLUR, _DOWN, _CORNER = 48, 12, 10
#: How much of its ink the shadow has in each theme.
_INK: Final = {"light": 0.27, "dark": 0.67}
#: So many steps lead from all of the ink to none; within the blur it falls to an eye's least.
_STEPS: Final = 24
_FALL: Final = log(128)


def shadow(widget: QWidget) -> None:
    """Put a shadow under a widget, or refresh it after a change of theme."""
    effect = widget.graphicsEffect()
    if not isinstance(effect, _Shadow):
        effect = _Shadow(widget)
        widget.setGraphicsEffect(effect)
    effect.refresh()


class _Shadow(QGraphicsEffect):
    """Rounded grounds on each other, the widest first, each as much darker than the one before.

    Qt's own shadow tells the whole window its sizes anew while it is painted, hidden parts included; what
    moves to another place on that occasion is never painted again.
    """

    def refresh(self) -> None:
        """Take over theme and zoom as they are now."""
        self.updateBoundingRect()
        self.update()

    def boundingRectFor(self, sourceRect: QRectF | QRect) -> QRectF:
        area, reach = QRectF(sourceRect), theme.px(_BLUR)
        return area.united(area.translated(0, theme.px(_DOWN)).adjusted(-reach, -reach, reach, reach))

    def draw(self, painter: QPainter) -> None:
        ground = self.sourceBoundingRect().translated(0, theme.px(_DOWN))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        ink = _INK[theme.current().name] / _STEPS
        for step in range(_STEPS):
            # Further inside it is covered by what floats.
            out = max(_outside((step + 0.5) / _STEPS) * theme.px(_BLUR), -theme.px(_DOWN))
            # What is below shows through by so much less than it did.
            painter.setBrush(theme.colour("shadow", ink / (1 - step * ink)))
            corner = max(0.0, theme.px(_CORNER) + out)
            painter.drawRoundedRect(ground.adjusted(-out, -out, out, out), corner, corner)
        painter.restore()
        self.drawSource(painter)


def _outside(share: float) -> float:
    """Say how far outside, in parts of the blur, this share of the ink is left; at the edge it is half."""
    out = -log(2 * min(share, 1 - share)) / _FALL
    return out if share < 0.5 else -out
