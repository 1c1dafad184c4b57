"""When things change: the order today beside the order once something is gone, and what that means."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.analysis import Analysis
from app.document.criteria import Mainstay
from app.scoring.ranking import Ranking
from app.words.changes import CHANGES, SHORT, change_reason, change_title
from app.words.options import fit_text
from app.words.robustness import after_sentence, year_sentence
from app.words.verdict import why_unranked
from ui.robustness.section import Section
from ui.robustness.slopes import End, SlopeHead, SlopeList, slopes
from ui.widgets.fact_rows import Heading, Row, Sentence
from ui.widgets.label import PlainLabel
from ui.widgets.pick import Segments
from ui.widgets.spacing import spaced

_ENTER = "Enter a yearly chance in the offer's editor to see this."


class Changes(Section):
    """Today's ranking and that after one change, with a line for each option."""

    def __init__(self) -> None:
        self._analysis: Analysis | None = None
        self._what = Segments("What changes", list(SHORT.items()), name="robustness.changes.what")
        self._what.set_names("What changes", list(CHANGES.values()), list(CHANGES.values()))
        self._said = PlainLabel("", "strong", wrap=True, name="robustness.changes.said")
        self._reason = PlainLabel("", "small", "text2", wrap=True, name="robustness.changes.reason")
        self._list = SlopeList("robustness.changes.slopes", "The ranking today and after the change")
        lead = "What hangs on a change is not known after it. Left: today. Right: after the change."
        body = QWidget()
        super().__init__("changes", "When things change", lead, self._list, asks=self._asking(), body=body)
        column = QVBoxLayout(body)
        column.addWidget(self._said)
        column.addWidget(self._reason)
        column.addWidget(self._list, 1)
        spaced(column, 4, (0, 4, 0, 0))
        self._what.chosen.connect(self._on_chosen)

    def _asking(self) -> QWidget:
        asking = QWidget()
        row = QHBoxLayout(asking)
        row.addWidget(self._what)
        row.addStretch()
        spaced(row, 0)
        return asking

    @property
    def stops(self) -> list[QWidget]:
        return [*self._what.stops(), *super().stops]

    def clear(self) -> None:
        self._analysis = None
        self._said.setText("")
        self._reason.setText("")
        super().clear()

    def why_nothing(self, analysis: Analysis) -> str:
        tested = any(one.criteria for one in analysis.reorganisations)
        if analysis.ranking.status != "ok" or tested or analysis.years:
            return why_unranked(analysis.ranking).detail
        return (
            "No criterion says what it hangs on. Say so in the criteria editor to see what a change leaves."
        )

    def fill(self, analysis: Analysis) -> str:
        if self._analysis is None:
            first = next((one.change for one in analysis.reorganisations if one.criteria), "manager")
            self._what.set_value(first)
        self._analysis = analysis
        self._show(self._what.value())
        return "" if analysis.years else f"What a year may bring: {_ENTER[0].lower()}{_ENTER[1:]}"

    def _on_chosen(self, change: Mainstay) -> None:
        if self._analysis is not None:
            self._show(change)

    def _show(self, what: Mainstay) -> None:
        assert self._analysis is not None
        ranking = self._analysis.ranking
        change = next(one for one in self._analysis.reorganisations if one.change == what)
        self._said.setText(change_title(change, ranking))
        self._reason.setText(change_reason(change, ranking))
        sentences = [after_sentence(change, ranking, i) for i in range(len(ranking.options))]
        rows: list[Row] = [
            *slopes(ranking.order, change.ranking.order, (_ends(ranking), _ends(change.ranking)), sentences)
        ]
        names = {one.id: one.name for one in ranking.options}
        if self._analysis.years:
            rows.append(Heading("After a year", "By the yearly chances you entered"))
            rows += [Sentence(year_sentence(year, names[year.option])) for year in self._analysis.years]
        self._list.show_rows(rows, SlopeHead("Today", CHANGES[what]))


def _ends(ranking: Ranking) -> list[End]:
    return [
        End(one.name, fit_text(ranking, i), i in ranking.leaders) for i, one in enumerate(ranking.options)
    ]
