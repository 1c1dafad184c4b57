"""Marking a field as refused: border, sentence, and what a screen reader says."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.widgets.label import PlainLabel
from ui.widgets.spacing import spaced
from ui.widgets.swatch import IconMark


def error_of(widget: QWidget) -> str:
    """Give the sentence with which a field was refused, or nothing."""
    return widget.property("error_sentence") or ""


def first_refused(parts: Iterable[QWidget]) -> QWidget | None:
    """Find the first field in some parts of a window whose text was refused."""
    fields = (field for part in parts for field in part.findChildren(QWidget))
    return next((field for field in fields if error_of(field) and field.isVisible()), None)


def mark_error(widget: QWidget, sentence: str) -> bool:
    """Draw a field as refused and let it say why; an empty sentence takes that back.

    True where that is another sentence than before.
    """
    before = error_of(widget)
    if sentence == before:
        return False
    if not before:
        widget.setProperty("described", widget.accessibleDescription())
    widget.setProperty("error", bool(sentence))
    widget.setProperty("error_sentence", sentence)
    widget.setAccessibleDescription(sentence or widget.property("described") or "")
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
    return True


class ErrorLine(QWidget):
    """An icon and a sentence under a field; hidden while there is nothing to say."""

    def __init__(self, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._label = PlainLabel(role="small", ink="danger", wrap=True, name=f"{name}_text" if name else "")
        row = QHBoxLayout(self)
        row.addWidget(IconMark("alert", "danger"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._label, 1)
        spaced(row, 6, (0, 2, 0, 0))
        self.hide()

    def say(self, sentence: str) -> None:
        """Show a sentence, or with an empty one nothing."""
        self._label.setText(sentence)
        self.setVisible(bool(sentence))

    def text(self) -> str:
        """The sentence shown."""
        return self._label.text()
