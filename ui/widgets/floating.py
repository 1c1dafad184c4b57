"""The shadow under what floats above the window; nothing else has one."""

from PySide6.QtWidgets import QGraphicsDropShadowEffect, QWidget

from ui.look import theme


def shadow(widget: QWidget) -> None:
    """Put a shadow under a widget, or refresh it after a change of theme."""
    now = theme.current()
    effect = widget.graphicsEffect()
    if not isinstance(effect, QGraphicsDropShadowEffect):
        effect = QGraphicsDropShadowEffect(widget)
        widget.setGraphicsEffect(effect)
    effect.setBlurRadius(now.px(48))
    effect.setOffset(0, now.px(12))
    effect.setColor(now.colour("shadow", 0.27 if now.name == "light" else 0.67))
