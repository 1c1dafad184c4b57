"""The line of a figure: it never guesses what was typed, and covered it keeps nothing of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from app.errors import Refused
from app.numbers.money_text import Ambiguous, Reading, Understood, Unreadable
from app.numbers.notation import LONGEST
from ui.look import theme
from ui.widgets import unit_behind
from ui.widgets.clear_button import ClearButton, keys_to_clear, wants_to_clear
from ui.widgets.draft import Draft
from ui.widgets.fields import Field
from ui.widgets.uncopy import uncopy, wipe

ASKED: Final = "This can be read in several ways. Choose one."
COVERED: Final = "Covered"
_STORED: Final = "Stored and covered; what is typed replaces it. {} clears it."
_TAKING: Final = ("edit-copy", "edit-cut")


@dataclass(frozen=True, slots=True)
class Kind:
    """How one kind of figure is read, written into the line, echoed, and offered as an answer."""

    read: Callable[[str], Reading]
    write: Callable[[Decimal], str]
    echo: Callable[[Understood], str]
    choice: Callable[[Understood], str]


class AmountLine(Field):
    """A line for one figure: a Decimal, or None where it is empty.

    A text that can be read in several ways is not entered: `asked` tells the readings, `answer` takes one.
    While covered, a figure is told by `entered` and then is nowhere in this widget.
    """

    asked = Signal(object)
    echoed = Signal(str)

    def __init__(self, label: str, kind: Kind, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, name=name, longest=2 * LONGEST, parent=parent)
        unit_behind.stand_right(self)
        self._kind = kind
        self._readings: tuple[Understood, ...] = ()
        self._unit = ""
        self._covered = False
        self._stored = False
        self._instead = ""
        self._clear = ClearButton(label, self, name=f"{name}.clear")
        self._clear.clicked.connect(self._on_clear)
        self.textEdited.connect(self._on_figure_edited)
        theme.fit(self, AmountLine._refresh)

    @property
    def covered(self) -> bool:
        """Whether figures are covered here."""
        return self._covered

    @property
    def holds_covered(self) -> bool:
        """Whether there is a figure under the cover."""
        return self._covered and self._stored

    @property
    def readings(self) -> tuple[Understood, ...]:
        """What the text may mean, while that is asked."""
        return self._readings

    def set_unit(self, unit: str) -> None:
        """Show a unit, such as a currency, behind the figure."""
        self._unit = unit
        self._refresh()

    def set_covered(self, stored: bool, instead: Decimal | None = None) -> None:
        """Cover: show only whether there is a figure, or a default that holds instead.

        What is being typed under a cover is left alone.
        """
        if not self._covered:
            self._covered = True
            self.setInputMethodHints(
                Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
            )
            self._show(None)
        self._stored = stored
        self._instead = self.write(instead)
        if not self.isModified():
            self._wipe()
        self._refresh()

    def uncover(self, value: Decimal | None) -> None:
        """Take the cover away, and show the figure."""
        self._covered = False
        self.setInputMethodHints(Qt.InputMethodHint.ImhNone)
        self.setPlaceholderText("")
        self.set_value(value)
        self._refresh()

    def set_value(self, value: Any) -> None:
        if self._covered:
            self.set_covered(value is not None)
        else:
            super().set_value(value)
            self._refresh()

    def read(self, text: str) -> Decimal | None:
        if not text.strip():
            return None
        if not self._covered and text == self.write(self.value()):
            # What the line wrote itself it reads, be it more decimals than the currency has.
            return self.value()
        match self._kind.read(text):
            case Understood(amount):
                return amount
            case Ambiguous(readings):
                self._readings = readings
                raise Refused.because(ASKED)
            case Unreadable(sentence):
                raise Refused.because(sentence)

    def write(self, value: Decimal | None) -> str:
        return "" if value is None else self._kind.write(value)

    def commit(self) -> bool:
        if self.isModified():
            self._readings = ()
        done = super().commit()
        self.asked.emit(self._readings)
        return done

    def answer(self, reading: Understood) -> None:
        """Take one of the readings that were asked about."""
        self._enter(reading.amount)

    def reconsider(self) -> None:
        """Take a question back; the text is read again when it is next entered."""
        if self._readings:
            self._ask(())
            self.show_error("")

    def drop(self) -> None:
        """Give up what was typed."""
        self.forget()
        self._show(self.value())

    def choice(self, reading: Understood) -> str:
        """Say a reading so that it can be chosen."""
        return self._kind.choice(reading)

    def focusNextPrevChild(self, forward: bool) -> bool:
        # Before Tab moves on: a question that opens now is the next thing it comes to.
        self.commit()
        return super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        taking = event.matches(QKeySequence.StandardKey.Copy) or event.matches(QKeySequence.StandardKey.Cut)
        if self._covered and taking:
            return
        if self.holds_covered and not self.isModified() and wants_to_clear(event):
            self._on_clear()
            return
        super().keyPressEvent(event)
        self._unselect()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._unselect()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if not self._covered:
            super().contextMenuEvent(event)
            return
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in menu.actions():
            if action.objectName() in _TAKING:
                menu.removeAction(action)
        menu.popup(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._clear.place()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        unit_behind.paint(self, self._shown_unit())

    def _enter(self, value: Any) -> None:
        if not self._covered:
            super()._enter(value)
            return
        self._show(None)
        if value is not None:
            self.entered.emit(value)

    def _on_figure_edited(self, text: str) -> None:
        self._ask(())
        reading = self._kind.read(text) if text.strip() else Unreadable("")
        match reading:
            case Understood():
                self.echoed.emit(self._kind.echo(reading))
            case Ambiguous(readings):
                self.echoed.emit("= " + " or ".join(self._kind.choice(one) for one in readings) + "?")
            case Unreadable():
                self.echoed.emit("")
        self._refresh()

    def _on_clear(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.drop()
        self.entered.emit(None)

    def _show(self, value: Any) -> None:
        if self._covered:
            self._wipe()
        else:
            super()._show(value)
        self._ask(())
        self.echoed.emit("")
        self._refresh()

    def _ask(self, readings: Sequence[Understood]) -> None:
        self._readings = tuple(readings)
        self.asked.emit(self._readings)

    def _wipe(self) -> None:
        """Leave nothing of a figure."""
        wipe(self)
        self._draft = Draft()
        self.show_error("")

    def _unselect(self) -> None:
        # On some systems to select is to copy.
        if self._covered and self.hasSelectedText():
            uncopy(self.selectedText())

    def _shown_unit(self) -> str:
        return self._unit if self.text() or not self._covered else ""

    def _refresh(self) -> None:
        """Make room for the unit or the button at the end, and say what a covered line holds."""
        if self._covered:
            self.setPlaceholderText(COVERED if self._stored else self._instead or "Type a figure")
            self._describe(_STORED.format(keys_to_clear()) if self._stored else self._instead)
        else:
            self._describe(self._unit)
        self._clear.setVisible(self._covered and self._stored and not self.text())
        unit_behind.make_room(self, self._shown_unit(), theme.px(18) if self._clear.isVisibleTo(self) else 0)
        self._clear.place()
        self.update()

    def _describe(self, text: str) -> None:
        if not self.error() and self.accessibleDescription() != text:
            self.setAccessibleDescription(text)
        elif self.error():
            self.setProperty("described", text)
