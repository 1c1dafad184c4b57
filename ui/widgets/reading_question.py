"""The question under what can be read in several ways."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from ui.look import theme
from ui.widgets.buttons import Button, link
from ui.widgets.label import PlainLabel
from ui.widgets.spacing import spaced
from ui.widgets.swatch import IconMark
from ui.widgets.tips import ampersands, tip

#: A caption that is wider is cut in its middle.
_WIDEST = 190


class ReadingQuestion(QWidget):
    """Asks which way a line is to be read: a link for each, below the words or, with room, `beside` them."""

    chosen = Signal(object)
    given_up = Signal()

    def __init__(self, name: str, line: QWidget, *, beside: bool = False) -> None:
        super().__init__()
        self.setObjectName(f"{name}.question")
        self._name = name
        self._line = line
        #: Row and column of the first link.
        self._first = (0, 2) if beside else (1, 1)
        self._ways: tuple[tuple[str, Any], ...] = ()
        self._answers: list[Button] = []
        self._grid = QGridLayout(self)
        mark, words = IconMark("help", "danger"), PlainLabel("Do you mean", "small", "text")
        asking = QHBoxLayout()
        asking.addWidget(words)
        self._grid.addWidget(mark, 0, 0)
        self._grid.addLayout(asking, 0, 1, 1, 1 if beside else 2)
        self._grid.setColumnStretch(self._first[1] + 2, 1)
        spaced(self._grid, 1, (0, 2, 0, 0))
        # The words stand above those of the links, whose edge is wider than what is seen of them.
        spaced(asking, 0, (5, 0, 0, 0))
        self.hide()

    def ask(self, ways: Sequence[tuple[str, Any]]) -> None:
        """Show a link for each way, by its caption; with none the question is gone, and what it said too."""
        if tuple(ways) == self._ways:
            return
        self._ways = tuple(ways)
        for button in self._answers:
            button.hide()
            button.set_caption("")
            button.deleteLater()
        self._answers = [self._answer(place, *way) for place, way in enumerate(ways)]
        for before, after in zip([self._line, *self._answers], self._answers, strict=False):
            QWidget.setTabOrder(before, after)
        self.setVisible(bool(ways))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def _answer(self, place: int, caption: str, reading: Any) -> Button:
        button = link(caption, name=f"{self._name}.answer{place + 1}")
        shown = button.fontMetrics().elidedText(caption, Qt.TextElideMode.ElideMiddle, theme.px(_WIDEST))
        if shown != caption:
            button.setText(ampersands(shown))
            tip(button, caption)
        button.clicked.connect(lambda: self.chosen.emit(reading))
        row, column = self._first
        self._grid.addWidget(button, row + place // 2, column + place % 2, Qt.AlignmentFlag.AlignLeft)
        return button
