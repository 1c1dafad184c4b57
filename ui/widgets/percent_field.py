"""A field for a share in per cent, as wide as 100% needs."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QSizePolicy

from ui.look import theme
from ui.widgets import numbers
from ui.widgets.number_field import NumberField


class PercentField(NumberField):
    """A share from 0 to 100, written with its sign; it stands in a row without a frame."""

    def __init__(self, label: str, *, name: str) -> None:
        super().__init__(label, name=name, minimum=0, maximum=100, decimals=1, optional=False)
        self.setProperty("bare", True)
        self.setProperty("role", "strong")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(46), theme.px(24))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        # The number with its sign is one thing: what is typed next replaces both.
        super().mouseDoubleClickEvent(event)
        self.selectAll()

    def write(self, value: float | None) -> str:
        return "" if value is None else numbers.percent(value / 100)

    def read(self, text: str) -> float | None:
        return super().read(text.strip().removesuffix("%").strip())
