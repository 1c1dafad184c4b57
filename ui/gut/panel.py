"""The order by feeling: first put in order, with no result in sight; then held against the ranking."""

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.analysis import Analysis
from app.document import Document, Option, options
from app.edits import ForgetFeeling, OrderByFeeling
from app.numbers.days import now_on
from app.scoring.ranking import Ranking
from ui.gut.check_page import CheckPage
from ui.gut.order_page import OrderPage
from ui.panel import Panel
from ui.pending import Pending
from ui.widgets.spacing import spaced

SIZE: Final = QSize(720, 560)
LEAST: Final = QSize(560, 420)


class GutPanel(Panel):
    """Two pages; it opens on the first one, also where there is an order already."""

    def __init__(self, today: Callable[[], date] = date.today, parent: QWidget | None = None) -> None:
        super().__init__("gut", "Order by feeling", parent)
        self._today = today
        self._document: Document | None = None
        self._analysis: Analysis | None = None
        #: What the hand has put in order and not yet recorded; none: nothing so far.
        self._draft: tuple[str, ...] | None = None
        self._pending = Pending(self)
        self.order_page = OrderPage()
        self.check_page = CheckPage(today)
        self._pages = QStackedWidget()
        column = QVBoxLayout(self)
        column.addWidget(self._pages)
        spaced(column, 0)
        for page in (self.order_page, self.check_page):
            self._pages.addWidget(page)
        self._connect()
        self.setWindowTitle("Order by feeling")

    @property
    def comparing(self) -> bool:
        """Whether the ranking is in sight."""
        return self._pages.currentWidget() is self.check_page

    def show_document(self, document: Document) -> None:
        """Show the options and the orders there are; what is being put in order stays as it is."""
        if self._document is not None and self._document.id != document.id:
            self._draft, self._analysis = None, None
            self._pages.setCurrentWidget(self.order_page)
        self._document = document
        self.check_page.show_orders(document.gut_rankings)
        if not document.gut_rankings and self.comparing:
            self._order_again()
        self._show_options()
        self._expect()

    def show_ranking(self, ranking: Ranking) -> None:
        """Expect the chances that belong to it."""
        self._expect()

    def show_analysis(self, analysis: Analysis) -> None:
        """Compare again, where the comparison is in sight."""
        self._analysis = analysis
        self._compare()
        self._expect()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._order_again()

    def _connect(self) -> None:
        self.order_page.felt.connect(self._on_felt)
        self.order_page.list.moved.connect(self._on_moved)
        self.order_page.look_back_requested.connect(self._look_back)
        self.check_page.again_requested.connect(self._order_again)
        self.check_page.forget_requested.connect(lambda index: self.ask(ForgetFeeling(index)))
        self._pending.changed.connect(self.check_page.show_late)

    def _show_options(self) -> None:
        """Show what is being put in order, else the last order; what came since stands at the end."""
        if self._document is None:
            return
        known = self._document.gut_rankings
        felt = self._draft if self._draft is not None else known[-1].order if known else ()
        there = {option.id: option for option in options(self._document) if not option.parts}
        ordered: list[Option] = [there[one] for one in felt if one in there]
        ordered += [option for key, option in there.items() if key not in felt]
        self.order_page.show_options(ordered, len(known))

    def _order_again(self) -> None:
        self._pages.setCurrentWidget(self.order_page)
        self._show_options()
        self.order_page.take_focus()

    def _look_back(self) -> None:
        self._pages.setCurrentWidget(self.check_page)
        self._compare()
        self.check_page.take_focus()

    def _on_moved(self) -> None:
        self._draft = self.order_page.list.order()

    def _on_felt(self, order: tuple[str, ...]) -> None:
        now = now_on(self._today())
        self.ask(OrderByFeeling(order, now))
        recorded = self._document.gut_rankings if self._document is not None else ()
        at = next((i for i, one in enumerate(recorded) if one.is_of_the_day(now)), None)
        # Where it was refused, the order stays in sight.
        if at is not None and recorded[at].order == order:
            self._draft = None
            self.check_page.pick(at)
            self._look_back()

    def _compare(self) -> None:
        self.check_page.show_analysis(self._analysis)

    def _expect(self) -> None:
        shown = self._analysis.document if self._analysis is not None else None
        self._pending.expect(waiting=shown is not self._document)
