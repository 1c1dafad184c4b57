"""Sentences about tie prices: what an option would have to pay, how sure that is, what is worth as much."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from app.document import Criterion, Reading
from app.document.scales import CERTAIN_PERCENT
from app.negotiating.indifference import Price
from app.negotiating.other_asks import Step
from app.negotiating.tie_draws import TieDraws
from app.negotiating.ties import Tie, Ties, WhyNoTies
from app.numbers.money_text import money
from app.numbers.numerals import agreement, percent, points, together
from app.scales.words import reading

WHY_NO_TIES: Final[Mapping[WhyNoTies, str]] = {
    "": "",
    "sealed": "Pay is covered until a choice is made.",
    "no_criterion": "Pay is not one of the criteria. Add it as one to compare it with the rest.",
    "no_range": "Enter the worst and the best pay a year to compare pay with the rest.",
    "not_ranked": "Nothing is ranked, so there is nothing to tie.",
    "target_unknown": "",
}


def whole(amount: float, currency: str) -> str:
    """Write an amount that was worked out, without cents."""
    return money(Decimal(round(amount)), currency)


def why_no_ties(found: Ties) -> str:
    """Say why pay cannot be compared, and what would make it so; empty where it can."""
    if found.why == "target_unknown":
        return f"What {_name(found, found.against)} pays a year is not known, so nothing can tie it."
    if found.why == "" and not found.ties:
        return "Add a second offer to compare."
    return WHY_NO_TIES[found.why]


def against_sentence(found: Ties) -> str:
    """Say whom the prices are about; empty where there are none."""
    if found.against is None or found.why:
        return ""
    name = _name(found, found.against)
    if found.chosen:
        return f"What each other option would have to pay to be worth as much as {name}, your choice."
    return f"What each other option would have to pay to be worth as much as {name}, which leads with pay."


def tie_sentence(tie: Tie, found: Ties) -> str:
    """Say at which pay an option would tie, or why there is none."""
    if tie.why:
        return _why_no_price(tie)
    price, rival = tie.price, _name(found, found.against)
    assert price is not None
    if tie.at is None or tie.more is None:
        return _beyond(tie, price, rival, found)
    at = f"{tie.name} would tie {rival} at {whole(tie.at, found.currency)} a year"
    over = found.over_horizon(tie.more)
    assert over is not None
    if round(tie.more) == 0:
        return f"{at}: just what it pays."
    side = "more" if tie.more > 0 else "less"
    a_year, in_all = (whole(abs(amount), found.currency) for amount in (tie.more, over))
    return f"{at}: {a_year} {side} than it pays, {in_all} over {years(found.horizon_years)}."


def own_sentence(tie: Tie, found: Ties) -> str:
    """Say the same in the currency of the package; empty where that is the one already used."""
    at, more = tie.own(tie.at), tie.own(tie.more)
    if at is None or more is None or tie.currency == found.currency:
        return ""
    side = "more" if more > 0 else "less"
    price, change = (whole(amount, tie.currency) for amount in (at, abs(more)))
    return f"In its own currency: {price} a year, {change} {side}."


def rate_sentence(tie: Tie, found: Ties) -> str:
    """Say what a point of fit costs at what is paid now; empty where no amount changes it."""
    below, above = (None if cost is None else whole(abs(cost), found.currency) for cost in tie.per_point)
    if below is None and above is None:
        return ""
    if below == above or below is None or above is None:
        return f"At what it pays now, one point of fit costs {below or above} a year."
    return f"At what it pays now, one point of fit costs {below} a year just below it and {above} just above."


def agreement_sentence(found: Ties) -> str:
    """Say how far the orders without and with pay agree; empty where they cannot be compared."""
    tau = found.agreement
    if tau is None:
        return ""
    if tau > 1 - 1e-9:
        return "With pay the order stays the same."
    said = agreement(tau)
    return f"The orders without and with pay agree to {said}, where 1 is the same and \u22121 turned round."


def draws_sentence(draws: TieDraws, found: Ties) -> str:
    """Say how sure a tie price is, over all that is not sure."""
    said: list[str] = []
    if draws.median is not None:
        said.append(f"In half of the cases {whole(draws.median, found.currency)} a year is enough.")
    if draws.p10 is not None and draws.p90 is not None:
        low, high = whole(draws.p10, found.currency), whole(draws.p90, found.currency)
        said.append(f"In 80% of them the tie lies between {low} and {high}.")
    if draws.never > 0:
        said.append(f"In {percent(draws.never)} of cases no pay in the range is enough.")
    return " ".join(said)


def chance_sentence(draws: TieDraws, k: int, name: str, rival: str, currency: str) -> str:
    """Say how often an option comes out ahead with one of the raises."""
    more = float(draws.raises[k])
    side = "more" if more >= 0 else "less"
    raised = f"With {whole(abs(more), currency)} {side} a year" if round(more) else "As it is paid now"
    return f"{raised}, {name} beats {rival} in {percent(float(draws.chances[k]))} of cases."


def step_text(step: Step, criterion: Criterion | None) -> str:
    """Name a step: “Remote days: 3 days a week, now 2 days a week”."""
    if criterion is None or step.then is None:
        return f"A place in {step.name}"
    then = _said(criterion, step.then)
    now = "not known" if step.now is None else _said(criterion, step.now)
    return f"{step.name}: {then}, now {now}"


def step_worth(step: Step, currency: str) -> str:
    """Say what a step is worth in pay."""
    if step.worth is not None:
        return f"worth {whole(step.worth, currency)} a year"
    if step.kind == "beyond":
        return "worth more than the whole range of pay"
    return f"worth {points(step.gain)} points; no amount, as pay does not change the fit"


def years(count: int) -> str:
    """Write a number of years."""
    return "1 year" if count == 1 else f"{count} years"


def _beyond(tie: Tie, price: Price, rival: str, found: Ties) -> str:
    assert found.pay is not None
    xs, vs = found.pay.curve.xs, found.pay.curve.vs
    if price.outcome == "short":
        best = whole(xs[vs.index(max(vs))], found.currency)
        short = points(price.short)
        return f"{tie.name} cannot reach {rival} by pay: short by {short} points even at {best} a year."
    worst = whole(xs[vs.index(min(vs))], found.currency)
    return f"{tie.name} stays ahead of {rival} even at {worst} a year, by {points(price.spare)} points."


def _why_no_price(tie: Tie) -> str:
    if tie.why == "pay_unknown":
        needs = f": needs {together(tie.needs)}" if tie.needs else ""
        return f"What {tie.name} pays a year is not known{needs}."
    return {
        "same_offer": f"{tie.name} is part of the same offer, so its pay moves both alike.",
        "ruled_out": f"{tie.name} is ruled out, and no pay changes that.",
        "no_weight": "No amount: pay weighs nothing. Give it a weight to compare it with the rest.",
        "flat": "No amount: the worst and the best pay count the same. Set them apart.",
    }[tie.why]


def _said(criterion: Criterion, value: Reading) -> str:
    if criterion.scale.is_chance and value == CERTAIN_PERCENT:
        return "a firm promise"
    return reading(criterion.scale, round(value, 6) if isinstance(value, float) else value)


def _name(found: Ties, option_id: str | None) -> str:
    index = found.sealed.index(option_id)
    return "" if index is None else found.sealed.options[index].full_name
