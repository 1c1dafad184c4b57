"""A line that unfolds into what only some want to read."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look.icons import icon
from ui.widgets.buttons import Button, link
from ui.widgets.label import PlainLabel
from ui.widgets.spacing import spaced

_OPEN, _CLOSED = "chevron-down", "chevron-right"


def fold_link(caption: str, *, name: str) -> Button:
    """Make a link that is checked while what belongs to it is unfolded; its chevron says so."""
    made = link(caption, icon=_CLOSED, name=name)
    made.setCheckable(True)
    made.toggled.connect(lambda opened: made.setIcon(icon(_OPEN if opened else _CLOSED, "accent_text")))
    return made


class Fold(QWidget):
    """A caption to click, and under it a text that is shown while it is open."""

    def __init__(self, caption: str, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.button = fold_link(caption, name=f"{name}.fold")
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
        self.button.toggled.connect(self._text.setVisible)
        self.hide()

    def tell(self, text: str) -> None:
        """Change what is unfolded; with nothing to say there is no line either."""
        self._text.setText(text)
        self.setVisible(bool(text))
