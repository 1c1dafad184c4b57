"""Plain-language names and sentences for domain values: the same on screen, on paper and in the terminal."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from app.asking.questions import OpenQuestion, QuestionValue
from app.document import Offer, Option, Position
from app.numbers.numerals import MINUS as MINUS
from app.numbers.numerals import day, percent, points
from app.numbers.numerals import signed as signed
from app.scales.registry import KINDS as KINDS_OF_SCALE
from app.scales.words import MUST_HAVE_STATES as MUST_HAVE_STATES
from app.scales.words import assessment_text as assessment_text
from app.scales.words import ends as ends
from app.scales.words import must_have_text as must_have_text
from app.scales.words import reading as reading
from app.scoring.ranking import Ranking, ScoreWarning
from app.words.verdict import ARROW as ARROW
from app.words.verdict import STATUS as STATUS
from app.words.verdict import Verdict as Verdict
from app.words.verdict import flip_rule as flip_rule
from app.words.verdict import flip_sentence as flip_sentence
from app.words.verdict import verdict as verdict

Question = OpenQuestion | QuestionValue

DASH: Final = "\u2013"
DOT: Final = " \u00b7 "

KINDS: Final[Mapping[str, str]] = {
    "offer": "Offer",
    "no_offer_yet": "No offer yet",
    "current_job": "Current job",
}
SCALES: Final[Mapping[str, str]] = {name: kind.name for name, kind in KINDS_OF_SCALE.items()}
#: Said of the option that was decided for, while that stands.
CHOSEN: Final = "You chose it"


def second_line(option: Option) -> str:
    """Company where the name is a team's, then role and place."""
    offer = option.offer
    parts = [offer.company if option.team else "", offer.role, offer.place]
    return DOT.join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Due:
    """What stands at the right of an option, and whether it presses."""

    text: str
    pressing: bool = False


def due(offer: Offer, today: date) -> Due:
    """Say when a reply is due, or what kind of option it is."""
    if offer.reply_by is None:
        return Due("" if offer.kind == "offer" else KINDS[offer.kind])
    left = (offer.reply_by - today).days
    if left < 0:
        return Due(f"Reply was due {day(offer.reply_by, today)}", True)
    if left == 0:
        return Due("Reply due today", True)
    if left < 8:
        return Due("1 day left" if left == 1 else f"{left} days left", True)
    return Due(f"Reply by {day(offer.reply_by, today)}")


def axis_word(position: float) -> str:
    """Name a place on the axis."""
    words = ("pure research", "mostly research", "half and half", "mostly applied", "pure applied")
    return words[min(4, max(0, round(position * 4)))]


def position_text(position: Position | None) -> str:
    """Describe a position with its range."""
    if position is None:
        return "No position yet"
    likely = f"{axis_word(position.likely).capitalize()} ({percent(position.likely)} applied"
    if position.low == position.high:
        return f"{likely})"
    return f"{likely}, from {100 * position.low:.0f} to {percent(position.high)})"


def warning_sentence(warning: ScoreWarning, ranking: Ranking) -> str:
    """Say what a warning means and what would mend it."""
    criterion = next((c for c in ranking.criteria if c.id == warning.criterion), None)
    name = criterion.name if criterion else warning.criterion
    index = ranking.index(warning.option)
    if warning.code == "no_swing":
        if criterion is not None and criterion.follows_position:
            return f"{name} does not count: the sweet spot covers the whole axis. Narrow it to let it count."
        return f"{name} does not count: its worst and best are the same. Set them apart to let it count."
    if warning.code == "nothing_known":
        return f"Nothing is known yet about {name} of any option; it counts half for all of them."
    if warning.code == "all_equal":
        return f"{name} is the same for all options, so it does not tell them apart."
    if warning.code == "all_or_nothing":
        return f"{name} is all or nothing: the match drops to 0 right at the edge of the sweet spot."
    option = ranking.options[index].full_name if index is not None else warning.option
    return f"{name} of {option} lies outside its worst and best and counts as the nearer of them."


def option_sentence(ranking: Ranking, index: int) -> str:
    """Describe an option in one sentence, for those who hear the list."""
    option = ranking.options[index]
    if ranking.ruled_out[index]:
        place = "Ruled out"
    elif ranking.ranks[index]:
        place = f"Rank {ranking.ranks[index]}"
    else:
        place = "Not ranked"
    parts = [place, option.full_name, option.offer.role, option.offer.place]
    said = ", ".join(part for part in parts if part)
    if ranking.status != "ok":
        return f"{said}."
    span = f"possible from {points(ranking.low[index])} to {points(ranking.high[index])}"
    known = f"{percent(float(ranking.known[index]))} known"
    where = position_text(option.position)
    return f"{said}: fit {points(ranking.fit[index])}, {span}, {known}. {where}."


def question_text(question: Question) -> str:
    """Give the question to ask: the person's own, or one made from the event or the criterion."""
    event = question.event if isinstance(question, QuestionValue) else None
    if event is not None:
        return f"Will this happen: {event.name}?"
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


def question_line(question: Question) -> str:
    """Write a question with whom it is about, what hangs on it and whom to ask, on one line to copy."""
    asked = f" Ask: {question.criterion.ask}." if question.criterion.ask else ""
    about = f"{question_about(question)}, {question.criterion.name}"
    return f"{question_text(question)} ({about}; {_stake(question)}.){asked}"


def _stake(question: Question) -> str:
    if isinstance(question, OpenQuestion):
        return f"decides {points(question.points)} points"
    often = percent(question.chance_choice_changes)
    return f"changes the choice in {often} of cases, gains {points(question.gain)} points on average"
