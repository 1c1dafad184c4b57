"""The editor windows, each opened at most once, each wired like any other panel."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.options import Options
from ui.panels.panel import Panel
from ui.session import Session


class Editors(QObject):
    """Opens editors beside the main window."""

    def __init__(
        self, window: QWidget, wire: Callable[[Panel], None], session: Session, options: Options
    ) -> None:
        super().__init__(window)
        self._window = window
        self._wire = wire
        self._session = session
        self._options = options

    def edit_option(self, option_id: str) -> None: ...
    def edit_selected(self) -> None: ...
    def edit_criteria(self) -> None: ...
    def edit_perspectives(self) -> None: ...
    def edit_situation(self) -> None: ...
    def answer(self, subject: str, criterion: str) -> None: ...
    def show_keys(self, keys: list[tuple[str, str]]) -> None: ...
    def show_about(self) -> None: ...
