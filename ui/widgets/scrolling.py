"""A column that scrolls when there is more of it than room."""

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget


class Scrolling(QScrollArea):
    """Scrolls up and down; its content is as wide as itself, and only wider where it has to be.

    What the keyboard comes to is brought into view, by whatever way it came.

    The content is measured, and so styled, when its size is first asked for. Before that the area may be put
    into one widget after the other, each of which would style all of the content again.
    """

    def __init__(self, content: QWidget, name: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.content = content
        self.show_content(content)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def show_content(self, content: QWidget) -> None:
        """Take another content."""
        content.setProperty("ground", "none")
        content.setParent(self.viewport())
        self.content = content
        if self.isVisible():
            self._hold()

    def free_content(self) -> QWidget:
        """Give the content away, without the ground it was given here."""
        self.takeWidget()
        self.content.setAutoFillBackground(False)
        return self.content

    def sizeHint(self) -> QSize:
        self._hold()
        return super().sizeHint()

    def showEvent(self, event: QShowEvent) -> None:
        self._hold()
        super().showEvent(event)

    def _on_focus_changed(self, _: QWidget | None, now: QWidget | None) -> None:
        # What is pressed stays under the pointer.
        pressed = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        if now is not None and not pressed and self.isAncestorOf(now):
            bring_into_view(now)

    def _hold(self) -> None:
        if self.widget() is not self.content and self.content.parent() is self.viewport():
            self.setWidget(self.content)
            self.content.show()


def bring_into_view(widget: QWidget) -> None:
    """Scroll so that the whole of a widget is seen, once what has just been shown in it has its place.

    Once more after that: what comes with the hand is shown only when the hand has come.
    """

    def scroll(again: bool = True) -> None:
        area = widget.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None and widget.isVisible():
            area.ensureWidgetVisible(widget, 0)
        if again:
            QTimer.singleShot(0, widget, lambda: scroll(again=False))

    QTimer.singleShot(0, widget, scroll)


def part_called(whole: QWidget, *names: str) -> QWidget | None:
    """Find the part that goes by the first of some names that finds one: itself, else the first within it."""
    for name in names:
        parts = whole.findChildren(QWidget)
        found = [part for part in parts if part.objectName() == name]
        found = found or [part for part in parts if part.objectName().startswith(f"{name}.")]
        if found:
            return found[0]
    return None
