"""A field with its label above and its error below."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets.errors import ErrorLine
from ui.widgets.label import PlainLabel
from ui.widgets.spacing import spaced


class FieldRow(QWidget):
    """Label, field, and under it a sentence when something was refused or a hint when not."""

    def __init__(
        self,
        label: str,
        field: QWidget,
        *,
        hint: str = "",
        beside: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        name = field.objectName()
        self.field = field
        self.label = PlainLabel(label, "small", "text2", name=f"{name}_label" if name else "")
        # No buddy: it would turn an ampersand in the label into a shortcut. The name ties them instead.
        if not field.accessibleName():
            field.setAccessibleName(label)
        self.error_line = ErrorLine(name=f"{name}_error" if name else "")
        self._hint = PlainLabel(hint, "small", "text3", wrap=True, name=f"{name}_hint" if name else "")
        self._hint.setVisible(bool(hint))
        column = QVBoxLayout(self)
        head = QHBoxLayout()
        head.addWidget(self.label, 1)
        if beside is not None:
            head.addWidget(beside)
        column.addLayout(head)
        column.addWidget(field)
        column.addWidget(self.error_line)
        column.addWidget(self._hint)
        spaced(column, 4)
        spaced(head, 8)
        told = getattr(field, "error_changed", None)
        if told is not None:
            told.connect(self.show_error)

    def show_error(self, sentence: str) -> None:
        """Show why the field was refused; nothing with an empty sentence."""
        self.error_line.say(sentence)
        self._hint.setVisible(not sentence and bool(self._hint.text()))

    def set_hint(self, hint: str) -> None:
        """Change the line under the field."""
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint) and not self.error_line.text())
