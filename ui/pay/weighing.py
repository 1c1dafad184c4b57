"""Whether pay counts in the fit, from where to where it is valued, and how much it weighs."""

from decimal import Decimal
from typing import Final, Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.edits import AddPayCriterion, ChangeCriterion, ChangePaySetting, WeighPay
from app.edits.pay import share_of_pay
from ui.panel import Panel
from ui.pay.pay_curve import PayCurve
from ui.pay.shown import Showing, show_amount, stops_of
from ui.widgets.amount_field import MoneyField, PercentField, amount_row
from ui.widgets.buttons import outlined
from ui.widgets.form_section import FormSection
from ui.widgets.label import PlainLabel
from ui.widgets.message_box import Answer, ask
from ui.widgets.spacing import spaced

_TOP: Final = Qt.AlignmentFlag.AlignTop
NOT_COUNTED: Final = "Pay is shown beside the ranking. It changes no fit."
NEEDS_RANGE: Final = "Before it can count, it needs a worst and a best pay a year."
UNRANGED: Final = "Pay counts, but sleeps: it changes no fit without a worst and a best pay a year."
SLEEPS: Final = "Pay counts, but sleeps: it changes no fit until pay is open."
CURVE_COVERED: Final = "The value curve is here once pay is open."
NO_CURVE: Final = "With worst and best pay there is a value curve between them."
COUNTS: Final = "Pay counts in the fit, as one criterion among the others."
_ASKED: Final = "Let pay count in the fit?"
_WARNED: Final = (
    "Pay becomes one criterion among the others, with a weight you can change. While it is covered it "
    "sleeps; once it is open it moves the ranking. You can set it aside again at any time."
)
_ANSWERS: Final = (Answer("count", "Let pay count"), Answer("leave", "Leave it out", "primary"))
_RANGE_FIRST: Final = "Enter worst and best pay first: pay counts between them."
#: Where pay is made to count: what a way from another page leads to.
COUNTING: Final = "counting"
_OTHER: Final = {"worst": "best", "best": "worst"}


