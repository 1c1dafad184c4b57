"""Answers whatever opens in front of the windows and waits: menus, lists, questions, file names."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMenu,
    QPushButton,
    QWidget,
)

from tests.lived.dice import Dice

#: So many answers are given before what waits is closed.
_PATIENCE = 20
ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape


class Answering:
    """Looks for what waits while a gesture is carried out, and answers it by the dice."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._dice = Dice(0)
        self._left = 0
        self._busy = False
        #: What was answered during the gesture.
        self.told: list[str] = []

    @contextmanager
    def by(self, dice: Dice) -> Iterator[None]:
        """Answer by these dice for as long as the gesture takes."""
        self._dice = dice
        self._left, self._busy = _PATIENCE, True
        self.told.clear()
        QTimer.singleShot(0, self._look)
        try:
            yield
            while self._waiting() is not None:
                QApplication.processEvents()
        finally:
            self._busy = False

    def _waiting(self) -> QWidget | None:
        return QApplication.activePopupWidget() or QApplication.activeModalWidget()

    def _look(self) -> None:
        if not self._busy:
            return
        # The next look comes first: an answer can bring up another question, and come back when that is gone.
        QTimer.singleShot(0, self._look)
        waiting = self._waiting()
        if waiting is None:
            return
        self._left -= 1
        if self._left < 0:
            waiting.close()
        elif isinstance(waiting, QMenu):
            self._choose(waiting)
        elif isinstance(waiting, QFileDialog):
            self._name(waiting)
        elif isinstance(waiting, QDialog):
            self._press(waiting)
        else:
            views = waiting.findChildren(QAbstractItemView)
            QTest.keyClick(views[0] if views else waiting, self._dice.choice((ENTER, ESCAPE)))

    def _press(self, dialog: QDialog) -> None:
        buttons = [one for one in dialog.findChildren(QPushButton) if one.isVisible() and one.isEnabled()]
        if not buttons:
            dialog.close()
            return
        button = self._dice.choice(buttons)
        self.told.append(button.text())
        button.click()

    def _choose(self, menu: QMenu) -> None:
        there = [
            one for one in menu.actions() if one.isEnabled() and not one.isSeparator() and not one.menu()
        ]
        if there and self._dice.happens(0.8):
            action = self._dice.choice(there)
            self.told.append(action.text())
            menu.setActiveAction(action)
            QTest.keyClick(menu, ENTER)
        else:
            QTest.keyClick(menu, ESCAPE)

    def _name(self, dialog: QFileDialog) -> None:
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        names = [path.name for path in sorted(self._folder.iterdir())]
        name = self._dice.choice([*names, "another.offers", ""])
        if field is None or not name:
            dialog.reject()
            return
        self.told.append(name)
        field.setText(str(self._folder / name))
        QTest.keyClick(field, ENTER)
