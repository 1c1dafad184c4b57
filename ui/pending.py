"""Tells when results keep one waiting, and not when they come at once."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

#: Nobody notices a wait shorter than this.
PATIENCE_MS: Final = 100
#: After so long one wants to know how far it is.
LONG_MS: Final = 1000
#: How much is left of the ink of what is behind.
FADED: Final = 0.35


class Pending(QObject):
    """Whether what is shown is behind, and has been for long enough to say so."""

    changed = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._late = False
        self._long = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_time_out)

    @property
    def late(self) -> bool:
        """Whether the wait has become noticeable."""
        return self._late

    @property
    def long(self) -> bool:
        """Whether the wait has become so long that one wants to know how far it is."""
        return self._long

    def expect(self, *, waiting: bool) -> None:
        """Say whether results are still on their way."""
        if not waiting:
            self._timer.stop()
            self._long = False
            self._tell(late=False)
        elif not self._late and not self._timer.isActive():
            self._timer.start(PATIENCE_MS)

    def _on_time_out(self) -> None:
        if self._late:
            self._long = True
        else:
            self._timer.start(LONG_MS - PATIENCE_MS)
            self._tell(late=True)

    def _tell(self, *, late: bool) -> None:
        if late != self._late:
            self._late = late
            self.changed.emit(late)
