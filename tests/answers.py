"""Answers to the questions a window asks, given while it waits."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QListView, QPushButton, QWidget

from ui.widgets.message_box import MessageBox

EVERY_MS = 5
TRIES = 800


class Waiting:
    """Looks for a question until it has been asked and answered, and remembers its name."""

    def __init__(self, answer: Callable[[QWidget], bool]) -> None:
        self.asked: list[str] = []
        self._answer = answer
        self._left = TRIES
        self._timer = QTimer()
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        asking = QApplication.activeModalWidget()
        self._left -= 1
        if self._left < 0 or (self.asked and asking is None):
            self._timer.stop()
            if asking is not None:
                asking.close()
        elif asking is not None:
            # A question that has just opened may still be busy, so the answer is given until it is taken.
            name = asking.objectName()
            if self._answer(asking) and name not in self.asked:
                self.asked.append(name)


def answering(key: str) -> Waiting:
    """Answer the next message box with one of its buttons."""

    def answer(asking: QWidget) -> bool:
        button = asking.findChild(QPushButton, f"{asking.objectName()}_{key}")
        if not isinstance(asking, MessageBox) or button is None:
            return False
        button.click()
        return True

    return Waiting(answer)


def naming(path: Path | None) -> Waiting:
    """Answer the next file dialog with a path and Enter; with none, close it."""

    def answer(asking: QWidget) -> bool:
        if not isinstance(asking, QFileDialog):
            return False
        field = asking.findChild(QLineEdit, "fileNameEdit")
        if path is None or field is None:
            asking.reject()
            return True
        # What is picked in the list would be meant, once the list is there, and not what is written.
        for one in asking.findChildren(QListView):
            one.clearSelection()
        # Put there at once: what is typed letter by letter, Qt goes on completing.
        field.setText(str(path))
        QTest.keyClick(field, Qt.Key.Key_Return)
        return True

    return Waiting(answer)
