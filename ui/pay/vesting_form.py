"""When a grant becomes hers: a schedule from the list of common ones, or one of her own."""

from collections.abc import Callable
from decimal import Decimal
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.document import Vesting
from app.errors import Refused
from app.pay.schedule_text import read_months, read_years, write_months, write_years
from app.pay.vesting import PRESETS
from ui.pay.covered_line import CoveredLine
from ui.pay.shown import CoveredPick, Showing, show_amount, stops_of
from ui.widgets.amount_field import AmountField, amount_row
from ui.widgets.field_row import FieldRow
from ui.widgets.spacing import spaced

_TOP: Final = Qt.AlignmentFlag.AlignTop
_UNKNOWN, _YEARS, _MONTHS = "", "years", "months"
_KINDS: Final = (
    (_UNKNOWN, "Not known"),
    *((key, preset.words) for key, preset in PRESETS.items()),
    (_YEARS, "By years, my own"),
    (_MONTHS, "By months, my own"),
)
#: How shares of years come before she says more about them.
_UNTOUCHED: Final = Vesting(years=(Decimal(1),))
_EVERY: Final = (("year", "Once a year"), ("quarter", "Every quarter"), ("month", "Every month"))


class VestingForm(QWidget):
    """Shows a schedule; `entered` tells another, or None."""

    entered = Signal(object)
    error_changed = Signal(str)

    def __init__(self, name: str, label: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self._vesting: Vesting | None = None
        self._own = ""
        self.kind = CoveredPick(label, _KINDS, name=f"{name}.kind")
        self.years = CoveredLine(
            "Shares of the years", self._read_years, write_years, name=f"{name}.years", hint="5/15/40/40"
        )
        self.months = CoveredLine(
            "Months and shares", read_months, write_months, name=f"{name}.months", hint="12: 25, 24: 75"
        )
        self.every = CoveredPick("How often it comes", _EVERY, name=f"{name}.every")
        self.cliff = AmountField(f"{name}.cliff", "Months before anything comes")
        self._last: QWidget = self.kind
        self._kind_row = FieldRow("When it becomes mine", self.kind)
        self._years_row = FieldRow("Per cents of the years", self.years)
        self._months_row = FieldRow("Months and per cents", self.months)
        self._every_row = FieldRow("Comes", self.every)
        self._cliff_row = amount_row("Nothing before, months", self.cliff)
        grid = QGridLayout(self)
        grid.addWidget(self._kind_row, 0, 0, 1, 2, _TOP)
        grid.addWidget(self._months_row, 1, 0, 1, 3, _TOP)
        for column, row in enumerate((self._years_row, self._every_row, self._cliff_row)):
            grid.addWidget(row, 1, column, _TOP)
            grid.setColumnStretch(column, 1)
        spaced(grid, 12)
        self._connect()

    def _connect(self) -> None:
        self.kind.chosen.connect(self._on_kind)
        self.years.entered.connect(lambda vesting: self._enter(self.years, lambda: vesting))
        self.months.entered.connect(lambda vesting: self._enter(self.months, lambda: vesting))
        self.every.chosen.connect(self._on_every)
        self.cliff.entered.connect(self._on_cliff)

    def show_vesting(self, vesting: Vesting | None, showing: Showing) -> None:
        """Show a schedule; while pay is covered, only whether there is one."""
        self._vesting = vesting
        kind = _kind_of(vesting)
        if showing.afresh:
            self._own = ""
        if self._own:
            self.kind.set_value(self._own)
        else:
            self.kind.show_choice(kind, showing, stored=vesting is not None)
        shown = self._own or ("" if showing.covered else kind)
        yearly = vesting if vesting is not None and vesting.years else None
        self.years.show_text(yearly, showing)
        self.months.show_text(vesting if vesting is not None and vesting.custom else None, showing)
        every, cliff = (yearly.every, Decimal(yearly.cliff_months)) if yearly else (None, None)
        self.every.show_choice(every, showing, stored=yearly is not None, default=_UNTOUCHED.every)
        show_amount(self.cliff, cliff, showing, default=Decimal(_UNTOUCHED.cliff_months))
        for field in (self.every, self.cliff):
            field.setEnabled(yearly is not None)
        for row in (self._years_row, self._every_row, self._cliff_row):
            row.setVisible(shown == _YEARS)
        self._months_row.setVisible(shown == _MONTHS)

    def show_error(self, sentence: str) -> None:
        """Say with the control touched last why it was refused."""
        if isinstance(self._last, CoveredPick | CoveredLine | AmountField):
            self._last.show_error(sentence)

    def stops(self) -> list[QWidget]:
        """List what Tab goes through, in order."""
        return [self.kind, self.years, self.months, self.every, *stops_of(self.cliff)]

    def _read_years(self, text: str) -> Vesting | None:
        return read_years(text, self._vesting)

    def _on_kind(self, kind: str) -> None:
        self._last = self.kind
        self._own = kind if kind in (_YEARS, _MONTHS) else ""
        if not self._own:
            self.entered.emit(PRESETS[kind].vesting if kind else None)
            return
        # Nothing is stored before the shares are typed.
        own = {_YEARS: (self._years_row, self._every_row, self._cliff_row), _MONTHS: (self._months_row,)}
        for row in (self._years_row, self._every_row, self._cliff_row, self._months_row):
            row.setVisible(row in own[self._own])
        (self.years if self._own == _YEARS else self.months).setFocus(Qt.FocusReason.TabFocusReason)

    def _on_every(self, every: str) -> None:
        held = self._vesting
        if held is not None:
            self._enter(self.every, lambda: held.replace(every=every))

    def _on_cliff(self, months: Decimal | None) -> None:
        held, count = self._vesting, months or Decimal(0)
        if held is None:
            return
        if count != count.to_integral_value():
            self.cliff.show_error("Enter whole months.")
        else:
            self._enter(self.cliff, lambda: held.replace(cliff_months=int(count)))

    def _enter(
        self, field: CoveredLine | CoveredPick | AmountField, make: Callable[[], Vesting | None]
    ) -> None:
        self._last = field
        try:
            made = make()
        except Refused as refusal:
            field.show_error(refusal.sentence)
            return
        self.entered.emit(made)


def _kind_of(vesting: Vesting | None) -> str:
    if vesting is None:
        return _UNKNOWN
    common = next((key for key, preset in PRESETS.items() if preset.vesting == vesting), "")
    return common or (_YEARS if vesting.years else _MONTHS)
