"""Bugs: one report to copy instead of a window that dies; the work goes on."""

import logging
import platform
import sys
import threading
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app import __version__
from ui.look import theme
from ui.widgets.buttons import Button
from ui.widgets.label import PlainLabel
from ui.widgets.text_area import TextArea

_log = logging.getLogger("offer_spectrum")


class Problems(QObject):
    """Hears of every exception nobody caught, from any thread; shows the first and counts the rest."""

    _heard = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
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
            QGuiApplication.quit()
        else:
            self.hear(error)

    def _show(self, text: str) -> None:
        if self._report is not None and self._report.isVisible():
            self._report.add(text)
            return
        self._report = Report(text, self._window)
        self._report.open()


class Report(QDialog):
    """What went wrong, to copy; what she has typed is still there."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("report")
        self.setWindowTitle("Something went wrong")
        self.setAccessibleName("Something went wrong")
        head = f"Offer Spectrum {__version__}, Python {platform.python_version()}, {platform.platform()}\n\n"
        self._text = TextArea("Details", name="report.details")
        self._text.setPlainText(head + text)
        self._text.setReadOnly(True)
        copy = Button("Copy details", "outlined", icon="copy", name="report.copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._text.toPlainText()))
        close = Button("Go on", "primary", name="report.close")
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(copy)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(20)] * 4)
        column.setSpacing(theme.px(12))
        column.addWidget(PlainLabel("Something went wrong in the program", "title", name="report.title"))
        safe = "Your decision is still open and unchanged by it. Save it now, to be sure."
        column.addWidget(PlainLabel(safe, "body", "text2", wrap=True, name="report.text"))
        column.addWidget(self._text, 1)
        column.addLayout(row)
        self.resize(theme.px(640), theme.px(420))

    def add(self, text: str) -> None:
        """Add another error to the report."""
        self._text.appendPlainText(f"\n{text}")
