"""A line that unfolds into what only some want to read."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look.icons import icon
from ui.widgets.buttons import link
from ui.widgets.label import PlainLabel
from ui.widgets.spacing import spaced


class Fold(QWidget):
    """A caption to click, and under it a text that is shown while it is open."""

    def __init__(self, caption: str, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.button = link(caption, icon="chevron-right", name=f"{name}.fold")
        self.button.setCheckable(True)
        self._text = PlainLabel("", "small", "text2", wrap=True, name=f"{name}.text")
        self._text.hide()
        line = QHBoxLayout()
        line.addWidget(self.button)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.addLayout(line)
        column.addWidget(self._text)
        spaced(line, 0)
        spaced(column, 2)
        self.button.toggled.connect(self._on_toggled)
        self.hide()

    def tell(self, text: str) -> None:
        """Change what is unfolded; with nothing to say there is no line either."""
        self._text.setText(text)
        self.setVisible(bool(text))

    def _on_toggled(self, opened: bool) -> None:
        self._text.setVisible(opened)
        self.button.setIcon(icon("chevron-down" if opened else "chevron-right", "accent_text"))
