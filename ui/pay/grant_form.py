"""All there is to enter about one grant of shares or options."""

from decimal import Decimal
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.document import LONGEST_HORIZON, Estimate, Grant
from app.edits import ChangeGrant
from app.edits.packages import GrantFact
from ui.panel import Panel
from ui.pay.currency_pick import CurrencyPick
from ui.pay.estimate_field import EstimateField, estimate_row
from ui.pay.shown import CoveredPick, PaidOffer, only_lines, share_fits, show_amount, stops_of
from ui.pay.vesting_form import VestingForm
from ui.widgets.amount_field import AmountField, MoneyField, PercentField, amount_row
from ui.widgets.field_row import FieldRow
from ui.widgets.fields import TextField
from ui.widgets.pick import Segments
from ui.widgets.spacing import spaced

_TOP: Final = Qt.AlignmentFlag.AlignTop
_YEARS: Final = tuple((year, f"Year {year}") for year in range(1, LONGEST_HORIZON + 1))
_SHARES, _SUM = "shares", "sum"
_WAYS: Final = ((_SHARES, "Shares × price"), (_SUM, "A sum"))
_MULTIPLE: Final = "Price on selling, as a multiple of today’s"
_STRIKE: Final = "What exercising one option costs (leave empty for shares)."
_LONGEST_NAME: Final = 500
#: What a grant is before she says anything about it.
_UNTOUCHED: Final = Grant(id="untouched")


