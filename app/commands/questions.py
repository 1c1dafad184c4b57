"""Prints what is worth asking, most valuable first."""

from argparse import Namespace
from typing import Any

from app.analysis import Analysis
from app.asking.questions import OpenQuestion, QuestionValue, comparable
from app.commands.head import head_as_json, title_line
from app.commands.opening import analysed, draws_asked_for, open_document
from app.commands.output import DONE, aligned, emit, emit_json, one_line
from app.numbers.numerals import DASH, percent, points
from app.scoring.ranking import Ranking
from app.words.questions import nothing_to_ask, others_sentence, question_about, question_text

_RIGHT = frozenset({0, 1})


def run(arguments: Namespace) -> int:
    """Work out what each answer is worth and print it, as JSON or for people."""
    document = open_document(arguments)
    samples, seed = draws_asked_for(document, arguments)
    analysis = analysed(document, samples, seed)
    if arguments.json:
        emit_json(_as_json(analysis, samples, seed))
    else:
        emit(_as_text(analysis))
    return DONE


def _as_json(analysis: Analysis, samples: int, seed: int) -> dict[str, Any]:
    ranking, simulation = analysis.ranking, analysis.simulation
    listed = analysis.questions if comparable(ranking) else analysis.gaps
    return {
        **head_as_json(ranking, nothing_to_ask(ranking, analysis.questions), samples, seed),
        "expected_gain_of_knowing_all": simulation.gain_of_knowing_all if simulation else None,
        "questions": [_question(ranking, question) for question in listed],
    }


def _question(ranking: Ranking, question: QuestionValue | OpenQuestion) -> dict[str, Any]:
    """Give a question as plain values; what it is worth is null where there is no choice to change."""
    valued = question if isinstance(question, QuestionValue) else None
    event = valued.event if valued else None
    names = {option.id: option.name for option in ranking.options}
    return {
        "offer": question.offer.id,
        "offer_name": question.offer.company,
        "team": question.team.id if question.team else None,
        "team_name": question.team.name if question.team else None,
        "criterion": question.criterion.id,
        "criterion_name": question.criterion.name,
        "event": event.id if event else None,
        "event_name": event.name if event else None,
        "gain": valued.gain if valued else None,
        "chance_choice_changes": valued.chance_choice_changes if valued else None,
        "worth_asking": valued.worth_asking if valued else None,
        "known": valued.known if valued else False,
        "text": question_text(question),
        "ask": question.criterion.ask or None,
        "options": [{"id": one, "option_name": names[one]} for one in question.options],
    }


def _as_text(analysis: Analysis) -> str:
    ranking, found = analysis.ranking, analysis.questions
    worth = [question for question in found if question.worth_asking]
    parts = [
        title_line(analysis.document),
        _table(worth).rstrip("\n") if worth else "",
        one_line(nothing_to_ask(ranking, found)),
        others_sentence(len(found) - len(worth)) if worth else "",
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _table(worth: list[QuestionValue]) -> str:
    head = ("Gain", "Changes the choice", "Question", "Criterion", "About", "Ask")
    return aligned([head, *(_row(question) for question in worth)], _RIGHT)


def _row(question: QuestionValue) -> tuple[str, ...]:
    return (
        points(question.gain),
        percent(question.chance_choice_changes),
        question_text(question),
        question.criterion.name,
        question_about(question),
        question.criterion.ask or DASH,
    )
