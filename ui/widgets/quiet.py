"""Setting a widget from the program without it speaking of it."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QWidget


@contextmanager
def quiet(*widgets: QWidget) -> Iterator[None]:
    """Block the signals of the widgets while they are being set."""
    blockers = [QSignalBlocker(widget) for widget in widgets]
    try:
        yield
    finally:
        for blocker in blockers:
            blocker.unblock()
