"""A word beside a field that says for a moment what became of what was typed, without the figure."""

from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from ui.widgets.label import PlainLabel

SHOWN_MS: Final = 4_000


class Receipt(QObject):
    """Writes into the label of an echo, until that is needed again or the moment is over."""

    def __init__(self, field: QWidget, label: PlainLabel) -> None:
        super().__init__(field)
        self._field = field
        self._label = label
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(lambda: self.write(""))

    def write(self, text: str) -> None:
        """Write what stays until something else is written."""
        self._timer.stop()
        self._label.setText(text)
        self._label.setVisible(bool(text))

    def say(self, word: str) -> None:
        """Write a word for a moment, and let it be heard with the name of the field."""
        self.write(word)
        self._timer.start(SHOWN_MS)
        heard = f"{self._field.accessibleName()}: {word.lower()}"
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._field, heard))
