"""Fields of one line: what is typed is a wish until it is entered."""

from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from app.errors import Refused
from ui.look import theme
from ui.widgets.draft import Draft
from ui.widgets.errors import error_of, mark_error
from ui.widgets.quiet import quiet


class Field(QLineEdit):
    """A line that is entered with Enter, with Esc or by leaving it; Esc once more gives up what was refused.

    With `live` each keystroke is told by `typed`, and leaving tells `settled`; else `entered` tells the value
    once, when it differs from the one shown. What cannot be read stays as typed, with a sentence: `refused`.
    Subclasses say how a text is read and a value written.
    """

    entered = Signal(object)
    typed = Signal(object)
    settled = Signal()
    refused = Signal(str)
    error_changed = Signal(str)

    def __init__(
        self,
        label: str,
        *,
        name: str = "",
        live: bool = False,
        placeholder: str = "",
        longest: int = 1000,
        parent: QWidget | None = None,
    ) -> None:
        # Qt sends events at once.
        self._draft = Draft()
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setPlaceholderText(placeholder)
        self.setMaxLength(longest)
        self._live = live
        self.textEdited.connect(self._on_edited)
        self.textChanged.connect(theme.ensure_fonts_for)

    def read(self, text: str) -> Any:
        """Turn a text into a value, or raise Refused."""
        return text

    def write(self, value: Any) -> str:
        """Turn a value into the text shown."""
        return "" if value is None else str(value)

    def value(self) -> Any:
        """The value last shown or entered."""
        return self._draft.value

    def set_value(self, value: Any) -> None:
        """Show a value; says nothing, and leaves a text alone that is being typed or was refused."""
        refused = bool(self.error()) and value == self._draft.shown
        typing = self.hasFocus() and self.is_typing() and not self._changed_elsewhere(value)
        self._draft.shown = self._draft.value = value
        if not refused and not typing:
            self._draft.show(value)
            self._show(value)

    def forget(self) -> None:
        """Drop what was typed or refused: from now on the field stands for something else."""
        self.show_error("")
        self.setModified(False)
        self._draft.unsettled = False

    def is_typing(self) -> bool:
        """Tell whether something was typed and not entered."""
        return self.isModified()

    def _changed_elsewhere(self, value: Any) -> bool:
        """Whether a value told live is no longer the one that holds: after an undo, for example."""
        return self._live and not self.error() and str(value).strip() != str(self._draft.value).strip()

    def error(self) -> str:
        """The sentence shown with this field, or nothing."""
        return error_of(self)

    def show_error(self, sentence: str) -> None:
        """Mark the field as refused, with a sentence; an empty one takes the mark away."""
        if mark_error(self, sentence):
            self.error_changed.emit(sentence)

    def commit(self) -> bool:
        """Enter what is typed now; False where it was refused."""
        if self._live:
            self._settle()
        elif self.isModified():
            try:
                value = self.read(self.text())
            except Refused as refusal:
                self.show_error(refusal.sentence)
                self.refused.emit(refusal.sentence)
            else:
                self._enter(value)
        return not self.error()

    def event(self, event: QEvent) -> bool:
        return self._draft.hear(event, self) or super().event(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        # A file is the window's: here its address would be typed.
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.commit()
            self.selectAll()
        elif event.key() == Qt.Key.Key_Escape and (self.is_typing() or self.error()):
            self._on_escape(event)
        else:
            super().keyPressEvent(event)

    def _on_edited(self, text: str) -> None:
        self.show_error("")
        if not self._live:
            return
        try:
            value = self.read(text)
        except Refused as refusal:
            self.show_error(refusal.sentence)
            return
        self._draft.tell(value)
        self.typed.emit(value)

    def _enter(self, value: Any) -> None:
        changed = value != self._draft.value
        self._draft.value = value
        self._show(value)
        if changed:
            self.entered.emit(value)
            if self.error():
                # Whoever heard of it refused: what holds is what was shown before.
                self._draft.value = self._draft.shown

    def _on_escape(self, event: QKeyEvent) -> None:
        """Enter what is typed and leave the key to the window; what was refused is given up, no more."""
        if self.error():
            self._restore()
        elif self.commit() and not self.is_typing():
            event.ignore()

    def _restore(self) -> None:
        if self._live and self._draft.give_up():
            self.typed.emit(self._draft.value)
        self._show(self._draft.value)
        self._settle()

    def _settle(self) -> None:
        self.setModified(False)
        if self._draft.settle():
            self.settled.emit()

    def _show(self, value: Any) -> None:
        text = self.write(value)
        theme.ensure_fonts_for(text)
        with quiet(self):
            if text != self.text():
                self.setText(text)
                self.setCursorPosition(0)
            self.setModified(False)
        self.show_error("")


class TextField(Field):
    """A line of text; spaces around it do not count."""

    def read(self, text: str) -> str:
        return text.strip()

    def _settle(self) -> None:
        super()._settle()
        if not self.error() and self.text() != self.text().strip():
            self._show(self.text().strip())


def commit_focused() -> bool:
    """Enter what is being typed anywhere, before saving or exporting; False where it was refused."""
    widget = QApplication.focusWidget()
    commit = getattr(widget, "commit", None)
    return bool(commit()) if callable(commit) else True
