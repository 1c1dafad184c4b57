"""The small button that clears a covered figure: for the mouse; the keyboard clears in the line itself."""

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from ui.look import theme
from ui.widgets.buttons import IconButton

_KEYS = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Backspace)


def keys_to_clear() -> str:
    """Name the keys that clear, as this system writes them."""
    return QKeySequence(_KEYS).toString(QKeySequence.SequenceFormat.NativeText)


def wants_to_clear(event: QKeyEvent) -> bool:
    """Whether these keys clear; held down they only take away what is typed."""
    return event.keyCombination() == _KEYS and not event.isAutoRepeat()


class ClearButton(IconButton):
    """Stands at the end of a line.

    It never has the keyboard: keys that it has no use for would go to the line around it, and be typed there.
    """

    def __init__(self, label: str, line: QWidget, *, name: str) -> None:
        super().__init__("close", f"Clear {label} ({keys_to_clear()})", name=name, ink="text3", parent=line)
        self.setAccessibleName(f"Clear {label}")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def place(self) -> None:
        """Keep to the end of the line."""
        line = self.parentWidget()
        if line is None:
            return
        side = theme.px(28)
        at_left = line.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = theme.px(2) if at_left else line.width() - side - theme.px(2)
        self.setGeometry(x, round((line.height() - side) / 2), side, side)
