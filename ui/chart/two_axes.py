"""Options on two axes of one's choice: criteria, the position, or the fit."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QPoint, QRectF, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.analysis import Analysis
from app.document import Document
from app.figure import chart_spec
from app.figure.axes_spec import two_axes
from app.scoring.axes import FIT, POSITION, AxisFacts, as_good_on_both, axis_of
from app.scoring.ranking import Ranking
from app.words.axes import axis_title, both_line, place_line
from app.words.options import fit_text, option_sentence
from app.words.verdict import NO_OPTIONS
from ui.chart.accessible import make_heard, say_selected
from ui.chart.axes_view import AxesView
from ui.chart.card import Card, Told
from ui.chart.standing import Taken
from ui.panel import Panel
from ui.pending import Pending
from ui.selection import Selection
from ui.widgets.label import PlainLabel
from ui.widgets.pick import Pick
from ui.widgets.tab_order import chain

SIZE: Final = QSize(820, 680)
LEAST: Final = QSize(560, 460)
_LEAD: Final = (
    "Each option by its likely value; lines: what you do not know of it. Under the steps every option is "
    "beaten: another is as good on both and better on one."
)
_NO_FRONT: Final = "Each option by its likely value; lines: what you do not know of it."


class TwoAxesPanel(Panel):
    """Two choices of an axis, and the options on them. The axes chosen are no fact of the document."""

    open_requested = Signal(str)

    def __init__(self, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__("two_axes", "Options on two axes", parent)
        self._selection = selection
        self._document: Document | None = None
        self._analysis: Analysis | None = None
        self._facts: tuple[AxisFacts, AxisFacts] | None = None
        self._better: tuple[tuple[int, ...], ...] | None = None
        self.across = Pick("Across", name="two_axes.x")
        self.up = Pick("Up", name="two_axes.y")
        self.view = AxesView()
        self._heard = make_heard(self.view)
        self._lead = PlainLabel("", "small", "text2", wrap=True, name="two_axes.lead")
        self._pending = Pending(self)
        self._lay_out()
        self._card = Card(self)
        for pick in (self.across, self.up):
            pick.chosen.connect(self._show)
        self._pending.changed.connect(self._on_late)
        self.view.chosen.connect(selection.set_option)
        self.view.opened.connect(self.open_requested)
        self.view.pointed.connect(self._on_pointed)
        selection.option_changed.connect(self._on_selected)
        chain([self.up, self.across, self.view])

    def show_document(self, document: Document) -> None:
        self._document = document
        self.setWindowTitle(f"Options on two axes – {document.title}")
        self._expect()

    def show_ranking(self, ranking: Ranking) -> None:
        self._expect()

    def show_analysis(self, analysis: Analysis) -> None:
        self._analysis = analysis
        items = [(FIT, "Fit"), (POSITION, "Position")]
        items += [(one.id, one.name) for one in analysis.ranking.criteria]
        for pick in (self.across, self.up):
            pick.set_items(items)
        self._begin(analysis.ranking)
        self._card.hide()
        self._show()
        self._expect()

    def _begin(self, ranking: Ranking) -> None:
        """Choose axes where none are chosen: the two criteria that weigh most."""
        largest = sorted(range(len(ranking.criteria)), key=lambda j: -float(ranking.shares[j]))
        wished = [*(ranking.criteria[j].id for j in largest), POSITION, FIT]
        for pick, other in ((self.across, self.up), (self.up, self.across)):
            if pick.value() is None:
                pick.set_value(next(key for key in wished if key != other.value()))

    def _show(self) -> None:
        analysis = self._analysis
        if analysis is None:
            return
        ranking, simulation = analysis.ranking, analysis.simulation
        ends = None if simulation is None else (simulation.p05, simulation.p95)
        x, y = (axis_of(ranking, pick.value(), ends) for pick in (self.across, self.up))
        assert x is not None
        assert y is not None
        self._facts, self._better = (x, y), as_good_on_both(ranking, x, y)
        spec = chart_spec(ranking, self._selection.option, simulation)
        titles = axis_title(x), axis_title(y)
        there = bool(ranking.options)
        self.view.show_two(two_axes(spec, x, y, titles, self._better) if there else None)
        self.view.setVisible(there)
        front = _LEAD if self._better is not None else _NO_FRONT
        self._lead.setText(front if there else NO_OPTIONS)
        self._tell(ranking)

    def _tell(self, ranking: Ranking) -> None:
        x, y = self.across.currentText(), self.up.currentText()
        self._heard.name = f"Options by {x} across and {y} up"
        self.view.setAccessibleName(self._heard.name)
        self._heard.description = self._lead.text()
        self._heard.selected = self._selection.option
        self._heard.tell(
            lambda: [
                (option.id, option_sentence(ranking, i), self._told(ranking, i).sentence)
                for i, option in enumerate(ranking.options)
            ]
        )

    def _told(self, ranking: Ranking, index: int) -> Told:
        """Say where an option stands on both axes, and what is better on both."""
        assert self._facts is not None
        x, y = self._facts
        known = x.places[index] is not None and y.places[index] is not None
        lines = (
            place_line(y, index),
            place_line(x, index),
            both_line(ranking, self._better, index, known=known),
        )
        fit = fit_text(ranking, index)
        return Told(ranking.options[index].full_name, fit, tuple(line for line in lines if line))

    def _on_pointed(self, option_id: str | None) -> None:
        ranking = None if self._analysis is None else self._analysis.ranking
        index = None if ranking is None else ranking.index(option_id)
        rect = None if option_id is None else self.view.marker_rect(option_id)
        if ranking is None or index is None or rect is None:
            self._card.hide()
            return
        here = self.view.mapTo(self, QPoint(0, 0))
        self._card.tell(self._told(ranking, index), rect.translated(here), self._taken(here))

    def _taken(self, here: QPoint) -> list[Taken]:
        """List what the card is better not laid over: markers first, then names."""
        figure = self.view.figure
        assert figure is not None
        boxes = [(one.box, 1.0) for one in figure.markers] + [(one.rect, 0.5) for one in figure.labels]
        return [
            (QRectF(box.left, box.top, box.width, box.height).toAlignedRect().translated(here), cost)
            for box, cost in boxes
        ]

    def _on_selected(self, option_id: str | None) -> None:
        two = self.view.two
        self._heard.selected = option_id
        if two is not None:
            marked = tuple(replace(one, selected=one.id == option_id) for one in two.spec.points)
            self.view.show_two(replace(two, spec=replace(two.spec, points=marked)))
            say_selected(self._heard)

    def _expect(self) -> None:
        shown = None if self._analysis is None else self._analysis.document
        self._pending.expect(waiting=shown is not self._document)

    def _on_late(self, late: bool) -> None:
        self.view.setProperty("faded", late)
        self.view.update()

    def _lay_out(self) -> None:
        column, row = QVBoxLayout(self), QHBoxLayout()
        for word, pick in (("Up", self.up), ("Across", self.across)):
            row.addWidget(PlainLabel(word, "small", "text2", name=f"{pick.objectName()}_label"))
            row.addWidget(pick, 1)
        column.addLayout(row)
        column.addWidget(self._lead)
        column.addWidget(self.view, 1)
        column.addStretch(0)
        self.space(row, (0, 0, 0, 0), 8)
        self.space(column, (16, 14, 16, 12), 8)
