"""Tells when results keep one waiting, and not when they come at once."""

from typing import Final

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

#: Nobody notices a wait shorter than this.
PATIENCE_MS: Final = 100
#: After so long one wants to know how far it is.
LONG_MS: Final = 2000
#: How much is left of the ink of what is behind.
FADED: Final = 0.35


class Pending(QObject):
    """Whether what is shown is behind, and has been for long enough to say so."""

    changed = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._late = False
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE_MS)
        self._timer.timeout.connect(lambda: self._tell(late=True))

    @property
    def late(self) -> bool:
        """Whether the wait has become noticeable."""
        return self._late

    @property
    def long(self) -> bool:
        """Whether the wait has become so long that one wants to know how far it is."""
        return self._late and self._since.hasExpired(LONG_MS)

    def expect(self, *, waiting: bool) -> None:
        """Say whether results are still on their way."""
        if not waiting:
            self._timer.stop()
            self._tell(late=False)
        elif not self._late and not self._timer.isActive():
            self._timer.start()
            self._since.start()

    def _tell(self, *, late: bool) -> None:
        if late != self._late:
            self._late = late
            self.changed.emit(late)
