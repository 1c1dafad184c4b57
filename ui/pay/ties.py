"""What pay would change: both rankings, the pay at which each option would tie, and what is worth as much."""

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.analysis import Glimpse
from app.negotiating.other_asks import Step
from app.negotiating.pay_answers import PayAnswers
from app.negotiating.tie_draws import TieDraws
from app.negotiating.ties import Ties
from app.words.ties import against_sentence, agreement_sentence, why_no_ties
from ui.look import theme
from ui.pay import rank_tiles, tie_tiles
from ui.pay.open_page import OpenPage
from ui.pay.share_row import ShareRow
from ui.pay.shown import Showing
from ui.pay.tie_detail import TieDetail
from ui.pay.weighing import COUNTING
from ui.widgets.buttons import outlined
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import PlainLabel
from ui.widgets.pick import Segments
from ui.widgets.spacing import spaced
from ui.widgets.tab_order import chain
from ui.widgets.tiles import TileView

if TYPE_CHECKING:
    from ui.pay.panel import PayPanel

#: From this size on all three parts stand side by side; below, one at a time.
WIDE: Final = (840, 440)
_PARTS: Final = (("ranks", "Rankings"), ("prices", "Ties"), ("detail", "Worth as much"))
NOTHING: Final = "Nothing to tie yet"
#: Why there is nothing to tie → the page where that can be mended, where on it, and how the way is called.
_WAYS: Final = {
    "no_criterion": ("sums", COUNTING, "Let pay count…"),
    "no_range": ("sums", COUNTING, "Enter worst and best…"),
    "target_unknown": ("enter", "", "Enter pay…"),
}


