"""A line of text about pay that can be covered: entered, it is then nowhere in the widget."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QHideEvent

from ui.pay.shown import Showing
from ui.widgets.amount_line import COVERED
from ui.widgets.draft import Draft
from ui.widgets.fields import Field
from ui.widgets.uncopy import wipe


class CoveredLine(Field):
    """Reads and writes as it is told; while covered, a value is told by `entered` and forgotten."""

    def __init__(
        self, label: str, read: Callable[[str], Any], write: Callable[[Any], str], *, name: str, hint: str
    ) -> None:
        super().__init__(label, name=name, placeholder=hint)
        self._reads = read
        self._writes = write
        self._hint = hint
        self._covered = False
        #: Why what was typed under cover was dropped; said until something else is typed.
        self._dropped = ""
        self.error_changed.connect(self._on_error_changed)

    def show_text(self, value: Any, showing: Showing) -> None:
        """Show a value; while pay is covered, only that there is one."""
        if showing.afresh:
            self.forget()
            self._wipe()
        self._covered = showing.covered
        if not showing.covered:
            self.setPlaceholderText(self._hint)
            self.set_value(value)
            return
        self.setPlaceholderText(COVERED if value is not None else self._hint)
        if not self.isModified() and not (showing.answered and self.error()):
            self._wipe(self._dropped)

    def read(self, text: str) -> Any:
        return self._reads(text)

    def write(self, value: Any) -> str:
        return "" if value is None else self._writes(value)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._covered and self.text() and event.reason() != Qt.FocusReason.PopupFocusReason:
            self._wipe(f"Not entered. {self.error()}")

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._covered:
            self._wipe()

    def _show(self, value: Any) -> None:
        if self._covered:
            self._wipe()
        else:
            super()._show(value)

    def _enter(self, value: Any) -> None:
        if not self._covered:
            super()._enter(value)
            return
        self._wipe()
        if value is not None:
            self.entered.emit(value)

    def _on_error_changed(self, sentence: str) -> None:
        if not sentence:
            self._dropped = ""

    def _wipe(self, dropped: str = "") -> None:
        """Leave nothing, but for a sentence that says why what was typed could not be entered."""
        wipe(self)
        self._draft = Draft()
        self.show_error("")
        self.show_error(dropped)
        self._dropped = dropped

    # Qt sends events before there is time to set anything.
    _covered = False
