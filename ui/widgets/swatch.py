"""Small painted marks: the colour square of a criterion, and hairlines."""

from typing import Literal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from ui.look import icons, theme
from ui.widgets.spacing import sized


class Swatch(QWidget):
    """A square of one ink. It says nothing that the text beside it does not say."""

    def __init__(self, ink: str, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._ink = ink
        sized(self, 10, 10)

    def set_ink(self, ink: str) -> None:
        """Change the colour to another token."""
        self._ink = ink
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(self._ink))
        painter.drawRoundedRect(QRectF(self.rect()), theme.px(2.5), theme.px(2.5))


class IconMark(QWidget):
    """An icon that is not a button."""

    def __init__(
        self, icon: str, ink: str = "text2", size: int = 16, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._ink = ink
        sized(self, size, size)

    def show_icon(self, icon: str, ink: str) -> None:
        """Change icon and ink."""
        self._icon = icon
        self._ink = ink
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        icons.paint(QPainter(self), self._icon, QRectF(self.rect()), self._ink)


class Divider(QFrame):
    """A hairline."""

    def __init__(
        self, direction: Literal["horizontal", "vertical"] = "horizontal", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("divider", direction)


class Panel(QFrame):
    """An island: rounded, bordered, on the surface colour."""

    def __init__(self, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", True)
        self.setObjectName(name)
