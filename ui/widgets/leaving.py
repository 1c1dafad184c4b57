"""Noticing that the keyboard has left a field and all that belongs to it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget


class Leaving(QObject):
    """Tells once, by `left`, that the focus went elsewhere: to another field, another window or nowhere."""

    left = Signal()

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self._field = field
        self._watching = False

    def watch(self) -> None:
        """Wait for it from now on."""
        app = QApplication.instance()
        if not self._watching and isinstance(app, QApplication):
            self._watching = True
            app.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, _: QWidget | None, now: QWidget | None) -> None:
        if now is not None and (now is self._field or self._field.isAncestorOf(now)):
            return
        self._watching = False
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.disconnect(self._on_focus_changed)
        self.left.emit()
