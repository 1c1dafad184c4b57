"""What matters: the perspective in force, and a slider for each criterion."""

from collections.abc import Callable
from functools import lru_cache
from math import ceil
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.analysis import Analysis
from app.colours import criterion_ink
from app.document import Criterion, Document, Perspective, Place, grouped, without_coming
from app.document.identity import This
from app.edits import ChoosePerspective, EqualWeights, LockWeight, RestoreWeights, SetGroupShare, SetShare
from app.numbers.days import day
from app.scales.words import ends, stands_for_text
from app.scoring.cells import is_counted
from app.scoring.judged import judged
from app.scoring.ranking import Ranking
from app.sureness.weight_draws import weight_bands
from ui.looking import Looking
from ui.panel import Panel
from ui.selection import Selection
from ui.widgets.buttons import Button, IconButton
from ui.widgets.fading_edge import FadingEdge
from ui.widgets.group_row import GroupRow
from ui.widgets.label import PlainLabel
from ui.widgets.pick import Pick
from ui.widgets.scrolling import Scrolling, bring_into_view
from ui.widgets.sleeping_row import SleepingRow
from ui.widgets.weight_row import WeightRow

#: The share in per cent to which sliders run, unless one needs more.
_TOP: Final = 40.0


class WeightsPanel(Panel):
    """The weights of the active perspective, as shares that add up to the whole, under their groups.

    `baseline` gives the document that “reset” goes back to.
    """

    criteria_requested = Signal()
    perspectives_requested = Signal()

    def __init__(
        self, selection: Selection, baseline: Callable[[], Document], parent: QWidget | None = None
    ) -> None:
        super().__init__("weights", "What matters", parent)
        self._selection = selection
        self._baseline = baseline
        self._ranking: Ranking | None = None
        self._items: list[tuple[str, str]] = []
        self._ranges: dict[str, tuple[float, float]] = {}
        self._analysed = False
        self._looking = Looking()
        self._rows: dict[str, WeightRow] = {}
        self._groups: dict[str, GroupRow] = {}
        self._arranged: list[tuple[str, list[str]]] = []
        self._perspective = Pick("Perspective", name="weights.perspective")
        # Looking changes nothing: what is looked at is used only when she says so.
        self._perspective.chosen.connect(
            lambda chosen: self.preview_requested.emit(ChoosePerspective(chosen))
        )
        self._pay = SleepingRow(name="weights.pay")
        self._aside = PlainLabel("", "small", "text3", wrap=True, name="weights.aside")
        self._lay_out()

    def first_slider(self) -> QWidget:
        """Give what takes the focus when this pane is chosen by key."""
        return next(iter(self._rows.values())).slider if self._rows else self._perspective

    def show_document(self, document: Document) -> None:
        # The document that is shown answers a wish that changed nothing; with any other comes its ranking.
        if self._ranking is not None and self._ranking.document is document:
            self._show(self._ranking)

    def show_preview(self, said: str) -> None:
        self._looking.show_preview(said)

    def show_ranking(self, ranking: Ranking) -> None:
        self._ranking = ranking
        # The first time it waits for the analysis, which loads what this needs off the screen's thread.
        if self._analysed:
            self._ranges = _ranges(ranking)
        self._show(ranking)

    def show_analysis(self, analysis: Analysis) -> None:
        if not self._analysed and analysis.simulation is not None and self._ranking is not None:
            self._analysed = True
            # Not the ranking of the analysis: that may be of a moment ago.
            self.show_ranking(self._ranking)

    def show_place(self, place: Place) -> None:
        row = self._rows.get(place.criterion)
        if row is not None:
            bring_into_view(row)
            if place.fact == "weights":
                # As while the hand is on the row; that it leaves ends it.
                self._selection.set_criterion(place.criterion)

    def _show(self, ranking: Ranking) -> None:
        document = ranking.document
        today = max(view.date for view in document.perspectives)
        items = [(view.id, f"{view.name}, {day(view.date, today)}") for view in document.perspectives]
        if items != self._items:
            self._items = items
            self._perspective.set_items(items)
        self._perspective.set_value(document.active_perspective)
        criteria = without_coming(ranking.criteria)
        groups = grouped(criteria)
        arranged = [(name, [one.id for one in some]) for name, some in groups]
        if arranged != self._arranged:
            self._arranged = arranged
            self._make_rows(groups)
        locked = {weight.criterion for weight in document.perspective.weights if weight.locked}
        elsewhere = self._looking.elsewhere(document)
        for part in (self._equal, self._reset_all, *self._rows.values(), *self._groups.values()):
            part.setEnabled(not elsewhere)
        # One scale for all of them: equal shares end at equal places.
        shares = dict(zip((one.id for one in criteria), ranking.shares.tolist(), strict=False))
        top = max(_TOP, 10.0 * ceil(round(10 * max(shares.values(), default=0.0), 6)))
        for criterion in criteria:
            row, ink = self._rows[criterion.id], criterion_ink(criterion.colour)
            row.slider.set_top(top)
            share, held = shares[criterion.id], criterion.id in locked
            row.show_weight(criterion.name, ink, share, locked=held, hint=_hint(This(criterion)))
            row.slider.set_band(*self._ranges.get(criterion.id, (None, None)))
        inside = dict(arranged)
        for name, head in self._groups.items():
            head.show_sum(name, sum(shares[one] for one in inside[name]))
        pay = document.pay_criterion
        self._show_pay(document, pay if pay is not None and pay.id not in self._rows else None)
        aside = [one.name for one in document.criteria if one.set_aside and one is not pay]
        self._aside.setText(f"Set aside: {', '.join(aside)}" if aside else "")
        self._aside.setVisible(bool(aside))

    def _show_pay(self, document: Document, pay: Criterion | None) -> None:
        """Show that pay does not count just now, and why."""
        self._pay.setVisible(pay is not None)
        if pay is not None:
            state = "shown, not scored" if pay.set_aside else "needs worst and best"
            self._pay.tell(pay.name, state if document.pay_open else "covered")

    def _make_rows(self, groups: tuple[tuple[str, tuple[Criterion, ...]], ...]) -> None:
        old, heads, focused = self._rows, self._groups, self.window().focusWidget()
        for row in (*old.values(), *heads.values()):
            self._column.removeWidget(row)
        self._rows = {
            one.id: old.pop(one.id, None) or self._make_row(one.id) for _, some in groups for one in some
        }
        self._groups = {name: heads.pop(name, None) or self._make_head(name) for name, _ in groups if name}
        for row in (*old.values(), *heads.values()):
            if focused is not None and row.isAncestorOf(focused):
                self.first_slider().setFocus(Qt.FocusReason.OtherFocusReason)
            # On its way out a row loses focus and pointer; nobody is to hear of that.
            row.blockSignals(True)
            row.setParent(None)
            row.deleteLater()
        standing: list[GroupRow | WeightRow] = []
        for name, some in groups:
            standing += [self._groups[name]] if name else []
            standing += [self._rows[one.id] for one in some]
        before: QWidget = self._manage
        for place, row in enumerate(standing):
            self._column.insertWidget(place, row)
            # A widget made later would come last of all in the window.
            for stop in row.stops():
                QWidget.setTabOrder(before, stop)
                before = stop

    def _make_head(self, name: str) -> GroupRow:
        head = GroupRow(f"weights.group.{name}")
        head.entered.connect(lambda percent: self.ask(SetGroupShare(name, percent / 100), head))
        return head

    def _make_row(self, criterion: str) -> WeightRow:
        row = WeightRow(f"weights.{criterion}")
        row.moved.connect(lambda percent: self.ask_live(SetShare(criterion, percent / 100), row))
        row.entered.connect(lambda percent: self.ask(SetShare(criterion, percent / 100), row))
        row.settled.connect(self.settled)
        row.reset_requested.connect(lambda: self._reset(criterion, row))
        row.lock_requested.connect(lambda locked: self.ask(LockWeight(criterion, locked), row))
        row.pointed_at.connect(lambda here: self._selection.set_criterion(criterion if here else None))
        return row

    def _reset(self, criterion: str, row: WeightRow) -> None:
        """Put one share back to what it was when the document was opened or last saved."""
        before = self._before()
        weighed = {one.id for one in judged(self._baseline()).criteria if is_counted(one)}
        total = sum(weight for one, weight in before.items() if one in weighed)
        if total > 0 and criterion in before and criterion in weighed:
            self.ask(SetShare(criterion, before[criterion] / total), row)
        else:
            row.show_error("It had no weight yet when the decision was opened or last saved.")

    def make_equal(self) -> None:
        """Ask for equal weights."""
        self.ask(EqualWeights())

    def reset(self) -> None:
        """Ask for the weights as opened or last saved."""
        view = self._baseline_view()
        if view is not None:
            self.ask(RestoreWeights(view.weights))

    def _before(self) -> dict[str, float]:
        view = self._baseline_view()
        return {weight.criterion: weight.weight for weight in view.weights} if view else {}

    def _baseline_view(self) -> Perspective | None:
        if self._ranking is None:
            return None
        active = self._ranking.document.active_perspective
        return next((view for view in self._baseline().perspectives if view.id == active), None)

    def _lay_out(self) -> None:
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self.space(self._column, (16, 4, 16, 8), 4)
        self._column.addWidget(self._pay)
        self._column.addWidget(self._aside)
        self._column.addStretch()
        scroll = Scrolling(inner, "weights.scroll", "Weights")
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        FadingEdge(scroll)
        column = QVBoxLayout(self)
        self.space(column, (0, 8, 0, 8), 4)
        column.addLayout(self._header())
        column.addLayout(self._switch())
        column.addWidget(scroll, 1)

    def _header(self) -> QHBoxLayout:
        self._equal = equal = Button("Equal", "link", name="weights.equal", hint="Weigh everything the same")
        equal.clicked.connect(self.make_equal)
        self._reset_all = reset = Button(
            "Reset", "link", name="weights.reset", hint="Back to the weights as opened or last saved"
        )
        reset.clicked.connect(self.reset)
        edit = IconButton("sliders", "Edit criteria", name="weights.criteria")
        edit.clicked.connect(self.criteria_requested)
        header = QHBoxLayout()
        self.space(header, (16, 0, 8, 0), 4)
        header.addWidget(PlainLabel("What matters", "heading", name="weights.heading"))
        header.addStretch()
        header.addWidget(equal)
        header.addWidget(reset)
        header.addWidget(edit)
        return header

    def _switch(self) -> QHBoxLayout:
        self._manage = manage = IconButton("users", "Edit perspectives", name="weights.perspectives")
        manage.clicked.connect(self.perspectives_requested)
        row = QHBoxLayout()
        self.space(row, (16, 0, 8, 4), 4)
        row.addWidget(self._perspective, 1)
        row.addWidget(manage)
        return row


@lru_cache(maxsize=256)
def _hint(criterion: This) -> str:
    """Say what a weight is about; a criterion stays the same while its weight moves."""
    worst, best = ends(criterion.held)
    said = (f"From {worst} to {best}", stands_for_text(criterion.held))
    return "\n".join(part for part in said if part)


def _ranges(ranking: Ranking) -> dict[str, tuple[float, float]]:
    """Give, in per cent, where each share lies in nine of ten draws; nothing where it is certain."""
    view = ranking.table.perspective
    if ranking.shares.sum() <= 0:
        return {}
    names = tuple(criterion.id for criterion in ranking.criteria)
    bands = weight_bands(
        ranking.shares, names, view.certainty, order_only=view.order_only, seed=ranking.document.seed
    )
    return {
        name: (100 * float(low), 100 * float(high))
        for name, low, high in zip(names, bands[0], bands[1], strict=True)
        if high > low
    }
