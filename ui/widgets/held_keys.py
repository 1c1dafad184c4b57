"""Keys that opened a window and are still held down: they must not answer it."""

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

_LOOK_EVERY_MS = 50
#: Longer than a key is held before it repeats; a repeat in a new window is not always marked as one.
_GRACE_MS = 1000


class HeldKeys(QObject):
    """Tells, after a window was opened, from when on Enter and Ctrl+Enter are meant for it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._since = QElapsedTimer()
        self._pressed = False
        self._looking = QTimer(self)
        self._looking.setInterval(_LOOK_EVERY_MS)
        self._looking.timeout.connect(self._look)

    def begin(self) -> None:
        """The window has just been opened."""
        self._since.start()
        self._pressed = False
        self._looking.start()
        self._look()

    def hear_another_key(self) -> None:
        """A key other than Enter was pressed: what comes now is meant."""
        self._pressed = True
        self._look()

    @property
    def enter_is_meant(self) -> bool:
        """Whether Enter alone is meant for the window."""
        return self._pressed or not self._since.isValid() or self._since.elapsed() > _GRACE_MS

    @property
    def control_enter_is_meant(self) -> bool:
        """Whether Ctrl was let go since the window was opened."""
        return not self._looking.isActive()

    def _look(self) -> None:
        if not QGuiApplication.queryKeyboardModifiers() & Qt.KeyboardModifier.ControlModifier:
            self._looking.stop()
