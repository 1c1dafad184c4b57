"""What pay would change: the ranking with it beside the one without, ties, and what else is worth as much."""

from typing import Final

from app.analysis import Analysis
from app.negotiating.other_asks import Step
from app.negotiating.pay_answers import PayAnswers
from app.negotiating.tie_draws import TieDraws
from app.negotiating.ties import Tie, Ties
from app.numbers.numerals import DASH, count, percent, points
from app.report.blocks import StepRow, TieRow, Tying
from app.report.clean import clean_line
from app.report.listing import and_more
from app.scoring.ranking import Ranking
from app.words.options import place_text
from app.words.teams import open_team_note
from app.words.ties import against_sentence, agreement_sentence, step_text, step_worth, whole, why_no_ties

MOST_TIES: Final = 20
MOST_STEPS: Final = 8
_DRAWN: Final = (
    "In the draws: where the tie lies in four of five cases, or how often no pay in the range would do."
)


def tying(analysis: Analysis) -> Tying | None:
    """Hold the two rankings beside each other; nothing while pay is covered."""
    answers = analysis.pay
    if answers is None:
        return None
    found = answers.ties
    if found.with_pay is None or found.against is None:
        return Tying("", (), (), (clean_line(why_no_ties(found)),))
    order = found.with_pay.order[:MOST_TIES]
    rows = tuple(_row(answers, found.with_pay, i) for i in order)
    remarks = (
        why_no_ties(found),
        agreement_sentence(found),
        open_team_note(found.with_pay),
        _DRAWN if any(row.span for row in rows) else "",
        and_more(len(found.with_pay.order) - len(order), "option"),
    )
    return Tying(
        clean_line(against_sentence(found)),
        rows,
        tuple(_step(analysis, found, step) for step in answers.steps_of(found.against)[:MOST_STEPS]),
        tuple(clean_line(remark) for remark in remarks if remark),
    )


def _row(answers: PayAnswers, with_pay: Ranking, i: int) -> TieRow:
    found, option = answers.ties, with_pay.options[i]
    tie, draws = found.tie(option.id), answers.draws_of(option.id)
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
    place = place_text(ranking, i)
    return DASH if place == DASH else f"{points(float(ranking.fit[i]))} ({place})"


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
        return f"{whole(draws.p10, found.currency)}{DASH}{count(round(draws.p90))}"
    return f"no pay does in {percent(draws.never)}"


def _step(analysis: Analysis, found: Ties, step: Step) -> StepRow:
    criterion = analysis.document.criterion(step.criterion)
    return StepRow(clean_line(step_text(step, criterion)), clean_line(step_worth(step, found.currency)))
