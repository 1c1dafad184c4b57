"""Sentences about asking: when nothing is worth it, and what all answers together would gain."""

from app.asking.questions import WORTH_ASKING, QuestionValue, comparable
from app.numbers.numerals import points
from app.scoring.ranking import Ranking
from app.words.verdict import STATUS


def nothing_to_ask(ranking: Ranking, found: tuple[QuestionValue, ...]) -> str:
    """Say why no question is worth asking; empty where one is.

    Parameters
    ----------
    found : all questions of that ranking.
    """
    if ranking.status != "ok":
        return STATUS[ranking.status][1]
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
