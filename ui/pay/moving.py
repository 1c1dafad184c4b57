"""What is paid once for moving, and what comes every year beside salary and bonus."""

from decimal import Decimal
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.document import Benefit
from ui.panel import Panel
from ui.pay.rows_form import Fields, RowsForm
from ui.pay.shown import PaidOffer, show_amount, stops_of
from ui.widgets.amount_field import MoneyField, amount_row
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
        self.relocation = MoneyField("pay.relocation", "Paid once for moving")
        self.grid.addWidget(
            amount_row("Paid once for moving", self.relocation), 0, 0, 1, 3, Qt.AlignmentFlag.AlignTop
        )
        self.form = RowsForm[Benefit](
            panel,
            "pay.benefit",
            "benefit",
            ("Amount a year", "Benefit, such as a pension or meals"),
            rows="benefits",
            new=lambda amount: Benefit(amount=amount),
            make=self._make,
            show=_show_row,
            most=_MOST,
            shares=(1, 2),
        )
        self.column.addWidget(self.form)
        self.relocation.entered.connect(self._on_relocation)

    def show_subject(self, subject: PaidOffer) -> None:
        """Show what an offer pays for moving, and its benefits."""
        self._subject = subject
        package = subject.package
        self.relocation.set_currency(package.currency)
        show_amount(self.relocation, package.relocation, subject.showing)
        self.form.show_subject(subject)

    def stops(self) -> list[QWidget]:
        """List what Tab goes through, in order."""
        return [*stops_of(self.relocation), *self.form.stops()]

    def _make(self, number: int) -> Fields:
        what = TextField(
            f"What benefit {number + 1} is", name=f"pay.benefit.{number}.name", longest=_LONGEST_NAME
        )
        what.entered.connect(partial(self.form.ask, number, "name", what))
        return [what]

    def _on_relocation(self, amount: Decimal | None) -> None:
        if self._subject is not None:
            self._panel.ask(self._subject.fact("relocation", amount), self.relocation)


def _show_row(fields: Fields, benefit: Benefit | None, subject: PaidOffer) -> None:
    (name,) = fields
    assert isinstance(name, TextField)
    name.set_value(benefit.name if benefit else "")
    name.setEnabled(benefit is not None)
