"""Negotiate: the sheet of each offer, to be read, copied or printed."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.document import Document
from app.negotiating.pay_answers import PayAnswers
from app.negotiating.sheet import NegotiationSheet
from app.numbers.days import day
from ui.pay.open_page import OpenPage
from ui.pay.sheet_rows import sheet_rows, sheet_text, subtitle
from ui.widgets.buttons import link, outlined
from ui.widgets.empty_state import EmptyState
from ui.widgets.fact_rows import RowList
from ui.widgets.label import CutLabel, PlainLabel
from ui.widgets.pick_list import PickList, Row
from ui.widgets.spacing import sized, spaced
from ui.widgets.swatch import Divider
from ui.widgets.tab_order import chain

if TYPE_CHECKING:
    from ui.pay.panel import PayPanel

COPIED: Final = "Copied. The clipboard holds figures of pay now."
_NOTHING: Final = ("No pay is entered yet", "With the pay of an offer there is something to negotiate.")


class NegotiatePage(OpenPage):
    """The offers at the left, the one chosen first; at the right the sheet of the one picked."""

    def __init__(self, panel: "PayPanel", today: Callable[[], date]) -> None:
        super().__init__("negotiate", "Negotiate", panel)
        self._today = today
        self._shown: Document | None = None
        self._sheets: tuple[NegotiationSheet, ...] = ()
        self._picked = ""
        #: What was put on the clipboard, so that covering can take it back from there.
        self._copied = ""
        self.list = PickList("Offers, the one chosen first", name="pay.negotiate.offers")
        self.sheet = RowList("pay.negotiate.sheet", "What to ask for and why")
        self.copy = outlined("Copy", icon="copy", name="pay.negotiate.copy")
        self.export = outlined("Export PDF with pay…", icon="file-down", name="pay.negotiate.export")
        self.enter = link("Enter more", name="pay.negotiate.enter")
        start = outlined("Enter pay", name="pay.negotiate.start")
        self._nothing = EmptyState("scales", *_NOTHING, (start,), name="pay.negotiate.nothing")
        self._name = CutLabel("", "title", name="pay.negotiate.name")
        self._about = CutLabel("", "small", "text2", name="pay.negotiate.about")
        self._told = PlainLabel("", "small", "text2", wrap=True, name="pay.negotiate.told")
        self.views = (self.sheet,)
        self._lay_out()
        self.list.picked.connect(self._pick)
        self.copy.clicked.connect(self._on_copy)
        self.export.clicked.connect(panel.export_requested)
        for button in (start, self.enter):
            button.clicked.connect(self._on_enter)

    def rests_on(self, answers: PayAnswers) -> tuple[object, ...]:
        return (answers,)

    def fill(self, answers: PayAnswers) -> None:
        self._shown, today = answers.ties.document, self._today()
        self._sheets = tuple(sheet.on(today) for sheet in answers.sheets)
        if self._sheet() is None:
            self._picked = self._sheets[0].offer.id if self._sheets else ""
        self._told.setText("")
        self._show()

    def empty(self) -> None:
        self._shown, self._sheets, self._picked = None, (), ""
        self.list.show_rows((), "")
        self.sheet.show_rows(())
        for label in (self._name, self._about, self._told):
            label.setText("")
        self._take_back()

    def turn_to(self, offer_id: str) -> None:
        """Turn to the sheet of an offer, now or when the page is next filled."""
        if self._sheets:
            self._pick(offer_id)
        elif self.open:
            self._picked = offer_id

    def _sheet(self) -> NegotiationSheet | None:
        return next((sheet for sheet in self._sheets if sheet.offer.id == self._picked), None)

    def _pick(self, offer_id: str) -> None:
        if any(sheet.offer.id == offer_id for sheet in self._sheets):
            self._picked = offer_id
            self._told.setText("")
            self._show()

    def _show(self) -> None:
        sheet = self._sheet()
        self._nothing.setVisible(sheet is None)
        self._both.setVisible(sheet is not None)
        if sheet is None or self._shown is None:
            return
        self.list.show_rows([self._row(one) for one in self._sheets], self._picked)
        self._name.setText(sheet.offer.company)
        self._about.setText(subtitle(sheet))
        self._about.setVisible(bool(self._about.text()))
        self.sheet.show_rows(sheet_rows(sheet, self._shown, self._today()))
        self.sheet.scrollToTop()
        self.enter.setVisible(bool(sheet.missing))

    def _row(self, sheet: NegotiationSheet) -> Row:
        due = "" if sheet.reply_by is None else day(sheet.reply_by, self._today())
        says = ", ".join(
            part for part in (sheet.offer.company, subtitle(sheet), due and f"reply by {due}") if part
        )
        return Row(sheet.offer.id, sheet.offer.company, due, says=says)

    def _on_copy(self) -> None:
        sheet = self._sheet()
        if sheet is None or self._shown is None:
            return
        self._copied = sheet_text(sheet, self._shown, self._today())
        QGuiApplication.clipboard().setText(self._copied)
        self._told.setText(COPIED)

    def _take_back(self) -> None:
        """Take a copied sheet from the clipboard, unless something else is there by now."""
        clipboard = QGuiApplication.clipboard()
        if self._copied and clipboard.text() == self._copied:
            clipboard.clear()
        self._copied = ""

    def _on_enter(self) -> None:
        picked = self._picked
        self.panel.pick("enter")
        if picked:
            self.panel.turn_to(picked)

    def _lay_out(self) -> None:
        left, self._both = QWidget(), QWidget()
        sized(left, width=190)
        offers, head, foot, right = QVBoxLayout(left), QVBoxLayout(), QHBoxLayout(), QVBoxLayout()
        offers.addWidget(PlainLabel("Offers", "heading", name="pay.negotiate.heading"))
        offers.addWidget(self.list, 1)
        head.addWidget(self._name)
        head.addWidget(self._about)
        foot.addWidget(self._told, 1)
        for button in (self.enter, self.copy, self.export):
            foot.addWidget(button)
        right.addLayout(head)
        right.addWidget(self.sheet, 1)
        right.addLayout(foot)
        row = QHBoxLayout(self._both)
        row.addWidget(left)
        row.addWidget(Divider("vertical"))
        row.addLayout(right, 1)
        column = QVBoxLayout(self.content)
        column.addWidget(self._both, 1)
        column.addWidget(self._nothing, 1)
        spaced(offers, 4, (8, 10, 8, 8))
        spaced(head, 0, (8, 0, 8, 0))
        spaced(foot, 8, (8, 0, 0, 0))
        spaced(right, 6, (8, 10, 12, 12))
        spaced(row, 0)
        spaced(column, 0)
        chain([self.list, self.sheet, self.enter, self.copy, self.export])
