"""Rows of what an offer pays, which come and go; the last one may wait for its amount."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.document import Benefit, SignOn
from app.edits import AddPayRow, ChangePayRow, RemovePayRow
from app.edits.package_rows import PayRows
from ui.panel import Panel
from ui.pay.shown import PaidOffer, only_lines, show_amount, stops_of
from ui.widgets.amount_field import AmountField, MoneyField
from ui.widgets.buttons import IconButton, link
from ui.widgets.grid_form import Fields, GridForm

Row = TypeVar("Row", SignOn, Benefit)


class RowsForm(GridForm, Generic[Row]):
    """An amount in each row, what else `make` puts there, and a button to remove it.

    `show` fills what `make` made, with None for the row that waits. Figures say what they understood beside
    the caption of their column.
    """

    def __init__(
        self,
        panel: Panel,
        name: str,
        word: str,
        captions: Sequence[str],
        *,
        rows: PayRows,
        new: Callable[[Decimal], Row],
        make: Callable[[int], Fields],
        show: Callable[[Fields, Row | None, PaidOffer], None],
        most: int,
        shares: Sequence[int],
    ) -> None:
        self.add = link(f"Add a {word}", icon="plus", name=f"{name}.add")
        super().__init__(name, (*captions, ""), self._make, self.add)
        self._panel = panel
        self._word, self._amount_caption = word, captions[0]
        self._field: PayRows = rows
        self._new, self._make_rest, self._show_rest, self._most = new, make, show, most
        self._subject: PaidOffer | None = None
        self._adding = False
        for column, share in enumerate(shares):
            self._grid.setColumnStretch(column, share)
        self.add.clicked.connect(self._on_add)

    def show_subject(self, subject: PaidOffer) -> None:
        """Show the rows of an offer."""
        self._subject = subject
        if subject.showing.afresh:
            self._adding = False
        stored = self._stored(subject)
        shown = [*stored, None] if self._adding else stored
        rows = self.show_rows(len(shown), self._most, afresh=subject.showing.afresh)
        for fields, row in zip(rows, shown, strict=True):
            amount, *rest, _ = fields
            assert isinstance(amount, MoneyField)
            amount.set_currency(subject.package.currency)
            show_amount(amount, row.amount if row else None, subject.showing)
            self._show_rest(rest, row, subject)

    def show_rows(self, count: int, most: int, *, afresh: bool = False) -> list[Fields]:
        for row in self._rows[count:]:
            for field in row:
                if isinstance(field, AmountField):
                    field.echo.hide()
                    field.echo.deleteLater()
        rows = super().show_rows(count, most, afresh=afresh)
        for field in (field for row in rows for field in row):
            # A question under one field leaves the others where they are.
            self._grid.setAlignment(field, Qt.AlignmentFlag.AlignTop)
        return rows

    def ask(self, number: int, fact: str, field: QWidget, value: object) -> None:
        """Ask for another fact of a row; a refusal is shown beside the field."""
        if self._subject is not None:
            self._panel.ask(ChangePayRow(self._subject.offer.id, self._field, number, fact, value), field)

    def stops(self) -> list[QWidget]:
        stops = super().stops()
        return [stop for one in stops for stop in (stops_of(one) if isinstance(one, AmountField) else [one])]

    def _stored(self, subject: PaidOffer) -> list[Row]:
        return list(getattr(subject.package, self._field))

    def _make(self, number: int) -> Fields:
        name, which = f"{self.objectName()}.{number}", f"{self._word} {number + 1}"
        amount = MoneyField(f"{name}.amount", f"{self._amount_caption} of {which}")
        rest = self._make_rest(number)
        gone = IconButton("trash", f"Remove {which}", name=f"{name}.remove")
        amount.entered.connect(partial(self._on_amount, number, amount))
        gone.clicked.connect(lambda: self._on_remove(number))
        row = [amount, *rest, gone]
        only_lines(field for field in row if isinstance(field, AmountField))
        for column, field in enumerate(row):
            if isinstance(field, AmountField):
                field.echo.setParent(self)
                self._grid.addWidget(field.echo, 0, column, Qt.AlignmentFlag.AlignRight)
        return row

    def _on_amount(self, number: int, field: MoneyField, amount: Decimal | None) -> None:
        if self._subject is None:
            return
        if number < len(self._stored(self._subject)):
            if amount is None:
                self._on_remove(number)
            else:
                self.ask(number, "amount", field, amount)
        elif amount is not None:
            self._adding = False
            self._panel.ask(AddPayRow(self._subject.offer.id, self._field, self._new(amount)), field)

    def _on_remove(self, number: int) -> None:
        self.show_error("")
        if self._subject is None:
            return
        if number < len(self._stored(self._subject)):
            self._panel.ask(RemovePayRow(self._subject.offer.id, self._field, number), self)
        else:
            self._adding = False
            self.show_subject(self._subject.again)

    def _on_add(self) -> None:
        if self._subject is None:
            return
        self._adding = True
        self.show_subject(self._subject.again)
        first = self._rows[-1][0]
        assert isinstance(first, AmountField)
        first.line.setFocus(Qt.FocusReason.TabFocusReason)
