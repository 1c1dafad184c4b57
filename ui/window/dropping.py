"""Files and texts dropped onto the window: a decision is opened, of anything else it is said why not."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look import theme
from ui.widgets.empty_state import EmptyState
from ui.widgets.spacing import spaced
from ui.window.clipboard import why_not_taken

ENDING = ".offers"
_ONE = "One decision is open at a time: drop one file."
_NO_FILE = "Only a file on this computer can be opened."


class Dropping(QObject):
    """Takes what is dropped onto a window, and shows while it hangs over it what can be dropped."""

    #: A file to open.
    opened = Signal(object)
    #: Why nothing was done.
    told = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._hint = DropHint(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if isinstance(event, QDragEnterEvent) and (event.mimeData().hasUrls() or event.mimeData().hasText()):
            event.acceptProposedAction()
            self._hint.cover()
            return True
        if kind == QEvent.Type.DragLeave:
            self._hint.hide()
        elif kind == QEvent.Type.Drop and isinstance(event, QDropEvent):
            self._hint.hide()
            event.acceptProposedAction()
            self.take(event.mimeData())
            return True
        return False

    def take(self, dropped: QMimeData) -> None:
        """Open a decision that was dropped, or say why that cannot be done."""
        paths = [Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile()]
        if len(paths) == 1 and paths[0].suffix.lower() == ENDING:
            self.opened.emit(paths[0])
        elif len(paths) > 1:
            self.told.emit(_ONE)
        elif paths:
            self.told.emit(f"“{paths[0].name}” is no decision: its name would end in {ENDING}.")
        else:
            self.told.emit(_NO_FILE if dropped.hasUrls() else why_not_taken(dropped.text()))


class DropHint(QWidget):
    """Lies over the whole window while a file hangs over it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("drop")
        self.setAccessibleName("Drop a file")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = QVBoxLayout(self)
        said = f"Files that end in {ENDING} can be opened."
        column.addWidget(EmptyState("file-down", "Drop to open the decision", said, name="drop.said"))
        spaced(column, 0)
        self.hide()

    def cover(self) -> None:
        """Show it over all of its window."""
        window = self.parentWidget()
        if window is not None:
            self.setGeometry(window.rect())
            self.raise_()
            self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.colour("selected"))
        pen = QPen(theme.colour("accent"), theme.px(2), Qt.PenStyle.DashLine)
        painter.setPen(pen)
        edge = theme.px(10)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), edge, edge)
