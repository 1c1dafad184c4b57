"""What would change it: the shares at which another option takes over."""

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QVBoxLayout,
    QWidget,
)

from app.analysis import Analysis, Glimpse
from app.edits import SetShare
from app.scoring.ranking import Ranking
from app.sureness.flips import Flip
from app.words.robustness import why_nothing_would
from ui.panel import Panel
from ui.panels.flip_list import FlipPainter, FlipTile, flip_rows, flip_tiles
from ui.selection import Selection
from ui.widgets.enter import is_enter
from ui.widgets.label import CutLabel, PlainLabel
from ui.widgets.rows import ListView, RowRole, set_up_list
from ui.widgets.spacing import sized

#: How far beyond a flip a preview goes, as a share: far enough for the other option to lead.
BEYOND = 0.005
_HOW = "One weight changed, the others in proportion"


class FlipsPanel(Panel):
    """A tile for each share that would turn the lead, nearest first."""

    def __init__(self, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__("flips", "What would change it", parent)
        self._selection = selection
        self._empty = PlainLabel("", "body", "text2", wrap=True, name="flips.empty")
        self._rows = flip_rows()
        self._previewing = False
        self._list = ListView(self)
        set_up_list(
            self._list,
            self._rows,
            FlipPainter(self._list),
            name="flips.list",
            label="Shares at which another option takes over, nearest first",
        )
        self._list.setFlow(QListView.Flow.LeftToRight)
        self._list.setWrapping(True)
        self._list.setUniformItemSizes(True)
        self._list.selectionModel().currentChanged.connect(self._on_current)
        self._list.entered.connect(self._on_entered)
        self._list.clicked.connect(self._preview)
        self._list.installEventFilter(self)
        self._list.setAccessibleDescription(_HOW)
        heading = CutLabel("What would change it", "heading", name="flips.heading")
        sized(heading, height=28)
        heading.set_hint(_HOW)
        note = QHBoxLayout()
        self.space(note, (0, 2, 14, 0), 0)
        note.addWidget(self._empty)
        column = QVBoxLayout(self)
        self.space(column, (16, 8, 2, 8), 2)
        column.addWidget(heading)
        column.addLayout(note)
        column.addWidget(self._list, 1)
        column.addStretch()

    @property
    def list(self) -> QListView:
        """The list itself, to give it the focus."""
        return self._list

    def show_analysis(self, analysis: Analysis) -> None:
        self._show(analysis.ranking, analysis.flips)

    def show_glimpse(self, glimpse: Glimpse) -> None:
        self._show(glimpse.ranking, glimpse.flips)

    def _show(self, ranking: Ranking, flips: tuple[Flip, ...]) -> None:
        self._rows.show_rows(flip_tiles(ranking, flips))
        self._empty.setText("" if flips or not ranking.leaders else why_nothing_would(ranking))
        self._empty.setVisible(not flips)
        self._list.setVisible(bool(flips))

    def show_preview(self, said: str) -> None:
        self._previewing = bool(said)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Leave, QEvent.Type.FocusOut):
            self._selection.set_criterion(None)
        entered = isinstance(event, QKeyEvent) and is_enter(event)
        if watched is self._list and entered and event.type() == QEvent.Type.KeyPress:
            if self._previewing:
                self.keep_requested.emit()
            else:
                self._preview(self._list.currentIndex())
            return True
        return super().eventFilter(watched, event)

    def _preview(self, index: QModelIndex) -> None:
        """Show everything as if the share stood just beyond the flip."""
        tile = index.data(RowRole)
        if isinstance(tile, FlipTile):
            flip = tile.flip
            beyond = flip.share_at_flip + (-BEYOND if flip.below else BEYOND)
            self.preview_requested.emit(SetShare(flip.criterion, min(1.0, max(0.0, beyond))))

    def _on_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self._on_entered(current)

    def _on_entered(self, index: QModelIndex) -> None:
        tile = index.data(RowRole)
        self._selection.set_criterion(tile.flip.criterion if isinstance(tile, FlipTile) else None)
