"""What stands in a room that is empty: what to do, and the buttons to do it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSpacerItem, QVBoxLayout, QWidget

from ui.look import theme
from ui.widgets.buttons import Button
from ui.widgets.label import PlainLabel
from ui.widgets.spacing import spaced
from ui.widgets.swatch import IconMark

_GAP: Final = 12


class EmptyState(QWidget):
    """Icon, title, one sentence, buttons and a footnote, in the middle of the room."""

    def __init__(
        self,
        icon: str,
        title: str,
        sentence: str,
        buttons: Sequence[Button] = (),
        footnote: str = "",
        *,
        name: str = "empty_state",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self._column = QVBoxLayout(self)
        self._row = QHBoxLayout()
        self._title = PlainLabel(title, "title", wrap=True, name=f"{name}_title")
        self._sentence = PlainLabel(sentence, "body", "text2", wrap=True, name=f"{name}_sentence")
        self._footnote = PlainLabel(footnote, "small", "text3", wrap=True, name=f"{name}_footnote")
        self._mark = IconMark(icon, size=40)
        self._fill(buttons)
        self._footnote.setVisible(bool(footnote))
        spaced(self._column, 4, (16, 16, 16, 16))
        spaced(self._row, 8)
        theme.fit(self, EmptyState._fit_gaps)

    def show_text(self, title: str, sentence: str) -> None:
        """Change what is said."""
        self._title.setText(title)
        self._sentence.setText(sentence)
        self.setAccessibleName(title)

    def _fill(self, buttons: Sequence[Button]) -> None:
        centre = Qt.AlignmentFlag.AlignHCenter
        self._column.addStretch(1)
        self._column.addWidget(self._mark, 0, centre)
        self._gaps = [self._column.count()]
        self._column.addSpacing(0)
        for label in (self._title, self._sentence):
            label.setAlignment(centre)
            self._column.addWidget(label)
        self._gaps.append(self._column.count())
        self._column.addSpacing(0)
        self._row.addStretch(1)
        for button in buttons:
            self._row.addWidget(button)
        self._row.addStretch(1)
        self._column.addLayout(self._row)
        self._gaps.append(self._column.count())
        self._column.addSpacing(0)
        self._footnote.setAlignment(centre)
        self._column.addWidget(self._footnote)
        self._column.addStretch(1)

    def _fit_gaps(self) -> None:
        for index in self._gaps:
            item = self._column.itemAt(index)
            if isinstance(item, QSpacerItem):
                item.changeSize(0, theme.px(_GAP))
        self._column.invalidate()
