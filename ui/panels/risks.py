"""What may go wrong: what only time decides, for the option that is picked, else the leader."""

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QVBoxLayout, QWidget

from app.analysis import Analysis
from app.asking.risks import Risk
from app.document import Document
from app.words.risks import FOOT, condition, no_risk, risk_sentence
from ui.look import theme
from ui.panel import Panel
from ui.panels.risk_list import RiskRow
from ui.pending import Pending
from ui.selection import Selection
from ui.widgets.label import CutLabel, PlainLabel
from ui.widgets.rows import ListView, RowRole, Rows, set_up_list

#: Below this the foot has no room.
_ROOMY = 190


class RisksPanel(Panel):
    """A row for each condition that may fail; Enter opens where the plan for it goes."""

    #: The option, and the criterion.
    plan_requested = Signal(str, str)
    #: How many there are.
    counted = Signal(int)

    def __init__(self, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__("risks", "What may go wrong", parent)
        self._selection = selection
        self._document: Document | None = None
        self._analysis: Analysis | None = None
        self._pending = Pending(self)
        self._about = CutLabel("", "small", "text2", name="risks.about")
        self._empty = PlainLabel("", "body", "text2", wrap=True, name="risks.empty")
        self._foot = PlainLabel(FOOT, "caption", "text3", wrap=True, name="risks.foot")
        self._rows = Rows[Risk](condition, risk_sentence)
        self._list = ListView(self)
        self._painter = RiskRow(self._list)
        label = "What may go wrong, what costs most first"
        set_up_list(self._list, self._rows, self._painter, name="risks.list", label=label)
        self._list.setUniformItemSizes(True)
        self._list.activated.connect(self._on_activated)
        self._pending.changed.connect(self._on_late)
        selection.option_changed.connect(lambda _: self._show())
        self._lay_out()

    @property
    def list(self) -> QListView:
        """The list itself, to give it the focus."""
        return self._list

    def show_document(self, document: Document) -> None:
        self._document = document
        self._expect()

    def show_analysis(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._expect()
        self._show()

    def _show(self) -> None:
        analysis = self._analysis
        if analysis is None:
            return
        ranking = analysis.ranking
        picked = {self._selection.option} & {one.id for one in ranking.options}
        leaders = [ranking.options[i].id for i in analysis.by_bet.leaders[:1]]
        option = next((one for one in picked if one), leaders[0] if leaders else "")
        shown = tuple(one for one in analysis.risks if one.option.id == option)
        before = [_key(one) for one in self._rows.rows]
        self._rows.show_rows(shown, afresh=[_key(one) for one in shown] != before)
        name = next((one.name for one in ranking.options if one.id == option), "")
        self._about.setText(name)
        self._empty.setText("" if shown else no_risk(ranking, option))
        for widget in (self._list, self._about):
            widget.setVisible(bool(shown))
        self._show_foot()
        self._empty.setVisible(not shown)
        self.counted.emit(len(shown))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_foot()

    def _show_foot(self) -> None:
        self._foot.setVisible(bool(self._rows.rows) and self.height() >= theme.px(_ROOMY))

    def _expect(self) -> None:
        shown = self._analysis.document if self._analysis is not None else None
        self._pending.expect(waiting=shown is not None and shown is not self._document)

    def _on_late(self, late: bool) -> None:
        self._painter.faded = late
        self._list.viewport().update()

    def _on_activated(self, index: QModelIndex) -> None:
        risk = index.data(RowRole)
        if isinstance(risk, Risk):
            self.plan_requested.emit(risk.option.id, risk.criteria[0].id)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        for label in (self._about, self._empty):
            row = QHBoxLayout()
            self.space(row, (16, 0, 16, 0), 0)
            row.addWidget(label)
            column.addLayout(row)
        column.addWidget(self._list, 1)
        column.addStretch()
        foot = QHBoxLayout()
        self.space(foot, (16, 2, 16, 0), 0)
        foot.addWidget(self._foot)
        column.addLayout(foot)
        self.space(column, (0, 4, 0, 8), 4)


def _key(risk: Risk) -> tuple[str, str]:
    return risk.option.id, risk.criteria[0].id
