"""What is paid once for moving, and what comes every year beside salary and bonus."""

from decimal import Decimal
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.document import Benefit
from app.edits import AddPayRow, ChangePayRow, RemovePayRow
from ui.panel import Panel
from ui.pay.rows_form import Fields, RowsForm
from ui.pay.shown import PaidOffer, show_amount, stops_of
from ui.widgets.amount_field import MoneyField, amount_row
from ui.widgets.buttons import IconButton, link
from ui.widgets.fields import TextField
from ui.widgets.form_section import FormSection

_MOST: Final = 30
_LONGEST_NAME: Final = 500


class MovingSection(FormSection):
    """Shows moving costs and benefits and asks for others."""

    def __init__(self, panel: Panel) -> None:
        super().__init__("pay.moving", "Moving and benefits")
        self._panel = panel
        self._subject: PaidOffer | None = None
        self._adding = False
        self.relocation = MoneyField("pay.relocation", "Paid once for moving")
        self.grid.addWidget(
            amount_row("Paid once for moving", self.relocation), 0, 0, 1, 3, Qt.AlignmentFlag.AlignTop
        )
        self.add = link("Add a benefit", icon="plus", name="pay.benefit.add")
        captions = ("Amount a year", "Benefit, such as a pension or meals", "")
        self.form = RowsForm("pay.benefit", captions, self._make, self.add, shares=(1, 2))
        self.column.addWidget(self.form)
        self.relocation.entered.connect(self._on_relocation)
        self.add.clicked.connect(self._on_add)

    def show_subject(self, subject: PaidOffer) -> None:
        """Show what an offer pays for moving, and its benefits."""
        self._subject = subject
        package, showing = subject.package, subject.showing
        if showing.afresh:
            self._adding = False
        self.relocation.set_currency(package.currency)
        show_amount(self.relocation, package.relocation, showing)
        stored = package.benefits
        rows = self.form.show_rows(len(stored) + self._adding, _MOST)
        for number, (amount, name, _) in enumerate(rows):
            assert isinstance(amount, MoneyField)
            assert isinstance(name, TextField)
            benefit = stored[number] if number < len(stored) else None
            amount.set_currency(package.currency)
            show_amount(amount, benefit.amount if benefit else None, showing)
            if showing.afresh:
                name.forget()
            name.set_value(benefit.name if benefit else "")
            name.setEnabled(benefit is not None)

    def stops(self) -> list[QWidget]:
        """List what Tab goes through, in order."""
        return [*stops_of(self.relocation), *self.form.stops()]

    def _make(self, number: int) -> Fields:
        name, which = f"pay.benefit.{number}", f"benefit {number + 1}"
        amount = MoneyField(f"{name}.amount", f"Amount a year of {which}")
        what = TextField(f"What {which} is", name=f"{name}.name", longest=_LONGEST_NAME)
        gone = IconButton("trash", f"Remove {which}", name=f"{name}.remove")
        amount.entered.connect(partial(self._on_amount, number, amount))
        what.entered.connect(partial(self._on_name, number, what))
        gone.clicked.connect(lambda: self._on_remove(number))
        return [amount, what, gone]

    def _on_relocation(self, amount: Decimal | None) -> None:
        if self._subject is not None:
            self._panel.ask(self._subject.fact("relocation", amount), self.relocation)

    def _on_amount(self, number: int, field: MoneyField, amount: Decimal | None) -> None:
        if self._subject is None:
            return
        offer = self._subject.offer.id
        if number < len(self._subject.package.benefits):
            if amount is None:
                self._on_remove(number)
            else:
                self._panel.ask(ChangePayRow(offer, "benefits", number, "amount", amount), field)
        elif amount is not None:
            self._adding = False
            self._panel.ask(AddPayRow(offer, "benefits", Benefit(amount=amount)), field)

    def _on_name(self, number: int, field: TextField, name: str) -> None:
        if self._subject is not None:
            self._panel.ask(ChangePayRow(self._subject.offer.id, "benefits", number, "name", name), field)

    def _on_remove(self, number: int) -> None:
        self.form.show_error("")
        if self._subject is None:
            return
        if number < len(self._subject.package.benefits):
            self._panel.ask(RemovePayRow(self._subject.offer.id, "benefits", number), self.form)
        else:
            self._adding = False
            self.show_subject(self._subject.again)

    def _on_add(self) -> None:
        if self._subject is not None:
            self._adding = True
            self.show_subject(self._subject.again)
            self.form.focus_last()
