"""What the eye is on: option, criterion, and which of two readings; never part of the document."""

from typing import Literal

from PySide6.QtCore import QObject, Signal

#: Doubt alone, or doubt and luck.
Reading = Literal["doubt", "luck"]
READINGS: tuple[tuple[Reading, str], ...] = (("doubt", "Sure now"), ("luck", "May turn out"))


class Selection(QObject):
    """The option and the criterion that are picked out."""

    option_changed = Signal(object)
    criterion_changed = Signal(object)
    reading_changed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._option: str | None = None
        self._criterion: str | None = None
        self._reading: Reading = "doubt"

    @property
    def option(self) -> str | None:
        """The id of the option, if one is selected."""
        return self._option

    @property
    def criterion(self) -> str | None:
        """The id of the criterion pointed at, if any."""
        return self._criterion

    @property
    def reading(self) -> Reading:
        """Whether chances are those of doubt alone, or of doubt and luck."""
        return self._reading

    def set_reading(self, reading: Reading) -> None:
        """Turn to a reading."""
        if reading != self._reading:
            self._reading = reading
            self.reading_changed.emit(reading)

    def set_option(self, option_id: str | None) -> None:
        """Select an option."""
        if option_id != self._option:
            self._option = option_id
            self.option_changed.emit(option_id)

    def set_criterion(self, criterion_id: str | None) -> None:
        """Point at a criterion."""
        if criterion_id != self._criterion:
            self._criterion = criterion_id
            self.criterion_changed.emit(criterion_id)
