"""What stands in place of the verdict once a choice is made: what was chosen, and what seeing pay does."""

from datetime import date
from textwrap import shorten
from typing import Final

from app.document import Choice, Document, option
from app.numbers.days import day
from app.numbers.numerals import percent
from app.scoring.ranking import Ranking
from app.words.verdict import Verdict

#: A longer reason is read in the brief.
_LONGEST: Final = 160


def chosen(choice: Choice, ranking: Ranking, today: date) -> Verdict:
    """Say what was chosen, and what seeing pay does to the ranking."""
    document = ranking.document
    there = option(document, choice.option)
    name = choice.option_name if there is None else there.name
    shorter = f"You chose {name}"
    title = f"{shorter} on {day(choice.when, today)}"
    view = _seen_from(choice, document)
    gone = "It is no longer among the options." if there is None else ""
    said = (_why(choice), gone, view, _what_pay_does(document, ranking))
    return Verdict(title, " ".join(part for part in said if part), shorter)


def _why(choice: Choice) -> str:
    """Quote her reason, as far as it is short."""
    said = " ".join(choice.why.split())
    return f"“{shorten(said, _LONGEST, placeholder=' …')}”" if said else ""


def _seen_from(choice: Choice, document: Document) -> str:
    """Say which perspective counted then, where another one counts now."""
    other = choice.perspective and choice.perspective != document.perspective.name
    return f"You saw it from “{choice.perspective}” then." if other else ""


def _what_pay_does(document: Document, ranking: Ranking) -> str:
    pay = document.pay_criterion
    counted = {one.id: float(share) for one, share in zip(ranking.criteria, ranking.shares, strict=True)}
    share = counted.get(pay.id, 0.0) if pay is not None else 0.0
    if share > 0:
        return f"Pay is visible now and counts {percent(share)} of the fit."
    return "Pay is visible now. It does not change the ranking."
