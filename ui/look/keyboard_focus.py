"""Marks the widget that the keyboard, not the mouse, has focused: only that one wears a focus ring."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QMenuBar, QToolButton, QWidget
from shiboken6 import isValid

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


def give_ring(widget: QWidget) -> None:
    """Let a widget wear the ring once its window is active and it has the focus."""
    _set_ring(widget, on=True)


def begin_anew(widget: QWidget) -> None:
    """Take a widget as one that never had the focus: how it comes to it decides on its ring."""
    _set_ring(widget, on=False)
    widget.setProperty("ring", None)


class KeyboardFocus(QObject):
    """Keeps the property `ring` of each widget true to how it was focused; knows whether Alt is down.

    What first has the focus because its window was opened takes the ring over from what had the focus before.

    A filter of the whole application would see both, but opening a window sends it thousands of events.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.alt_is_down = False
        self._worn = False
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
        if late or widget is None or not isValid(widget):
            return
        if not event.gotFocus():
            self._worn = widget.property("ring") is True
        if event.reason() not in _NO_NEWS:
            _set_ring(widget, on=event.gotFocus() and event.reason() in _BY_KEYBOARD)
        elif event.gotFocus() and widget.property("ring") is None:
            _set_ring(widget, on=self._worn)

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
    before = widget.property("ring")
    widget.setProperty("ring", on)
    if (before is True) == on:
        return
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def _paint_letters_anew() -> None:
    for window in QApplication.topLevelWidgets():
        for lettered in (*window.findChildren(QMenuBar), *window.findChildren(QToolButton)):
            lettered.update()
