"""Shares and options: a card for each grant, folded to its name while it is not being entered."""

from decimal import Decimal
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.document import Grant, Package
from app.edits import AddGrant, RemoveGrant
from app.edits.new import free_id
from app.numbers.money_text import money
from app.numbers.number_text import plain_number
from app.pay.sentences import grant_name
from ui.panel import Panel
from ui.pay.grant_form import GrantForm
from ui.pay.shown import PaidOffer
from ui.widgets.amount_line import COVERED
from ui.widgets.buttons import IconButton, link
from ui.widgets.form_section import FormSection
from ui.widgets.label import CutLabel
from ui.widgets.scrolling import part_called
from ui.widgets.spacing import spaced

_MOST: Final = 30


class GrantCard(QWidget):
    """A grant in a line, and under it its form while that is open."""

    toggled = Signal(str)
    remove_requested = Signal(str)

    def __init__(self, panel: Panel, number: int) -> None:
        super().__init__()
        name = f"pay.grant.{number}"
        self.setObjectName(name)
        self.grant_id = ""
        self._panel = panel
        self.form: GrantForm | None = None
        self._title = CutLabel("", "strong", name=f"{name}.title")
        self._title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._summary = CutLabel("", "small", "text2", name=f"{name}.summary")
        self.turn = link("", name=f"{name}.turn")
        self.gone = IconButton("trash", "Remove this grant", name=f"{name}.remove")
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addWidget(self._summary, 1)
        head.addWidget(self.turn)
        head.addWidget(self.gone)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        spaced(head, 10)
        spaced(self._column, 8)
        self.turn.clicked.connect(lambda: self.toggled.emit(self.grant_id))
        self.gone.clicked.connect(lambda: self.remove_requested.emit(self.grant_id))

    def show_grant(self, subject: PaidOffer, grant: Grant, *, unfolded: bool) -> None:
        """Show a grant, as a line or as a form."""
        covered, package = subject.showing.covered, subject.package
        self.grant_id = grant.id
        called = grant_name(package, grant)
        self._title.setText(called)
        self._summary.setText("" if unfolded else COVERED if covered else _summary(package, grant))
        said = "Done" if unfolded else "Replace…" if covered else "Change…"
        self.turn.set_caption(said)
        self.turn.setAccessibleName(f"{said} {called}")
        self.gone.show_icon("trash", f"Remove {called}")
        if unfolded and self.form is None:
            self.form = GrantForm(self._panel, self.objectName())
            self._column.addWidget(self.form)
        if self.form is not None:
            self.form.setVisible(unfolded)
            if unfolded:
                self.form.show_grant(subject, grant)

    def fold(self) -> None:
        """Take the form away with all that was typed in it."""
        if self.form is not None:
            self.form.hide()
            self.form.setParent(None)
            self.form.deleteLater()
            self.form = None

    def stops(self) -> list[QWidget]:
        """List what Tab goes through, in order."""
        return [self.turn, self.gone, *(self.form.stops() if self.form else [])]


class GrantsSection(FormSection):
    """Shows the grants of an offer and asks for others."""

    #: Tab has to be told its way anew.
    changed = Signal()

    def __init__(self, panel: Panel) -> None:
        super().__init__("pay.grants", "Shares and options")
        self._panel = panel
        self._subject: PaidOffer | None = None
        self._unfolded: set[str] = set()
        self.cards: list[GrantCard] = []
        self._list = QVBoxLayout()
        self.add = link("Add shares or options", icon="plus", name="pay.grant.add")
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addStretch(1)
        self.column.addLayout(self._list)
        self.column.addLayout(foot)
        spaced(self._list, 16)
        spaced(foot, 0)
        self.add.clicked.connect(self._on_add)

    def show_subject(self, subject: PaidOffer) -> None:
        """Show the grants of an offer."""
        self._subject = subject
        grants = subject.package.grants
        if subject.showing.afresh:
            self._unfolded.clear()
        if [card.grant_id for card in self.cards] != [grant.id for grant in grants]:
            self._have(len(grants))
        for card, grant in zip(self.cards, grants, strict=True):
            unfolded = grant.id in self._unfolded
            if not unfolded or card.grant_id != grant.id:
                card.fold()
            card.show_grant(subject, grant, unfolded=unfolded)
        self.add.setEnabled(len(grants) < _MOST)

    def stops(self) -> list[QWidget]:
        """List what Tab goes through, in order."""
        return [*(stop for card in self.cards for stop in card.stops()), self.add]

    def reveal(self, grant: str, fact: str) -> QWidget | None:
        """Find where a fact of a grant is entered, unfolding the grant; else the grant, if it is there."""
        card = next((card for card in self.cards if card.grant_id == grant), None)
        if card is None:
            return None
        if grant not in self._unfolded:
            self._toggle(grant)
        return part_called(card, f"{card.objectName()}.{fact}") or card

    def _have(self, count: int) -> None:
        while len(self.cards) > count:
            card = self.cards.pop()
            card.hide()
            card.setParent(None)
            card.deleteLater()
        while len(self.cards) < count:
            card = GrantCard(self._panel, len(self.cards))
            card.toggled.connect(self._on_toggled)
            card.remove_requested.connect(self._on_remove)
            self._list.addWidget(card)
            # At once, so that it can have the keyboard.
            card.show()
            self.cards.append(card)

    def _toggle(self, grant: str) -> None:
        if self._subject is not None:
            self._unfolded ^= {grant}
            self.show_subject(self._subject.again)
            self.changed.emit()

    def _on_toggled(self, grant: str) -> None:
        self._toggle(grant)
        if grant in self._unfolded:
            self._focus(grant)

    def _on_remove(self, grant: str) -> None:
        if self._subject is not None:
            self._panel.ask(RemoveGrant(self._subject.offer.id, grant), self)
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_add(self) -> None:
        if self._subject is None:
            return
        made = Grant(id=free_id("grant", (grant.id for grant in self._subject.package.grants)))
        self._unfolded.add(made.id)
        self._panel.ask(AddGrant(self._subject.offer.id, made), self)
        self._focus(made.id)

    def _focus(self, grant: str) -> None:
        for card in self.cards:
            if card.grant_id == grant and card.form is not None:
                card.form.name.setFocus(Qt.FocusReason.TabFocusReason)


def _summary(package: Package, grant: Grant) -> str:
    """Say in a line what a grant is, for pay that is open."""
    code = grant.currency or package.currency
    parts = [f"Year {grant.year}"] if grant.year > 1 else []
    if grant.value is not None:
        parts.append(money(grant.value.likely, code))
    if grant.shares is not None:
        parts.append(_counted(grant, grant.shares, code))
    return " · ".join(parts)


def _counted(grant: Grant, count: Decimal, code: str) -> str:
    """Say how many shares at which price; of options the strike and the price apart."""
    number = plain_number(count)
    price = money(grant.price.likely, code) if grant.price else ""
    if grant.strike is None:
        return f"{number} shares at {price}" if price else f"{number} shares"
    said = f"{number} options, strike {money(grant.strike, code)}"
    return f"{said}, a share now {price}" if price else said
