"""The window before anything is in it: painted at once, filled when the rest has been loaded."""

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QEvent, QPoint, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow

from ui.look import theme

FIRST_SIZE = (1440, 900)
#: The room that the desktop takes for the title of a window; how much exactly is known only once it stands.
TITLE_BAR = 40
#: What the narrow layout needs, before zoom.
SMALLEST = (512, 320)
WIDE = (1320, 820)
#: Below this the right column has no room of its own.
NARROW = 1024


class Frame(QMainWindow):
    """A window that asks before it closes."""

    resized = Signal(QSize)
    closing = Signal()
    #: It has been seen for the first time.
    painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setAccessibleName("Offer Spectrum")
        self.setWindowTitle("Offer Spectrum")
        self.may_close: Callable[[], bool] | None = None
        self._unseen = True
        self._placed = False

    def place(self, geometry: str) -> None:
        """Take the place it had last time, if that is on a screen; else the first size, as far as it fits."""
        self._bound()
        if geometry and self.restoreGeometry(QByteArray.fromBase64(geometry.encode())):
            return
        screen = QGuiApplication.primaryScreen().availableGeometry()
        size = QSize(*FIRST_SIZE).boundedTo(screen.size() - QSize(0, TITLE_BAR))
        self.resize(size)
        self.move(screen.center() - self.rect().center() - QPoint(0, TITLE_BAR // 2))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._placed:
            self._bound()

    def place_text(self) -> str:
        """Write its place down for the next time."""
        return bytes(self.saveGeometry().toBase64().data()).decode()

    def _bound(self) -> None:
        """Keep the least size at what the layout needs at this zoom, never more than the screen has."""
        self._placed = True
        least = QSize(*(theme.px(length) for length in SMALLEST))
        self.setMinimumSize(least.boundedTo(self.screen().availableSize()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit(event.size())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._unseen:
            self._unseen = False
            # Once what was painted is on the screen.
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        # Ignored first: should anything below go wrong, the window stays, and what is in it.
        event.ignore()
        if self.may_close is None or self.may_close():
            self.closing.emit()
            event.accept()


def size_class(size: QSize) -> str:
    """Name the class of window size, which has its own layout: wide, small or narrow."""
    scale = theme.current().scale
    if size.width() < NARROW * scale:
        return "narrow"
    return "wide" if size.width() >= WIDE[0] * scale and size.height() >= WIDE[1] * scale else "small"
