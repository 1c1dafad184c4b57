"""Decisions in which pay is open, with packages that pay a plain base."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from app.document import Choice, CurvePoint, Document, Opening, Package, Pay, YearlyPay
from app.negotiating.pay_answers import pay_answers
from app.negotiating.pay_column import PayColumn, pay_column
from app.negotiating.sheet import NegotiationSheet
from app.scoring.judged import judged
from tests.builders import BENEFIT, DAY, criterion, document, key, offer

THEN = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
BENT = (CurvePoint(x=60_000, value=0), CurvePoint(x=80_000, value=0.5), CurvePoint(x=120_000, value=1))


def package(company: str, base: float | None, currency: str = "EUR", **fields: Any) -> Package:
    """Pay a base a year."""
    amount = None if base is None else Decimal(str(base))
    return Package(offer=key(company), currency=currency, base=amount, **fields)


def choice(option: str) -> Choice:
    """Choose an option by its id."""
    return Choice(option=option, option_name=option, when=THEN)


def paid(
    rest: Mapping[str, float],
    packages: tuple[Package, ...],
    chosen: str | None = None,
    weight: float = 0.4,
    **pay: Any,
) -> Document:
    """Make a decision about pay and the rest, worth its hundredth; opened early where nothing is chosen.

    The curve bends at 80,000, so that a point costs 1,000 below at the weight of 0.4, and 2,000 above.
    """
    early = (Opening(when=THEN),) if chosen is None else ()
    settings = {"worst": Decimal(60_000), "best": Decimal(120_000), "curve": BENT, **pay}
    return document(
        (criterion("Pay", YearlyPay()), criterion("Rest", BENEFIT)),
        tuple(offer(name, {"Rest": float(value)}) for name, value in rest.items()),
        {"Pay": weight, "Rest": 1 - weight},
        pay=Pay(packages=packages, openings=early, **settings),
        choices=() if chosen is None else (choice(key(chosen)),),
    )


def column_of(made: Document, name: str = "pay") -> PayColumn:
    """Find a column of pay that has to be there."""
    found = pay_column(judged(made), name)
    assert found is not None
    return found


def sheets_of(made: Document, today: date = DAY) -> tuple[NegotiationSheet, ...]:
    """Prepare the talks of a day."""
    return tuple(sheet.on(today) for sheet in pay_answers(made, samples=16).sheets)
