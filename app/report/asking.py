"""What is still to be asked, by what the answer is worth; and what else is not known."""

from collections.abc import Sequence
from typing import Final

from app.analysis import Analysis
from app.asking.questions import QuestionValue
from app.numbers.numerals import DOT, percent, points
from app.report.blocks import Asking, QuestionRow
from app.report.listing import and_more, listed
from app.scoring.ranking import Ranking
from app.words.questions import nothing_to_ask, others_sentence, question_text

MOST_QUESTIONS: Final = 8
GAIN: Final = "Gain: by how many points the best choice is better on average once the answer is known."
_MOST_UNKNOWN: Final = 6


def asking(analysis: Analysis) -> Asking:
    """List the questions that are worth asking."""
    ranking, questions = analysis.ranking, analysis.questions
    worth = [question for question in questions if question.worth_asking]
    rows = tuple(_row(ranking, question) for question in worth[:MOST_QUESTIONS])
    about_rows = (
        nothing_to_ask(ranking, questions),
        GAIN if rows else "",
        and_more(len(worth) - len(rows), "question"),
        others_sentence(len(questions) - len(worth)) if rows else "",
    )
    remarks = (" ".join(part for part in about_rows if part), _unknown(analysis, worth[:MOST_QUESTIONS]))
    return Asking(rows, tuple(remark for remark in remarks if remark))


def _row(ranking: Ranking, question: QuestionValue) -> QuestionRow:
    return QuestionRow(
        question=question_text(question),
        about=f"{_about(ranking, question)}{DOT}{question.criterion.name}",
        ask=question.ask,
        changes=percent(question.chance_choice_changes),
        gain=points(question.gain),
    )


def _about(ranking: Ranking, question: QuestionValue) -> str:
    if question.event is not None and len(question.options) > 1:
        return _named(ranking, question.options)
    return _named(ranking, (question.team.id,)) if question.team else question.offer.company


def _named(ranking: Ranking, known_as: Sequence[str]) -> str:
    return listed([option.name for option in ranking.options if option.id in known_as])


def _unknown(analysis: Analysis, told: Sequence[QuestionValue]) -> str:
    """Name the gaps that no row asks about, by criterion."""
    asked = {(question.criterion.id, option) for question in told for option in question.options}
    missing: dict[str, list[str]] = {}
    names: dict[str, str] = {}
    for gap in analysis.gaps:
        left = [option for option in gap.options if (gap.criterion.id, option) not in asked]
        missing.setdefault(gap.criterion.id, []).extend(left)
        names[gap.criterion.id] = gap.criterion.name
    ranking = analysis.ranking
    parts = [f"{names[criterion]} ({_named(ranking, left)})" for criterion, left in missing.items() if left]
    if not parts:
        return ""
    rest = len(parts) - _MOST_UNKNOWN
    more = f"; and {rest} more criteria" if rest > 1 else "; and 1 more criterion" if rest == 1 else ""
    also = "Also unknown" if told else "Unknown"
    return f"{also}: {'; '.join(parts[:_MOST_UNKNOWN])}{more}."
