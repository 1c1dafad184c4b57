"""A window within a program of endurance: without a screen, and with what it keeps in a folder of its own."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

from PySide6.QtWidgets import QApplication

from tests.homes import homes

#: Lives as long as Python does: Qt is not begun twice.
_APPLICATION: list[QApplication] = []


@contextmanager
def at_home_in(folder: Path) -> Iterator[QApplication]:
    """Have an application, and all that is kept below a folder."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    there = QApplication.instance()
    if not isinstance(there, QApplication):
        there = QApplication([])
        _APPLICATION.append(there)
    with patch.dict(os.environ, homes(folder)):
        yield there
