"""Fields for money, per cents and numbers of shares: what is typed is said back, asked about, or refused."""

from dataclasses import replace
from decimal import Decimal
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.numbers.money_text import (
    Ambiguous,
    Reading,
    Understood,
    Unreadable,
    can_be,
    echo,
    read_money,
    without_currency,
)
from ui.widgets.amount_kinds import choice, number_kind, percent_kind
from ui.widgets.amount_line import AmountLine, Kind
from ui.widgets.field_row import FieldRow
from ui.widgets.label import PlainLabel
from ui.widgets.leaving import Leaving
from ui.widgets.reading_question import ReadingQuestion
from ui.widgets.receipt import Receipt
from ui.widgets.spacing import spaced

_MOST_ANSWERS: Final = 4
_WAYS: Final = {2: "two", 3: "three", 4: "four"}
REPLACED: Final = "Replaced"


class AmountField(QWidget):
    """A figure with its echo and, where it can be read in several ways, a question under it.

    `entered` tells a Decimal, or None when the field was emptied; that is a wish until `set_value` or
    `set_covered` answers. On its own it holds a number of shares; its siblings hold money and per cents.
    """

    entered = Signal(object)
    refused = Signal(str)
    error_changed = Signal(str)

    def __init__(
        self, name: str, label: str, kind: Kind | None = None, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.line = AmountLine(label, kind or number_kind(), name=f"{name}.line")
        self.echo = PlainLabel("", "small", "text3", name=f"{name}.echo")
        self.echo.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.echo.hide()
        self._receipt = Receipt(self, self.echo)
        self._leaving = Leaving(self)
        #: Why what was typed under cover was dropped; said until something else is typed.
        self._dropped = ""
        self._question: ReadingQuestion | None = None
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.line)
        self._column.addWidget(self.echo)
        spaced(self._column, 2)
        self.setFocusProxy(self.line)
        self.line.entered.connect(self._on_entered)
        self.line.refused.connect(self._on_refused)
        self.line.error_changed.connect(self._on_error_changed)
        self.line.echoed.connect(self._on_echoed)
        self.line.asked.connect(self._on_asked)
        self._leaving.left.connect(self._on_left)

    def value(self) -> Decimal | None:
        """The figure last shown or entered; None while covered."""
        return self.line.value()

    def set_value(self, value: Decimal | None) -> None:
        """Show a figure; while covered, only that there is one."""
        self.line.set_value(value)

    def set_covered(self, stored: bool, instead: Decimal | None = None) -> None:
        """Cover the field; `stored` says whether there is a figure, `instead` what holds without one."""
        dropped = self._dropped
        self.line.set_covered(stored, instead)
        if dropped and not self.line.isModified():
            self._say_dropped(dropped)

    def uncover(self, value: Decimal | None) -> None:
        """Take the cover away and show the figure."""
        self.line.uncover(value)

    def is_covered(self) -> bool:
        """Whether the field is covered."""
        return self.line.covered

    def error(self) -> str:
        """The sentence shown with this field, or nothing."""
        return self.line.error()

    def show_error(self, sentence: str) -> None:
        """Mark the field as refused, with a sentence; an empty one takes the mark away."""
        self.line.show_error(sentence)

    def commit(self) -> bool:
        """Enter what is typed now; False where it was refused or has to be asked about."""
        return self.line.commit()

    def forget(self) -> None:
        """Drop what was typed: from now on the field stands for something else."""
        self.line.drop()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.line.covered:
            self.line.drop()

    def take(self, reading: Understood) -> None:
        """Enter the reading that was chosen."""
        self.line.answer(reading)

    def _on_entered(self, value: object) -> None:
        replaces = value is not None and self.line.holds_covered
        self.entered.emit(value)
        self._confirm(replaces=replaces)

    def _confirm(self, *, replaces: bool) -> None:
        # Said of the same figure too: else it would tell that it was another one.
        if replaces and self.line.holds_covered and not self.line.error():
            self._receipt.say(REPLACED)

    def _on_refused(self, sentence: str) -> None:
        if self.line.covered:
            self._leaving.watch()
        if not self.line.readings:
            self.refused.emit(sentence)

    def _on_error_changed(self, sentence: str) -> None:
        if not sentence:
            self._dropped = ""
        # A question is asked under the field; the sentence for it is only heard.
        self.error_changed.emit("" if self.line.readings else sentence)

    def _on_left(self) -> None:
        """Leave nothing standing that was typed under cover and could not be entered."""
        if not self.line.covered or not self.line.text():
            return
        sentence = _not_entered(len(self.line.readings), self.line.error())
        self.line.drop()
        self._say_dropped(sentence)

    def _say_dropped(self, sentence: str) -> None:
        self.line.show_error(sentence)
        self._dropped = sentence

    def _on_echoed(self, text: str) -> None:
        self._receipt.write(text)

    def _on_asked(self, readings: tuple[Understood, ...]) -> None:
        if self._question is None:
            if not readings:
                return
            self._question = ReadingQuestion(self.objectName(), self.line)
            self._question.chosen.connect(self._on_chosen)
            self._question.given_up.connect(self._on_given_up)
            self._column.addWidget(self._question)
        self._question.ask([(self.line.choice(one), one) for one in readings])
        if readings:
            self._on_echoed("")

    def _on_chosen(self, reading: Understood) -> None:
        self.line.setFocus(Qt.FocusReason.TabFocusReason)
        self.take(reading)

    def _on_given_up(self) -> None:
        self.line.setFocus(Qt.FocusReason.TabFocusReason)
        self.line.drop()


