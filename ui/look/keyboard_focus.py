"""Marks the widget that the keyboard, not the mouse, has focused: only that one wears a focus ring."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar, QWidget

_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
#: Coming back to the window, or from a menu, says nothing about how the widget was first focused.
_NO_NEWS = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


def has_ring(widget: QWidget | None) -> bool:
    """Whether this widget is to show a focus ring now."""
    return widget is not None and widget.hasFocus() and widget.property("ring") is True


class KeyboardFocus(QObject):
    """Sees every focus change of the application; keeps the property `ring` of each widget true to it."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.FocusIn:
            _focus_changed(watched, event, gained=True)
        elif kind == QEvent.Type.FocusOut:
            _focus_changed(watched, event, gained=False)
        elif kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Alt:
                _show_mnemonics(kind == QEvent.Type.KeyPress)
        elif kind == QEvent.Type.Polish and isinstance(watched, QMenu):
            _round_corners(watched)
        return False


def _focus_changed(watched: QObject, event: QEvent, *, gained: bool) -> None:
    if isinstance(watched, QWidget) and isinstance(event, QFocusEvent) and event.reason() not in _NO_NEWS:
        _set_ring(watched, on=gained and event.reason() in _BY_KEYBOARD)


def _set_ring(widget: QWidget, *, on: bool) -> None:
    if (widget.property("ring") is True) == on:
        return
    widget.setProperty("ring", on)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def _show_mnemonics(on: bool) -> None:
    app = QApplication.instance()
    if app is None or bool(app.property("mnemonics")) == on:
        return
    app.setProperty("mnemonics", on)
    for window in QApplication.topLevelWidgets():
        for bar in window.findChildren(QMenuBar):
            bar.update()


def _round_corners(menu: QMenu) -> None:
    # Plain X11 has no see-through windows without a compositor: the corners would be black.
    if QApplication.platformName() != "xcb":
        menu.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        menu.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
