"""The chart panel: verdict, live chart, and what hands wish of it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QElapsedTimer, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.analysis import Analysis, Glimpse
from app.document import Document
from app.edits import Edit
from app.edits.offers import MovePosition
from app.edits.perspectives import SetSweetSpot
from app.figure import ChartSpec, Pulled, chart_spec, with_ranges_of
from app.numbers.numerals import percent
from app.scoring.ranking import Ranking
from app.sureness.flips import Flip
from app.sureness.simulation import Simulation
from app.sureness.weight_drag import Followed
from app.words.chances import GIVEN_UP, updating
from ui.chart.accessible import announce, make_heard, say_selected
from ui.chart.answer import Answer
from ui.chart.card import told_points
from ui.chart.cards import Cards
from ui.chart.glide import all_new
from ui.chart.hands import Hands
from ui.chart.headline import Headline
from ui.chart.view import ChartView, Edge
from ui.look import theme
from ui.looking import Looking
from ui.panel import Panel
from ui.pending import Pending
from ui.selection import Selection

#: Changes that follow each other faster than this belong to one gesture, and are shown at once.
_GESTURE_MS = 250
#: A glimpse that takes longer than this is not waited for.
_OVERDUE_MS = 50
_Chances = Simulation | Followed | None
#: The height that the chart keeps in the lowest of windows.
_LEAST = 130


class ChartPanel(Panel):
    """Shows options between research and applied against their fit; points and sweet spot can be dragged."""

    #: The person wants to edit this option.
    open_requested = Signal(str)
    #: A key asked for what cannot be; a sentence that says why.
    unable = Signal(str)
    #: The person wants to see what may go wrong.
    risks_requested = Signal()

    def __init__(
        self,
        selection: Selection,
        today: Callable[[], date] = date.today,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("chart", "Chart", parent)
        self._selection = selection
        self._ranking: Ranking | None = None
        #: What a pull found to be enough is previewed.
        self._tried = False
        self._looking = Looking()
        self._elsewhere = False
        self._analysis: Analysis | None = None
        self._pending = Pending(self)
        self._since_change = QElapsedTimer()
        #: While a weight is dragged and glimpses keep coming; and when one has not come in time.
        self._following = False
        self._overdue = QTimer(self)
        self._overdue.setSingleShot(True)
        self._overdue.setInterval(_OVERDUE_MS)
        self._overdue.timeout.connect(self._show_without_chances)
        self._answer = Answer(today)
        self._view = ChartView(self)
        self._hands = Hands(self._view)
        self._heard = make_heard(self._view)
        self._cards = Cards(self, self._view, self._hands, lambda: (self._answer.title, self._answer.second))
        self._build()
        self._connect()

    @property
    def plot(self) -> ChartView:
        """The chart itself, to give it the focus."""
        return self._view

    @property
    def header(self) -> Headline:
        """The row of the verdict; what stands at its right end is added here."""
        return self._answer.row

    def show_ranking(self, ranking: Ranking) -> None:
        old, self._ranking = self._ranking, ranking
        self._elsewhere = self._looking.elsewhere(ranking.document)
        if self._analysis is not None and self._analysis.document.id != ranking.document.id:
            self._analysis = None
        self._expect()
        waiting = self._waits_for(ranking)
        self._answer.show_ranking(ranking, waiting=waiting)
        fresh = old is None or all_new(old, ranking)
        glide = old is not None and self._may_glide()
        self._since_change.start()
        if self._following and waiting and not fresh and not self._hands.dragging:
            # The next glimpse is about to come: laid out for both, the chart would take twice the time.
            if not self._overdue.isActive():
                self._overdue.start()
        else:
            self._show_without_chances(glide=glide, fresh=fresh)
        self._tell_what_is_known()

    def show_analysis(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._following = False
        self._expect()
        self._tell_what_is_known()

    def show_glimpse(self, glimpse: Glimpse) -> None:
        self._pending.expect(waiting=False)
        # One that comes late by a move is still newer than what is shown.
        if self._is_shown(glimpse.document) or (self._following and self._waits_for(glimpse.ranking)):
            self._tell(glimpse.ranking, glimpse.flips, glimpse.chances, settled=False)
            self._following = True

    def show_progress(self, done: int, of: int) -> None:
        if not of:
            self._pending.expect(waiting=False)
            self._say_updating(GIVEN_UP)
        elif self._pending.long:
            self._say_updating(updating(done, of))

    def _tell_what_is_known(self) -> None:
        if (known := self._analysis) is not None and self._is_shown(known.document):
            self._tell(known.ranking, known.flips, known.simulation, settled=not self._held)

    def _is_shown(self, document: Document) -> bool:
        return self._ranking is not None and self._ranking.document is document

    def _tell(self, ranking: Ranking, flips: tuple[Flip, ...], chances: _Chances, *, settled: bool) -> None:
        """Show what follows from the document that is shown."""
        self._overdue.stop()
        self._answer.tell(ranking, flips, chances)
        spec = chart_spec(ranking, self._selection.option, chances, _chosen(ranking))
        self._view.show_spec(spec, glide=self._view.gliding or self._may_glide(), settled=settled)
        self._tell_listeners(spec)
        self._refresh_cards()

    def _show_without_chances(self, *, glide: bool = False, fresh: bool = False) -> None:
        """Show where the options stand; ranges that were known stay until there are others."""
        ranking = self._ranking
        if ranking is None:
            return
        spec = chart_spec(ranking, self._selection.option, chosen=_chosen(ranking))
        if self._waits_for(ranking):
            spec = with_ranges_of(spec, self._view.spec)
        self._view.show_spec(spec, glide=glide, fresh=fresh)
        self._tell_listeners(spec)
        self._refresh_cards()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_column"):
            self._space()

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._answer.row)
        self._column.addWidget(self._view, 1)
        self._view.setAccessibleName(self._heard.name)
        self._space()

    def _space(self) -> None:
        self._column.setContentsMargins(theme.px(16), theme.px(14), theme.px(16), theme.px(8))
        self._column.setSpacing(theme.px(10))
        self._view.setMinimumSize(theme.px(200), theme.px(_LEAST))
        self._limit_head()

    def _limit_head(self) -> None:
        margins = self._column.contentsMargins()
        free = self.height() - margins.top() - margins.bottom() - self._column.spacing()
        self._answer.row.limit(max(0, free - self._view.minimumHeight()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._limit_head()

    def _waits_for(self, ranking: Ranking) -> bool:
        """Whether what is shown stays until the chances are there: they were known, and soon are again."""
        shown = self._analysis
        if shown is None or shown.simulation is None or ranking.status != "ok" or not ranking.leaders:
            return False
        return {option.id for option in shown.ranking.options} == {option.id for option in ranking.options}

    def _expect(self) -> None:
        known = self._analysis is not None and self._is_shown(self._analysis.document)
        self._pending.expect(waiting=not known)

    def _on_late(self, late: bool) -> None:
        if late:
            self._say_updating(updating())

    def _say_updating(self, said: str) -> None:
        if self._ranking is not None and self._ranking.runner_up is not None:
            self._answer.say_updating(said)

    def _connect(self) -> None:
        self._pending.changed.connect(self._on_late)
        self._selection.option_changed.connect(self._on_selected)
        self._hands.chosen.connect(self._selection.set_option)
        self._hands.opened.connect(self._on_opened)
        self._hands.point_moved.connect(self._on_point_moved)
        self._hands.edge_moved.connect(self._on_edge_moved)
        self._hands.edge_taken.connect(self._on_edge_taken)
        self._hands.let_go.connect(self.settled)
        self._hands.unable.connect(self.unable)
        self._cards.tried.connect(self._on_tried)
        self._hands.pull.changed.connect(self._on_pulled)
        self._answer.second.followed.connect(self._on_risks)

    def _may_glide(self) -> bool:
        """Whether what changed now is no part of a gesture: nothing held, nothing in quick succession."""
        quick = self._since_change.isValid() and self._since_change.elapsed() < _GESTURE_MS
        return not (quick or self._held)

    @property
    def _held(self) -> bool:
        return self._hands.dragging or QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton

    def _on_selected(self, option_id: str | None) -> None:
        self._hands.select(option_id)
        self._heard.selected = option_id
        points = tuple(replace(point, selected=point.id == option_id) for point in self._view.spec.points)
        self._view.show_spec(replace(self._view.spec, points=points))
        say_selected(self._heard)
        self._refresh_cards()

    def _refresh_cards(self) -> None:
        self._cards.show_ranking(self._ranking, self._selection.option)

    def show_preview(self, said: str) -> None:
        self._tried = self._tried and bool(said)
        self._looking.show_preview(said)

    def _on_pulled(self, pulled: Pulled | None) -> None:
        if pulled is not None and self._hands.by_keys:
            announce(self._heard, self._cards.said)

    def _on_tried(self, edit: Edit) -> None:
        self._tried = True
        self.preview_requested.emit(edit)

    def _on_opened(self, option_id: str) -> None:
        if self._tried:
            self.keep_requested.emit()
        else:
            self.open_requested.emit(option_id)

    def _on_risks(self) -> None:
        """Turn to what may go wrong with the option that the verdict speaks of."""
        if self._analysis is not None and (leaders := self._analysis.by_bet.leaders):
            self._selection.set_option(self._analysis.ranking.options[leaders[0]].id)
        self.risks_requested.emit()

    def _on_edge_taken(self, edge: Edge | None) -> None:
        self._refresh_cards()
        if edge is not None:
            announce(self._heard, self._cards.edge(edge).sentence)

    def _on_point_moved(self, option_id: str, by: float) -> None:
        self.ask_live(MovePosition(option_id, by))

    def _on_edge_moved(self, edge: Edge, to: float) -> None:
        if self._ranking is None:
            return
        if self._elsewhere:
            self.unable.emit(
                "Use this perspective first: only in the one that counts can the sweet spot be moved."
            )
        else:
            spot = self._ranking.document.perspective.sweet_spot
            self.ask_live(SetSweetSpot(spot.replace(low=to) if edge == "low" else spot.replace(high=to)))
            announce(self._heard, percent(to))

    def _tell_listeners(self, spec: ChartSpec) -> None:
        ranking = self._ranking
        if ranking is None:
            return
        self._heard.tell(lambda: told_points(ranking, spec))
        low, high = percent(spec.sweet_low), percent(spec.sweet_high)
        self._heard.description = f"Your sweet spot runs from {low} to {high} applied."


def _chosen(ranking: Ranking) -> str | None:
    """Name the option that was chosen, while that stands."""
    choice = ranking.document.choice
    return None if choice is None else choice.option
