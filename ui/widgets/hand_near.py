"""Whether the pointer or the keyboard is in a widget, so that it may show what is seldom needed."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget


class HandNear(QObject):
    """Watches one widget with all that is inside it; calls `changed` when the hand comes or goes."""

    def __init__(self, widget: QWidget, changed: Callable[[], None]) -> None:
        super().__init__(widget)
        self._widget = widget
        self._changed = changed
        self._near = False
        widget.installEventFilter(self)

    def watch(self, *inside: QWidget) -> None:
        """Watch what can have the keyboard."""
        for widget in inside:
            widget.installEventFilter(self)

    def is_near(self) -> bool:
        """Whether the hand is near."""
        return self._near

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave, QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            # Not until Qt has finished moving the focus.
            QTimer.singleShot(0, self, self._look)
        return False

    def _look(self) -> None:
        focused = QApplication.focusWidget()
        if focused is None and self._near:
            # A menu or another program has the keyboard: it comes back to where it was.
            return
        inside = focused is not None and self._widget.isAncestorOf(focused)
        near = inside or self._widget.underMouse()
        if near != self._near:
            self._near = near
            self._follow(near)
            self._changed()

    def _follow(self, near: bool) -> None:
        """Hear of the focus wherever it goes: to what was made since, and may not be watched, too."""
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            return
        if near:
            app.focusChanged.connect(self._look)
        else:
            app.focusChanged.disconnect(self._look)