class WeighingSection(FormSection):
    """Shows how pay is valued and weighed and asks for other ways."""

    def __init__(self, panel: Panel) -> None:
        super().__init__("pay.weighing", "Pay as a criterion")
        self._panel = panel
        self._showing: Showing | None = None
        #: The ends of the range that are typed and not entered yet, as they stand together.
        self._half: dict[str, Decimal] = {}
        self.said = PlainLabel("", "body", "text2", wrap=True, name="pay.counts")
        self.count = outlined("Let pay count…", name="pay.count")
        self.aside = outlined("Set pay aside", name="pay.set_aside")
        self.worst = MoneyField("pay.worst", "The worst pay a year to expect")
        self.best = MoneyField("pay.best", "The best pay a year to expect")
        self.weight = PercentField("pay.weight", "Weight of pay")
        row = QHBoxLayout()
        row.addWidget(self.said, 1)
        row.addWidget(self.count)
        row.addWidget(self.aside)
        spaced(row, 12)
        self.column.insertLayout(2, row)
        self._range = amount_row("Worst pay a year: worth 0", self.worst)
        self._best_row = amount_row("Best pay a year: worth 100", self.best)
        self._weight_row = amount_row("Weight, if it counts", self.weight)
        self.grid.addWidget(self._range, 0, 0, 1, 2, _TOP)
        self.grid.addWidget(self._best_row, 0, 2, 1, 2, _TOP)
        self.grid.addWidget(self._weight_row, 0, 4, 1, 2, _TOP)
        self.curve = PayCurve(panel)
        self._curve_said = PlainLabel("", "small", "text2", wrap=True, name="pay.curve.said")
        half = QHBoxLayout()
        half.addWidget(self.curve, 1)
        half.addStretch(1)
        spaced(half, 0)
        self.column.addLayout(half)
        self.column.addWidget(self._curve_said)
        self.count.clicked.connect(self._on_count)
        self.aside.clicked.connect(lambda: self._set_aside(True))
        self.worst.entered.connect(lambda amount: self._on_end("worst", self.worst, amount))
        self.best.entered.connect(lambda amount: self._on_end("best", self.best, amount))
        self.weight.entered.connect(self._on_weight)

    def show_pay(self, showing: Showing) -> None:
        """Show how pay is valued and weighed."""
        self._showing = showing
        document = showing.document
        pay, criterion = document.pay, document.pay_criterion
        if showing.afresh or pay.worst is not None:
            self._half.clear()
        for end, field in self._ends():
            field.set_currency(pay.currency)
            figure = getattr(pay, end)
            show_amount(field, self._half.get(end) if figure is None else figure, showing)
        self.curve.show_pay(showing)
        self._curve_said.setText(_curve_said(showing))
        self._curve_said.setVisible(bool(self._curve_said.text()))
        counts = criterion is not None and not criterion.set_aside
        self.said.setText(_counts_said(showing, counts=counts))
        self.count.setVisible(not counts)
        self.aside.setVisible(counts)
        share = share_of_pay(document)
        self._weight_row.setVisible(share is not None)
        # A weight is no figure of pay: it stays to be seen.
        self.weight.set_value(None if share is None else Decimal(f"{share:.3f}"))

    def focus_counting(self) -> None:
        """Put the keyboard on what comes next for pay to count."""
        there = self._showing is None or self._showing.document.pay.worst is not None
        wanted = self.count if there else self._missing_end().line
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def stops(self) -> list[QWidget]:
        """List what Tab goes through, in order."""
        return [self.count, self.aside, *stops_of(self.worst, self.best, self.weight), *self.curve.stops()]

    def _ends(self) -> tuple[tuple[Literal["worst", "best"], MoneyField], ...]:
        return ("worst", self.worst), ("best", self.best)

    def _missing_end(self) -> MoneyField:
        return self.best if "worst" in self._half else self.worst

    def _on_end(self, end: Literal["worst", "best"], field: MoneyField, amount: Decimal | None) -> None:
        showing = self._showing
        if showing is None:
            return
        other = _OTHER[end]
        stands = getattr(showing.document.pay, other)
        beside = self._half.get(other) if stands is None else stands
        if amount is None:
            self._half.clear()
            self._panel.ask(ChangePaySetting("range", None), field)
        elif beside is None:
            self._half = {end: amount}
            self._end_errors_gone()
            self.show_pay(showing.again)
            field.show_error(f"Enter the {other} pay too: they stand together.")
        else:
            self._end_errors_gone()
            if stands is None:
                # Both stay until they are entered, so that the one that is wrong can be typed again alone.
                self._half[end] = amount
                self.show_pay(showing.again)
            ends = (amount, beside) if end == "worst" else (beside, amount)
            self._panel.ask(ChangePaySetting("range", ends), field)

    def _end_errors_gone(self) -> None:
        for _, field in self._ends():
            field.show_error("")

    def _on_weight(self, share: Decimal | None) -> None:
        self._panel.ask(WeighPay(float(share or 0)), self.weight)

    def _on_count(self) -> None:
        if self._showing is not None and self._showing.document.pay.worst is None:
            self.focus_counting()
            self._missing_end().show_error(_RANGE_FIRST)
            return
        if self._showing is None or ask(self, _ASKED, _WARNED, _ANSWERS, name="count_pay") != "count":
            return
        if self._showing.document.pay_criterion is None:
            self._panel.ask(AddPayCriterion())
        self._set_aside(False)

    def _set_aside(self, aside: bool) -> None:
        criterion = self._showing.document.pay_criterion if self._showing else None
        if criterion is not None:
            self._panel.ask(ChangeCriterion(criterion.id, "set_aside", aside))
            (self.count if aside else self.aside).setFocus(Qt.FocusReason.OtherFocusReason)


def _counts_said(showing: Showing, *, counts: bool) -> str:
    """Say whether pay counts, and first of all what it lacks for that."""
    ranged = showing.document.pay.worst is not None
    if not counts:
        return NOT_COUNTED if ranged else f"{NOT_COUNTED} {NEEDS_RANGE}"
    if not ranged:
        return UNRANGED
    return COUNTS if showing.document.pay_open else SLEEPS


def _curve_said(showing: Showing) -> str:
    """Say why there is no value curve to see; empty where there is."""
    if showing.covered:
        return CURVE_COVERED
    return NO_CURVE if showing.document.pay.worst is None else ""