def _not_entered(ways: int, why: str) -> str:
    """Say why what was typed is gone, without a figure."""
    if ways > 1:
        return f"Not entered: it could be read in {_WAYS.get(ways, 'several')} ways."
    return "Not entered: the question about it was left open." if ways else f"Not entered. {why}"


class MoneyField(AmountField):
    """An amount in a currency.

    Where another currency is typed, the amount is refused, or with `may_change_currency` asked about:
    `currency_entered` then tells amount and currency together, and `entered` nothing.
    """

    currency_entered = Signal(object, str)

    def __init__(
        self,
        name: str,
        label: str,
        currency: str = "EUR",
        *,
        may_change_currency: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._currency = currency
        self._may_change = may_change_currency
        super().__init__(name, label, self._kind(), parent=parent)
        self.line.set_unit(currency)

    def set_currency(self, code: str) -> None:
        """Say which currency the amount is in; a figure shown keeps its value."""
        if code != self._currency:
            self._currency = code
            self.line.set_unit(code)
            self.line.reconsider()
            if not self.line.covered and not self.line.isModified():
                self.line.set_value(self.line.value())

    def take(self, reading: Understood) -> None:
        if reading.currency == self._currency:
            super().take(reading)
            return
        replaces = self.line.holds_covered
        self.line.drop()
        self.currency_entered.emit(reading.amount, reading.currency)
        self._confirm(replaces=replaces)

    def _kind(self) -> Kind:
        return Kind(
            read=self._read,
            write=self._write,
            echo=lambda one: f"{echo(one)} {one.currency}",
            choice=choice,
        )

    def _write(self, amount: Decimal) -> str:
        return without_currency(amount, self._currency)

    def _read(self, text: str) -> Reading:
        reading = read_money(text, self._currency)
        if isinstance(reading, Unreadable):
            return reading
        readings = reading.readings if isinstance(reading, Ambiguous) else (reading,)
        if all(one.currency == self._currency for one in readings):
            return reading
        if not self._may_change:
            return Unreadable(f"Amounts are in {self._currency} here. Enter it in {self._currency}.")
        if len(readings) == 1 and can_be(readings[0].amount, self._currency):
            readings += (replace(readings[0], currency=self._currency),)
        if len(readings) > _MOST_ANSWERS:
            return Unreadable("Enter the currency as a code, such as USD.")
        return Ambiguous(readings)


class PercentField(AmountField):
    """Per cents, as a share of 1: 15% is 0.15."""

    def __init__(
        self, name: str, label: str, *, negative: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, label, percent_kind(negative=negative), parent=parent)


def amount_row(label: str, field: AmountField, *, hint: str = "") -> FieldRow:
    """Put a label above a field, and its echo beside the label, where it moves nothing when it comes."""
    return FieldRow(label, field, hint=hint, beside=field.echo)
