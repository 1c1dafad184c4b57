"""What would change it: weights moved together, a value that would have to differ, and what never can."""

from PySide6.QtWidgets import QWidget

from app.analysis import Analysis
from app.document.document import MOST_SLACK
from app.numbers.numerals import together
from app.sureness.smallest_change import why_no_change
from app.words.robustness import (
    NO_CHANGE,
    dominated_sentence,
    never_best_sentence,
    now_text,
    rating_flip_sentence,
    smallest_sentence,
    why_no_lead,
)
from ui.robustness.section import Section
from ui.widgets.fact_rows import Heading, Row, RowList, Sentence
from ui.widgets.field_row import FieldRow
from ui.widgets.number_field import NumberField


class Turning(Section):
    """Sentences, under four headings."""

    def __init__(self) -> None:
        self._list = RowList("robustness.turning.list", "What would change who leads")
        lead = "Worked out exactly, with every value at its mean: no draws in it."
        self.slack = NumberField(
            "Points that count as none",
            name="robustness.turning.slack",
            minimum=0.0,
            maximum=MOST_SLACK,
            step=0.5,
            optional=False,
        )
        asks = FieldRow("Points that count as none, where an option is otherwise as good", self.slack)
        super().__init__("turning", "What would change it", lead, self._list, asks=asks)

    @property
    def stops(self) -> list[QWidget]:
        return [self.slack, *super().stops]

    def why_nothing(self, analysis: Analysis) -> str:
        return why_no_lead(analysis.ranking)

    def fill(self, analysis: Analysis) -> str:
        self.slack.set_value(analysis.document.slack)
        rows: list[Row] = [Heading("The smallest change of weights", "All weights may move at once.")]
        rows.append(Sentence(_smallest(analysis)))
        rows.append(Heading("A different value", "One value changed, for the two best options to tie."))
        rows += _values(analysis)
        rows.append(Heading("At least as good on everything", "Whatever is still open turns out to be."))
        rows += _dominated(analysis)
        rows.append(Heading("The frontier", "No other option is at least as good as these on everything."))
        names = {one.id: one.name for one in analysis.ranking.options}
        rows.append(Sentence(f"{together(names[one] for one in analysis.frontier)}."))
        rows.append(Heading("Never first", "Whatever the weights are."))
        rows += _never(analysis)
        self._list.show_rows(rows)
        return ""


def _smallest(analysis: Analysis) -> str:
    if analysis.smallest is not None:
        return smallest_sentence(analysis.smallest, analysis.ranking)
    return NO_CHANGE[why_no_change(analysis.ranking) or "never_first"]


def _values(analysis: Analysis) -> list[Row]:
    if not analysis.rating_flips:
        shared = len(analysis.ranking.leaders) > 1
        return [
            Sentence(
                "The lead is shared, so they tie already." if shared else "No value would do.", ink="text2"
            )
        ]
    possible = [one for one in analysis.rating_flips if one.possible]
    impossible = [one for one in analysis.rating_flips if not one.possible]
    ranking = analysis.ranking
    rows: list[Row] = [
        Sentence(rating_flip_sentence(one, ranking), now_text(one, ranking)) for one in possible
    ]
    return rows + [
        Sentence(rating_flip_sentence(one, ranking), now_text(one, ranking), ink="text2")
        for one in impossible
    ]


def _dominated(analysis: Analysis) -> list[Row]:
    if not analysis.dominated:
        return [Sentence("No option is at least as good as another on everything that counts.", ink="text2")]
    return [Sentence(dominated_sentence(one, analysis.ranking)) for one in analysis.dominated]


def _never(analysis: Analysis) -> list[Row]:
    if not analysis.never_best:
        return [Sentence("Every ranked option is first under some weights.", ink="text2")]
    return [Sentence(never_best_sentence(one, analysis.ranking)) for one in analysis.never_best]
