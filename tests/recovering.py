"""A window with crash protection, and copies left behind as by a program that died."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from app.document import Document
from app.storage.pieces import Pieces
from app.storage.record import About, begin
from app.storage.save import save_document
from tests.builders import document, offer
from tests.rig import at_once, settle
from tests.scenes import TODAY
from ui.main_window import MainWindow
from ui.window.recovering import Recovering

EDITED = document(offers=(offer("Alder"),)).replace(title="Edited")


class Standing:
    """A window with crash protection, and the folder in which its copies are kept."""

    def __init__(self, window: MainWindow, folder: Path) -> None:
        self.window = window
        self.folder = folder
        parts = (window.session, window.documents, window.workspace, window.notices)
        self.recovering = Recovering(*parts, lambda: folder, run=at_once, today=lambda: TODAY)
        self.panel = self.recovering.panel

    def leave(self, edited: Document = EDITED, path: str = "", sha256: str = "", attempts: int = 0) -> Path:
        """Leave a copy behind as a program does that dies."""
        record = begin(self.folder)
        about = About(path, sha256, edited.title, len(edited.offers), attempts)
        record.write(Pieces().bytes_of(edited), about)
        record.leave()
        return record.folder

    def left_of_a_file(self, folder: Path) -> Path:
        """Leave a copy behind that belongs to a file; gives the file."""
        path = folder / "mine.offers"
        self.leave(path=str(path), sha256=save_document(document(), path).sha256)
        return path

    def press(self, name: str) -> None:
        button = self.panel.findChild(QPushButton, name)
        assert button is not None
        assert button.isVisible(), name
        button.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(button, Qt.Key.Key_Space)
        settle()

    def text(self, name: str) -> str:
        label = self.panel.findChild(QLabel, name)
        assert label is not None
        return label.text()

    def take_down(self) -> None:
        self.recovering.close()
        for one in (self.panel, self.recovering.unprotected, self.recovering):
            shiboken6.delete(one)


@contextmanager
def protected(window: MainWindow, folder: Path) -> Iterator[Standing]:
    """Give a window crash protection for as long as it takes."""
    folder.mkdir()
    made = Standing(window, folder)
    try:
        yield made
    finally:
        made.take_down()
