"""What was copied out of a window, so that it can be taken back."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QWidget


class Copied(QObject):
    """Remembers the text that was last copied out of a line or a list of some part of a window."""

    def __init__(self, part: QWidget) -> None:
        super().__init__(part)
        self._part = part
        self._text = ""
        QGuiApplication.clipboard().dataChanged.connect(self._on_changed)

    def take_back(self) -> None:
        """Empty the clipboard, unless something else is there by now."""
        clipboard = QGuiApplication.clipboard()
        if self._text and clipboard.text() == self._text:
            clipboard.clear()
        self._text = ""

    def _on_changed(self) -> None:
        focus = QApplication.focusWidget()
        chosen = _chosen_in(focus) if focus is not None and self._part.isAncestorOf(focus) else ""
        if chosen and QGuiApplication.clipboard().text() == chosen:
            self._text = chosen


def _chosen_in(focus: QWidget) -> str:
    """Give the text that copying takes from what has the focus."""
    if isinstance(focus, QLineEdit):
        return focus.selectedText()
    if isinstance(focus, QAbstractItemView):
        return str(focus.currentIndex().data(Qt.ItemDataRole.DisplayRole) or "")
    return ""
