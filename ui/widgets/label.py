"""The labels of the program: plain text, in a type role and an ink."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.look import theme
from ui.look.theme import Role
from ui.widgets.tips import plain, tip


class PlainLabel(QLabel):
    """Shows a text as typed."""

    def __init__(
        self,
        text: str = "",
        role: Role = "body",
        ink: str = "text",
        *,
        wrap: bool = False,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setProperty("ink", ink)
        self.setObjectName(name)
        if wrap:
            self.setWordWrap(True)
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self.setText(text)

    def setText(self, text: str) -> None:
        shown = plain(text)
        if shown == self.text():
            return
        theme.ensure_fonts_for(shown)
        super().setText(shown)
        self.setAccessibleName(shown)

    def set_ink(self, ink: str) -> None:
        """Change the colour to another token."""
        if self.property("ink") != ink:
            self.setProperty("ink", ink)
            self.style().unpolish(self)
            self.style().polish(self)


class CutLabel(PlainLabel):
    """A label that gives way where there is little room; its tooltip has all of the text.

    `set_hint` adds to the tooltip, which nobody else may set. A class of its own: to follow the size costs
    every label time, and most have all the room they need.
    """

    def __init__(
        self,
        text: str = "",
        role: Role = "body",
        ink: str = "text",
        *,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        # Qt sends events at once.
        self._hint = ""
        super().__init__(text, role, ink, name=name, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        super().setText(text)
        self._tell_the_rest()

    def set_hint(self, hint: str) -> None:
        """Say more on hovering."""
        self._hint = hint
        self._tell_the_rest()

    def is_cut(self) -> bool:
        """Whether the text is shortened just now."""
        return self.shown_text() != self.text()

    def shown_text(self) -> str:
        """The text as it fits into the label."""
        metrics, room = self.fontMetrics(), self.contentsRect().width()
        return metrics.elidedText(self.text().replace("\n", " "), Qt.TextElideMode.ElideRight, room)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(24), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_the_rest()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._tell_the_rest()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), self.alignment(), self.shown_text())

    def _tell_the_rest(self) -> None:
        rest = self.text() if self.is_cut() else ""
        tip(self, "\n".join(part for part in (rest, self._hint) if part))
