"""How often each option has each rank, and how often one beats another."""

from dataclasses import replace
from math import isnan

from app.analysis import Analysis
from app.numbers.numerals import DASH, points
from app.scoring.ranking import Ranking
from app.sureness.luck import Luck
from app.sureness.simulation import Simulation
from app.words.futures import (
    LUCKY_PAIRS,
    LUCKY_RANKS,
    lucky_beats_sentence,
    lucky_rank_sentence,
    lucky_worse_sentence,
    of_hundred,
)
from app.words.options import RULED_OUT, place_text, ruled_out_sentence, star_note
from app.words.robustness import (
    beats_sentence,
    draws_note,
    loss_sentence,
    must_have_sentence,
    none_acceptable_note,
    rank_sentence,
    short_percent,
)
from ui.robustness.section import Section
from ui.widgets.cell import Cell
from ui.widgets.matrix import Matrix
from ui.widgets.tables import Head

#: Wide enough for “100%”, and in pairs for the diamond before it.
_COLUMN, _PAIR, _NAMES = 46, 54, 170


class RankChances(Section):
    """Options by ranks, the more often the darker."""

    only = ""

    def __init__(self) -> None:
        self._table = Matrix(
            "robustness.ranks.table", "Chance of each rank, by option", column=_COLUMN, head=40, names=_NAMES
        )
        lead = "How often each option has each rank, over all that is not sure. Each row adds up to 100%."
        super().__init__("ranks", "Chance of each rank", lead, self._table)

    def lead(self) -> str:
        return super().lead() if self.reading == "doubt" else LUCKY_RANKS

    def fill(self, analysis: Analysis) -> str:
        ranking, simulation = analysis.ranking, analysis.simulation
        assert simulation is not None
        count = simulation.rank_chances.shape[1]
        columns = [Head(str(rank), sentence=f"Rank {rank}") for rank in range(1, count + 1)]
        if self.reading == "luck":
            columns.append(Head("Worse", sentence="Turns out worse than the current job"))
            cells = [_lucky_row(ranking, simulation.luck, i) for i in ranking.order]
            self._show(ranking, columns, cells)
            return none_acceptable_note(simulation)
        columns += [
            Head("Loss", sentence="Expected loss: points less than the best of each case, on average"),
            Head("Must- have", sentence="Chance that a must-have is broken"),
        ]
        cells = [_rank_row(ranking, simulation, i) for i in ranking.order]
        self._show(ranking, columns, cells)
        return none_acceptable_note(simulation)

    def method(self, analysis: Analysis) -> str:
        return _method(analysis)

    def _show(self, ranking: Ranking, columns: list[Head], cells: list[list[Cell]]) -> None:
        self._table.show_cells(heads(ranking), columns, cells)
        self._table.clearSpans()
        for row, i in enumerate(ranking.order):
            if ranking.ruled_out[i]:
                self._table.setSpan(row, 0, 1, 2)


class PairChances(Section):
    """Row beats column."""

    only = ""

    def __init__(self) -> None:
        self._table = Matrix(
            "robustness.pairs.table", "How often the row beats the column", column=_PAIR, names=_NAMES
        )
        lead = (
            "How often the option of the row beats that of the column, each column by its number. A diamond: "
            "with the weights as they stand it does so whatever the gaps turn out to be."
        )
        super().__init__("pairs", "One against another", lead, self._table)

    def lead(self) -> str:
        return super().lead() if self.reading == "doubt" else LUCKY_PAIRS

    def fill(self, analysis: Analysis) -> str:
        ranking, simulation = analysis.ranking, analysis.simulation
        assert simulation is not None
        lucky = self.reading == "luck"
        names = [option.name for option in ranking.options]
        columns = [
            Head(str(number), sentence=f"beats {names[k]}") for number, k in enumerate(ranking.order, 1)
        ]
        rows = [[_one(analysis, i, k, lucky=lucky) for k in ranking.order] for i in ranking.order]
        self._table.show_cells(heads(ranking, numbered=True), columns, rows)
        return none_acceptable_note(simulation)

    def method(self, analysis: Analysis) -> str:
        return _method(analysis)


def _method(analysis: Analysis) -> str:
    return draws_note(analysis.simulation) if analysis.simulation is not None else ""


