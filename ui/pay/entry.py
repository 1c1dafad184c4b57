"""The page to enter pay: the offers in the order of the file, and all there is to say about one of them."""

from dataclasses import replace
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.document import Offer, Place
from app.edits import RemovePackage
from ui.panel import Panel
from ui.pay.grants import GrantsSection
from ui.pay.knowing import KnowingSection
from ui.pay.moving import MovingSection
from ui.pay.offer_list import OfferList
from ui.pay.page import Page
from ui.pay.salary import SalarySection
from ui.pay.shown import PaidOffer, Showing
from ui.pay.signing import SigningSection
from ui.widgets.buttons import IconButton
from ui.widgets.columns import Columns
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import CutLabel
from ui.widgets.pick_list import Row
from ui.widgets.scrolling import Scrolling, bring_into_view, part_called
from ui.widgets.spacing import spaced
from ui.widgets.tab_order import chain_all

#: Narrower than this the list stands above the form.
_NARROW: Final = 640
_NOBODY: Final = Offer(id="nobody", company="Nobody")


class EntryPage(Page):
    """A list of offers, and the pay of the one that is picked."""

    def __init__(self, panel: Panel) -> None:
        super().__init__("enter", "Enter")
        self._panel = panel
        self._showing: Showing | None = None
        self._offer = ""
        self._seen = ""
        self._place = 0
        self.list = OfferList()
        self._company = CutLabel("", "title", name="pay.company")
        self._company.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._role = CutLabel("", "small", "text2", name="pay.role")
        self.remove = IconButton("trash", "Remove all that was entered here", name="pay.remove")
        self.sections = (
            SalarySection(panel),
            SigningSection(panel),
            GrantsSection(panel),
            MovingSection(panel),
            KnowingSection(panel),
        )
        self.empty = EmptyState(
            "scales",
            "No offers yet",
            "Add an offer in the main window; its pay is entered here.",
            name="pay.empty",
        )
        self._lay_out()
        self.list.picked.connect(self.turn_to)
        self.remove.clicked.connect(lambda: panel.ask(RemovePackage(self._offer)))
        self.grants.changed.connect(self._order_tabs)

    @property
    def grants(self) -> GrantsSection:
        """The section of shares and options."""
        return self.sections[2]

    def show_pay(self, showing: Showing) -> None:
        self._showing = showing
        document = showing.document
        offers = document.offers
        if document.offer(self._offer) is None:
            self._offer = offers[min(self._place, len(offers) - 1)].id if offers else ""
        self._place = next((at for at, offer in enumerate(offers) if offer.id == self._offer), 0)
        self.empty.setVisible(not offers)
        self._columns.setVisible(bool(offers))
        self.list.show_rows([Row(offer.id, offer.company, offer.role) for offer in offers], self._offer)
        # With no offer left, the form behind the empty page is emptied all the same.
        offer = document.offer(self._offer) or _NOBODY
        other = self._seen != offer.id
        self._seen = offer.id
        self._company.setText(offer.company)
        self._role.setText(offer.role)
        self.remove.setVisible(document.package(offer.id) is not None)
        subject = PaidOffer(replace(showing, afresh=showing.afresh or other), offer)
        for section in self.sections:
            section.show_subject(subject)
        self._order_tabs()

    def turn_to(self, offer_id: str) -> None:
        showing = self._showing
        if showing is None or showing.document.offer(offer_id) is None or offer_id == self._offer:
            return
        self._offer = offer_id
        self.show_pay(showing.again)
        self._right.verticalScrollBar().setValue(0)

    def show_place(self, place: Place) -> None:
        if place.package != self._offer:
            return
        if place.grant:
            part = self.grants.reveal(place.grant, place.fact)
        else:
            fact = place.fact.replace("benefits", "benefit").replace("claw_back_months", "months")
            part = part_called(self, f"pay.{fact}")
        if part is not None:
            bring_into_view(part)

    def _lay_out(self) -> None:
        side = QWidget()
        left = QVBoxLayout(side)
        left.addWidget(self.list, 1)
        form = QWidget()
        self._right = Scrolling(form, "pay.form", "The pay of the offer")
        self.list.stay_while_refused(form)
        self._columns = Columns(side, self._right, shares=(10, 30), least=_NARROW, gap=8)
        self._columns.moved.connect(self._order_tabs)
        whole = QVBoxLayout(self)
        whole.addWidget(self._columns, 1)
        whole.addWidget(self.empty, 1)
        head = QHBoxLayout()
        head.addWidget(self._company)
        head.addWidget(self._role, 1)
        head.addWidget(self.remove)
        column = QVBoxLayout(form)
        column.addLayout(head)
        for section in self.sections:
            column.addWidget(section)
        column.addStretch(1)
        spaced(left, 0)
        spaced(head, 10)
        spaced(column, 16, (12, 4, 16, 16))
        spaced(whole, 0, (8, 4, 0, 0))

    def _order_tabs(self) -> None:
        stops = [self.list, self.remove, *(stop for section in self.sections for stop in section.stops())]
        if stops != self._stops:
            self._stops = stops
            chain_all(self, stops)

    _stops: tuple[QWidget, ...] | list[QWidget] = ()
