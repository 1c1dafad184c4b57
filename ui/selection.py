"""Which option and criterion the eye is on; shared by list, chart and bars, never part of the document."""

from PySide6.QtCore import QObject, Signal


class Selection(QObject):
    """The option and the criterion that are picked out."""

    option_changed = Signal(object)
    criterion_changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._option: str | None = None
        self._criterion: str | None = None

    @property
    def option(self) -> str | None:
        """The id of the option, if one is selected."""
        return self._option

    @property
    def criterion(self) -> str | None:
        """The id of the criterion pointed at, if any."""
        return self._criterion

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
