"""Which card stands over the chart: what the pointer is on, what the keyboard is on, or what a pull asks."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, Signal
from PySide6.QtWidgets import QWidget

from app.asking.as_if import as_if
from app.figure import Pulled, passed
from app.scoring.ranking import Ranking
from app.sureness.rating_flips import flips_past
from ui.chart.card import Card, Told, edge_card, moving_card, option_card, pulled_card
from ui.chart.hands import Hands
from ui.chart.standing import Taken
from ui.chart.view import ChartView, Edge, Hit
from ui.look import theme

#: From this height on the card has room for all it could say.
_ROOMY: Final = 520
_HINT: Final = (
    "Shift+Left and Shift+Right move it. Alt+Up asks what it would need. "
    "[ and ] take an edge of your sweet spot."
)


class Cards(QObject):
    """Shows the card of what is pointed at, focused or pulled, beside it and clear of the rest."""

    #: An edit that makes so what a pull found to be enough.
    tried = Signal(object)

    def __init__(
        self, over: QWidget, view: ChartView, hands: Hands, heads: Callable[[], Sequence[QWidget]]
    ) -> None:
        super().__init__(over)
        self._over, self._view, self._hands, self._heads = over, view, hands, heads
        self._ranking: Ranking | None = None
        self._selected: str | None = None
        self._hovered: Hit | None = None
        self._pulled: Pulled | None = None
        self._card = Card(over)
        hands.pointed.connect(self._on_pointed)
        hands.pull.changed.connect(self._on_pulled)
        hands.pull.tried.connect(self._on_tried)
        hands.entered.connect(self.refresh)
        view.view_changed.connect(self.refresh)

    def show_ranking(self, ranking: Ranking | None, selected: str | None) -> None:
        """Tell of this ranking from now on; what a pull asked of another one is answered no more."""
        if self._pulled is not None and (ranking is not self._ranking or selected != self._selected):
            self._hands.pull.end()
        self._ranking, self._selected = ranking, selected
        self.refresh()

    @property
    def said(self) -> str:
        """What the card says, for those who hear it."""
        return self._card.accessibleName() if self._card.isVisible() else ""

    def refresh(self) -> None:
        """Show the card of what is pulled, else what the pointer is on, else what the keyboard is on."""
        if self._pulled is not None:
            self._view.set_hot(None)
            self._show_pulled(self._pulled)
            return
        hit = self._hovered
        if self._hands.by_keys:
            held, chosen = self._hands.edge, self._selected
            hit = ("edge", held) if held else ("point", chosen) if chosen else None
        self._view.set_hot(hit)
        told = None if hit is None else self._told(hit)
        if told is None:
            self._card.hide()
        else:
            # What is dragged moves past the others: a card that kept clear of them would jump about.
            moving = self._hands.dragging_by_pointer
            self._card.tell(*told, () if moving else self._taken())

    def edge(self, edge: Edge) -> Told:
        """Tell of an edge of the sweet spot."""
        held, dragged = self._hands.edge == edge, self._hands.dragging_by_pointer
        return edge_card(self._view.spec, edge, held=held, dragged=dragged)

    def _told(self, hit: Hit) -> tuple[Told, QRect] | None:
        """Give what the card says of this, and the rectangle of the panel beside which it stands."""
        if hit[0] == "edge":
            # Above the axis, so that its words stay in sight.
            rect = self._view.grip(hit[1]).toAlignedRect().translated(0, -theme.px(72))
            return self.edge(hit[1]), self._in_panel(rect)
        rect = self._view.marker_rect(hit[1])
        if self._hands.dragging_by_pointer and rect is not None:
            return moving_card(self._view.spec, hit[1]), self._in_panel(rect)
        index = self._ranking.index(hit[1]) if self._ranking is not None else None
        if rect is None or index is None or self._ranking is None:
            return None
        roomy = self._over.height() >= theme.px(_ROOMY)
        hint = _HINT if self._hands.by_keys and roomy else ""
        told = option_card(self._ranking, index, self._view.spec, most=4 if roomy else 3, hint=hint)
        return told, self._in_panel(rect)

    def _show_pulled(self, pulled: Pulled) -> None:
        rect = self._view.marker_rect(pulled.option)
        if self._ranking is None or rect is None:
            self._card.hide()
            return
        told = pulled_card(self._ranking, pulled.option, passed(self._view.spec, pulled))
        # Under the way it is pulled, so that neither the hand nor the level it goes for is hidden.
        self._card.tell(told, self._in_panel(rect), self._taken())

    def _on_pulled(self, pulled: Pulled | None) -> None:
        self._pulled = pulled
        self._view.show_pull(pulled)
        self.refresh()

    def _on_tried(self) -> None:
        """Wish for the first way, as if it were so."""
        ranking, pulled = self._ranking, self._pulled
        past = None if pulled is None else passed(self._view.spec, pulled)
        if ranking is None or pulled is None or past is None:
            return
        enough = flips_past(ranking, pulled.option, past)
        if not enough or enough[0].reading is None:
            return
        option = next(one for one in ranking.options if one.id == enough[0].option)
        criterion = next(one for one in ranking.criteria if one.id == enough[0].criterion)
        label = f"assess {criterion.name} of {option.name}"
        self.tried.emit(as_if(ranking.document, option, criterion, enough[0].reading, label))

    def _on_pointed(self, hit: Hit | None) -> None:
        if hit != self._hovered or (hit is None and self._card.isVisible()):
            self._hovered = hit
            self.refresh()

    def _taken(self) -> list[Taken]:
        """List what the card is better not laid over: markers first, then names and the verdict."""
        figure = self._view.figure
        boxes = [(one.box, 1.0) for one in figure.markers] + [(one.rect, 0.5) for one in figure.labels]
        placed = [
            (QRectF(box.left, box.top, box.width, box.height).toAlignedRect(), cost) for box, cost in boxes
        ]
        return [(self._in_panel(rect), cost) for rect, cost in placed] + [
            (head.geometry(), 0.5) for head in self._heads()
        ]

    def _in_panel(self, rect: QRect) -> QRect:
        return QRect(self._view.mapTo(self._over, QPoint(0, 0)) + rect.topLeft(), rect.size())
