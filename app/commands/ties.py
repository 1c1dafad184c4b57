"""The pay at which options would tie, for people and as plain values."""

from typing import Any

from app.commands.output import one_line
from app.negotiating.pay_answers import PayAnswers
from app.negotiating.tie_draws import TieDraws
from app.negotiating.ties import Tie, Ties
from app.words.ties import (
    against_sentence,
    agreement_sentence,
    draws_sentence,
    own_sentence,
    tie_sentence,
    why_no_ties,
)


def ties_as_json(answers: PayAnswers) -> dict[str, Any]:
    """Give the ties as plain values; amounts are of the currency of comparison, a year."""
    found, pay = answers.ties, answers.ties.pay
    return {
        "ties_reason": found.why or None,
        "agreement": found.agreement,
        "share": None if pay is None else pay.share,
        "against": found.against,
        "against_name": _name(found, found.against),
        "ties": [_tie(found, tie, answers.draws_of(tie.option)) for tie in found.ties],
    }


def _tie(found: Ties, tie: Tie, draws: TieDraws | None) -> dict[str, Any]:
    price = tie.price
    return {
        "option": tie.option,
        "option_name": tie.name,
        "reason": tie.why or None,
        "missing": list(tie.needs),
        "paid": tie.paid,
        "counts_as": tie.counts_as,
        "outcome": price.outcome if price else None,
        "price": tie.at,
        "raise": tie.more,
        "over_horizon": found.over_horizon(tie.more),
        "reachable": None if price is None else price.outcome == "reached",
        "short": price.short if price else None,
        "spare": price.spare if price else None,
        "per_point_below": tie.per_point[0],
        "per_point_above": tie.per_point[1],
        "median": draws.median if draws else None,
        "p10": draws.p10 if draws else None,
        "p90": draws.p90 if draws else None,
        "never": draws.never if draws else None,
        "always": draws.always if draws else None,
    }


def ties_as_text(answers: PayAnswers) -> str:
    """Say for people at which pay each option would tie, and how sure that is."""
    found = answers.ties
    lines = [why_no_ties(found), agreement_sentence(found), against_sentence(found)]
    for tie in found.ties:
        draws = answers.draws_of(tie.option)
        told = (tie_sentence(tie, found), own_sentence(tie, found), draws and draws_sentence(draws, found))
        lines.append(f"- {' '.join(part for part in told if part)}")
    return "\n".join(one_line(line) for line in lines if line)


def _name(found: Ties, option: str | None) -> str | None:
    index = found.sealed.index(option or "")
    return None if index is None else found.sealed.options[index].full_name