class GrantForm(QWidget):
    """Shows a grant and asks for another."""

    def __init__(self, panel: Panel, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._panel = panel
        self._subject: PaidOffer | None = None
        self._grant: Grant | None = None
        self._wish = ""
        self.name = TextField("Name of the grant", name=f"{name}.name", longest=_LONGEST_NAME)
        self.year = CoveredPick("Granted at the start of", _YEARS, name=f"{name}.year")
        self.currency = CurrencyPick("Currency", name=f"{name}.currency", none="As the salary")
        self.way = Segments("How it is given", _WAYS, name=f"{name}.way")
        self.shares = AmountField(f"{name}.shares", "Number of shares or options")
        # Not amounts of money: a share can cost a fraction of a cent.
        self.price = EstimateField(f"{name}.price", "Price of a share today", AmountField)
        self.strike = AmountField(
            f"{name}.strike", "Strike: what exercising one option costs, empty for shares"
        )
        self.value = EstimateField(f"{name}.value", "Worth of the whole when granted", MoneyField)
        self.growth = PercentField(f"{name}.price_growth", "Price growth a year", negative=True)
        self.dilution = PercentField(f"{name}.dilution", "Dilution a year")
        self.exit_chance = EstimateField(f"{name}.exit_chance", "Chance that it can be sold", PercentField)
        self.multiple = EstimateField(f"{name}.multiple", _MULTIPLE, AmountField)
        self.vesting = VestingForm(f"{name}.vesting", "When it becomes mine")
        self._lay_out()
        self._connect()
        only_lines(self.findChildren(AmountField))

    def _lay_out(self) -> None:
        self._value_row = estimate_row("Worth of the whole when granted", self.value)
        self._by_shares = [
            amount_row("Shares or options", self.shares),
            estimate_row("Price of a share today", self.price),
            amount_row("Strike", self.strike, hint=_STRIKE),
            estimate_row(_MULTIPLE, self.multiple),
        ]
        shares, price, strike, multiple = self._by_shares
        grid = QGridLayout()
        for row, column, across, widget in (
            (0, 0, 6, FieldRow("Name", self.name)),
            (0, 6, 3, FieldRow("Granted at start of", self.year)),
            (0, 9, 3, FieldRow("Currency", self.currency)),
            (1, 0, 4, FieldRow("How it is given", self.way)),
            (1, 4, 4, shares),
            (1, 8, 4, strike),
            (2, 0, 12, price),
            (2, 0, 12, self._value_row),
            (3, 0, 12, multiple),
            (4, 0, 12, estimate_row("Chance that it can be sold", self.exit_chance)),
            (5, 0, 4, amount_row("Price growth a year", self.growth)),
            (5, 4, 4, amount_row("Dilution a year", self.dilution)),
        ):
            grid.addWidget(widget, row, column, 1, across, _TOP)
        for column in range(12):
            grid.setColumnStretch(column, 1)
        column = QVBoxLayout(self)
        column.addLayout(grid)
        column.addWidget(self.vesting)
        spaced(grid, 12)
        spaced(column, 12)

    def _connect(self) -> None:
        self.name.entered.connect(lambda name: self._ask("name", name, self.name))
        self.year.chosen.connect(lambda year: self._ask("year", year, self.year))
        self.currency.chosen.connect(lambda code: self._ask("currency", code or None, self.currency))
        self.way.chosen.connect(self._on_way)
        self.growth.entered.connect(partial(self._on_share, "price_growth", self.growth))
        self.dilution.entered.connect(partial(self._on_share, "dilution", self.dilution))
        self.shares.entered.connect(lambda count: self._ask("shares", count, self.shares))
        self.strike.entered.connect(lambda price: self._ask("strike", price, self.strike))
        for fact, field in self._estimates():
            field.entered.connect(partial(self._on_estimate, fact, field))
        self.vesting.entered.connect(lambda vesting: self._ask("vesting", vesting, self.vesting))

    def show_grant(self, subject: PaidOffer, grant: Grant) -> None:
        """Show a grant of an offer."""
        showing = subject.showing
        self._subject, self._grant = subject, grant
        code = grant.currency or subject.package.currency
        if showing.afresh:
            self.name.forget()
            self._wish = ""
        self.name.set_value(grant.name)
        self.year.show_choice(grant.year, showing, default=_UNTOUCHED.year)
        self.currency.set_value(grant.currency or "")
        for field in self.value.fields():
            assert isinstance(field, MoneyField)
            field.set_currency(code)
        for field in (*self.price.fields(), self.strike):
            field.line.set_unit(code)
        show_amount(self.shares, grant.shares, showing)
        show_amount(self.strike, grant.strike, showing)
        show_amount(self.growth, grant.price_growth, showing, default=_UNTOUCHED.price_growth)
        show_amount(self.dilution, grant.dilution, showing, default=_UNTOUCHED.dilution)
        for fact, field in self._estimates():
            field.show_estimate(getattr(grant, fact), showing)
        self.vesting.show_vesting(grant.vesting, showing)
        self._show_way(grant)

    def stops(self) -> list[QWidget]:
        """List what Tab goes through, in order."""
        return [
            self.name,
            self.year,
            self.currency,
            *self.way.stops(),
            *stops_of(self.shares, self.strike),
            *self.price.stops(),
            *self.value.stops(),
            *self.multiple.stops(),
            *self.exit_chance.stops(),
            *stops_of(self.growth, self.dilution),
            *self.vesting.stops(),
        ]

    def _estimates(self) -> tuple[tuple[GrantFact, EstimateField], ...]:
        return (
            ("price", self.price),
            ("value", self.value),
            ("exit_chance", self.exit_chance),
            ("multiple", self.multiple),
        )

    def _show_way(self, grant: Grant) -> None:
        """Show the fields of the way it is given: as it was entered, else as the hand wished."""
        given = _way_of(grant)
        way = self._wish or given or _SHARES
        if way == given:
            self._wish = ""
        self.way.set_value(way)
        self._value_row.setVisible(way == _SUM)
        for row in self._by_shares:
            row.setVisible(way == _SHARES)

    def _on_way(self, way: str) -> None:
        self._wish = way
        if self._grant is not None:
            self._show_way(self._grant)

    def _on_share(self, fact: GrantFact, field: AmountField, share: Decimal | None) -> None:
        made = share or Decimal(0)
        if share_fits(field, made, growth=fact == "price_growth"):
            self._ask(fact, made, field)

    def _on_estimate(self, fact: GrantFact, field: EstimateField, estimate: Estimate | None) -> None:
        if fact != "exit_chance" or estimate is None or share_fits(field, estimate.most):
            self._ask(fact, estimate, field)

    def _ask(self, fact: GrantFact, value: object, field: QWidget) -> None:
        if self._subject is not None and self._grant is not None:
            self._panel.ask(ChangeGrant(self._subject.offer.id, self._grant.id, fact, value), field)


def _way_of(grant: Grant) -> str:
    if grant.value is not None:
        return _SUM
    given = (grant.shares, grant.price, grant.strike, grant.multiple)
    return _SHARES if any(one is not None for one in given) else ""
