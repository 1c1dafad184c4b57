"""Robustness: how sure the ranking is, what swings it, and what is left when things change."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.analysis import Analysis
from app.document import Document
from app.edits import SetSlack
from app.scoring.ranking import Ranking
from ui.look import theme
from ui.panel import Panel
from ui.pending import Pending
from ui.robustness.cares import Cares
from ui.robustness.chances import PairChances, RankChances
from ui.robustness.futures import Futures
from ui.robustness.over_weights import OverWeights
from ui.robustness.reorganisations import Changes
from ui.robustness.section import Section
from ui.robustness.spread import Spread
from ui.robustness.swings import Swings
from ui.robustness.teams import Teams
from ui.robustness.turning import Turning
from ui.selection import READINGS, Reading, Selection
from ui.widgets.copied import Copied
from ui.widgets.label import PlainLabel
from ui.widgets.pick import Pick as Drop
from ui.widgets.pick import Segments
from ui.widgets.pick_list import PickList
from ui.widgets.pick_list import Row as Pick
from ui.widgets.spacing import sized, spaced
from ui.widgets.swatch import Divider
from ui.widgets.tab_order import chain

SIZE: Final = QSize(1100, 720)
LEAST: Final = QSize(820, 560)
#: Below this width the list of sections is a drop-down.
_NARROW: Final = 640
_BEFORE: Final[tuple[Callable[[], Section], ...]] = (RankChances, Spread, Futures, Swings, PairChances, Cares)
_AFTER: Final[tuple[Callable[[], Section], ...]] = (Changes, Teams)


class RobustnessPanel(Panel):
    """A list of sections at the left, the one picked at the right."""

    def __init__(self, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__("robustness", "How sure it is", parent)
        self._document: Document | None = None
        self._analysis: Analysis | None = None
        self._shown: dict[str, tuple[Analysis, Reading]] = {}
        self._selection = selection
        self._reading = Segments("Which chances are shown", READINGS, name="robustness.reading")
        self._only = PlainLabel("", "caption", "text3", wrap=True, name="robustness.only")
        self._pending = Pending(self)
        self._copied = Copied(self)
        turning = Turning()
        turning.slack.entered.connect(lambda points: self.ask(SetSlack(points), turning.slack))
        over_weights = OverWeights()
        over_weights.option_picked.connect(selection.set_option)
        before, after = (tuple(make() for make in makers) for makers in (_BEFORE, _AFTER))
        self.sections = (*before, turning, over_weights, *after)
        self.list = PickList("Sections", name="robustness.sections")
        self._drop = Drop("Section", name="robustness.section")
        self._side, self._divider = QWidget(), Divider("vertical")
        self._pages = QStackedWidget()
        self._state = PlainLabel("", "small", "text3", wrap=True, name="robustness.state")
        self._lay_out()
        for section in self.sections:
            self._pages.addWidget(section)
        picks = [Pick(section.key, section.title) for section in self.sections]
        self.list.show_rows(picks, self.sections[0].key)
        self.list.picked.connect(self.pick)
        self._drop.set_items([(section.key, section.title) for section in self.sections])
        self._drop.chosen.connect(self.pick)
        self._pending.changed.connect(self._on_late)
        self._reading.set_value(selection.reading)
        self._reading.chosen.connect(selection.set_reading)
        selection.reading_changed.connect(self._on_reading)
        self._follow(selection)
        self._order_tabs()

    def _order_tabs(self) -> None:
        chain(
            [
                *self._reading.stops(),
                self._drop,
                self.list,
                *(stop for section in self.sections for stop in section.stops),
            ]
        )

    def _follow(self, selection: Selection) -> None:
        for section in self.sections:
            selection.option_changed.connect(section.show_option)
            section.show_option(selection.option)

    @property
    def section(self) -> Section:
        """The section that is seen."""
        return self.sections[self._pages.currentIndex()]

    def pick(self, key: str) -> None:
        """Turn to a section by its key."""
        index = next(number for number, section in enumerate(self.sections) if section.key == key)
        self._pages.setCurrentIndex(index)
        self.list.pick(key)
        self._drop.set_value(key)
        self._show()

    def show_document(self, document: Document) -> None:
        self._document = document
        self.setWindowTitle(f"How sure it is – {document.title}")
        self._expect()

    def show_ranking(self, ranking: Ranking) -> None:
        self._expect()

    def show_analysis(self, analysis: Analysis) -> None:
        before, self._analysis = self._analysis, analysis
        if before is not None and before.document.pay_open and not analysis.document.pay_open:
            self._cover(analysis)
        self._show()
        self._expect()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()

    def _show(self) -> None:
        """Fill the section that is seen, where it is not up to date; the others wait until they are."""
        section, analysis = self.section, self._analysis
        self._only.setText(section.only)
        self._only.setVisible(bool(section.only))
        wanted = self._selection.reading
        shown, reading = self._shown.get(section.key, (None, wanted))
        if analysis is None or not self.isVisible() or (shown is analysis and reading == wanted):
            return
        self._fill(section, analysis)

    def _fill(self, section: Section, analysis: Analysis) -> None:
        section.reading = self._selection.reading
        self._shown[section.key] = (analysis, section.reading)
        section.show_analysis(analysis)

    def _on_reading(self, reading: Reading) -> None:
        self._reading.set_value(reading)
        self._show()

    def _cover(self, analysis: Analysis) -> None:
        """Fill what is not seen too: pages turned away from are still read aloud, and held pay."""
        self._copied.take_back()
        for section in self.sections:
            if section.key in self._shown:
                self._fill(section, analysis)

    def _expect(self) -> None:
        shown = self._analysis.document if self._analysis is not None else None
        self._pending.expect(waiting=shown is not self._document)

    def _on_late(self, late: bool) -> None:
        self._state.setText("Updating the chances…" if late else "")
        for section in self.sections:
            section.set_faded(late)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._narrow(self.width() < theme.px(_NARROW))

    def _narrow(self, narrow: bool) -> None:
        """Let the list of sections become a drop-down above them, where it would leave them too little."""
        if narrow == self._side.isHidden():
            return
        (self._top if narrow else self._column).insertWidget(1, self._reading)
        self._side.setVisible(not narrow)
        self._divider.setVisible(not narrow)
        self._drop.setVisible(narrow)

    def _lay_out(self) -> None:
        head, foot, words = QHBoxLayout(), QHBoxLayout(), QVBoxLayout()
        head.addWidget(PlainLabel("How sure it is", "heading", name="robustness.heading"))
        words.addWidget(self._only)
        words.addWidget(self._state)
        foot.addLayout(words)
        sized(self._side, width=196)
        self._column = QVBoxLayout(self._side)
        self._column.addLayout(head)
        self._column.addWidget(self._reading)
        self._column.addWidget(self.list, 1)
        self._column.addLayout(foot)
        self._top = QHBoxLayout()
        self._top.addWidget(self._drop, 1)
        self._drop.hide()
        right, row = QVBoxLayout(), QHBoxLayout(self)
        right.addLayout(self._top)
        right.addWidget(self._pages, 1)
        row.addWidget(self._side)
        row.addWidget(self._divider)
        row.addLayout(right, 1)
        for layout in (head, foot):
            spaced(layout, 8, (8, 4, 4, 4))
        spaced(words, 4)
        spaced(self._column, 4, (8, 8, 8, 8))
        spaced(self._top, 8, (12, 8, 16, 0))
        spaced(right, 0)
        spaced(row, 0)
