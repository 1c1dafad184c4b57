"""Bugs: one report to copy instead of a window that dies; the work goes on."""

import logging
import sys
import threading
import traceback
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from ui.bug_report import Report

_log = logging.getLogger("offer_spectrum")


class Problems(QObject):
    """Hears of every exception nobody caught, from any thread; shows the first and counts the rest."""

    _heard = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._report: Report | None = None
        self._seen: set[str] = set()
        self._heard.connect(self._show)

    def install(self) -> None:
        """Listen from now on."""
        sys.excepthook = self._on_exception
        threading.excepthook = lambda args: self.hear(args.exc_value) if args.exc_value else None
        sys.unraisablehook = lambda args: self.hear(args.exc_value) if args.exc_value else None

    def hear(self, error: BaseException) -> None:
        """Take note of an error that is a bug of ours."""
        text = "".join(traceback.format_exception(error))
        if text not in self._seen:
            self._seen.add(text)
            _log.error("%s", text)
            self._heard.emit(text)

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
        else:
            self.hear(error)

    def _show(self, text: str) -> None:
        # What paints the report is loaded when there is one, not before the first window.
        from ui.bug_report import Report

        if self._report is not None and self._report.isVisible():
            self._report.add(text)
            return
        self._report = Report(text, QApplication.activeWindow())
        self._report.open()
