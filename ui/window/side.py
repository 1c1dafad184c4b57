"""The left column: the ranking; in a narrow window it takes turns there with what has no room of its own."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from ui.widgets.spacing import spaced

#: More tabs than this stand closer together, so that their captions stay whole.
_ROOMY: Final = 5


@dataclass(frozen=True, slots=True)
class Tab:
    """A page of the side: its caption, the whole of what it is called, and the widget."""

    caption: str
    meaning: str
    page: QWidget


class Side(QWidget):
    """Shows one page, and tabs to choose another while there are several."""

    def __init__(self, first: Tab) -> None:
        super().__init__()
        self.setObjectName("side")
        self._bar = QTabBar()
        self._bar.setObjectName("side.tabs")
        self._bar.setAccessibleName("Panels")
        self._bar.setProperty("compact", True)
        self._bar.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._bar.setUsesScrollButtons(False)
        self._bar.setExpanding(False)
        self._bar.setElideMode(Qt.TextElideMode.ElideRight)
        # As wide as the column, whatever its captions wish.
        self._bar.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._pages = QStackedWidget()
        self._pages.setObjectName("side.pages")
        column = QVBoxLayout(self)
        column.addWidget(self._bar)
        column.addWidget(self._pages, 1)
        spaced(column, 4)
        self._bar.currentChanged.connect(self._pages.setCurrentIndex)
        self.add(first)

    def add(self, tab: Tab, at: int | None = None) -> None:
        """Take in a page, at the end or before another."""
        place = self._pages.count() if at is None else at
        self._pages.insertWidget(place, tab.page)
        self._bar.insertTab(place, tab.caption)
        self._bar.setTabToolTip(place, tab.meaning)
        self._bar.setAccessibleTabName(place, tab.meaning)
        self._show_bar()

    def give_back(self, page: QWidget) -> None:
        """Let go of a page, for its next place."""
        place = self._pages.indexOf(page)
        if place >= 0:
            self._pages.removeWidget(page)
            self._bar.removeTab(place)
            self._show_bar()

    def set_shown(self, page: QWidget, shown: bool) -> None:
        """Offer the tab of a page, or not while there is nothing on it."""
        place = self._pages.indexOf(page)
        if shown == self._bar.isTabVisible(place):
            return
        if not shown and self._bar.currentIndex() == place:
            self._bar.setCurrentIndex(0)
        self._bar.setTabVisible(place, shown)
        # Qt gives a tab that comes back its place only with the next layout: this asks for one.
        self._bar.setElideMode(self._bar.elideMode())

    def has(self, page: QWidget) -> bool:
        """Whether this is one of the pages."""
        return self._pages.indexOf(page) >= 0

    def page_of(self, widget: QWidget) -> QWidget | None:
        """Find the page that a widget is on, shown or not."""
        shown = (place for place in range(self._pages.count()) if self._bar.isTabVisible(place))
        pages = (self._pages.widget(place) for place in shown)
        return next((page for page in pages if page and (page is widget or page.isAncestorOf(widget))), None)

    def reveal(self, widget: QWidget) -> None:
        """Turn to the page that a widget is on."""
        page = self.page_of(widget)
        if page is not None:
            self._bar.setCurrentIndex(self._pages.indexOf(page))

    def _show_bar(self) -> None:
        self._bar.setVisible(self._bar.count() > 1)
        self._bar.setProperty("tight", self._bar.count() > _ROOMY)
        self._bar.style().unpolish(self._bar)
        self._bar.style().polish(self._bar)
        self._pages.setCurrentIndex(self._bar.currentIndex())
