"""What a change of the manager, the project, the company or oneself would do to the order, in sentences."""

from collections.abc import Mapping
from typing import Final

from app.document.criteria import Mainstay
from app.numbers.numerals import percent, together
from app.scoring.ranking import Ranking
from app.sureness.reorganisations import Reorganised

#: What each change is called where there is little room, and as the first half of a sentence.
SHORT: Final[Mapping[Mainstay, str]] = {
    "manager": "Manager",
    "team": "Project",
    "company": "Company",
    "oneself": "Me",
}
IF: Final[Mapping[Mainstay, str]] = {
    "manager": "If the manager leaves",
    "team": "If the project ends",
    "company": "If the company changes course",
    "oneself": "If I change",
}


def change_title(change: Reorganised, today: Ranking) -> str:
    """Say who would come first after a change."""
    if not change.criteria:
        return f"{IF[change.change]}, nothing changes that counts."
    then, now = _first(change.ranking), _first(today)
    if not then:
        return f"{IF[change.change]}, nothing is known any more of what counts."
    if then == now:
        return f"{IF[change.change]}, {together(then)} {'stays' if len(then) == 1 else 'stay'} first."
    comes = "comes first" if len(then) == 1 else "share the first place"
    instead = f" instead of {together(now)}" if now else ""
    return f"{IF[change.change]}, {together(then)} {comes}{instead}."


def change_reason(change: Reorganised, today: Ranking) -> str:
    """Say what hangs on a change, how much of the weight that is, and how it is then taken."""
    if not change.criteria:
        return "No criterion hangs on it. Each says in the criteria editor what it hangs on."
    names = {one.id: one.name for one in today.criteria}
    hang = together(names[one] for one in change.criteria)
    verb = "hangs" if len(change.criteria) == 1 else "hang"
    return f"{hang} {verb} on it: {percent(change.hanging)} of the weight, not known any more then."


def _first(ranking: Ranking) -> list[str]:
    return [ranking.options[i].name for i in ranking.leaders]
