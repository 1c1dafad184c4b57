"""What the pay window works on, and how its controls show a figure or cover it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionComboBox, QWidget

from app.document import Document, Offer, Package
from app.edits import Edit, SetPackageFact
from app.edits.packages import PackageFact
from app.numbers.numerals import MINUS
from ui.look import theme
from ui.panel import ShowsError
from ui.widgets.amount_field import AmountField
from ui.widgets.amount_line import COVERED
from ui.widgets.pick import Items, Pick
from ui.widgets.tips import describe

_STORED = "Stored and covered; what is chosen replaces it."


@dataclass(frozen=True, slots=True)
class Showing:
    """The document to show, and how.

    Attributes
    ----------
    afresh : the controls stand for something else than before, so what was typed in them is forgotten.
    answered : the document is the one shown already: a wish was refused, or changed nothing.
    """

    document: Document
    afresh: bool = False
    answered: bool = False

    @property
    def covered(self) -> bool:
        """Whether figures are covered."""
        return not self.document.pay_open

    @property
    def again(self) -> "Showing":
        """The same, to be shown once more: what is typed and what was refused stays."""
        return replace(self, afresh=False, answered=True)


@dataclass(frozen=True, slots=True)
class PaidOffer:
    """The offer whose pay is entered."""

    showing: Showing
    offer: Offer

    @property
    def package(self) -> Package:
        """What it pays; an empty package where nothing is entered."""
        document = self.showing.document
        found = document.package(self.offer.id)
        return found or Package(offer=self.offer.id, currency=document.pay.currency)

    @property
    def again(self) -> "PaidOffer":
        """The same offer, to be shown once more."""
        return replace(self, showing=self.showing.again)

    def fact(self, field: PackageFact, value: Any) -> Edit:
        """Make the edit that changes a fact of its pay."""
        return SetPackageFact(self.offer.id, field, value)


def show_amount(
    field: AmountField, value: Decimal | None, showing: Showing, default: Decimal | None = None
) -> None:
    """Show a figure in its field; while pay is covered, only that there is one.

    A figure that is the default stays to be seen: nobody typed it.
    """
    untouched = value is not None and value == default
    if showing.afresh:
        field.forget()
    if showing.covered:
        # Covering wipes the field, and with it the sentence that answered what was typed just now.
        if not (field.is_covered() and showing.answered and field.error()):
            field.set_covered(value is not None and not untouched, value if untouched else None)
    elif field.is_covered():
        field.uncover(value)
    else:
        field.set_value(value)


def stops_of(*fields: AmountField) -> list[QWidget]:
    """List what Tab goes through in some fields: their lines."""
    return [field.line for field in fields]


def only_lines(fields: Iterable[AmountField]) -> None:
    """Let Tab stop at the lines of fields alone.

    Qt would stop at the fields as well, which stand for their lines: where they were made, which for fields
    made late is far behind what follows them on the screen.
    """
    for field in fields:
        field.setFocusProxy(None)  # pyright: ignore[reportArgumentType]


def share_fits(field: ShowsError, share: Decimal, *, growth: bool = False) -> bool:
    """Tell whether a share can be; where it cannot, say so beside its field, in per cents."""
    wrong = share <= -1 if growth else share > 1
    if wrong:
        field.show_error(f"Enter more than {MINUS}100%." if growth else "Enter at most 100%.")
    return not wrong


class CoveredPick(Pick):
    """A choice that can be covered: what was chosen is then neither shown nor held."""

    def __init__(self, label: str, items: Items = (), *, name: str = "") -> None:
        super().__init__(label, items, name=name)
        self._stored = False

    def show_choice(self, value: Any, showing: Showing, *, stored: bool = True, default: Any = None) -> None:
        """Show what is chosen; while pay is covered, only whether something is that is not the default."""
        covered = showing.covered
        self._stored = covered and stored and value != default
        if not (covered and showing.answered and self.error()):
            self.set_value(None if self._stored else value)
        if not self.error():
            describe(self, _STORED if self._stored else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._stored and self.currentIndex() < 0:
            option = QStyleOptionComboBox()
            self.initStyleOption(option)
            field = self.style().subControlRect(
                QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
            )
            painter = QPainter(self)
            painter.setPen(theme.colour("text3"))
            painter.drawText(field, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, COVERED)

    # Qt asks how to paint before there is time to set anything.
    _stored = False
