"""A window of its own round one panel: an island on the window ground, closed by Esc."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from ui.look import theme
from ui.look.keyboard_focus import give_ring
from ui.panel import Panel
from ui.widgets.fields import commit_focused
from ui.widgets.spacing import spaced


class EditorWindow(QDialog):
    """Shows a panel beside the main window, not in front of it: both stay usable.

    The window takes its title from the panel, and closes when the panel has nothing left to show. The panel
    is made in the window: one that is put into it later would be styled twice.
    """

    def __init__(
        self, make: Callable[[QWidget], Panel], size: QSize, least: QSize, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setModal(False)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setWindowFlag(Qt.WindowType.WindowContextHelpButtonHint, False)
        self.panel = panel = make(self)
        self.setObjectName(f"{panel.objectName()}_window")
        self.setProperty("ground", "window")
        self.setWindowTitle(panel.windowTitle() or panel.accessibleName())
        panel.windowTitleChanged.connect(self.setWindowTitle)
        column = QVBoxLayout(self)
        column.addWidget(panel)
        spaced(column, 0, (8, 8, 8, 8))
        #: In pixels of the design, as the hand left it.
        self._size, self._least = size, least
        self._scale = 0.0
        self._fitting = False
        theme.fit(self, EditorWindow._fit)

    def present(self) -> None:
        """Show the window, the keyboard where it begins, or bring it to the front."""
        opens = not self.isVisible()
        self.show()
        self.raise_()
        self.activateWindow()
        if opens and self.focusWidget() is None:
            self.focusNextChild()
        begins = self.focusWidget()
        if opens and begins is not None:
            # Qt forgets by what means the focus comes with the window.
            give_ring(begins)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._stay_on_screen()

    def reject(self) -> None:
        if self.panel.lets_go():
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._end_typing()
        super().closeEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._end_typing()
        super().hideEvent(event)
        left = self.focusWidget()
        if left is not None and not event.spontaneous():
            # Opened again it begins with the first: where the keyboard was may be far below by then.
            left.clearFocus()

    def _end_typing(self) -> None:
        focused = self.focusWidget()
        if focused is not None and focused.hasFocus():
            commit_focused()
        self.panel.settled.emit()

    def _fit(self) -> None:
        """Be as large as the hand left it, at the zoom there is now, as far as the screen allows."""
        screen, scale = self.screen().availableSize(), theme.current().scale
        self._fitting = True
        least = QSize(theme.px(self._least.width()), theme.px(self._least.height()))
        self.setMinimumSize(least.boundedTo(screen))
        if self._scale != scale:
            self._scale = scale
            wanted = QSize(theme.px(self._size.width()), theme.px(self._size.height()))
            self.resize(wanted.boundedTo(screen) if self.isVisible() else wanted)
        self._fitting = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._scale and not self._fitting and self.isVisible():
            self._size = event.size() / self._scale

    def _stay_on_screen(self) -> None:
        room = self.screen().availableGeometry()
        frame = self.frameGeometry()
        if not room.contains(frame):
            self._fitting = True
            self.resize(self.size().boundedTo(room.size()))
            self._fitting = False
            frame = self.frameGeometry()
            x = max(room.left(), min(frame.left(), room.right() - frame.width()))
            y = max(room.top(), min(frame.top(), room.bottom() - frame.height()))
            self.move(x, y)
