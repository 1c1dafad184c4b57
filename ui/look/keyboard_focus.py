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

_ABOUT_TO = QEvent.Type.FocusAboutToChange


def has_ring(widget: QWidget | None) -> bool:
    """Whether this widget is to show a focus ring now."""
    return widget is not None and widget.hasFocus() and widget.property("ring") is True


class KeyboardFocus(QObject):
    """Sees every focus change of the application; keeps the property `ring` of each widget true to it."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Opening a window sends thousands of events through here, and to ask one for its type is slow.
        if isinstance(event, QFocusEvent):
            _focus_changed(watched, event)
        elif isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Alt and event.type() != QEvent.Type.ShortcutOverride:
                _show_mnemonics(event.type() == QEvent.Type.KeyPress)
        elif isinstance(watched, QMenu) and event.type() == QEvent.Type.Polish:
            _round_corners(watched)
        return False


def _focus_changed(watched: QObject, event: QFocusEvent) -> None:
    if isinstance(watched, QWidget) and event.type() != _ABOUT_TO and event.reason() not in _NO_NEWS:
        _set_ring(watched, on=event.gotFocus() and event.reason() in _BY_KEYBOARD)


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
