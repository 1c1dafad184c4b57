"""Room around and between things that follows the zoom."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLayout, QWidget

from ui.look import theme

_NONE = (0.0, 0.0, 0.0, 0.0)


def spaced(
    layout: QLayout,
    widget: QWidget,
    gap: float = 8,
    margins: tuple[float, float, float, float] = _NONE,
) -> None:
    """Keep a layout's gap and margins (left, top, right, bottom) at lengths of the design, at every zoom.

    `widget` is the one that holds the layout, near or far.
    """
    _Spacing(layout, widget, gap, margins)


def sized(widget: QWidget, width: float = 0, height: float = 0) -> None:
    """Keep a widget as wide or as high as a length of the design, at every zoom; 0 leaves it free."""
    _Size(widget, width, height)


class _Size(QObject):
    def __init__(self, widget: QWidget, width: float, height: float) -> None:
        super().__init__(widget)
        self._widget = widget
        self._width = width
        self._height = height
        widget.installEventFilter(self)
        self._apply()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.StyleChange:
            self._apply()
        return False

    def _apply(self) -> None:
        if self._width:
            self._widget.setFixedWidth(theme.px(self._width))
        if self._height:
            self._widget.setFixedHeight(theme.px(self._height))


class _Spacing(QObject):
    def __init__(
        self, layout: QLayout, widget: QWidget, gap: float, margins: tuple[float, float, float, float]
    ) -> None:
        super().__init__(layout)
        self._layout = layout
        self._gap = gap
        self._margins = margins
        widget.installEventFilter(self)
        self._apply()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.StyleChange:
            self._apply()
        return False

    def _apply(self) -> None:
        self._layout.setSpacing(theme.px(self._gap))
        left, top, right, bottom = (theme.px(side) for side in self._margins)
        self._layout.setContentsMargins(left, top, right, bottom)
