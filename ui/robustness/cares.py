"""What someone would care about who picks each option: weights that put it first, beside today's."""

from app.analysis import Analysis
from app.colours import criterion_ink
from app.document import without_coming
from app.numbers.numerals import percent
from app.scoring.ranking import Ranking
from app.sureness.simulation import Simulation
from app.words.robustness import central_sentence, short_percent
from ui.robustness.chances import heads
from ui.robustness.section import Section
from ui.widgets.cell import Cell
from ui.widgets.matrix import Matrix
from ui.widgets.tables import Head

_LEAST_SURE = 0.01


class Cares(Section):
    """Options by criteria: the mean of all weights that put the option first."""

    def __init__(self) -> None:
        self._table = Matrix(
            "robustness.cares.table", "Weights that put each option first", column=92, head=48, names=180
        )
        lead = (
            "What would someone care about who picks this option? Bars: the mean of all weights that put it "
            "first; ticks: the weights now. Sure: how often it comes first with just these weights."
        )
        super().__init__("cares", "Who would pick it", lead, self._table)

    def fill(self, analysis: Analysis) -> str:
        ranking, simulation = analysis.ranking, analysis.simulation
        assert simulation is not None
        never = {one.id for one in analysis.never_best}
        weights = simulation.central_weights
        known = weights[weights == weights]
        most = float(max(ranking.shares.max(), known.max(initial=0.0)))
        columns = [Head("Sure", sentence="How often it is first with these weights")]
        criteria = without_coming(ranking.criteria)
        columns += [Head(one.name) for one in criteria]
        now = [Cell("", "The weights as they stand")]
        now += [
            _cell(
                ranking,
                j,
                float(ranking.shares[j]),
                most,
                f"{one.name}: {percent(float(ranking.shares[j]))} now",
            )
            for j, one in enumerate(criteria)
        ]
        rows = [_row(ranking, simulation, i, most, ranking.options[i].id in never) for i in ranking.order]
        self._table.show_cells([Head("Weights now"), *heads(ranking)], columns, [now, *rows])
        self._span(ranking, simulation)
        return "Worked out over all weights as equally likely, whatever you said of yours."

    def _span(self, ranking: Ranking, simulation: Simulation) -> None:
        self._table.clearSpans()
        for row, i in enumerate(ranking.order, 1):
            if simulation.confidence[i] != simulation.confidence[i]:
                self._table.setSpan(row, 0, 1, min(4, 1 + len(without_coming(ranking.criteria))))


def _row(ranking: Ranking, simulation: Simulation, index: int, most: float, never: bool) -> list[Cell]:
    name, confidence = ranking.options[index].name, float(simulation.confidence[index])
    if confidence != confidence:
        text = "Never first under any weights" if never else "First in none of the draws"
        said = f"{name}: {text[0].lower()}{text[1:]}."
        return [Cell(text, said, ink="text2"), *(Cell("", said) for _ in without_coming(ranking.criteria))]
    counted = len(without_coming(ranking.criteria))
    weights = [float(weight) for weight in simulation.central_weights[index, :counted]]
    faint = float(simulation.chance_best[index]) < _LEAST_SURE
    cells = [
        Cell(
            short_percent(confidence),
            central_sentence(name, ranking, weights, confidence),
            ink="text3" if faint else "text",
        )
    ]
    for j, weight in enumerate(weights):
        said = (
            f"{name}, {ranking.criteria[j].name}: {percent(weight)}, {percent(float(ranking.shares[j]))} now"
        )
        cells.append(_cell(ranking, j, weight, most, said, float(ranking.shares[j]), faint=faint))
    return cells


def _cell(
    ranking: Ranking,
    column: int,
    weight: float,
    most: float,
    said: str,
    now: float | None = None,
    *,
    faint: bool = False,
) -> Cell:
    return Cell(
        short_percent(weight),
        f"{said}.",
        ink="text3" if faint else "text",
        bar=weight / most,
        bar_ink=criterion_ink(ranking.criteria[column].colour),
        tick=None if now is None else now / most,
    )
