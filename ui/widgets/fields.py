"""Fields of one line: what is typed is a wish until it is entered."""

from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from app.errors import Refused
from ui.look import theme
from ui.widgets import numbers
from ui.widgets.errors import mark_error
from ui.widgets.quiet import quiet
from ui.widgets.undoing import is_windows_undo


class Field(QLineEdit):
    """A line that is entered with Enter or by leaving it, and restored with Esc.

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
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setPlaceholderText(placeholder)
        self.setMaxLength(longest)
        self._live = live
        self._value: Any = None
        self._before: Any = None
        self._told: Any = None
        self._error = ""
        self._unsettled = False
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
        return self._value

    def set_value(self, value: Any) -> None:
        """Show a value; says nothing, and leaves a text alone that is being typed or was refused."""
        refused = bool(self._error) and value == self._told
        typing = self.hasFocus() and self.isModified() and not self._changed_elsewhere(value)
        self._told = self._value = value
        if not refused and not typing:
            self._unsettled = False
            self._before = value
            self._show(value)

    def forget(self) -> None:
        """Drop what was typed or refused: from now on the field stands for something else."""
        self.show_error("")
        self.setModified(False)
        self._unsettled = False

    def _changed_elsewhere(self, value: Any) -> bool:
        """Whether a value told live is no longer the one that holds: after an undo, for example."""
        return self._live and not self._error and str(value).strip() != str(self._value).strip()

    def error(self) -> str:
        """The sentence shown with this field, or nothing."""
        return self._error

    def show_error(self, sentence: str) -> None:
        """Mark the field as refused, with a sentence; an empty one takes the mark away."""
        if sentence != self._error:
            self._error = sentence
            mark_error(self, sentence)
            self.error_changed.emit(sentence)

    def commit(self) -> bool:
        """Enter what is typed now; False where it was refused."""
        if self._live:
            self._settle()
            return not self._error
        if not self.isModified():
            return not self._error
        try:
            value = self.read(self.text())
        except Refused as refusal:
            self.show_error(refusal.sentence)
            self.refused.emit(refusal.sentence)
            return False
        changed = value != self._value
        self._value = value
        self._show(value)
        if changed:
            self.entered.emit(value)
        return not self._error

    def event(self, event: QEvent) -> bool:
        return is_windows_undo(event, typing=self.isModified()) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.commit()
            self.selectAll()
        elif event.key() == Qt.Key.Key_Escape and (self.isModified() or self._error):
            self._restore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self._unsettled:
            self._before = self._value

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit()

    def _on_edited(self, text: str) -> None:
        self.show_error("")
        if not self._live:
            return
        try:
            value = self.read(text)
        except Refused as refusal:
            self.show_error(refusal.sentence)
            return
        self._value = value
        self._unsettled = True
        self.typed.emit(value)

    def _restore(self) -> None:
        if self._live and self._before != self._value:
            self._value = self._before
            self._unsettled = True
            self.typed.emit(self._before)
        self._show(self._before if self._live else self._value)
        self._settle()

    def _settle(self) -> None:
        self.setModified(False)
        if self._unsettled:
            self._unsettled = False
            self._before = self._value
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
        return text if self._live else text.strip()


class NumberField(Field):
    """A number, written either way; `None`, shown as "?", where it is not known."""

    def __init__(
        self,
        label: str,
        *,
        name: str = "",
        minimum: float | None = None,
        maximum: float | None = None,
        step: float = 0,
        decimals: int = 2,
        unit: str = "",
        optional: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, name=name, longest=40, parent=parent)
        self.setProperty("number", True)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setPlaceholderText("?" if optional else "")
        self._optional = optional
        self._step = step
        self._decimals = decimals
        self._unit = ""
        self.set_limits(minimum, maximum)
        self.set_unit(unit)

    def set_limits(self, minimum: float | None, maximum: float | None) -> None:
        """Change what may be entered."""
        self._minimum = minimum
        self._maximum = maximum

    def set_unit(self, unit: str) -> None:
        """Show a unit after the number."""
        self._unit = unit
        self._make_room()
        self.setAccessibleDescription(unit)
        self.update()

    def set_inherited(self, inherited: bool) -> None:
        """Show that the number comes from elsewhere, or that it is this field's own."""
        if bool(self.property("inherited")) != inherited:
            self.setProperty("inherited", inherited)
            self.style().unpolish(self)
            self.style().polish(self)

    def read(self, text: str) -> float | None:
        plain = text.strip().removesuffix(self._unit).strip() if self._unit else text.strip()
        if plain in ("", "?"):
            if self._optional:
                return None
            raise Refused.because(f"Enter a number{self._limits()}.")
        number = numbers.parse(plain)
        above = self._maximum is not None and number > self._maximum
        if above or (self._minimum is not None and number < self._minimum):
            raise Refused.because(f"Enter a number{self._limits()}.")
        return number

    def write(self, value: float | None) -> str:
        return "" if value is None else numbers.short(value, self._decimals)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._step and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step_by(self._step if event.key() == Qt.Key.Key_Up else -self._step)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._unit and (self.text() or self.hasFocus()):
            painter = QPainter(self)
            painter.setFont(theme.font("small"))
            painter.setPen(theme.colour("text3"))
            painter.drawText(self.rect().adjusted(0, 0, -theme.px(10), 0), self.alignment(), self._unit)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._make_room()

    def _make_room(self) -> None:
        unit = getattr(self, "_unit", "")
        from_right = theme.px(6) if unit else 0
        painter_font = self.fontMetrics()
        self.setTextMargins(0, 0, painter_font.horizontalAdvance(unit) + from_right, 0)

    def _step_by(self, step: float) -> None:
        if not self.commit():
            return
        start = self._value if self._value is not None else (self._minimum or 0.0) - step
        value = round(start + step, 10)
        if self._minimum is not None:
            value = max(self._minimum, value)
        if self._maximum is not None:
            value = min(self._maximum, value)
        if value != self._value:
            self._value = value
            self._show(value)
            self.selectAll()
            self.entered.emit(value)

    def _limits(self) -> str:
        low, high = self._minimum, self._maximum
        if low is not None and high is not None:
            return f" from {numbers.short(low)} to {numbers.short(high)}"
        if low is not None:
            return f", {numbers.short(low)} or more"
        return f", {numbers.short(high)} or less" if high is not None else ""


def commit_focused() -> bool:
    """Enter what is being typed anywhere, before saving or exporting; False where it was refused."""
    widget = QApplication.focusWidget()
    commit = getattr(widget, "commit", None)
    return bool(commit()) if callable(commit) else True
