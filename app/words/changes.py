"""What a change of the manager, the project, the company or oneself would do to the order, in sentences."""

from collections.abc import Mapping
from typing import Final

from app.document.criteria import Mainstay
from app.numbers.numerals import percent, together
from app.scoring.ranking import Ranking
from app.sureness.reorganisations import Reorganised

#: What each change is called where there is little room.
SHORT: Final[Mapping[Mainstay, str]] = {
    "manager": "Manager",
    "team": "Project",
    "company": "Company",
    "oneself": "Me",
}
#: What happens, in as few words as there are.
CHANGES: Final[Mapping[Mainstay, str]] = {
    "manager": "Manager leaves",
    "team": "Project ends",
    "company": "Company changes course",
    "oneself": "I change",
}


def change_said(what: Mainstay) -> str:
    """Say what happens, as the second half of a sentence."""
    said = CHANGES[what]
    return said if what == "oneself" else f"the {said[0].lower()}{said[1:]}"


def change_title(change: Reorganised, today: Ranking) -> str:
    """Say who would come first after a change."""
    happens = f"If {change_said(change.change)}"
    if not change.criteria:
        return f"{happens}, nothing changes that counts."
    then, now = _first(change.ranking), _first(today)
    if not then:
        return f"{happens}, nothing is known any more of what counts."
    if then == now:
        return f"{happens}, {together(then)} {'stays' if len(then) == 1 else 'stay'} first."
    comes = "comes first" if len(then) == 1 else "share the first place"
    instead = f" instead of {together(now)}" if now else ""
    return f"{happens}, {together(then)} {comes}{instead}."


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
