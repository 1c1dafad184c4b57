"""What is written down with a choice: how all options stood, judged without pay."""

import calendar
import hashlib
from dataclasses import dataclass
from datetime import date, datetime

from app.analysis import Analysis, chances_of
from app.document import Choice, Document, Summary, SummaryOption, SummaryShare, option
from app.numbers.numerals import day, percent
from app.scoring.judged import with_pay_aside
from app.scoring.ranking import Ranking, rank
from app.sureness.simulation import Simulation
from app.words.verdict import Verdict

#: So long after a choice is a good time to look back on it.
LOOK_BACK_MONTHS = 6
#: So many cells are simulated within about a second.
_QUICK_CELLS = 1_000


@dataclass(frozen=True, slots=True)
class Draft:
    """What she decided, before it is written down; `option` is an id."""

    option: str
    why: str = ""
    change_my_mind: str = ""
    look_back: date | None = None


def choice_of(
    document: Document, draft: Draft, analysis: Analysis | None, data: bytes, when: datetime
) -> Choice | None:
    """Make the record of a choice, with what is known on that day; nothing where the option is gone.

    Parameters
    ----------
    document, analysis, data : as for `summary_of`.
    when : she chose.
    """
    found = option(document, draft.option)
    if found is None:
        return None
    return Choice(
        option=found.id,
        option_name=found.name,
        why=draft.why,
        change_my_mind=draft.change_my_mind,
        when=when,
        look_back=draft.look_back,
        summary=summary_of(document, analysis, data),
    )


def summary_of(document: Document, analysis: Analysis | None, data: bytes) -> Summary:
    """Sum up what is known on the day of a choice: pay is never in it, open or not.

    Parameters
    ----------
    document : as it stands before the choice is written into it.
    analysis : of that document. Where it is of another one, or of one in which pay counts, all is worked out
        anew, for the record has to be right; of a large table all but the chances.
    data : the document as it would be saved.

    Returns
    -------
    Summary : options in display order; rank and chance are missing where there is none; the shares of the
        criteria that count; the SHA-256 of the data.
    """
    ranking, simulation = _judged(document, analysis)
    chances = None if simulation is None else simulation.chance_best
    return Summary(
        options=tuple(
            _option(ranking, i, None if chances is None else float(chances[i])) for i in ranking.order
        ),
        shares=tuple(
            SummaryShare(name=criterion.name, share=_within(float(share)))
            for criterion, share in zip(ranking.criteria, ranking.shares, strict=True)
        ),
        sha256=hashlib.sha256(data).hexdigest(),
    )


def _judged(document: Document, analysis: Analysis | None) -> tuple[Ranking, Simulation | None]:
    """Give ranking and chances without pay, from the analysis where they stand there already."""
    sealed = with_pay_aside(document)
    if analysis is not None and sealed is analysis.document:
        return analysis.ranking, analysis.simulation
    ranking = rank(sealed)
    # She has pressed the button and waits: a large table is written down without chances.
    quick = ranking.points.size <= _QUICK_CELLS
    return ranking, chances_of(sealed, ranking) if quick else None


def chosen(document: Document, choice: Choice, ranking: Ranking, today: date) -> Verdict:
    """Say what was chosen, and what seeing pay does to the ranking."""
    there = option(document, choice.option)
    name = choice.option_name if there is None else there.name
    shorter = f"You chose {name}"
    title = f"{shorter} on {day(choice.when.astimezone().date(), today)}"
    gone = "It is no longer among the options." if there is None else ""
    return Verdict(title, f"{gone} {_what_pay_does(document, ranking)}".strip(), shorter)


def _what_pay_does(document: Document, ranking: Ranking) -> str:
    pay = document.pay_criterion
    counted = {one.id: float(share) for one, share in zip(ranking.criteria, ranking.shares, strict=True)}
    share = counted.get(pay.id, 0.0) if pay is not None else 0.0
    if share > 0:
        return f"Pay is visible now and counts {percent(share)} of the fit."
    return "Pay is visible now. It does not change the ranking."


def look_back_from(today: date) -> date:
    """Propose a day to look back: six months on, or the last day of that month."""
    years, month = divmod(today.month - 1 + LOOK_BACK_MONTHS, 12)
    year, month = today.year + years, month + 1
    return date(year, month, min(today.day, calendar.monthrange(year, month)[1]))


def _option(ranking: Ranking, index: int, chance: float | None) -> SummaryOption:
    option = ranking.options[index]
    return SummaryOption(
        name=option.name,
        position=option.position,
        fit=float(ranking.fit[index]),
        chance=None if chance is None else _within(chance),
        rank=int(ranking.ranks[index]) or None,
    )


def _within(part: float) -> float:
    """Take the last digits off that sums of floats put outside 0 to 1."""
    return min(1.0, max(0.0, part))