class TiesPage(OpenPage):
    """The rankings at the left; at the right the list of ties, and under it the option picked."""

    def __init__(self, panel: "PayPanel") -> None:
        super().__init__("ties", "What pay would change", panel)
        #: The ties shown; while pay is weighed by hand they are ahead of all else.
        self._found: Ties | None = None
        self.parts = Segments("What to see", _PARTS, name="pay.ties.parts")
        self.share = ShareRow(panel)
        self.ranks = TileView(
            "pay.ties.ranks",
            "The ranking without pay and with it",
            row=rank_tiles.ROW,
            wide=(0, 2),
            whole_rows=False,
        )
        self.prices = TileView("pay.ties.list", "The pay at which each would tie", row=tie_tiles.ROW, head=0)
        self.detail = TieDetail()
        self.way = outlined("", name="pay.ties.way")
        self._agreement = PlainLabel("", "small", "text2", wrap=True, name="pay.ties.agreement")
        self._title = PlainLabel("", "strong", wrap=True, name="pay.ties.title")
        self._nothing = EmptyState("scales", NOTHING, "", (self.way,), name="pay.ties.nothing")
        self.views = (self.ranks, self.prices, self.detail.menu)
        self._lay_out()
        self._connect()

    def rests_on(self, answers: PayAnswers) -> tuple[object, ...]:
        return (answers,)

    def show_pay(self, showing: Showing) -> None:
        super().show_pay(showing)
        if self.open:
            self.share.show_share(showing.document)

    def fill(self, answers: PayAnswers) -> None:
        self._show_ties(answers.ties)

    def empty(self) -> None:
        self._found = None
        for view in (self.ranks, self.prices):
            view.show_tiles((), ())
        self.detail.clear()
        self.share.clear()
        for label in (self._agreement, self._title):
            label.setText("")
        self._nothing.show_text(NOTHING, "")

    def show_glimpse(self, glimpse: Glimpse) -> None:
        if self.open and self.isVisible() and self._answers is not None and glimpse.ties is not None:
            self._show_ties(glimpse.ties)

    def show_late(self, late: bool) -> None:
        # What is exact follows the hand, so that only what is drawn is behind.
        super().show_late(late and not self._ahead)
        self._show_prices()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _connect(self) -> None:
        self.prices.turned_to.connect(lambda row, column: self._show_detail())
        self.parts.chosen.connect(lambda part: self._arrange())
        self.way.clicked.connect(self._on_way)

    @property
    def _ahead(self) -> bool:
        """Whether the ties shown are newer than all else."""
        return self._answers is not None and self._found is not self._answers.ties

    def _show_ties(self, found: Ties) -> None:
        self._found = found
        self._agreement.setText(agreement_sentence(found))
        self.show_late(self._pending.late)

    def _show_ranks(self) -> None:
        if self._found is not None and self._left.isVisible():
            rows = rank_tiles.rank_rows(self._found)
            self.ranks.show_tiles(rank_tiles.HEADS, rows, rank_tiles.widths())

    def _show_prices(self) -> None:
        found = self._found
        if found is None:
            return
        why = why_no_ties(found)
        self._title.setText(against_sentence(found))
        self._title.setVisible(not why)
        self._nothing.show_text(NOTHING, why)
        self._nothing.setVisible(bool(why))
        way = _WAYS.get(found.why)
        self.way.setVisible(way is not None)
        if way is not None:
            self.way.set_caption(way[2])
        tiles = [] if why else tie_tiles.tie_tiles(found, self._draws_of, late=self._pending.late)
        afresh = not self.prices.tiles.rowCount()
        self.prices.show_tiles(("Option",), [[tile] for tile in tiles], (theme.px(160),))
        if afresh and len(tiles) > 1:
            self.prices.setCurrentIndex(self.prices.tiles.index(1, 0))
        self._arrange()
        self._show_detail()

    def _show_detail(self) -> None:
        tile, found = self.prices.tiles.tile(self.prices.currentIndex()), self._found
        if found is None or not isinstance(tile, tie_tiles.TieTile):
            self.detail.clear()
            return
        option, late = tile.option, self._pending.late
        self.detail.show_option(found, option, self._draws_of(option), self._steps_of(option), late=late)

    def _draws_of(self, option: str) -> TieDraws | None:
        """Give what was drawn of an option, if it was against the same one."""
        answers, found = self._answers, self._found
        same = answers is not None and found is not None and answers.ties.against == found.against
        return answers.draws_of(option) if answers is not None and same else None

    def _steps_of(self, option: str) -> tuple[Step, ...]:
        return () if self._answers is None else self._answers.steps_of(option)

    def _on_way(self) -> None:
        way = _WAYS.get(self._found.why) if self._found is not None else None
        if way is not None:
            self.panel.pick(way[0], way[1])

    def _arrange(self) -> None:
        """Show all parts where there is room for them, else the one that is picked."""
        wide = self.width() >= theme.px(WIDE[0]) and self.height() >= theme.px(WIDE[1])
        priced = self._found is not None and not why_no_ties(self._found)
        picked = self.parts.value()
        self.parts.setVisible(not wide)
        self._left.setVisible(wide or picked == "ranks")
        self._right.setVisible(wide or picked == "prices" or (picked == "detail" and not priced))
        self.prices.setVisible(priced)
        self.detail.setVisible(priced and (wide or picked == "detail"))
        self._grid.setColumnStretch(0, 2 if wide or picked == "ranks" else 0)
        self._grid.setColumnStretch(1, 3 if wide or picked != "ranks" else 0)
        self._show_ranks()

    def _lay_out(self) -> None:
        self._left, self._right = QWidget(), QWidget()
        left, right, top = QVBoxLayout(self._left), QVBoxLayout(self._right), QHBoxLayout()
        left.addWidget(self.share)
        left.addWidget(self.ranks, 1)
        left.addWidget(self._agreement)
        left.addStretch(0)
        right.addWidget(self._title)
        right.addWidget(self._nothing, 1)
        right.addWidget(self.prices, 1)
        right.addStretch(0)
        top.addWidget(self.parts)
        top.addStretch(1)
        self._grid = QGridLayout()
        self._grid.addWidget(self._left, 0, 0, 2, 1)
        self._grid.addWidget(self._right, 0, 1)
        self._grid.addWidget(self.detail, 1, 1)
        column = QVBoxLayout(self.content)
        column.addLayout(top)
        column.addLayout(self._grid, 1)
        spaced(left, 8)
        spaced(right, 6)
        spaced(top, 0)
        spaced(self._grid, 16)
        spaced(column, 8, (16, 12, 16, 12))
        chain(self.parts.stops(), [self.share.slider, self.share.count, self.ranks, self.way])
        chain([self.way, self.prices, self.detail.curve, self.detail.menu])