def _one(analysis: Analysis, i: int, k: int, *, lucky: bool) -> Cell:
    """Say how often one option beats another; nothing of itself, or where one of the two is ruled out."""
    ranking, simulation = analysis.ranking, analysis.simulation
    assert simulation is not None
    row, column = ranking.options[i].name, ranking.options[k].name
    if i == k:
        return Cell(sentence=f"{row} itself")
    if ranking.ruled_out[i] or ranking.ruled_out[k]:
        return Cell(DASH, ruled_out_sentence(row if ranking.ruled_out[i] else column), ink="text3")
    if lucky:
        return _lucky_pair(row, column, float(simulation.luck.beats[i, k]))
    return _pair(row, column, float(simulation.beats[i, k]), bool(analysis.always_ahead[i, k]))


def heads(ranking: Ranking, *, numbered: bool = False) -> list[Head]:
    """Name the options at the left of a table, each after its rank, or after its number in the list."""
    return [
        Head(
            ranking.options[i].name,
            str(number) if numbered else place_text(ranking, i),
            "\n".join(
                filter(None, (ranking.options[i].full_name, "" if numbered else star_note(ranking, i)))
            ),
        )
        for number, i in enumerate(ranking.order, 1)
    ]


def _rank_row(ranking: Ranking, simulation: Simulation, index: int) -> list[Cell]:
    name, count = ranking.options[index].name, simulation.rank_chances.shape[1]
    if ranking.ruled_out[index]:
        return _out(name, count + 2)
    row = [
        Cell(
            short_percent(float(chance)),
            rank_sentence(name, rank, float(chance), simulation.samples),
            ink="text" if chance >= 0.005 else "text3",
            tint=float(chance) ** 0.5 if chance >= 0.005 else 0.0,
        )
        for rank, chance in enumerate(simulation.rank_chances[index], 1)
    ]
    loss, broken = float(simulation.expected_loss[index]), float(simulation.must_have_chance[index])
    row.append(Cell("" if isnan(loss) else points(loss), loss_sentence(name, loss), ink="text2"))
    row.append(
        Cell(short_percent(broken), must_have_sentence(name, broken), ink="warn" if broken > 0 else "text3")
    )
    return row


def _lucky_row(ranking: Ranking, luck: Luck, index: int) -> list[Cell]:
    """Count the futures in which an option has each rank, and those in which it is worse than the job."""
    name, worse = ranking.options[index].name, float(luck.worse_than_job[index])
    if ranking.ruled_out[index]:
        return _out(name, luck.rank_chances.shape[1] + 1)
    row = [
        _counted(float(chance), lucky_rank_sentence(name, rank, float(chance)))
        for rank, chance in enumerate(luck.rank_chances[index], 1)
    ]
    said = lucky_worse_sentence(name, worse)
    return [*row, Cell("" if isnan(worse) else of_hundred(worse), said, ink="text2")]


def _out(name: str, cells: int) -> list[Cell]:
    """Say of an option that it is ruled out, in place of its chances."""
    said = ruled_out_sentence(name)
    return [Cell(RULED_OUT, said, ink="text3"), *(Cell("", said) for _ in range(cells - 1))]


def _lucky_pair(row: str, column: str, chance: float) -> Cell:
    if isnan(chance):
        return _pair(row, column, chance, certain=False)
    cell = _counted(chance, lucky_beats_sentence(row, column, chance))
    return replace(cell, ink="text" if chance >= 0.5 else "text3", tint=max(0.0, 2.0 * chance - 1.0) ** 0.5)


def _counted(chance: float, sentence: str) -> Cell:
    """Show a count out of a hundred futures."""
    seen = chance >= 0.005
    text = of_hundred(chance).replace("under ", "<")
    return Cell(text, sentence, ink="text" if seen else "text3", tint=chance**0.5 if seen else 0.0)


def _pair(row: str, column: str, chance: float, certain: bool) -> Cell:
    if isnan(chance):
        return Cell(
            sentence=f"{row} and {column} are not held against each other: one is a part of the other"
        )
    return Cell(
        short_percent(chance),
        beats_sentence(row, column, chance, certain=certain),
        ink="text" if chance >= 0.5 else "text3",
        tint=max(0.0, 2.0 * chance - 1.0) ** 0.5 if chance > 0.5 else 0.0,
        marked=certain,
    )
