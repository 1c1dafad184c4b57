"""The page about how pay is added up: for how long, with which growth, tax and rates, and if it counts."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.document import LONGEST_HORIZON, Pay, Place
from app.edits import ChangePaySetting
from app.edits.pay import PaySetting
from ui.panel import Panel
from ui.pay.currency_pick import CurrencyPick
from ui.pay.page import Page
from ui.pay.rates import Rates
from ui.pay.shown import Showing, share_fits, show_amount, stops_of
from ui.pay.weighing import COUNTING, WeighingSection
from ui.widgets.amount_field import AmountField, PercentField, amount_row
from ui.widgets.field_row import FieldRow
from ui.widgets.form_section import FormSection
from ui.widgets.pick import Segments
from ui.widgets.scrolling import Scrolling, bring_into_view, part_called
from ui.widgets.spacing import spaced
from ui.widgets.tab_order import chain

_TOP: Final = Qt.AlignmentFlag.AlignTop
_YEARS: Final = tuple((year, str(year)) for year in range(1, LONGEST_HORIZON + 1))
#: How pay is added up before she says anything about it.
_UNTOUCHED: Final = Pay()
#: What facts are called here, where it is not their name in the file.
_PARTS: Final = {
    "currency": "comparison",
    "horizon_years": "horizon",
    "range": "worst",
    "rates": "rate",
    "criterion": "count",
}
_TAKEN: Final = "Rates, worst and best go when it changes: they are in this currency."


class SumsPage(Page):
    """Shows how pay is added up and asks for other ways."""

    def __init__(self, panel: Panel, today: Callable[[], date]) -> None:
        super().__init__("sums", "How it adds up")
        self._panel = panel
        self.currency = CurrencyPick("Currency of comparison", name="pay.comparison")
        self.years = Segments("Years added up", _YEARS, name="pay.horizon")
        self.growth = PercentField("pay.growth", "Salaries grow a year", negative=True)
        self.discount = PercentField("pay.discount", "Discount a year", negative=True)
        self.tax = PercentField("pay.tax", "Tax on everything")
        self.rates = Rates(panel, today)
        self.weighing = WeighingSection(panel)
        self._lay_out()
        self._connect()
        self._order_tabs()

    def _lay_out(self) -> None:
        form = QWidget()
        whole = QVBoxLayout(self)
        whole.addWidget(Scrolling(form, "pay.sums_form", "How pay is added up"))
        sums = FormSection("pay.adding", "Adding up", first=True)
        self._currency_row = FieldRow("Compared in", self.currency)
        sums.grid.addWidget(self._currency_row, 0, 0, 1, 3, _TOP)
        sums.grid.addWidget(FieldRow("Years added up", self.years), 0, 3, 1, 3, _TOP)
        for column, (label, field, hint) in enumerate(
            (
                ("Salaries grow a year", self.growth, ""),
                ("Discount a year", self.discount, "What a year's wait takes off."),
                ("Tax on everything", self.tax, "Your own estimate; empty: before tax."),
            )
        ):
            sums.grid.addWidget(amount_row(label, field, hint=hint), 1, 2 * column, 1, 2, _TOP)
        rates = FormSection("pay.exchange", "Exchange rates")
        rates.column.addWidget(self.rates)
        column = QVBoxLayout(form)
        for section in (sums, rates, self.weighing):
            column.addWidget(section)
        column.addStretch(1)
        spaced(column, 16, (16, 8, 16, 16))
        spaced(whole, 0)

    def _connect(self) -> None:
        self.currency.chosen.connect(lambda code: self._ask("currency", code, self.currency))
        self.years.chosen.connect(lambda years: self._ask("horizon_years", years, self.years))
        self.growth.entered.connect(partial(self._on_share, "growth", self.growth))
        self.discount.entered.connect(partial(self._on_share, "discount", self.discount))
        self.tax.entered.connect(self._on_tax)

    def show_pay(self, showing: Showing) -> None:
        pay = showing.document.pay
        self.currency.set_value(pay.currency)
        tied = bool(pay.rates) or pay.worst is not None
        self._currency_row.set_hint(_TAKEN if tied else "")
        self.years.set_value(pay.horizon_years)
        show_amount(self.growth, pay.growth, showing, default=_UNTOUCHED.growth)
        show_amount(self.discount, pay.discount, showing, default=_UNTOUCHED.discount)
        show_amount(self.tax, pay.tax, showing)
        points = self.weighing.stops()
        came = self.rates.show_rates(pay, showing)
        self.weighing.show_pay(showing)
        if came or points != self.weighing.stops():
            self._order_tabs()

    def show_place(self, place: Place) -> None:
        whole, _, fact = place.fact.partition(".")
        first, *rest = fact.split(".")
        part = part_called(self, ".".join(("pay", _PARTS.get(first, first), *rest)))
        if whole == "pay" and part is not None:
            bring_into_view(part)

    def focus_on(self, what: str) -> None:
        """Put the keyboard into the rate of a currency, or where pay is made to count."""
        if what == COUNTING:
            self.weighing.focus_counting()
        elif what in self.rates.rows:
            self.rates.rows[what].worth.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _order_tabs(self) -> None:
        chain(
            [self.currency, *self.years.stops()],
            stops_of(self.growth, self.discount, self.tax),
            self.rates.stops(),
            self.weighing.stops(),
        )

    def _on_share(self, setting: PaySetting, field: AmountField, share: Decimal | None) -> None:
        made = share or Decimal(0)
        if share_fits(field, made, growth=True):
            self._ask(setting, made, field)

    def _on_tax(self, share: Decimal | None) -> None:
        if share is None or share_fits(self.tax, share):
            self._ask("tax", share, self.tax)

    def _ask(self, setting: PaySetting, value: object, field: QWidget) -> None:
        self._panel.ask(ChangePaySetting(setting, value), field)
