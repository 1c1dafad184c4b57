"""Whose undo is meant: that of the letters being typed, or that of the window."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence


def is_windows_undo(event: QEvent, *, typing: bool) -> bool:
    """Tell whether keys that mean undo or redo are for the window: they are, unless something is being typed.

    The caller leaves the event alone and says that it saw it, for a shortcut to take it up.
    """
    if typing or not isinstance(event, QKeyEvent):
        return False
    if event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
        event.ignore()
        return True
    return False
