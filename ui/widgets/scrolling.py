"""A column that scrolls when there is more of it than room."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class Scrolling(QScrollArea):
    """Scrolls up and down; its content is as wide as itself, and only wider where it has to be."""

    def __init__(self, content: QWidget, name: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.show_content(content)

    def show_content(self, content: QWidget) -> None:
        """Take another content."""
        content.setProperty("ground", "none")
        self.setWidget(content)
        content.show()


def bring_into_view(widget: QWidget) -> None:
    """Scroll so that the whole of a widget is seen, once what has just been shown in it has its place."""

    def scroll() -> None:
        area = widget.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None and widget.isVisible():
            area.ensureWidgetVisible(widget, 0)

    QTimer.singleShot(0, widget, scroll)
