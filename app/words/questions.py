"""Sentences about asking: the questions themselves, when none is worth it, what all answers would gain."""

from app.asking.questions import WORTH_ASKING, OpenQuestion, QuestionValue, comparable
from app.numbers.numerals import percent, points
from app.scoring.ranking import Ranking
from app.words.verdict import why_unranked

Question = OpenQuestion | QuestionValue


def nothing_to_ask(ranking: Ranking, found: tuple[QuestionValue, ...]) -> str:
    """Say why no question is worth asking; empty where one is.

    Parameters
    ----------
    found : all questions of that ranking.
    """
    if ranking.status != "ok":
        return why_unranked(ranking).detail
    if ranking.ruled_out.all():
        return "Every option is ruled out, so no answer would change the choice."
    if not comparable(ranking):
        return "Add a second offer to compare; then it shows which answer would change the choice."
    if not found:
        return "Everything that counts is known for certain."
    if any(question.worth_asking for question in found):
        return ""
    if not any(question.chance_choice_changes > 0 for question in found):
        return "Nothing is worth asking: no single answer can change the choice."
    return f"Nothing is worth asking: no single answer gains {points(WORTH_ASKING)} points on average."


def knowing_all_sentence(gain: float) -> str:
    """Say what certainty about everything would be worth, the weights as they are."""
    return f"Knowing all that is uncertain would gain {points(gain)} points on average."


def others_sentence(count: int) -> str:
    """Say how many questions are left out since they are not worth asking; empty where none is."""
    gains = f"would gain less than {points(WORTH_ASKING)} points"
    return (
        ""
        if not count
        else f"One other answer {gains}."
        if count == 1
        else f"{count} other answers {gains} each."
    )


def question_text(question: Question) -> str:
    """Give the question to ask: the person's own, or one made from the event or the criterion."""
    event = question.event if isinstance(question, QuestionValue) else None
    if event is not None:
        return f"How likely is this: {event.name}?"
    if question.criterion.question:
        return question.criterion.question
    if question.criterion.follows_position:
        return "How much of the time goes into research, modelling, engineering and product?"
    return f"What is true of {question.criterion.name}?"


def question_about(question: Question) -> str:
    """Name of whom or what a question is asked: team and company, or how many options an event bears on."""
    if isinstance(question, QuestionValue) and question.event is not None and len(question.options) > 1:
        return f"{len(question.options)} options"
    return f"{question.team.name}, {question.offer.company}" if question.team else question.offer.company


def whom_to_ask(question: Question) -> str:
    """Say whom to ask; empty: nobody is named."""
    return f"Ask: {question.criterion.ask}" if question.criterion.ask else ""


def question_line(question: Question) -> str:
    """Write a question with whom it is about, what hangs on it and whom to ask, on one line to copy."""
    asked = f" {whom_to_ask(question)}." if question.criterion.ask else ""
    about = f"{question_about(question)}, {question.criterion.name}"
    return f"{question_text(question)} ({about}; {_stake(question)}.){asked}"


def _stake(question: Question) -> str:
    if isinstance(question, OpenQuestion):
        return f"decides {points(question.points)} points"
    often = percent(question.chance_choice_changes)
    return f"changes the choice in {often} of cases, gains {points(question.gain)} points on average"
