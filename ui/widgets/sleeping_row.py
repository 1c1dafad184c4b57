"""A line for what is there and does not count just now: a lock, a name, and how it stands."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.widgets.label import CutLabel, PlainLabel
from ui.widgets.spacing import spaced
from ui.widgets.swatch import IconMark


class SleepingRow(QWidget):
    """Faint, and without a control."""

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._name = CutLabel("", "body", "text3", name=f"{name}.name")
        self._state = PlainLabel("", "small", "text3", name=f"{name}.state")
        line = QHBoxLayout(self)
        line.addWidget(IconMark("lock", "text3"))
        line.addWidget(self._name, 1)
        line.addWidget(self._state)
        spaced(line, 8, (0, 6, 0, 6))

    def tell(self, name: str, state: str) -> None:
        """Show a name and how it stands."""
        self._name.setText(name)
        self._state.setText(state)
