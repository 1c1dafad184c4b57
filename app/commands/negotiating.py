"""What to ask for in each talk, for people and as plain values."""

from datetime import date
from decimal import Decimal
from typing import Any

from app.commands.output import one_line
from app.document import Document
from app.negotiating.sheet import NegotiationSheet
from app.negotiating.talk import Ask, Reason
from app.words.negotiating import (
    ask_text,
    deadline_sentence,
    least_sentence,
    level_sentence,
    missing_sentences,
    no_raise_sentence,
    order_sentence,
    paid_sentence,
    reason_sentence,
)


def negotiation_as_json(
    document: Document, sheets: tuple[NegotiationSheet, ...], today: date
) -> list[dict[str, Any]]:
    """Give the sheets as plain values: amounts in the currency of each, as text."""
    return [_sheet(document, sheet.on(today), today) for sheet in sheets]


def _sheet(document: Document, sheet: NegotiationSheet, today: date) -> dict[str, Any]:
    paid, market = sheet.paid, sheet.market
    return {
        "offer": sheet.offer.id,
        "offer_name": sheet.offer.company,
        "option": sheet.option.id,
        "option_name": sheet.option.name,
        "chosen": sheet.chosen,
        "currency": sheet.currency,
        "paid": paid and _three(paid.least, paid.likely, paid.most),
        "asks": [_ask(document, sheet, ask) for ask in sheet.asks],
        "rival": sheet.rival or None,
        "level_at": _text(sheet.level_at),
        "market_value": market and _three(market.least, market.likely, market.most),
        "least": _text(sheet.least),
        "meets_least": sheet.meets,
        "reply_by": sheet.reply_by.isoformat() if sheet.reply_by else None,
        "days_left": sheet.days_left(today),
        "contact": sheet.contact or None,
        "interviews": sheet.interviews or None,
        "not_entered": list(sheet.missing),
        "missing": list(sheet.needs),
    }


def _ask(document: Document, sheet: NegotiationSheet, ask: Ask) -> dict[str, Any]:
    return {
        "kind": ask.kind,
        "amount": _text(ask.amount),
        "more": _text(ask.more),
        "a_year": _text(ask.a_year),
        "criterion": (ask.step.criterion or None) if ask.step else None,
        "team": (ask.step.team or None) if ask.step else None,
        "text": _said(document, sheet, ask),
        "reasons": [_reason(sheet, reason) for reason in ask.reasons],
    }


def _reason(sheet: NegotiationSheet, reason: Reason) -> dict[str, Any]:
    return {
        "kind": reason.kind,
        "name": reason.name or None,
        "amount": _text(reason.amount),
        "sentence": reason_sentence(reason, sheet),
    }


def _three(least: Decimal, likely: Decimal, most: Decimal) -> dict[str, str | None]:
    return {"least": _text(least), "likely": _text(likely), "most": _text(most)}


def _text(amount: Decimal | None) -> str | None:
    return None if amount is None else format(amount, "f")


def negotiation_as_text(document: Document, sheets: tuple[NegotiationSheet, ...], today: date) -> str:
    """Say for people what to ask for, and why."""
    return "\n\n".join(_sheet_text(document, sheet.on(today), today) for sheet in sheets)


def _sheet_text(document: Document, sheet: NegotiationSheet, today: date) -> str:
    paid = "" if sheet.paid is None else paid_sentence(sheet)
    lines = [
        f"What to ask {sheet.offer.company} for",
        " ".join(part for part in (paid, level_sentence(sheet), least_sentence(sheet)) if part),
        deadline_sentence(sheet, today),
        f"Talk to: {sheet.contact}" if sheet.contact.strip() else "",
        no_raise_sentence(sheet),
        order_sentence(sheet),
    ]
    for number, ask in enumerate(sheet.asks, start=1):
        lines.append(f"{number}. {_said(document, sheet, ask)}")
        lines += [f"   {reason_sentence(reason, sheet, today)}" for reason in ask.reasons]
    lines += [sentence for sentence in missing_sentences(sheet) if sentence]
    return "\n".join(_kept_apart(line) for line in lines if line)


def _said(document: Document, sheet: NegotiationSheet, ask: Ask) -> str:
    criterion = document.criterion(ask.step.criterion) if ask.step else None
    return ask_text(ask, sheet, criterion)


def _kept_apart(line: str) -> str:
    """Clean a line, and keep the space at its beginning."""
    return " " * (len(line) - len(line.lstrip(" "))) + one_line(line)
