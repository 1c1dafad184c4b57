"""The question under a figure that can be read in several ways."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from app.numbers.money_text import Understood
from ui.widgets.amount_line import AmountLine
from ui.widgets.buttons import Button, link
from ui.widgets.label import PlainLabel
from ui.widgets.spacing import spaced
from ui.widgets.swatch import IconMark


class ReadingQuestion(QWidget):
    """Asks which reading is meant: a link for each."""

    chosen = Signal(object)
    given_up = Signal()

    def __init__(self, name: str, line: AmountLine) -> None:
        super().__init__()
        self.setObjectName(f"{name}.question")
        self._name = name
        self._line = line
        self._readings: tuple[Understood, ...] = ()
        self._answers: list[Button] = []
        self._grid = QGridLayout(self)
        mark, words = IconMark("help", "danger"), PlainLabel("Do you mean", "small", "text")
        beside = QHBoxLayout()
        beside.addWidget(words)
        self._grid.addWidget(mark, 0, 0)
        self._grid.addLayout(beside, 0, 1, 1, 2)
        self._grid.setColumnStretch(3, 1)
        spaced(self._grid, 1, (0, 2, 0, 0))
        # The words stand above those of the links, whose edge is wider than what is seen of them.
        spaced(beside, 0, (5, 0, 0, 0))
        self.hide()

    def ask(self, readings: tuple[Understood, ...]) -> None:
        """Show a link for each reading; with none the question is gone, and so is what it said."""
        if readings == self._readings:
            return
        self._readings = readings
        for button in self._answers:
            button.hide()
            button.set_caption("")
            button.deleteLater()
        self._answers = [self._answer(place, reading) for place, reading in enumerate(readings)]
        for before, after in zip([self._line, *self._answers], self._answers, strict=False):
            QWidget.setTabOrder(before, after)
        self.setVisible(bool(readings))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, Button):
            focused.click()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def _answer(self, place: int, reading: Understood) -> Button:
        button = link(self._line.choice(reading), name=f"{self._name}.answer{place + 1}")
        button.clicked.connect(lambda: self.chosen.emit(reading))
        self._grid.addWidget(button, 1 + place // 2, 1 + place % 2, Qt.AlignmentFlag.AlignLeft)
        return button
