"""Sentences about how sure a ranking is: what it rests on, what would turn it, what is worth asking."""

import math

from app.dominance import Dominated
from app.numerals import percent, points
from app.questions import WORTH_ASKING, QuestionValue, comparable
from app.scoring import Ranking
from app.simulation import Simulation
from app.smallest_change import NoChange, Shift, SmallestFlip
from app.verdict import STATUS

_WHY_NO_CHANGE: dict[NoChange, str] = {
    "no_ranking": "Nothing is ranked yet, so nothing can turn.",
    "not_ranked": "It has no rank.",
    "leads": "It leads already.",
    "alone": "No other option is ranked.",
    "shared_lead": "The lead is shared, so there is none to lose.",
    "one_criterion": "Only one criterion can count, so no weight can move.",
    "never_first": "No change of the weights would put another option first.",
}


def no_change_sentence(reason: NoChange) -> str:
    """Say why no change of the weights is named."""
    return _WHY_NO_CHANGE[reason]


def smallest_sentence(flip: SmallestFlip, ranking: Ranking) -> str:
    """Say what would have to move from which criteria to which for another option to draw level."""
    criteria = {criterion.id: criterion.name for criterion in ranking.criteria}
    name = next(option.name for option in ranking.options if option.id == flip.new_best)
    moved = _share(flip.points_moved)
    if not flip.given or not flip.gained:
        return f"Hardly any weight has to move for {name} to draw level."
    given, gained = _named(flip.given, criteria), _named(flip.gained, criteria)
    return f"Moving {moved} of the weight from {given} to {gained} would let {name} draw level."


def _named(shifts: tuple[Shift, ...], criteria: dict[str, str]) -> str:
    names = [criteria[shift.criterion] for shift in shifts]
    if len(names) > 3:
        return f"{', '.join(names[:2])} and {len(names) - 2} others"
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]


def _share(share: float) -> str:
    """Write a share with the decimal that small changes need."""
    return f"{100 * share:.1f}%" if 0.0005 <= share < 0.1 else percent(share)


def dominated_sentence(one: Dominated, ranking: Ranking) -> str:
    """Say that one option is nowhere better than another."""
    names = {option.id: option.full_name for option in ranking.options}
    return f"{names[one.id]} is nowhere better than {names[one.by]}, and somewhere worse."


def basis_sentence(simulation: Simulation) -> str:
    """Say what the chances rest on, and how exact they are."""
    error = 2.0 * math.sqrt(0.25 / simulation.samples)
    decimals = max(0, 1 - math.floor(math.log10(100 * error)))
    return (
        f"From {simulation.samples:,} draws with the seed {simulation.seed}; a chance of 50% is right to "
        f"{100 * error:.{min(decimals, 1)}f} per cent points."
    )


def knowing_all_sentence(simulation: Simulation) -> str:
    """Say what certainty about everything would be worth."""
    gain = simulation.gain_of_knowing_all
    return f"Knowing all that is uncertain would gain {points(gain)} points on average."


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
