"""When things change: what hangs on each mainstay, and where the options stand once it is gone."""

from app.analysis import Analysis
from app.numbers.numerals import percent, points
from app.scoring.ranking import Ranking
from app.sureness.reorganisations import Reorganised
from app.sureness.yearly import AfterYear
from app.words.options import place_text
from app.words.robustness import CHANGES, after_sentence, hangs_sentence, year_sentence
from app.words.verdict import ARROW, STATUS
from ui.robustness.chances import heads
from ui.robustness.section import Section
from ui.widgets.cell import Cell
from ui.widgets.fact_rows import RowList, Sentence
from ui.widgets.matrix import Matrix
from ui.widgets.spacing import sized
from ui.widgets.tables import Head

_ENTER = "Enter a yearly chance in the offer's editor to see this."


class Changes(Section):
    """The ranking after each change beside today's."""

    def __init__(self) -> None:
        self._hanging = RowList("robustness.changes.hanging", "What hangs on each change")
        self._table = Matrix(
            "robustness.changes.table",
            "The ranking after each change",
            column=104,
            row=44,
            head=52,
            names=170,
        )
        sized(self._hanging, height=118)
        lead = (
            "What hangs on a change is unknown after it. Each cell: the fit then; below it the rank now and "
            "then, and how much survives of the margin over an option of which nothing is known."
        )
        super().__init__("changes", "When things change", lead, self._hanging, self._table)

    def why_nothing(self, analysis: Analysis) -> str:
        tested = any(one.criteria for one in analysis.reorganisations)
        if analysis.ranking.status != "ok" or tested or analysis.years:
            return STATUS[analysis.ranking.status][1]
        return (
            "No criterion says what it hangs on. Say so in the criteria editor to see what a change leaves."
        )

    def fill(self, analysis: Analysis) -> str:
        ranking = analysis.ranking
        self._hanging.show_rows(
            [
                Sentence(
                    f"{CHANGES[one.change]}: {hangs_sentence(one, ranking)}",
                    ink="text" if one.criteria else "text2",
                )
                for one in analysis.reorganisations
            ]
        )
        tested = [one for one in analysis.reorganisations if one.criteria]
        columns = [Head("Today", sentence="Today")]
        columns += [
            Head(
                CHANGES[one.change],
                percent(one.hanging),
                f"{CHANGES[one.change]}: {hangs_sentence(one, ranking)}",
            )
            for one in tested
        ]
        years = {year.option: year for year in analysis.years}
        if years:
            columns += [
                Head(
                    "Nothing changes in a year",
                    sentence="Chance that nothing of what was entered changes within a year",
                ),
                Head("Mean fit after a year"),
            ]
        rows = [_row(ranking, tested, i, years) for i in ranking.order]
        self._table.show_cells(heads(ranking), columns, rows)
        return "" if years else f"What a year may bring: {_ENTER[0].lower()}{_ENTER[1:]}"


def _row(ranking: Ranking, changes: list[Reorganised], index: int, years: dict[str, AfterYear]) -> list[Cell]:
    option = ranking.options[index]
    fit = points(ranking.fit[index])
    row = [
        Cell(
            fit,
            f"{option.name}: fit {fit} today, rank {place_text(ranking, index)}.",
            f"rank {place_text(ranking, index)}",
        )
    ]
    row += [_after(ranking, change, index) for change in changes]
    if years:
        year = years.get(option.id)
        if year is None:
            said = f"{option.name}: no yearly chance entered. {_ENTER}"
            row += [Cell("\u2013", said, ink="text3"), Cell("\u2013", said, ink="text3")]
        else:
            said = year_sentence(year, option.name)
            row += [Cell(percent(year.unchanged), said), Cell(points(year.mean_fit), said)]
    return row


def _after(ranking: Ranking, change: Reorganised, index: int) -> Cell:
    now, then, left = place_text(ranking, index), place_text(change.ranking, index), change.survives[index]
    ranks = now if now == then else f"{now} {ARROW} {then}"
    aside = ranks if left is None else f"{ranks}, {percent(left)}"
    rises = now != then and then == "1"
    return Cell(
        points(change.ranking.fit[index]),
        after_sentence(change, ranking, index),
        aside,
        ink="accent_text" if rises else "text",
    )
