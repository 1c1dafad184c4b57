"""Exchange rates: what each currency of the packages is worth in that of comparison, and since when."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.document import Pay, Rate
from app.edits import RemoveRate, SetRate
from app.errors import Refused
from app.pay.sentences import needed_rate
from ui.panel import Panel
from ui.pay.shown import Showing, only_lines, show_amount, stops_of
from ui.widgets.amount_field import AmountField, amount_row
from ui.widgets.buttons import IconButton
from ui.widgets.date_field import DateField
from ui.widgets.field_row import FieldRow
from ui.widgets.label import PlainLabel
from ui.widgets.spacing import sized, spaced


class RateRow(QWidget):
    """What one currency is worth, and the day of that rate."""

    def __init__(self, panel: Panel, code: str, today: Callable[[], date]) -> None:
        super().__init__()
        self.code = code
        self._panel = panel
        self._today = today
        self._rate: Rate | None = None
        name = f"pay.rate.{code}"
        self.worth = AmountField(f"{name}.worth", f"What one {code} is worth")
        only_lines([self.worth])
        self.day = DateField(f"Day of the rate of {code}", name=f"{name}.day", today=today)
        self.gone = IconButton("trash", f"Remove the rate of {code}", name=f"{name}.remove")
        day = FieldRow("Rate of", self.day)
        worth = amount_row(f"1 {code} is worth", self.worth)
        sized(worth, 250)
        sized(day, 150)
        row = QHBoxLayout(self)
        row.addWidget(worth, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(day, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.gone, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        spaced(row, 12)
        self.worth.entered.connect(self._on_worth)
        self.day.entered.connect(self._on_day)
        self.gone.clicked.connect(lambda: panel.ask(RemoveRate(code)))

    def show_rate(self, rate: Rate | None, unit: str, showing: Showing) -> None:
        """Show a rate, or a place for one that is missing."""
        self._rate = rate
        self.worth.line.set_unit(unit)
        show_amount(self.worth, rate.worth if rate else None, showing)
        if showing.afresh:
            self.day.forget()
        self.day.set_value(rate.day if rate else None)
        self.day.setEnabled(rate is not None)
        self.gone.setEnabled(rate is not None)

    def stops(self) -> list[QWidget]:
        """List what Tab goes through, in order."""
        return [*stops_of(self.worth), self.day, self.gone]

    def _on_worth(self, worth: Decimal | None) -> None:
        if worth is None:
            if self._rate is not None:
                self._panel.ask(RemoveRate(self.code), self.worth)
            return
        held = self._rate or Rate(currency=self.code, worth=Decimal(1), day=self._today())
        try:
            self._panel.ask(SetRate(held.replace(worth=worth)), self.worth)
        except Refused:
            self.worth.show_error("A rate is above 0.")

    def _on_day(self, day: date | None) -> None:
        if self._rate is None:
            return
        if day is None:
            self.day.show_error("A rate has its day.")
        else:
            self._panel.ask(SetRate(self._rate.replace(day=day)), self.day)


class Rates(QWidget):
    """A row for each currency that is used or has a rate, and which rates are missing."""

    def __init__(self, panel: Panel, today: Callable[[], date]) -> None:
        super().__init__()
        self._panel = panel
        self._today = today
        self.rows: dict[str, RateRow] = {}
        self._none = PlainLabel(
            "Everything is in this currency: no rate is needed.", "small", "text2", name="pay.rates.none"
        )
        self._missing = PlainLabel("", "small", "warn", wrap=True, name="pay.rates.missing")
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._none)
        self._column.addWidget(self._missing)
        spaced(self._column, 8)

    def show_rates(self, pay: Pay, showing: Showing) -> bool:
        """Show the rates; tells whether rows came or went."""
        stored = {rate.currency: rate for rate in pay.rates}
        used = used_currencies(pay)
        codes = list(dict.fromkeys([*used, *stored]))
        changed = codes != list(self.rows)
        if changed:
            self._have(codes)
        for code, row in self.rows.items():
            row.show_rate(stored.get(code), pay.currency, showing)
        missing = rateless(pay)
        self._none.setVisible(not codes)
        self._missing.setVisible(bool(missing))
        self._missing.setText(
            f"Pay cannot be compared before {needed_rate(missing)} is entered." if missing else ""
        )
        return changed

    def stops(self) -> list[QWidget]:
        """List what Tab goes through, in order."""
        return [stop for row in self.rows.values() for stop in row.stops()]

    def _have(self, codes: list[str]) -> None:
        for code in [code for code in self.rows if code not in codes]:
            row = self.rows.pop(code)
            row.hide()
            row.setParent(None)
            row.deleteLater()
        made = {code: self.rows.get(code) or RateRow(self._panel, code, self._today) for code in codes}
        for place, row in enumerate(made.values()):
            self._column.insertWidget(place + 1, row)
            row.show()
        self.rows = made


def rateless(pay: Pay) -> tuple[str, ...]:
    """List the currencies that are used and have no rate."""
    stored = {rate.currency for rate in pay.rates}
    return tuple(code for code in used_currencies(pay) if code not in stored)


def used_currencies(pay: Pay) -> tuple[str, ...]:
    """List the currencies of packages and grants that are not the one of comparison."""
    used = [package.currency for package in pay.packages]
    used += [grant.currency for package in pay.packages for grant in package.grants if grant.currency]
    return tuple(code for code in dict.fromkeys(used) if code != pay.currency)
