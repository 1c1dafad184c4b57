"""Sentences of the negotiation sheet: what to ask for, why, the least, the deadline, and what is missing."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Final

from app.document import Criterion
from app.document.currencies import digits
from app.negotiating.sheet import Missing, NegotiationSheet
from app.negotiating.talk import Ask, Reason
from app.numbers.days import day
from app.numbers.money_text import money, money_range
from app.numbers.notation import rounded
from app.numbers.numerals import points, together
from app.words.ties import step_text

#: How the order of what to ask for comes about.
ORDER: Final = (
    "First what is paid each year, then once or in shares, then what is not pay, by what it is worth to you."
)
NO_RAISE: Final = "Nothing entered speaks for a higher base."
MISSING: Final[Mapping[Missing, str]] = {
    "offer": "No offer yet, so there is nothing to ask for.",
    "pay": "",
    "pay_criterion": "Pay is not compared with the rest yet, so there are no ties and no even swaps.",
    "rivals": "No competing offer in hand.",
    "market_value": "No market value entered.",
    "least": "No least acceptable pay entered.",
    "interviews": "Nothing entered about how the interviews went.",
    "contact": "Nobody to talk to entered.",
    "reply_by": "No day to reply by entered.",
}


def ask_text(ask: Ask, sheet: NegotiationSheet, criterion: Criterion | None = None) -> str:
    """Name what to ask for, with the amount.

    Parameters
    ----------
    criterion : that of the step, where it is one.
    """
    if ask.step is not None:
        return step_text(ask.step, criterion)
    if ask.amount is None or ask.more is None:
        return "More time to decide"
    amount, more = (money(_kept(sum_, sheet), sheet.currency) for sum_ in (ask.amount, ask.more))
    if ask.kind == "base":
        return f"A base salary of {amount}, {more} more"
    if ask.kind == "grant":
        return f"Shares worth {amount} on top"
    on_top = "" if ask.amount == ask.more else f", {more} more"
    return f"A sign-on payment of {amount}{on_top}"


def reason_sentence(reason: Reason, sheet: NegotiationSheet, today: date | None = None) -> str:
    """Say why something can be asked for."""
    amount = "" if reason.amount is None else money(_kept(reason.amount, sheet), sheet.currency)
    if reason.kind == "market":
        return f"Such work is paid {amount} a year elsewhere{_range(reason, sheet)}."
    if reason.kind == "interviews":
        return f"How the interviews went: {' '.join(reason.text.split())}"
    if reason.kind == "reply_due":
        return _due(reason, today)
    if reason.kind == "awaited":
        return f"No offer from {reason.name} yet."
    return {
        "tie": f"With {amount} more a year it would tie {reason.name}, the best competing offer.",
        "least": f"The least you accept is {amount} a year.",
        "least_beyond": f"The least you accept is {amount} a year; this alone does not reach it.",
        "rival_pays": f"{reason.name} pays {amount} a year.",
        "credible": "No more than a quarter above the base as it stands, so that it is taken seriously.",
        "equal_worth": f"Worth as much as {amount} a year, where the base cannot move.",
        "rival_sign_on": f"{reason.name} pays {amount} on signing.",
        "step_worth": f"Worth {amount} a year to you.",
        "step_beyond": "Worth more to you than the whole range of pay.",
        "step_points": f"Worth {points(reason.points)} points to you.",
    }[reason.kind]


def no_raise_sentence(sheet: NegotiationSheet) -> str:
    """Say that nothing speaks for a higher base; empty where something does, or none can be asked for."""
    asked = any(ask.kind == "base" for ask in sheet.asks)
    return "" if asked or sheet.paid is None or "offer" in sheet.missing else NO_RAISE


def order_sentence(sheet: NegotiationSheet) -> str:
    """Say how the order of what to ask for comes about; empty where there is no order."""
    return ORDER if len(sheet.asks) > 1 else ""


def paid_sentence(sheet: NegotiationSheet) -> str:
    """Say what the offer pays a year as it stands."""
    if sheet.paid is None:
        needs = f": needs {together(sheet.needs)}" if sheet.needs else ""
        return f"What it pays a year is not known{needs}."
    least, likely, most = (
        _kept(amount, sheet) for amount in (sheet.paid.least, sheet.paid.likely, sheet.paid.most)
    )
    said = f"It pays {money(likely, sheet.currency)} a year"
    return f"{said}." if least == most else f"{said}, within {money_range(least, most, sheet.currency)}."


def level_sentence(sheet: NegotiationSheet) -> str:
    """Say at which pay the offer is worth as much as the best competing one; empty where nothing is known."""
    if sheet.level_at is None and sheet.short:
        return f"No pay makes it worth as much as {sheet.rival}: short by {points(sheet.short)} points."
    if sheet.level_at is None:
        ahead = f"At any pay it stays ahead of {sheet.rival}, by {points(sheet.spare)} points or more."
        return ahead if sheet.spare else ""
    at = money(_kept(sheet.level_at, sheet), sheet.currency)
    return f"At {at} a year it would be worth just as much to you as {sheet.rival}."


def least_sentence(sheet: NegotiationSheet) -> str:
    """Say the least she accepts and whether the offer meets it; empty where it is not entered."""
    if sheet.least is None:
        return ""
    least = f"The least you accept is {money(sheet.least, sheet.currency)} a year"
    return {
        "yes": f"{least}; this meets it.",
        "likely": f"{least}; this likely meets it, but not at the low end of its range.",
        "no": f"{least}; this does not meet it.",
        "unknown": f"{least}; whether this meets it is not known.",
    }[sheet.meets]


def deadline_sentence(sheet: NegotiationSheet, today: date) -> str:
    """Say by when to reply; empty where no day is entered."""
    days = sheet.days_left(today)
    return "" if days is None else _due(Reason("reply_due", day=sheet.reply_by, days=days), today)


def missing_sentences(sheet: NegotiationSheet) -> tuple[str, ...]:
    """Say what was not entered and would have been used."""
    return tuple(paid_sentence(sheet) if name == "pay" else MISSING[name] for name in sheet.missing)


def _due(reason: Reason, today: date | None) -> str:
    assert reason.day is not None
    when = day(reason.day, today)
    if reason.days < 0:
        return f"A reply was due on {when}."
    left = {0: "today", 1: "tomorrow"}.get(reason.days, f"in {reason.days} days")
    return f"A reply is due {left}, on {when}."


def _range(reason: Reason, sheet: NegotiationSheet) -> str:
    if reason.low is None or reason.high is None or reason.low == reason.high:
        return ""
    return f", within {money_range(reason.low, reason.high, sheet.currency)}"


def _kept(amount: Decimal, sheet: NegotiationSheet) -> Decimal:
    """Leave out cents of what was worked out; an amount that was entered keeps its own."""
    return rounded(amount, 0) if amount >= 1000 else rounded(amount, digits(sheet.currency))
