"""Marks the widget that the keyboard, not the mouse, has focused: only that one wears a focus ring."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QMenuBar, QToolButton, QWidget
from shiboken6 import isValid

#: How the focus comes by the keyboard.
BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
#: Coming back to the window, or from a menu, says nothing about how the widget was first focused.
_NO_NEWS = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


def has_ring(widget: QWidget | None) -> bool:
    """Whether this widget is to show a focus ring now."""
    return widget is not None and widget.hasFocus() and widget.property("ring") is True


def give_ring(widget: QWidget) -> None:
    """Let a widget wear the ring once its window is active and it has the focus."""
    _set_ring(widget, on=True)


class KeyboardFocus(QObject):
    """Keeps the property `ring` of each widget true to how it was focused; knows whether Alt is down.

    A filter of the whole application would see both, but opening a window sends it thousands of events.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.alt_is_down = False
        self._focused: QWidget | None = None
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._watch_keys)

    def follow(self, event: QFocusEvent) -> None:
        """Hear of a change of focus, as a style does: of who loses it, then of who has it."""
        widget = QApplication.focusWidget() if event.gotFocus() else self._focused
        # A widget that hands the focus on when it gets it is told of late: the other has been told of.
        late = event.gotFocus() and widget is self._focused
        self._focused = widget if event.gotFocus() else None
        if not late and widget is not None and isValid(widget) and event.reason() not in _NO_NEWS:
            _set_ring(widget, on=event.gotFocus() and event.reason() in BY_KEYS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Alt:
            down = event.type() == QEvent.Type.KeyPress
            if down != self.alt_is_down:
                self.alt_is_down = down
                _paint_letters_anew()
        return False

    def _watch_keys(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)


def _set_ring(widget: QWidget, *, on: bool) -> None:
    if (widget.property("ring") is True) == on:
        return
    widget.setProperty("ring", on)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def _paint_letters_anew() -> None:
    for window in QApplication.topLevelWidgets():
        for lettered in (*window.findChildren(QMenuBar), *window.findChildren(QToolButton)):
            lettered.update()
