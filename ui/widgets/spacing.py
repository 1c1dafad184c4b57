"""Room around and between things that follows the zoom."""

from collections.abc import Callable

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
    left, top, right, bottom = margins

    def apply() -> None:
        layout.setSpacing(theme.px(gap))
        layout.setContentsMargins(theme.px(left), theme.px(top), theme.px(right), theme.px(bottom))

    _Watch(layout, widget, apply)


def sized(widget: QWidget, width: float = 0, height: float = 0) -> None:
    """Keep a widget as wide or as high as a length of the design, at every zoom; 0 leaves it free."""

    def apply() -> None:
        if width:
            widget.setFixedWidth(theme.px(width))
        if height:
            widget.setFixedHeight(theme.px(height))

    at_every_zoom(widget, apply)


def at_every_zoom(widget: QWidget, apply: Callable[[], None]) -> None:
    """Set lengths of the design now, and again whenever the look of a widget changes."""
    _Watch(widget, widget, apply)


class _Watch(QObject):
    """Lives as long as what owns it."""

    def __init__(self, owner: QObject, widget: QWidget, apply: Callable[[], None]) -> None:
        super().__init__(owner)
        self._apply = apply
        widget.installEventFilter(self)
        apply()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The style sheet may name a least height too, and is read last just before the widget is shown.
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.Show):
            self._apply()
        return False
