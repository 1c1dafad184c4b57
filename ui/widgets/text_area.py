"""A field of several lines, in plain text."""

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

from ui.look import theme
from ui.widgets.errors import mark_error
from ui.widgets.quiet import quiet
from ui.widgets.undoing import is_windows_undo

LONGEST = 20_000


class TextArea(QPlainTextEdit):
    """Text that wraps; told live by `typed`, and by `settled` when the field is left. Tab leaves it."""

    typed = Signal(str)
    settled = Signal()
    refused = Signal(str)
    error_changed = Signal(str)
    # Qt sends events before there is time to set anything.
    _unsettled = False

    def __init__(
        self,
        label: str,
        *,
        name: str = "",
        placeholder: str = "",
        lines: int = 3,
        longest: int = LONGEST,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._lines = lines
        self._longest = longest
        self._value = ""
        self._before = ""
        self._error = ""
        self._unsettled = False
        self._fit()
        self.textChanged.connect(self._on_changed)

    def value(self) -> str:
        """The text."""
        return self._value

    def set_value(self, text: str) -> None:
        """Show a text; says nothing. What is typed is told at once, so another text comes from elsewhere."""
        if text != self._value:
            self._put(text)
            self._before = text
            self._unsettled = False
            self.show_error("")

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
        """Close the gesture of typing."""
        if self._unsettled:
            self._unsettled = False
            self._before = self._value
            self.settled.emit()
        return not self._error

    def sizeHint(self) -> QSize:
        # As many lines as were asked for; a layout may give more.
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.minimumHeight())

    def insertFromMimeData(self, source: QMimeData) -> None:
        # Only the text of what is pasted: markup would bring pictures and colours along.
        text = source.text()
        if len(self.toPlainText()) - len(self.textCursor().selectedText()) + len(text) > self._longest:
            self._refuse_length()
            return
        self.insertPlainText(text)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    def event(self, event: QEvent) -> bool:
        return is_windows_undo(event, typing=self._unsettled) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and (self._unsettled or self._error):
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

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _on_changed(self) -> None:
        text = self.toPlainText()
        theme.ensure_fonts_for(text)
        if text == self._value:
            return
        if len(text) > self._longest:
            self._put(self._value)
            self._refuse_length()
            return
        self.show_error("")
        self._value = text
        self._unsettled = True
        self.typed.emit(text)

    def _restore(self) -> None:
        if self._value != self._before:
            self._put(self._before)
            self.typed.emit(self._before)
        self.show_error("")
        self.commit()

    def _refuse_length(self) -> None:
        sentence = f"A text can have {self._longest:,} letters at most."
        self.show_error(sentence)
        self.refused.emit(sentence)

    def _put(self, text: str) -> None:
        self._value = text
        with quiet(self):
            self.setPlainText(text)

    def _fit(self) -> None:
        line = self.fontMetrics().lineSpacing()
        self.setMinimumHeight(line * self._lines + theme.px(16))
