"""A part of the form: a heading with a hairline above it, and rows of fields."""

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.widgets.label import PlainLabel
from ui.widgets.spacing import spaced
from ui.widgets.swatch import Divider

#: Columns of the grid that all sections share, so that their fields stand in line.
COLUMNS = 6


class FormSection(QWidget):
    """Heading and grid; `first` leaves out the hairline."""

    def __init__(self, name: str, title: str, *, first: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.column = QVBoxLayout(self)
        if not first:
            self.column.addWidget(Divider())
        self.column.addWidget(PlainLabel(title, "heading", name=f"{name}.heading"))
        self.grid = QGridLayout()
        for number in range(COLUMNS):
            self.grid.setColumnStretch(number, 1)
        self.column.addLayout(self.grid)
        spaced(self.grid, 12)
        spaced(self.column, 10)
