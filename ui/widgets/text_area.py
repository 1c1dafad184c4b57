"""A field of several lines, in plain text."""

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

from app.numbers.numerals import count
from ui.look import theme
from ui.widgets.draft import Draft
from ui.widgets.errors import error_of, mark_error
from ui.widgets.quiet import quiet

LONGEST = 20_000


class TextArea(QPlainTextEdit):
    """Text that wraps; told live by `typed`, and by `settled` when the field is left. Tab leaves it."""

    typed = Signal(str)
    settled = Signal()
    refused = Signal(str)
    error_changed = Signal(str)

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
        # Qt sends events at once.
        self._draft = Draft("")
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
        theme.fit(self, TextArea._fit)
        self.textChanged.connect(self._on_changed)

    def value(self) -> str:
        """The text."""
        return self._draft.value

    def set_value(self, text: str) -> None:
        """Show a text; says nothing. What is typed is told at once, so another text comes from elsewhere."""
        if text != self._draft.value:
            self._draft.show(text)
            self._put(text)
            self.show_error("")

    def is_typing(self) -> bool:
        """Tell whether something was typed and not settled."""
        return self._draft.unsettled

    def error(self) -> str:
        """The sentence shown with this field, or nothing."""
        return error_of(self)

    def show_error(self, sentence: str) -> None:
        """Mark the field as refused, with a sentence; an empty one takes the mark away."""
        if mark_error(self, sentence):
            self.error_changed.emit(sentence)

    def commit(self) -> bool:
        """Close the gesture of typing."""
        if self._draft.settle():
            self.settled.emit()
        return not self.error()

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

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        # A file is the window's: here its address would be typed.
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def event(self, event: QEvent) -> bool:
        return self._draft.hear(event, self) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.error():
            self.show_error("")
            return
        if event.key() == Qt.Key.Key_Escape:
            self.commit()
        super().keyPressEvent(event)

    def _on_changed(self) -> None:
        text = self.toPlainText()
        theme.ensure_fonts_for(text)
        if text == self._draft.value:
            return
        if len(text) > self._longest:
            self._put(self._draft.value)
            self._refuse_length()
            return
        self.show_error("")
        self._draft.tell(text)
        self.typed.emit(text)

    def _refuse_length(self) -> None:
        sentence = f"A text can have {count(self._longest)} letters at most."
        self.show_error(sentence)
        self.refused.emit(sentence)

    def _put(self, text: str) -> None:
        with quiet(self):
            self.setPlainText(text)

    def _fit(self) -> None:
        line = self.fontMetrics().lineSpacing()
        self.setMinimumHeight(line * self._lines + theme.px(16))
