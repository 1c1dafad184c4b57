"""The pay window: a line about the seal, and pages behind tabs."""

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from app.analysis import Analysis, Glimpse
from app.document import Document, Place
from app.edits import CoverPay, OpenPay
from app.numbers.days import now_on
from app.scoring.ranking import Ranking
from ui.panel import Panel
from ui.pay.entry import EntryPage
from ui.pay.negotiate import NegotiatePage
from ui.pay.page import Page
from ui.pay.seal import SealBar, wants_to_open
from ui.pay.shown import Showing
from ui.pay.sums import SumsPage
from ui.pay.ties import TiesPage
from ui.pay.years import YearsPage
from ui.widgets.copied import Copied
from ui.widgets.spacing import spaced
from ui.widgets.tab_order import chain

SIZE: Final = QSize(980, 680)
LEAST: Final = QSize(760, 520)
#: The pages in the order of their tabs; each is made with the panel, through which it asks, and today.
_PAGES: Final[tuple[Callable[["PayPanel", Callable[[], date]], Page], ...]] = (
    lambda panel, _: EntryPage(panel),
    SumsPage,
    lambda panel, _: YearsPage(panel),
    lambda panel, _: TiesPage(panel),
    NegotiatePage,
)


class PayPanel(Panel):
    """Shows pay, covered or open, and asks for changes of it."""

    decide_requested = Signal()
    #: She wants the brief with pay as a PDF.
    export_requested = Signal()
    #: She wants pay opened before a choice; asked here, and written down as an edit where she stays with it.
    open_early_requested = Signal()

    def __init__(self, today: Callable[[], date] = date.today, parent: QWidget | None = None) -> None:
        super().__init__("pay", "Pay", parent)
        self._today = today
        self._document: Document | None = None
        self._shown: Document | None = None
        self._copied = Copied(self)
        self.seal = SealBar()
        self.tabs = QTabBar()
        self.tabs.setObjectName("pay.tabs")
        self.tabs.setAccessibleName("Pages")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self._stack = QStackedWidget()
        self._lay_out()
        self.pages = tuple(make(self, today) for make in _PAGES)
        for page in self.pages:
            self.tabs.addTab(page.title)
            self._stack.addWidget(page)
        chain(self.seal.stops(), [self.tabs], [self.pages[0]])
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        self.seal.decide_requested.connect(self.decide_requested)
        self.seal.open_early_requested.connect(self.open_early)
        self.seal.cover_requested.connect(self._on_cover)
        self.setWindowTitle("Pay")

    def turn_to(self, offer_id: str) -> None:
        """Turn to an offer on every page that is about one."""
        for page in self.pages:
            page.turn_to(offer_id)

    def pick(self, key: str, what: str = "") -> None:
        """Turn to a page by its key, and there to where something is entered."""
        at, page = next((at, page) for at, page in enumerate(self.pages) if page.key == key)
        self.tabs.setCurrentIndex(at)
        if what:
            page.focus_on(what)

    def open_early(self) -> None:
        """Ask whether pay is to be opened before a choice, and open it."""
        self.open_early_requested.emit()
        if wants_to_open(self):
            self.ask(OpenPay(now_on(self._today())))

    def show_document(self, document: Document) -> None:
        self._document = document
        # A closed window covers what it held too.
        covers = self._shown is not None and self._shown.pay_open and not document.pay_open
        if not self.isVisible() and not covers:
            return
        if covers:
            self._copied.take_back()
        before, self._shown = self._shown, document
        other = before is None or before.id != document.id or before.pay_open != document.pay_open
        showing = Showing(document, afresh=other, answered=before is document)
        self.seal.show_seal(document, self._today())
        for page in self.pages:
            page.show_pay(showing)

    def show_place(self, place: Place) -> None:
        # While pay is covered, what was undone is not told: not even whose pay it was.
        if self._document is None or not self._document.pay_open:
            return
        if place.package:
            self.turn_to(place.package)
        for page in self.pages:
            page.show_place(place)

    def show_ranking(self, ranking: Ranking) -> None:
        for page in self.pages:
            page.show_ranking(ranking)

    def show_analysis(self, analysis: Analysis) -> None:
        for page in self.pages:
            page.show_analysis(analysis)

    def show_glimpse(self, glimpse: Glimpse) -> None:
        for page in self.pages:
            page.show_glimpse(glimpse)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._document is not None:
            self._shown = None
            self.show_document(self._document)

    def _on_cover(self) -> None:
        self.ask(CoverPay(now_on(self._today())))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.seal)
        tabs = QHBoxLayout()
        tabs.addWidget(self.tabs)
        tabs.addStretch(1)
        column = QVBoxLayout(self)
        column.addLayout(head)
        column.addLayout(tabs)
        column.addWidget(self._stack, 1)
        spaced(head, 0, (12, 12, 12, 4))
        spaced(tabs, 0, (16, 0, 16, 0))
        spaced(column, 4)
