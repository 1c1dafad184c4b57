"""Fit over a weight: every option over the share of a criterion or a group, and who leads where."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.analysis import Analysis
from app.colours import criterion_ink
from app.document import Criterion, grouped
from app.numbers.numerals import percent, points
from app.sureness.over_weight import OverWeight, bets_over_weight
from app.words.over_weight import (
    drawn_text,
    order_sentence,
    place_sentence,
    reign_sentence,
    reigns_text,
    share_text,
    why_no_weight_moves,
)
from ui.look import theme
from ui.robustness.section import Section
from ui.robustness.weight_plot import WeightPlot
from ui.widgets.fact_rows import RowList, Sentence
from ui.widgets.label import PlainLabel
from ui.widgets.pick import Pick
from ui.widgets.spacing import sized, spaced
from ui.widgets.strokes import write
from ui.widgets.swatch import Swatch

_HEAD, _ROW, _LISTS = 24, 24, 124


@dataclass(frozen=True, slots=True)
class OrderRow:
    """An option at the share that is read: its place, its name and what it is worth there."""

    place: str
    name: str
    worth: str
    ink: str
    strong: bool
    sentence: str

    def height(self, width: float) -> int:
        return theme.px(_ROW)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        figure, place = theme.px(44), theme.px(26)
        write(painter, self.place, area, "small", "text3")
        name = area.adjusted(place, 0, -figure, 0)
        write(painter, self.name, name, "strong" if self.strong else "body", self.ink)
        write(painter, self.worth, area, "strong" if self.strong else "body", self.ink, right=True)


class OverWeights(Section):
    """A plot over the share of what is picked; under it who leads where, and the order that is read."""

    option_picked = Signal(str)

    def __init__(self) -> None:
        self._found: OverWeight | None = None
        self._analysis: Analysis | None = None
        self._selected: str | None = None
        #: What can be picked besides criteria → its name, and the criteria that are moved together.
        self._groups: dict[str, tuple[str, tuple[str, ...]]] = {}
        self.pick = Pick("Criterion", name="robustness.weight.criterion")
        self.plot = WeightPlot("robustness.weight.plot")
        self._swatch = Swatch("text3", name="robustness.weight.swatch")
        self._share = PlainLabel("", "small", "text2", name="robustness.weight.share")
        leads = RowList("robustness.weight.leads", "Who leads at which weight", head=_HEAD)
        order = RowList("robustness.weight.order", "The order at the weight that is read", head=_HEAD)
        super().__init__(
            "weight",
            "Fit over a weight",
            "",
            leads,
            order,
            asks=self._asking(),
            body=self._lay_out(leads, order),
        )
        self._leads, self._order = leads, order
        self.pick.chosen.connect(self._on_chosen)
        self.plot.read.connect(self._show_order)
        self.plot.option_picked.connect(self.option_picked)

    @property
    def stops(self) -> list[QWidget]:
        return [self.pick, self.plot, *super().stops]

    def why_nothing(self, analysis: Analysis) -> str:
        return why_no_weight_moves(analysis.ranking)

    def show_option(self, option_id: str | None) -> None:
        self._selected = option_id
        self.plot.select(option_id)
        self._show_order(self.plot.share)

    def set_faded(self, faded: bool) -> None:
        super().set_faded(faded)
        self.plot.setProperty("faded", faded)
        self.plot.update()

    def fill(self, analysis: Analysis) -> str:
        ranking = analysis.ranking
        self._analysis = analysis
        self._lead.setText(drawn_text(ranking, analysis.by_bet))
        swing = ranking.table.swing
        movable = [one for one, moves in zip(ranking.criteria, swing, strict=True) if moves]
        self._groups = _groups(movable)
        together = [(known_as, name) for known_as, (name, _) in self._groups.items()]
        self.pick.set_items([*((one.id, one.name) for one in movable), *together])
        if self.pick.value() is None:
            nearest = [flip.criterion for flip in analysis.flips]
            most = ranking.criteria[int((ranking.shares * swing).argmax())].id
            self.pick.set_value(nearest[0] if nearest else most)
        for option in ranking.options:
            theme.ensure_fonts_for(option.name)
        self._show_criterion(analysis)
        return _note(self._found)

    def clear(self) -> None:
        super().clear()
        self._found = self._analysis = None
        self.plot.clear()

    def _show_criterion(self, analysis: Analysis) -> None:
        """Show the options over the criterion picked."""
        ranking = analysis.ranking
        picked = str(self.pick.value())
        name, some = self._groups.get(picked, ("", ()))
        known = {one.id: one for one in ranking.criteria}
        found = bets_over_weight(ranking, *(some or (picked,)))
        assert found is not None
        self._found = found
        self._swatch.set_ink("text2" if some else criterion_ink(known[picked].colour))
        self._share.setText(share_text(found))
        self.plot.setAccessibleName(f"Options over the weight of {name or known[picked].name}")
        self.plot.show_lines(found, ranking, analysis.by_bet)
        rows = [
            Sentence(reign_sentence(one, ranking), "now" if one.low <= found.share_now <= one.high else "")
            for one in found.reigns
        ]
        self._leads.show_rows(
            rows or [Sentence("No option is ranked.", ink="text2")], partial(_caption, "Who leads")
        )
        self._show_order(self.plot.share)

    def _show_order(self, share: float) -> None:
        """Show the order at the share that is read, and let the plot say it."""
        found, analysis = self._found, self._analysis
        if found is None or analysis is None:
            return
        ranking, bets = analysis.ranking, analysis.by_bet
        leaders = {bets.options[i].id for i in bets.leaders}
        names = {option.id: option.name for option in ranking.options}
        rows: Sequence[OrderRow] = [
            OrderRow(
                str(place) if place else "\u2013",
                names[line.option],
                points(line.at(share)),
                "accent_text" if line.option in leaders else "text" if place else "text3",
                line.option == self._selected or line.option in leaders,
                f"{place_sentence(place, line, share, ranking)}.",
            )
            for place, line in found.order_at(share)
        ]
        self._order.show_rows(rows, partial(_caption, f"The order at {percent(share)}"))
        self.plot.setAccessibleDescription(
            f"{order_sentence(found, share, ranking)} {reigns_text(found, ranking)}"
        )

    def _on_chosen(self) -> None:
        if self._analysis is not None:
            self._show_criterion(self._analysis)

    def _asking(self) -> QWidget:
        asking = QWidget()
        row = QHBoxLayout(asking)
        row.addWidget(self._swatch)
        row.addWidget(self.pick, 2)
        row.addWidget(self._share)
        row.addStretch(1)
        spaced(row, 8)
        return asking

    def _lay_out(self, leads: RowList, order: RowList) -> QWidget:
        body = QWidget()
        lists = QHBoxLayout()
        lists.addWidget(leads, 3)
        lists.addWidget(order, 2)
        for one in (leads, order):
            sized(one, height=_LISTS)
        column = QVBoxLayout(body)
        column.addWidget(self.plot, 1)
        column.addLayout(lists)
        spaced(lists, 16)
        spaced(column, 8)
        return body


def _groups(movable: list[Criterion]) -> dict[str, tuple[str, tuple[str, ...]]]:
    """List the groups that can be moved as a whole: of several criteria, with others beside them."""
    return {
        f"group:{group}": (f"{group}, all together", tuple(one.id for one in some))
        for group, some in grouped(movable)
        if group and 1 < len(some) < len(movable)
    }


def _caption(text: str, painter: QPainter, area: QRectF) -> None:
    write(painter, text, area, "heading", "text")


def _note(found: OverWeight | None) -> str:
    """Say what is dashed, where anything is."""
    if found is None or all(line.ranked for line in found.lines):
        return ""
    return "Dashed: not ranked against the others. Such a line crosses none and never leads."
