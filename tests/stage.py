"""An editor on a stage of its own: a real session and a real window, with hands to touch it."""

from typing import Any, TypeVar

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from app.document import Document
from ui.dialogs.editor_window import EditorWindow
from ui.panels.panel import Panel
from ui.session import Session

Found = TypeVar("Found", bound=QWidget)


class Stage:
    """Wires a panel as the main window does."""

    def __init__(self, panel: Panel, document: Document, size: QSize) -> None:
        self.panel = panel
        self.session = Session(document, run=lambda work: work())
        panel.edit_requested.connect(self.session.do)
        panel.live_edit_requested.connect(self.session.do_live)
        panel.settled.connect(self.session.settle)
        self.session.document_changed.connect(panel.show_document)
        self.session.ranking_changed.connect(panel.show_ranking)
        self.session.refused.connect(panel.show_refusal)
        panel.show_document(document)
        self.window = EditorWindow(panel, size, size)

    @property
    def document(self) -> Document:
        """The document as it stands."""
        return self.session.document

    def show(self) -> None:
        """Show the window and give it the keyboard."""
        self.window.present()
        QTest.qWaitForWindowActive(self.window)

    def close(self) -> None:
        """Take everything away."""
        self.window.close()
        self.window.deleteLater()
        self.session.close()

    def find(self, name: str, kind: type[Found] = QWidget) -> Found:
        """Find a control by its object name."""
        found = self.window.findChild(kind, name)
        assert found is not None, name
        return found

    def text(self, name: str) -> str:
        """Read a label."""
        return self.find(name, QLabel).text()

    def focus(self, name: str) -> QWidget:
        """Give a control the keyboard."""
        widget = self.find(name)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        return widget

    def press(self, *keys: Any) -> None:
        """Press keys where the keyboard is: a Qt key, or a pair of modifier and key."""
        for key in keys:
            target = QApplication.focusWidget() or self.window
            modifier, key = key if isinstance(key, tuple) else (Qt.KeyboardModifier.NoModifier, key)
            QTest.keyClick(target, key, modifier)

    def type(self, name: str, text: str, *, enter: bool = True) -> None:
        """Replace what stands in a field."""
        field = self.focus(name)
        QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(field, Qt.Key.Key_Delete)
        QTest.keyClicks(field, text)
        if enter:
            QTest.keyClick(field, Qt.Key.Key_Return)

    def click(self, name: str, at: QPoint | None = None) -> None:
        """Click a control."""
        QTest.mouseClick(
            self.find(name), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at or QPoint()
        )
