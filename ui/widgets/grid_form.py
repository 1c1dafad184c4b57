"""A form of a few rows of the same fields, which come and go."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.widgets.buttons import Button
from ui.widgets.errors import ErrorLine, mark_error
from ui.widgets.fields import Field
from ui.widgets.label import PlainLabel
from ui.widgets.spacing import spaced

#: What Tab goes through in one row; the first of them says its errors under the form.
Fields = list[QWidget]


class GridForm(QWidget):
    """Rows made by `make_row` as they are needed, with captions above and a button to add one below."""

    def __init__(
        self,
        name: str,
        captions: Sequence[str],
        make_row: Callable[[int], Fields],
        add: Button,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._make_row = make_row
        self._rows: list[Fields] = []
        self._captions = [PlainLabel(text, "caption", "text3") for text in captions]
        self._add = add
        self._error = ErrorLine(name=f"{name}.error")
        #: What was refused and by whom, the latest last.
        self._refusals: dict[QWidget, str] = {}
        self._grid = QGridLayout()
        for column, caption in enumerate(self._captions):
            self._grid.addWidget(caption, 0, column)
        foot = QHBoxLayout()
        foot.addWidget(add)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.addLayout(self._grid)
        column.addWidget(self._error)
        column.addLayout(foot)
        spaced(self._grid, 6)
        spaced(column, 4)

    def show_error(self, sentence: str) -> None:
        """Say why a change of a row was refused."""
        mark_error(self, sentence)
        self._hear(self, sentence)

    def set_caption(self, column: int, text: str) -> None:
        """Change what stands above a column."""
        self._captions[column].setText(text)

    def stretch(self, column: int) -> None:
        """Give a column the room that is left."""
        self._grid.setColumnStretch(column, 1)

    def show_rows(self, count: int, most: int, *, afresh: bool = False) -> list[Fields]:
        """Have so many rows, and let one be added while there are fewer than the most.

        With `afresh` they stand for something else than before, and what was typed or refused is forgotten.
        """
        while len(self._rows) > count:
            for widget in self._rows.pop():
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
                # Leaving it entered what was typed, and it may have refused that.
                self._hear(widget, "")
        while len(self._rows) < count:
            self._append()
        for caption in self._captions:
            caption.setVisible(count > 0)
        self._add.setEnabled(count < most)
        if afresh:
            self.show_error("")
            for field in (widget for row in self._rows for widget in row if isinstance(widget, Field)):
                field.forget()
        return self._rows

    def stops(self) -> list[QWidget]:
        """List what Tab goes through, in order."""
        return [*(widget for row in self._rows for widget in row), self._add]

    def _append(self) -> None:
        number = len(self._rows)
        row = self._make_row(number)
        for column, widget in enumerate(row):
            if column < len(self._captions) and self._grid.columnStretch(column) == 0:
                widget.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            self._grid.addWidget(widget, number + 1, column)
            # At once, so that it can have the keyboard.
            widget.show()
            told = getattr(widget, "error_changed", None)
            if told is not None:
                told.connect(partial(self._hear, widget))
        self._rows.append(row)

    def _hear(self, field: QWidget, sentence: str) -> None:
        """Say what was refused last; once that is put right, what was refused before and still is."""
        self._refusals.pop(field, None)
        if sentence:
            self._refusals[field] = sentence
        self._error.say(next(reversed(self._refusals.values()), ""))
