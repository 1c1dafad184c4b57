"""Room around and between things that follows the zoom."""

from PySide6.QtWidgets import QLayout, QWidget

from ui.look import theme

_NONE = (0.0, 0.0, 0.0, 0.0)


def spaced(layout: QLayout, gap: float = 8, margins: tuple[float, float, float, float] = _NONE) -> None:
    """Keep a layout's gap and margins (left, top, right, bottom) at lengths of the design, at every zoom."""
    left, top, right, bottom = margins

    def fit(layout: QLayout) -> None:
        layout.setSpacing(theme.px(gap))
        layout.setContentsMargins(theme.px(left), theme.px(top), theme.px(right), theme.px(bottom))

    theme.fit(layout, fit)


def sized(widget: QWidget, width: float = 0, height: float = 0) -> None:
    """Keep a widget as wide or as high as a length of the design, at every zoom; 0 leaves it free.

    Not for a height where the style sheet names one: that is read last, just before the widget is shown.
    """

    def fit(widget: QWidget) -> None:
        if width:
            widget.setFixedWidth(theme.px(width))
        if height:
            widget.setFixedHeight(theme.px(height))

    theme.fit(widget, fit)
