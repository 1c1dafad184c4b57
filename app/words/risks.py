"""Sentences about what may go wrong, and about being less sure than one says."""

from typing import Final

from app.asking.risks import Risk
from app.document import Option
from app.numbers.numerals import percent, together
from app.sureness.less_sure import LessSure

_TIMES: Final = {2: "twice", 3: "three times"}


def risk_name(risk: Risk) -> str:
    """Name the condition: the event, or the criterion."""
    return risk.criterion.name if risk.event is None else risk.event.name


def nothing_may_go_wrong(risks: tuple[Risk, ...]) -> str:
    """Say that nothing hangs on luck; empty where something does."""
    return "" if risks else "Nothing that counts hangs on luck."


def wider_text(found: tuple[LessSure, ...]) -> str:
    """Write how often something is so with wider ranges: “76% with ranges twice as wide and 65% with …”."""
    return together([f"{percent(one.chance_best)} with ranges {_TIMES[one.times]} as wide" for one in found])


def less_sure_sentence(leader: Option, found: tuple[LessSure, ...]) -> str:
    """Say how often the leader comes out best if she is less sure than she says; empty: not known."""
    if not found:
        return ""
    return f"If you are less sure than you say, {leader.name} comes out best in {wider_text(found)}."
