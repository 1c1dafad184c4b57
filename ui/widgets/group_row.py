"""The head of a group of shares: its name, and what they add up to, which can be entered as a whole."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets.label import CutLabel
from ui.widgets.percent_field import PercentField
from ui.widgets.row_error import RowError
from ui.widgets.spacing import spaced


class GroupRow(QWidget):
    """Stands over the rows of a group; a sentence below where a wish was refused."""

    entered = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._name = CutLabel("", "small", "text2", name=f"{name}.name")
        self._sum = PercentField("Share", name=f"{name}.share")
        self._sum.setProperty("role", "small")
        self._sum.entered.connect(self.entered)
        self._sum.installEventFilter(self)
        self._error = RowError(self._sum, name=f"{name}.error")
        line = QHBoxLayout()
        line.addWidget(self._name, 1)
        line.addWidget(self._sum)
        column = QVBoxLayout(self)
        column.addLayout(line)
        column.addWidget(self._error)
        spaced(line, 8)
        spaced(column, 0, (0, 6, 0, 0))

    def stops(self) -> tuple[QWidget, ...]:
        """What Tab comes to."""
        return (self._sum,)

    def show_sum(self, name: str, share: float) -> None:
        """Show the name of the group and its share in 0..1."""
        self._name.setText(name)
        self._sum.set_value(100 * share)
        self._sum.setAccessibleName(f"Share of {name} in per cent, all together")

    def show_error(self, sentence: str) -> None:
        """Show why a wish was refused; an empty sentence takes it back."""
        self._error.refuse(sentence)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.show_error("")
        return False
