"""The room of what is still open: what an answer can settle, and what only time will."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from app.document import Document
from ui.widgets.spacing import spaced

_CAPTIONS: Final[tuple[str, str]] = ("Ask next", "May go wrong")
_MEANINGS: Final[tuple[str, str]] = ("What to ask next", "What may go wrong")
#: Caption and meaning of the first, once it is decided.
_WATCHED: Final = ("To watch", "What you would watch")


class Asking(QFrame):
    """Two panels under one row of tabs, which count what they list."""

    #: There may be something to read now, or no longer.
    idle_changed = Signal()

    def __init__(self, questions: QWidget, risks: QWidget) -> None:
        super().__init__()
        self.setObjectName("asking")
        self.setProperty("panel", True)
        self._captions: list[str] = list(_CAPTIONS)
        self._many = [0, 0]
        self._comparing, self._left_at = True, 0
        self._tabs = QTabBar()
        self._tabs.setObjectName("asking.tabs")
        self._tabs.setAccessibleName("What is still open")
        self._tabs.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._tabs.setProperty("compact", True)
        self._tabs.setUsesScrollButtons(False)
        self._tabs.setExpanding(False)
        self._tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self._pages = QStackedWidget()
        self._pages.setObjectName("asking.pages")
        column = QVBoxLayout(self)
        tabs = QHBoxLayout()
        tabs.addWidget(self._tabs)
        tabs.addStretch()
        spaced(tabs, 0, (8, 0, 8, 0))
        column.addLayout(tabs)
        column.addWidget(self._pages, 1)
        spaced(column, 0, (1, 4, 1, 1))
        for caption, meaning, page in zip(_CAPTIONS, _MEANINGS, (questions, risks), strict=True):
            page.setProperty("panel", False)
            self._pages.addWidget(page)
            at = self._tabs.addTab(caption)
            self._tabs.setTabToolTip(at, meaning)
            self._tabs.setAccessibleTabName(at, meaning)
        self._tabs.currentChanged.connect(self._pages.setCurrentIndex)

    def show_document(self, document: Document) -> None:
        """Call what is still open by what it is for: before a choice it is asked, after it watched."""
        caption, meaning = (_CAPTIONS[0], _MEANINGS[0]) if document.choice is None else _WATCHED
        if caption != self._captions[0]:
            self._captions[0] = caption
            self._say(0)
            self._tabs.setTabToolTip(0, meaning)
            self._tabs.setAccessibleTabName(0, meaning)

    def count(self, page: QWidget, many: int) -> None:
        """Say in its tab how much a page lists."""
        at = self._pages.indexOf(page)
        self._many[at] = many
        self._say(at)
        self.idle_changed.emit()

    def _say(self, at: int) -> None:
        caption, many = self._captions[at], self._many[at]
        self._tabs.setTabText(at, f"{caption} {many}" if many else caption)

    def show_comparing(self, comparing: bool) -> None:
        """Ask only where there are options to choose between; what may go wrong is told of one, too."""
        if comparing == self._comparing:
            return
        self._comparing = comparing
        if not comparing:
            self._left_at = self._tabs.currentIndex()
        self._tabs.setTabVisible(0, comparing)
        self._tabs.setElideMode(self._tabs.elideMode())  # asks for the layout that Qt leaves out
        if comparing:
            self._tabs.setCurrentIndex(self._left_at)
        self.idle_changed.emit()

    @property
    def idle(self) -> bool:
        """Whether there is nothing here to read."""
        return not self._comparing and not self._many[1]

    def reveal(self, widget: QWidget) -> None:
        """Turn to the page that a widget is on, if it is on one."""
        for at in range(self._pages.count()):
            page = self._pages.widget(at)
            if page is not None and (page is widget or page.isAncestorOf(widget)):
                self._tabs.setCurrentIndex(at)
