"""Bugs: one report to copy instead of a window that dies; the work goes on."""

import logging
import sys
import threading
import traceback
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from ui.guard import guard_overrides
from ui.report_text import complaint_of, place_of, report_of

if TYPE_CHECKING:
    from ui.bug_report import Report

_log = logging.getLogger("offer_spectrum")
_WORSE_THAN_TALK = (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)


class Problems(QObject):
    """Hears of every exception nobody caught, from any thread; shows the first and counts the rest.

    `note` writes down what is found after a crash. Before anything is shown, `protect` has what is not saved
    copied.
    """

    _heard = Signal(str, str)

    def __init__(self, parent: QObject, note: Callable[[str], None] = lambda text: None) -> None:
        super().__init__(parent)
        self._note = note
        self._rescue: Callable[[], bool] = lambda: False
        self._save: Callable[[], object] | None = None
        self._report: Report | None = None
        self._times: Counter[str] = Counter()
        self._told: set[str] = set()
        self._complaints: set[str] = set()
        # Not at once: it may have happened in the middle of painting.
        self._heard.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Listen from now on."""
        guard_overrides()
        sys.excepthook = self._on_exception
        threading.excepthook = lambda args: self.hear(args.exc_value) if args.exc_value else None
        sys.unraisablehook = lambda args: self.hear(args.exc_value) if args.exc_value else None
        qInstallMessageHandler(self._on_message)

    def protect(self, rescue: Callable[[], bool], save: Callable[[], object]) -> None:
        """Know from now on how to copy what is not saved, telling whether all is safe, and how to save."""
        self._rescue, self._save = rescue, save

    def hear(self, error: BaseException) -> None:
        """Take note of an error that is a bug of ours."""
        place, text = place_of(error), report_of(error)
        # A painter that was at work when it happened must not stay open: the next one would bring Qt down.
        traceback.clear_frames(error.__traceback__)
        self._times[place] += 1
        if self._times[place] == 1:
            self._note(f"{text}\n")
            _log.error("%s", text)
        with suppress(RuntimeError):  # at the very end there is nobody to tell
            self._heard.emit(place, text)

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.exit(0)
        else:
            self.hear(error)

    def _on_message(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        """Pass on what Qt says to whoever reads the terminal, and note once what it complains of."""
        said = complaint_of(message, context.category) if kind in _WORSE_THAN_TALK else ""
        if said and said not in self._complaints:
            self._complaints.add(said)
            self._note(f"{said}\n")
        if sys.stderr is not None:
            with suppress(OSError, ValueError):
                sys.stderr.write(f"{message}\n")

    def _show(self, place: str, text: str) -> None:
        if place not in self._told:
            self._told.add(place)
            self._tell(text, safe=self._is_safe())
        if self._report is not None:
            self._report.count(self._times.total())

    def _is_safe(self) -> bool:
        try:
            return self._rescue()
        except Exception as error:  # nothing may keep a bug from being told
            self.hear(error)
            return False

    def _tell(self, text: str, *, safe: bool) -> None:
        # What paints the report is loaded when there is one, not before the first window.
        from ui.bug_report import Report

        if self._report is not None:
            self._report.add(text)
            return
        self._report = Report(text, QApplication.activeWindow(), safe=safe, save=self._save)
        self._report.finished.connect(self._on_read)
        self._report.open()

    def _on_read(self) -> None:
        report, self._report = self._report, None
        if report is not None:
            report.deleteLater()
