"""What a field holds, and what the hand has typed into it that is not settled."""

from typing import Any, Final, Protocol, runtime_checkable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

_UNDO: Final = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


@runtime_checkable
class Typed(Protocol):
    """A field that is typed into."""

    def is_typing(self) -> bool:
        """Tell whether something was typed and not entered."""
        ...

    def commit(self) -> bool:
        """Enter it."""
        ...


class Draft:
    """Keeps the value of a field, and what it was before the hand began.

    Attributes
    ----------
    value : what was last shown, told or entered.
    before : what giving up a refused text brings back.
    shown : what the program last showed.
    unsettled : a value was told that is not settled.
    """

    def __init__(self, value: Any = None) -> None:
        self.value = self.before = self.shown = value
        self.unsettled = False

    def show(self, value: Any) -> None:
        """Take what the program shows: nothing of the hand is left."""
        self.value = self.before = value
        self.unsettled = False

    def tell(self, value: Any) -> None:
        """Take what the hand typed, to be told at once."""
        self.value = value
        self.unsettled = True

    def give_up(self) -> bool:
        """Take back what was told; True where there was something, which is then to be told as well."""
        other = self.value != self.before
        if other:
            self.tell(self.before)
        return other

    def settle(self) -> bool:
        """Close the gesture; True where there was one."""
        told, self.unsettled = self.unsettled, False
        if told:
            self.before = self.value
        return told

    def hear(self, event: QEvent, field: Typed) -> bool:
        """Follow the keyboard as it comes and goes; True where the event is for nobody but the window.

        Leaving enters, but for a menu of the field's own. Undo and redo are the window's unless something is
        being typed: the event is left alone and said to be seen, for a shortcut to take it up.
        """
        if isinstance(event, QKeyEvent):
            if any(event.matches(keys) for keys in _UNDO) and not field.is_typing():
                event.ignore()
                return True
        elif isinstance(event, QFocusEvent):
            if event.type() == QEvent.Type.FocusIn and not self.unsettled:
                self.before = self.value
            elif event.type() == QEvent.Type.FocusOut and event.reason() != Qt.FocusReason.PopupFocusReason:
                field.commit()
        return False


def is_typed_in(whole: QWidget) -> bool:
    """Tell whether the field that has or had the keyboard last holds something typed and not entered."""
    field = whole.focusWidget()
    return isinstance(field, Typed) and field.is_typing()
