"""Tells when results keep one waiting, and not when they come at once."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

#: Nobody notices a wait shorter than this.
PATIENCE_MS: Final = 100


class Pending(QObject):
    """Whether what is shown is behind, and has been for long enough to say so."""

    changed = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._late = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE_MS)
        self._timer.timeout.connect(lambda: self._tell(late=True))

    @property
    def late(self) -> bool:
        """Whether the wait has become noticeable."""
        return self._late

    def expect(self, *, waiting: bool) -> None:
        """Say whether results are still on their way."""
        if not waiting:
            self._timer.stop()
            self._tell(late=False)
        elif not self._late and not self._timer.isActive():
            self._timer.start()

    def _tell(self, *, late: bool) -> None:
        if late != self._late:
            self._late = late
            self.changed.emit(late)
