"""Below the ranking: what is left out of it while there is no offer, to be put back with a touch."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from app.document import Offer
from ui.widgets.buttons import link
from ui.widgets.spacing import spaced
from ui.widgets.tips import ampersands


class LeftOut(QWidget):
    """How many are left out; its menu names them, and puts back the one that is picked."""

    put_back = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._of: tuple[Offer, ...] = ()
        self._offers: tuple[Offer, ...] = ()
        self._button = link("", name="ranking.left_out")
        self._menu = QMenu(self)
        self._menu.setObjectName("ranking.left_out.menu")
        self._menu.aboutToShow.connect(self._fill)
        self._button.setMenu(self._menu)
        row = QHBoxLayout(self)
        row.addWidget(self._button)
        row.addStretch(1)
        spaced(row, 0, (16, 4, 12, 0))
        self.hide()

    def show_offers(self, offers: tuple[Offer, ...]) -> None:
        """Show how many of all offers are left out."""
        if offers is self._of:
            # Asked with every step of a weight that is dragged.
            return
        self._of = offers
        self._offers = tuple(offer for offer in offers if offer.left_out)
        count = len(self._offers)
        self._button.set_caption(f"{count} left out ")
        self._button.setAccessibleName(f"{count} left out: put one back")
        self.setVisible(count > 0)

    def _fill(self) -> None:
        self._menu.clear()
        for offer in self._offers:
            action = self._menu.addAction(ampersands(f"Put {offer.company} back"))
            action.setObjectName(f"ranking.put_back.{offer.id}")
            action.triggered.connect(lambda _=False, known_as=offer.id: self.put_back.emit(known_as))
