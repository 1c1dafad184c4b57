"""Fields for money, per cents and numbers of shares: what is typed is said back, asked about, or refused."""

from dataclasses import replace
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app import currencies
from app.money_text import (
    Ambiguous,
    Notation,
    Reading,
    Understood,
    Unreadable,
    echo,
    figure,
    in_full,
    money,
    per_cent,
    read_figure,
    read_money,
    read_percent,
)
from app.notation import places_of, write
from ui.widgets import numbers
from ui.widgets.field_row import FieldRow
from ui.widgets.figure_line import FigureLine, Kind
from ui.widgets.label import PlainLabel
from ui.widgets.reading_question import ReadingQuestion
from ui.widgets.spacing import spaced

#: Amounts below this are offered with their cents, so that they are not taken for thousands.
_SMALL: Final = 1000
_MOST_ANSWERS: Final = 4


def notation() -> Notation:
    """Say how the person's language writes numbers."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.DefaultNumberOptions)
    group = locale.groupSeparator()
    first = locale.toString(1234567).partition(group)[0] if group else ""
    return Notation(locale.decimalPoint(), group, lakhs=len(first) == 2)


class FigureField(QWidget):
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
        self.line = FigureLine(label, kind or number_kind(), name=f"{name}.line")
        self.echo = PlainLabel("", "small", "text3", name=f"{name}.echo")
        self.echo.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.echo.hide()
        self._question: ReadingQuestion | None = None
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.line)
        self._column.addWidget(self.echo)
        spaced(self._column, self, 2)
        self.setFocusProxy(self.line)
        self.line.entered.connect(self.entered)
        self.line.refused.connect(self._on_refused)
        self.line.error_changed.connect(self._on_error_changed)
        self.line.echoed.connect(self._on_echoed)
        self.line.asked.connect(self._on_asked)

    def value(self) -> Decimal | None:
        """The figure last shown or entered; None while covered."""
        return self.line.value()

    def set_value(self, value: Decimal | None) -> None:
        """Show a figure; while covered, only that there is one."""
        self.line.set_value(value)

    def set_covered(self, stored: bool) -> None:
        """Cover the field; `stored` says whether there is a figure."""
        self.line.set_covered(stored)

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

    def _on_refused(self, sentence: str) -> None:
        if not self.line.readings:
            self.refused.emit(sentence)

    def _on_error_changed(self, sentence: str) -> None:
        # A question is asked under the field; the sentence for it is only heard.
        self.error_changed.emit("" if self.line.readings else sentence)

    def _on_echoed(self, text: str) -> None:
        self.echo.setText(text)
        self.echo.setVisible(bool(text))

    def _on_asked(self, readings: tuple[Understood, ...]) -> None:
        if self._question is None:
            if not readings:
                return
            self._question = ReadingQuestion(self.objectName(), self.line)
            self._question.chosen.connect(self._on_chosen)
            self._question.given_up.connect(self._on_given_up)
            self._column.addWidget(self._question)
        self._question.ask(readings)
        if readings:
            self._on_echoed("")

    def _on_chosen(self, reading: Understood) -> None:
        self.line.setFocus(Qt.FocusReason.TabFocusReason)
        self.take(reading)

    def _on_given_up(self) -> None:
        self.line.setFocus(Qt.FocusReason.TabFocusReason)
        self.line.drop()


class MoneyField(FigureField):
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
        self.line.drop()
        self.currency_entered.emit(reading.amount, reading.currency)

    def _kind(self) -> Kind:
        return Kind(
            read=self._read,
            write=self._write,
            echo=lambda one: f"{echo(one, notation())} {one.currency}",
            choice=_choice,
        )

    def _write(self, amount: Decimal) -> str:
        digits = currencies.digits(self._currency)
        return write(amount, notation(), decimals=max(digits, places_of(amount)) if places_of(amount) else 0)

    def _read(self, text: str) -> Reading:
        reading = read_money(text, notation(), self._currency)
        if isinstance(reading, Unreadable):
            return reading
        readings = reading.readings if isinstance(reading, Ambiguous) else (reading,)
        if all(one.currency == self._currency for one in readings):
            return reading
        if not self._may_change:
            return Unreadable(f"Amounts are in {self._currency} here. Enter it in {self._currency}.")
        digits = currencies.digits(self._currency)
        if len(readings) == 1 and places_of(readings[0].amount) <= digits:
            readings += (replace(readings[0], currency=self._currency),)
        if len(readings) > _MOST_ANSWERS:
            return Unreadable("Enter the currency as a code, such as USD.")
        return Ambiguous(readings)


class PercentField(FigureField):
    """Per cents, as a share of 1: 15% is 0.15."""

    def __init__(
        self, name: str, label: str, *, negative: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, label, percent_kind(negative=negative), parent=parent)


def number_kind() -> Kind:
    """Read and write plain numbers, such as numbers of shares."""
    return Kind(
        read=lambda text: read_figure(text, notation()),
        write=lambda value: figure(value, notation()),
        echo=lambda one: echo(one, notation()),
        choice=lambda one: figure(one.amount, notation()),
    )


def percent_kind(*, negative: bool = False) -> Kind:
    """Read and write per cents as shares of 1."""
    return Kind(
        read=lambda text: read_percent(text, notation(), negative=negative),
        write=_percent,
        echo=lambda one: f"= {_percent(one.amount)}",
        choice=lambda one: _percent(one.amount),
    )


def figure_row(label: str, field: FigureField, *, hint: str = "") -> FieldRow:
    """Put a label above a field, and its echo beside the label, where it moves nothing when it comes."""
    return FieldRow(label, field, hint=hint, beside=field.echo)


def _percent(share: Decimal) -> str:
    # The language says whether there is a gap before the sign.
    sign = numbers.percent(0).removeprefix(numbers.fixed(0, 0))
    return per_cent(share, notation()).removesuffix("%") + sign


def _choice(reading: Understood) -> str:
    say = in_full if reading.amount < _SMALL else money
    return say(reading.amount, reading.currency, notation())
