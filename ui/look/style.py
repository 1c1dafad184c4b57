"""Fusion with our small marks: check boxes, arrows, no underlined letters until Alt is down."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import (
    QApplication,
    QMenu,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)

from ui.look.keyboard_focus import KeyboardFocus, has_ring

if TYPE_CHECKING:
    from ui.look.theme import Theme

# Asked thousands of times while a window opens; members of an enum are singletons.
_UNDERLINE = QStyle.StyleHint.SH_UnderlineShortcut
_SLIDER_JUMPS = QStyle.StyleHint.SH_Slider_AbsoluteSetButtons
_POPUP_OVER_FIELD = QStyle.StyleHint.SH_ComboBox_Popup
_SEE_THROUGH = Qt.WidgetAttribute.WA_TranslucentBackground
_CHECKS = (
    QStyle.PrimitiveElement.PE_IndicatorCheckBox,
    QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck,
)
_ARROWS = {
    QStyle.PrimitiveElement.PE_IndicatorArrowDown: ((-4, -2), (0, 2), (4, -2)),
    QStyle.PrimitiveElement.PE_IndicatorArrowUp: ((-4, 2), (0, -2), (4, 2)),
    QStyle.PrimitiveElement.PE_IndicatorArrowRight: ((-2, -4), (2, 0), (-2, 4)),
    QStyle.PrimitiveElement.PE_IndicatorArrowLeft: ((2, -4), (-2, 0), (2, 4)),
}


class Style(QProxyStyle):
    """What the style sheet cannot say; asks `now` for the theme whenever it paints."""

    def __init__(self, now: "Callable[[], Theme]") -> None:
        super().__init__("Fusion")
        self._now = now
        self._keyboard = KeyboardFocus(self)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent):
            self._keyboard.follow(event)
        return super().event(event)

    def polish(self, what: Any) -> None:
        if isinstance(what, QMenu) and not what.testAttribute(_SEE_THROUGH):
            _round_corners(what)
        super().polish(what)

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,
    ) -> int:
        if hint is _UNDERLINE:
            return int(self._keyboard.alt_is_down)
        if hint is _SLIDER_JUMPS:
            return Qt.MouseButton.LeftButton.value
        if hint is _POPUP_OVER_FIELD:
            return 0
        return super().styleHint(hint, option, widget, returnData)

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element in _CHECKS:
            _draw_check_box(option, painter, widget, self._now())
        elif element == QStyle.PrimitiveElement.PE_IndicatorMenuCheckMark:
            if option.state & QStyle.StateFlag.State_On:
                _draw_tick(QRectF(option.rect), painter, self._now(), "text")
        elif element in _ARROWS:
            _draw_arrow(_ARROWS[element], option.rect, painter, self._now())
        elif element != QStyle.PrimitiveElement.PE_FrameFocusRect:
            super().drawPrimitive(element, option, painter, widget)


def _round_corners(menu: QMenu) -> None:
    # Plain X11 has no see-through windows without a compositor: the corners would be black.
    if QApplication.platformName() != "xcb":
        menu.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        menu.setAttribute(_SEE_THROUGH)


def _draw_check_box(option: QStyleOption, painter: QPainter, widget: QWidget | None, now: "Theme") -> None:
    side = min(option.rect.width(), option.rect.height(), now.px(16))
    box = QRectF(0, 0, side - 1, side - 1)
    box.moveCenter(QRectF(option.rect).center())
    checked = bool(option.state & (QStyle.StateFlag.State_On | QStyle.StateFlag.State_NoChange))
    enabled = bool(option.state & QStyle.StateFlag.State_Enabled)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ring = has_ring(widget)
    edge = now.colour("accent" if ring else "line_strong" if not (checked and enabled) else "primary")
    painter.setPen(QPen(edge, now.ring if ring else 1))
    painter.setBrush(now.colour("surface" if not checked else "primary" if enabled else "line_strong"))
    painter.drawRoundedRect(box, now.px(4), now.px(4))
    painter.restore()
    if option.state & QStyle.StateFlag.State_NoChange:
        middle = box.center().y()
        painter.fillRect(QRectF(box.left() + 4, middle - 1, box.width() - 8, 2), now.colour("on_primary"))
    elif checked:
        _draw_tick(box, painter, now, "on_primary")


def _draw_tick(box: QRectF, painter: QPainter, now: "Theme", token: str) -> None:
    unit = min(box.width(), box.height()) / 16
    centre = box.center()
    points = [centre + QPointF(x, y) * unit for x, y in ((-3.6, 0.2), (-1.1, 2.7), (3.8, -2.6))]
    _stroke(points, painter, now, token)


def _draw_arrow(shape: tuple[tuple[int, int], ...], rect: QRect, painter: QPainter, now: "Theme") -> None:
    unit = now.scale
    centre = QRectF(rect).center()
    _stroke([centre + QPointF(x, y) * unit for x, y in shape], painter, now, "text2")


def _stroke(points: list[QPointF], painter: QPainter, now: "Theme", token: str) -> None:
    path = QPainterPath(points[0])
    for point in points[1:]:
        path.lineTo(point)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(now.colour(token), 1.75 * now.scale)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    painter.restore()
