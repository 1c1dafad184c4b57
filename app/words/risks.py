"""Sentences about what may go wrong, and about being less sure than one says."""

from collections.abc import Iterable
from typing import Final

from app.asking.risks import Risk
from app.document import COMES, Option
from app.numbers.numerals import DOT, percent, points, together
from app.scoring.ranking import Ranking
from app.sureness.less_sure import LessSure

_TIMES: Final = {2: "twice", 3: "three times"}

NO_PLAN = "Add a plan"
FOOT = "None of this changes the ranking: it asks for a plan."


def condition(risk: Risk) -> str:
    """Say what would have gone wrong."""
    name = risk_name(risk)
    if _is_coming(risk) and risk.event is None:
        return "No offer comes"
    if risk.event is not None:
        return f"{name}: it does not happen" if risk.wanted else f"{name}: it happens"
    return f"{name} does not come true" if risk.wanted else f"{name} comes true"


def _is_coming(risk: Risk) -> bool:
    return risk.criterion.id == COMES


def fails(risk: Risk) -> str:
    """Say how likely it is."""
    return f"{percent(risk.chance_not)} {'none comes' if _is_coming(risk) else 'it fails'}"


def costs(risk: Risk) -> str:
    """Say what it would cost."""
    if risk.breaks:
        return "then it is no option" if _is_coming(risk) else "rules it out"
    said = points(risk.costs) if risk.costs < 1 else f"{risk.costs:.0f}"
    return f"costs {said} point" if said == "1" else f"costs {said} points"


def risks_beside(found: Iterable[Risk], subject: str) -> dict[str, str]:
    """Say by criterion of an offer or a team what may go wrong there: “20% it fails · costs 18 points”.

    Of an offer with teams that of the team where it costs most, among those that take it from the offer.

    Parameters
    ----------
    found : what may go wrong with any option.
    subject : the id of the offer or the team.
    """
    beside: dict[str, Risk] = {}
    for risk in found:
        team = risk.option.team
        own: set[str] = set() if team is None else {one.criterion for one in team.assessments}
        for criterion in (one.id for one in risk.criteria):
            taken = risk.option.offer.id == subject and criterion not in own
            before = beside.get(criterion)
            if (risk.option.id == subject or taken) and (before is None or risk.costs > before.costs):
                beside[criterion] = risk
    return {criterion: f"{fails(risk)}{DOT}{costs(risk)}" for criterion, risk in beside.items()}


def risk_sentence(risk: Risk) -> str:
    """Say all of it, the plan included."""
    plan = f"If not: {risk.if_not.strip().rstrip('.')}" if risk.if_not.strip() else "No plan yet"
    about = f"{risk.option.name}{DOT}{', '.join(one.name for one in risk.criteria)}"
    return f"{condition(risk)} ({about}): {fails(risk)}, {costs(risk)}. {plan}."


def no_risk(ranking: Ranking, option: str) -> str:
    """Say why nothing is listed of an option."""
    name = next((one.name for one in ranking.options if one.id == option), "")
    return f"Nothing of {name} hangs on what only time decides." if name else ""


def risk_name(risk: Risk) -> str:
    """Name the condition: the event, or the criterion."""
    return risk.criterion.name if risk.event is None else risk.event.name


def nothing_may_go_wrong(risks: tuple[Risk, ...]) -> str:
    """Say that nothing hangs on luck; empty where something does."""
    return "" if risks else "Nothing that counts hangs on luck."


def wider_text(found: tuple[LessSure, ...]) -> str:
    """Write how often something is so with wider ranges: “76% with ranges twice as wide and 65% with …”."""
    return together([f"{percent(one.chance_best)} with ranges {_TIMES[one.times]} as wide" for one in found])


def short_wider(found: tuple[LessSure, ...]) -> str:
    """Write the same in few words: “76% at twice your doubt, 65% at three times”."""
    told = [f"{percent(one.chance_best)} at {_TIMES[one.times]}" for one in found]
    return ", ".join([f"{told[0]} your doubt", *told[1:]]) if told else ""


def less_sure_sentence(leader: Option, found: tuple[LessSure, ...]) -> str:
    """Say how often the leader comes out best if she is less sure than she says; empty: not known."""
    if not found:
        return ""
    return f"If you are less sure than you say, {leader.name} comes out best in {wider_text(found)}."
