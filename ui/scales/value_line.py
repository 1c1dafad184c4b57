"""The line of a value: what is typed is understood, asked about or refused; till then nothing changes."""

from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QApplication

from app.document import Three
from app.errors import Refused
from app.scales.how_known import typed_alone
from app.scales.likelihood import chance_facts
from app.scales.typed import read
from app.scales.typed_facts import Choices, Figures
from app.scales.typed_taken import Asked, Refusal, Taken, Typed, Unknown
from app.scales.typed_writing import looked_at, text_of
from ui.look import theme
from ui.scales.values import UNKNOWN, Values, three_of
from ui.widgets import unit_behind
from ui.widgets.fields import Field

_NO_KEYS = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_ARROWS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class ValueLine(Field):
    """A line for low, likely and high, read by the one reader.

    At rest it shows what is likely; with the keyboard in it all three, as they are typed. `came` tells at
    each key what came of the text, and None once nothing is being typed.
    """

    came = Signal(object)
    value_shown = Signal()

    def __init__(self, label: str, facts: Figures | Choices, *, name: str, step: float = 1.0) -> None:
        self.facts = facts
        self._step = Decimal(repr(step))
        self._came: Typed | None = None
        self._pasted = False
        super().__init__(label, name=name)
        self.setPlaceholderText("?")
        unit_behind.stand_right(self)
        self.setAccessibleDescription(self._sign())
        theme.fit(self, lambda line: line.make_room())

    def set_facts(self, facts: Figures | Choices) -> None:
        """Change what may be typed."""
        if facts != self.facts:
            self.facts = facts
            self.make_room()
            if not self.error():
                self.setAccessibleDescription(self._sign())

    def set_value(self, value: Any) -> None:
        super().set_value(value)
        self.value_shown.emit()

    def set_inherited(self, inherited: bool) -> None:
        """Show that the value comes from elsewhere, or that it is this line's own."""
        if bool(self.property("inherited")) != inherited:
            self.setProperty("inherited", inherited)
            self.style().unpolish(self)
            self.style().polish(self)

    def three(self) -> Three | None:
        """Low, likely and high as shown or entered; nothing where it is not known."""
        return three_of(self.value() or UNKNOWN)

    def take(self, taken: Taken) -> None:
        """Enter what was understood."""
        self._enter((taken.low, taken.likely, taken.high))
        self._say_cut(taken)

    def go_to(self, place: Decimal | None) -> None:
        """Enter a place as if it were typed alone; with None, that it is not known."""
        if place is None:
            self._enter(UNKNOWN)
        else:
            self.take(typed_alone(self.facts, place, self.three()))

    def drop(self) -> None:
        """Give up what was typed."""
        self.forget()
        self._show(self.value())

    def forget(self) -> None:
        super().forget()
        self._tell(None)

    def make_room(self) -> None:
        """Keep what is typed clear of what stands behind it."""
        unit_behind.make_room(self, self._sign())

    def read(self, text: str) -> Values:
        match self._read(text):
            case Taken(low, likely, high):
                return low, likely, high
            case Unknown():
                return UNKNOWN
            case Asked() | Refusal() as other:
                raise Refused.because(other.sentence)

    def write(self, value: Values | None) -> str:
        three = three_of(value or UNKNOWN)
        if three is None:
            return ""
        likely = three[1]
        return text_of(self.facts, three) if self.hasFocus() else looked_at(self.facts, likely)

    def commit(self) -> bool:
        typed = self._read(self.text()) if self.isModified() else None
        done = super().commit()
        if done and isinstance(typed, Taken):
            self._say_cut(typed)
        return done

    # by hand

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ARROWS and event.modifiers() in _NO_KEYS:
            self._step_by(_ARROWS[key])
            return
        super().keyPressEvent(event)
        if event.matches(QKeySequence.StandardKey.Paste):
            self._on_pasted()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in menu.actions():
            if action.objectName() == "edit-paste":
                action.triggered.connect(self._on_pasted)
        menu.popup(event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._show_again()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_again()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if (self.text() or self.hasFocus()) and not self.text().endswith("%"):
            unit_behind.paint(self, self._sign())

    def _read(self, text: str) -> Typed:
        how = "fact" if self._pasted else None
        return read(text, self.facts, self.three(), how=how)

    def _on_edited(self, text: str) -> None:
        super()._on_edited(text)
        self._pasted = False
        self._tell(self._read(text))

    def _on_pasted(self) -> None:
        """Take what came whole from elsewhere as it stands: nothing was said of how it is known."""
        pasted = QApplication.clipboard().text().split()
        if pasted and self.text().split() == pasted:
            self._pasted = True
            self._tell(self._read(self.text()))

    def _step_by(self, direction: int) -> None:
        """Go one step up, or among choices one back, as in a list; the unknown begins in the middle."""
        if not self.commit():
            return
        facts, three = self.facts, self.three()
        here = None if three is None else facts.place(three[1])
        if isinstance(facts, Choices):
            to = Decimal(0) if here is None else here - direction
        else:
            middle = (facts.ends[0] + facts.ends[1]) / 2
            to = middle if here is None else here + direction * self._step
        to = max(facts.least, min(facts.most, to))
        if to != here:
            self.go_to(to)
            self.selectAll()

    def _enter(self, value: Any) -> None:
        if self.property("inherited"):
            # What is typed over another's value becomes one's own, be it the same.
            self._draft.value = None
        super()._enter(value)

    def _say_cut(self, taken: Taken) -> None:
        if taken.cut and not self.error():
            self._tell(taken)

    def _show(self, value: Any) -> None:
        super()._show(value)
        self._pasted = False
        self._tell(None)

    def _show_again(self) -> None:
        if not self.isModified() and not self.error():
            came = self._came
            self._show(self.value())
            self._tell(came)

    def _tell(self, came: Typed | None) -> None:
        if came != self._came:
            self._came = came
            self.came.emit(came)

    def _sign(self) -> str:
        return "%" if isinstance(self.facts, Figures) and self.facts.unit == "%" else ""


def chance_line(label: str, *, name: str, step: float = 5.0) -> ValueLine:
    """Make a line for a chance that is stored as a share of 1, and has no range."""
    return ValueLine(label, chance_facts(), name=name, step=step)
