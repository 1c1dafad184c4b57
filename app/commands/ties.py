"""The pay at which options would tie, for people and as plain values."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

from app import words
from app.commands.output import aligned, one_line
from app.money_text import money
from app.pay_words import together
from app.prices import Tie, Ties

#: Why there is nothing to compare.
_WHY_NONE: Final[Mapping[str, str]] = {
    "no_criterion": "Pay is no criterion yet, so it cannot be weighed.",
    "no_range": "The worst and the best pay a year are not entered, so pay cannot be weighed.",
    "not_ranked": "There is no option to hold the others against.",
    "target_unknown": "The pay of the option to tie is not known.",
}
#: Why one option has no price.
_WHY_NO_PRICE: Final[Mapping[str, str]] = {
    "same_offer": "its pay is the same",
    "ruled_out": "ruled out",
    "no_weight": "pay has no weight",
    "flat": "all pay is worth the same",
}


def ties_as_json(found: Ties) -> dict[str, Any]:
    """Give the ties as plain values; amounts are of the currency of comparison, a year."""
    pay = found.pay
    return {
        "ties_reason": found.why or None,
        "agreement": found.agreement,
        "share": None if pay is None else pay.share,
        "against": found.against,
        "against_name": _name(found, found.against),
        "ties": [_tie(found, tie) for tie in found.ties],
    }


def _tie(found: Ties, tie: Tie) -> dict[str, Any]:
    price = tie.price
    return {
        "option": tie.option,
        "option_name": tie.name,
        "reason": tie.why or None,
        "missing": list(tie.needs),
        "paid": tie.paid,
        "counts_as": tie.counts_as,
        "outcome": price.outcome if price else None,
        "at": tie.at,
        "more": tie.more,
        "more_over_horizon": found.over_horizon(tie.more),
        "short": price.short if price else None,
        "spare": price.spare if price else None,
        "per_point_below": tie.per_point[0],
        "per_point_above": tie.per_point[1],
    }


def ties_as_text(found: Ties) -> str:
    """Set the ties as a table for people."""
    if found.why:
        return _WHY_NONE.get(found.why, "")
    if not found.ties:
        return ""
    head = ("Option", "Paid a year", "Ties at", "Difference", "Over all years")
    rows = [(tie.name, _money(found, tie.paid), *_cells(found, tie)) for tie in found.ties]
    said = one_line(f"At what pay a year each would tie with {_name(found, found.against)}")
    return f"{said}\n{aligned([head, *rows], frozenset({1, 2, 3, 4}))}".rstrip("\n")


def _cells(found: Ties, tie: Tie) -> tuple[str, str, str]:
    if tie.at is not None:
        return _money(found, tie.at), _money(found, tie.more), _money(found, found.over_horizon(tie.more))
    return _why(tie), "", ""


def _why(tie: Tie) -> str:
    if tie.why == "pay_unknown":
        return f"needs {together(tie.needs)}"
    if tie.why:
        return _WHY_NO_PRICE[tie.why]
    if tie.price is not None and tie.price.outcome == "short":
        return f"cannot be reached: short by {words.points(tie.price.short)} points"
    spare = words.points(tie.price.spare) if tie.price else words.DASH
    return f"ahead at any pay, by {spare} points"


def _money(found: Ties, amount: float | None) -> str:
    return words.DASH if amount is None else money(Decimal(round(amount)), found.currency)


def _name(found: Ties, option: str | None) -> str | None:
    named = {one.id: one.full_name for one in found.sealed.options}
    return named.get(option or "")
