"""What is said of an option: its lines in a list, where it stands, when a reply is due, what is odd."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from app.document import COMES, Choice, Option, Position
from app.document.scales import CERTAIN_PERCENT
from app.numbers.days import day
from app.numbers.numerals import DASH, DOT, TEAM_OPEN, percent, points
from app.scales.spectrum import AXIS_WORDS
from app.scales.words import must_have_text
from app.scoring.ranking import Ranking, ScoreWarning
from app.scoring.stacks import stack

OFFER_KINDS: Final[Mapping[str, str]] = {
    "offer": "Offer",
    "no_offer_yet": "No offer yet",
    "current_job": "Current job",
}
#: In fewer days than these a reply is due soon.
SOON_DAYS: Final = 8
#: Said of the option that was decided for, while that stands.
CHOSEN: Final = "You chose it"
#: Said of points that are a gap, or that are one in part.
NOT_KNOWN: Final = "not known"
PARTLY_KNOWN: Final = "not all known"
#: Said in place of a chance of being best.
RULED_OUT: Final = "ruled out"
#: What the star in the place of a rank stands for.
STAR_SAID: Final = f"{TEAM_OPEN} Team left open: not ranked against its own teams"


def second_line(option: Option) -> str:
    """Company where the name is a team's, then role and place."""
    offer = option.offer
    parts = [offer.company if option.team else "", offer.role, offer.place]
    return DOT.join(part for part in parts if part)


def place_text(ranking: Ranking, index: int) -> str:
    """Write the rank of an option: a dash where it has none, a star where its team is left open.

    An offer whose team is left open has its rank among all options but its own teams: beside those it would
    be taken for one of them.
    """
    if not ranking.ranks[index]:
        return DASH
    return TEAM_OPEN if ranking.options[index].parts else str(ranking.ranks[index])


def is_unknown(ranking: Ranking, index: int) -> bool:
    """Tell whether nothing that counts is known of an option: it then has no fit."""
    return float(ranking.known[index]) <= 0.0


def fit_text(ranking: Ranking, index: int) -> str:
    """Write the fit of an option: a dash where nothing is known of it, since no number stands for that."""
    return DASH if is_unknown(ranking, index) else points(ranking.fit[index])


def star_note(ranking: Ranking, index: int) -> str:
    """Say what the star of an option stands for; empty where it has none."""
    return STAR_SAID if place_text(ranking, index) == TEAM_OPEN else ""


@dataclass(frozen=True, slots=True)
class Due:
    """What stands at the right of an option, and whether it presses."""

    text: str
    pressing: bool = False


def due(option: Option, today: date, choice: Choice | None) -> Due:
    """Say when a reply is due, or what kind of option it is.

    Parameters
    ----------
    choice : the one in force, if there is one.
    """
    offer = option.offer
    if offer.reply_by is None:
        return Due("" if offer.kind == "offer" else kind_text(option))
    left = (offer.reply_by - today).days
    taken = choice is not None and choice.option in (option.id, offer.id)
    return Due(
        _due_text(offer.reply_by, left, today), presses(left, decided=choice is not None, chosen=taken)
    )


def kind_text(option: Option) -> str:
    """Say what it is; while there is no offer yet, how likely one is to come, or that this is not known."""
    kind, said = OFFER_KINDS[option.offer.kind], option.assessments().get(COMES)
    if option.offer.kind != "no_offer_yet":
        return kind
    three = None if said is None else said.three
    return f"{kind}{DOT}{NOT_KNOWN if three is None else percent(float(three[1]) / CERTAIN_PERCENT)}"


def presses(left: int, *, decided: bool, chosen: bool) -> bool:
    """Tell whether a reply presses that is due in so many days.

    Once a choice is made, only the chosen offer waits for an answer, and nothing that is past does.
    """
    return left < SOON_DAYS and (not decided or (chosen and left >= 0))


def _due_text(reply_by: date, left: int, today: date) -> str:
    if left < 0:
        return f"Reply was due {day(reply_by, today)}"
    if left == 0:
        return "Reply due today"
    if left < SOON_DAYS:
        return "1 day left" if left == 1 else f"{left} days left"
    return f"Reply by {day(reply_by, today)}"


def gap_notes(ranking: Ranking, index: int) -> dict[int, str]:
    """Say of each criterion, by its column, whose points of an option are not known, or not all of them."""
    parts = stack(ranking, index)
    partly = {part.criterion for part in parts if part.known}
    gaps = (part.criterion for part in parts if not part.known)
    return {column: PARTLY_KNOWN if column in partly else NOT_KNOWN for column in gaps}


def chance_text(ranking: Ranking, index: int, chance: float) -> str:
    """Write the chance that an option is best; one that is ruled out has none."""
    return RULED_OUT if ranking.ruled_out[index] else percent(chance)


def ruled_out_sentence(name: str) -> str:
    """Say in place of chances why there are none."""
    return f"{name} is ruled out."


def axis_word(position: float) -> str:
    """Name a place on the axis."""
    last = len(AXIS_WORDS) - 1
    return AXIS_WORDS[min(last, max(0, round(position * last)))]


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


def remarks(ranking: Ranking) -> list[str]:
    """Say what to know about a ranking: warnings, who is ruled out, which must-have is still open."""
    said = [warning_sentence(warning, ranking) for warning in ranking.warnings]
    said += [
        f"{ranking.options[one.row].name} has its rank among all options but its own teams."
        for one in ranking.table.mixtures
        if ranking.ranks[one.row]
    ]
    for criterion in ranking.criteria:
        if criterion.must_have is None:
            continue
        states = {i: dict(ranking.must_haves(i))[criterion.id] for i in ranking.order}
        if criterion.id == COMES:
            said += _coming_remarks(ranking, states)
            continue
        limit = f"{criterion.name} {must_have_text(criterion)}"
        still_open = sum(state == "open" for state in states.values())
        said += [
            f"{ranking.options[i].full_name} is ruled out: {limit}."
            for i, state in states.items()
            if state == "failed"
        ]
        if still_open:
            said.append(f"Must-have: {limit}. Still open for {still_open} of {len(states)} options.")
    return said


def _coming_remarks(ranking: Ranking, states: Mapping[int, str]) -> list[str]:
    waited = sum(state == "open" for state in states.values())
    whose = "1 option counts" if waited == 1 else f"{waited} options count"
    said = [f"No offer yet: {whose} with the chance that it comes."] if waited else []
    never = [i for i, state in states.items() if state == "failed"]
    return said + [f"{ranking.options[i].full_name} is ruled out: no offer will come." for i in never]


def option_sentence(ranking: Ranking, index: int) -> str:
    """Describe an option in one sentence, for those who hear the list."""
    option = ranking.options[index]
    if ranking.ruled_out[index]:
        place = "Ruled out"
    elif ranking.ranks[index]:
        among = " among all options but its own teams" if ranking.options[index].parts else ""
        place = f"Rank {ranking.ranks[index]}{among}"
    else:
        place = "Not ranked"
    parts = [place, option.full_name, option.offer.role, option.offer.place]
    said = ", ".join(part for part in parts if part)
    if ranking.status != "ok":
        return f"{said}."
    where = position_text(option.position)
    if is_unknown(ranking, index):
        return f"{said}: nothing known yet. {where}."
    span = f"possible from {points(ranking.low[index])} to {points(ranking.high[index])}"
    known = f"{percent(float(ranking.known[index]))} known"
    return f"{said}: fit {points(ranking.fit[index])}, {span}, {known}. {where}."
