"""What is written down with a choice: how all options stood, judged without pay."""

import calendar
import hashlib
from dataclasses import dataclass
from datetime import date, datetime

from app.document import Choice, Document, Summary, SummaryOption, SummaryShare, option, without_coming
from app.document.frozen import LONGEST_NAME
from app.scoring.ranking import Ranking
from app.sureness.simulation import Simulation

#: So long after a choice is a good time to look back on it.
LOOK_BACK_MONTHS = 6


@dataclass(frozen=True, slots=True)
class Draft:
    """What she decided, before it is written down; `option` is an id."""

    option: str
    why: str = ""
    change_my_mind: str = ""
    look_back: date | None = None


def choice_of(document: Document, draft: Draft, summary: Summary, when: datetime) -> Choice | None:
    """Make the record of a choice, with what is known on that day; nothing where the option is gone.

    Parameters
    ----------
    document : as it stands before the choice is written into it.
    summary : of that document.
    when : she chose.
    """
    found = option(document, draft.option)
    if found is None:
        return None
    return Choice(
        option=found.id,
        option_name=found.name,
        perspective=document.perspective.name,
        why=draft.why,
        change_my_mind=draft.change_my_mind,
        when=when,
        look_back=draft.look_back,
        summary=summary,
    )


def summary_of(ranking: Ranking, simulation: Simulation | None, data: bytes) -> Summary:
    """Sum up what is known on the day of a choice: pay is never in it, open or not.

    Parameters
    ----------
    ranking, simulation : judged without pay; no simulation where nothing was drawn.
    data : the document as it would be saved, before the choice is written into it.

    Returns
    -------
    Summary : options in display order; rank and chance are missing where there is none; the shares of the
        criteria that count; the SHA-256 of the data.
    """
    chances = None if simulation is None else simulation.chance_best
    return Summary(
        options=tuple(
            _option(ranking, i, None if chances is None else float(chances[i])) for i in ranking.order
        ),
        shares=tuple(
            SummaryShare(name=criterion.name, share=_within(float(share)))
            for criterion, share in zip(without_coming(ranking.criteria), ranking.shares, strict=False)
        ),
        sha256=hashlib.sha256(data).hexdigest(),
    )


def look_back_from(today: date) -> date:
    """Propose a day to look back: six months on, or the last day of that month."""
    years, month = divmod(today.month - 1 + LOOK_BACK_MONTHS, 12)
    year, month = today.year + years, month + 1
    return date(year, month, min(today.day, calendar.monthrange(year, month)[1]))


def _option(ranking: Ranking, index: int, chance: float | None) -> SummaryOption:
    option = ranking.options[index]
    return SummaryOption(
        name=_within_a_name(option.name),
        position=option.position,
        fit=float(ranking.fit[index]),
        chance=None if chance is None or ranking.ruled_out[index] else _within(chance),
        rank=int(ranking.ranks[index]) or None,
    )


def _within_a_name(name: str) -> str:
    """Cut what is longer than a name in the file can be: a team told apart by its company may be."""
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…"


def _within(part: float) -> float:
    """Take the last digits off that sums of floats put outside 0 to 1."""
    return min(1.0, max(0.0, part))
