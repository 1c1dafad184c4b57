"""The report of a bug: what went wrong, to copy, while the work goes on."""

import platform
from collections.abc import Callable

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app import __version__
from ui.look import theme
from ui.widgets.buttons import Button
from ui.widgets.label import PlainLabel
from ui.widgets.text_area import TextArea

_SAFE = "Your decision is still open, and what you have not saved has been copied."
_OPEN = "Your decision is still open and unchanged by it. Save it now, to be sure."


class Report(QDialog):
    """What went wrong, to copy; what she has typed is still there."""

    def __init__(
        self,
        text: str,
        parent: QWidget | None,
        *,
        safe: bool = False,
        save: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("report")
        self.setWindowTitle("Something went wrong")
        self.setAccessibleName("Something went wrong")
        head = f"Offer Spectrum {__version__}, Python {platform.python_version()}, {platform.platform()}\n\n"
        self._text = TextArea("Details", name="report.details")
        self._text.setPlainText(head + text)
        self._text.setReadOnly(True)
        self._times = PlainLabel("", "small", "text2", name="report.times")
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(20)] * 4)
        column.setSpacing(theme.px(12))
        column.addWidget(PlainLabel("Something went wrong in the program", "title", name="report.title"))
        said = f"{_SAFE if safe else _OPEN} The details hold nothing of what is in it."
        column.addWidget(PlainLabel(said, "body", "text2", wrap=True, name="report.text"))
        column.addWidget(self._text, 1)
        column.addLayout(self._buttons(save))
        self.resize(theme.px(640), theme.px(420))

    def _buttons(self, save: Callable[[], object] | None) -> QHBoxLayout:
        copy = Button("Copy details", "outlined", icon="copy", name="report.copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._text.toPlainText()))
        close = Button("Go on", "primary", name="report.close")
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addWidget(self._times, 1)
        row.addWidget(copy)
        if save is not None:
            elsewhere = Button("Save as…", "outlined", icon="save", name="report.save")
            elsewhere.clicked.connect(lambda: save())
            row.addWidget(elsewhere)
        row.addWidget(close)
        return row

    def add(self, text: str) -> None:
        """Add another error to the report."""
        self._text.appendPlainText(f"\n{text}")

    def count(self, times: int) -> None:
        """Say how often something went wrong so far."""
        self._times.setText("" if times == 1 else f"{times:,} times so far")
