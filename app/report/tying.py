"""What pay would change: the ranking with it beside the one without, ties, and what else is worth as much."""

from typing import Final

from app.analysis import Analysis
from app.negotiating.other_asks import Step, other_asks
from app.negotiating.tie_draws import TieDraws
from app.negotiating.ties import Tie, Ties, ties, uncertain
from app.numbers.numerals import DASH, percent, points
from app.report.blocks import StepRow, TieRow, Tying
from app.report.clean import clean_line
from app.report.listing import and_more
from app.scoring.ranking import Ranking
from app.words.ties import against_sentence, agreement_sentence, step_text, step_worth, whole, why_no_ties

MOST_TIES: Final = 20
MOST_STEPS: Final = 8
_DRAWN: Final = (
    "In the draws: where the tie lies in four of five cases, or how often no pay in the range would do."
)


def tying(analysis: Analysis) -> Tying | None:
    """Hold the two rankings beside each other; nothing while pay is covered."""
    found = ties(analysis.document)
    if found.why == "sealed":
        return None
    if found.with_pay is None or found.against is None:
        return Tying("", (), (), (clean_line(why_no_ties(found)),))
    drawn = {one.option: one for one in uncertain(found)}
    known = {tie.option: tie for tie in found.ties}
    order = found.with_pay.order[:MOST_TIES]
    rows = tuple(_row(found, found.with_pay, i, known, drawn) for i in order)
    remarks = (
        why_no_ties(found),
        agreement_sentence(found),
        _DRAWN if any(row.span for row in rows) else "",
        and_more(len(found.with_pay.order) - len(order), "option"),
    )
    return Tying(
        clean_line(against_sentence(found)),
        rows,
        _steps(analysis, found),
        tuple(clean_line(remark) for remark in remarks if remark),
    )


def _row(found: Ties, with_pay: Ranking, i: int, known: dict[str, Tie], drawn: dict[str, TieDraws]) -> TieRow:
    option = with_pay.options[i]
    tie, draws = known.get(option.id), drawn.get(option.id)
    paid = found.pay.paid(option) if found.pay else None
    return TieRow(
        name=clean_line(option.full_name),
        chosen=option.id == found.against,
        sealed=_standing(found.sealed, i),
        with_pay=_standing(with_pay, i),
        paid="" if paid is None else whole(float(paid.likely or 0.0), found.currency),
        at="" if tie is None else _at(tie, found),
        span="" if draws is None else _drawn(draws, found),
    )


def _standing(ranking: Ranking, i: int) -> str:
    rank = int(ranking.ranks[i])
    return f"{points(float(ranking.fit[i]))} ({rank})" if rank else DASH


def _at(tie: Tie, found: Ties) -> str:
    """Say in a few words at which pay it ties."""
    if tie.at is not None:
        return whole(tie.at, found.currency)
    price = tie.price
    if tie.why == "pay_unknown":
        return "pay not known"
    if price is None:
        return DASH
    return f"short by {points(price.short)}" if price.short else f"ahead by {points(price.spare)}"


def _drawn(draws: TieDraws, found: Ties) -> str:
    """Say where the tie lies in four of five draws, or how often no pay does it."""
    if draws.p10 is not None and draws.p90 is not None:
        return f"{whole(draws.p10, found.currency)}{DASH}{round(draws.p90):,}"
    return f"no pay does in {percent(draws.never)}"


def _steps(analysis: Analysis, found: Ties) -> tuple[StepRow, ...]:
    """List what else could be asked of the option that the others are held against."""
    index = None if found.pay is None else found.pay.ranking.index(found.against)
    if found.pay is None or index is None:
        return ()
    return tuple(_step(analysis, found, step) for step in other_asks(found.pay, index)[:MOST_STEPS])


def _step(analysis: Analysis, found: Ties, step: Step) -> StepRow:
    criterion = analysis.document.criterion(step.criterion)
    return StepRow(clean_line(step_text(step, criterion)), clean_line(step_worth(step, found.currency)))
