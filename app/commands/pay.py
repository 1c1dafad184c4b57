"""Prints what each offer pays, year by year, and what that means for the choice, once pay is open."""

from argparse import Namespace
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Final

from app.analysis import Analysis
from app.commands.head import perspective_as_json, title_line
from app.commands.negotiating import negotiation_as_json, negotiation_as_text
from app.commands.opening import analysed, draws_asked_for, open_document
from app.commands.other_asks import menu_as_text, other_asks_as_json
from app.commands.output import DONE, NOT_HERE, Stopped, aligned, emit, emit_json, one_line
from app.commands.ties import ties_as_json, ties_as_text
from app.document import Document, Package, SignOn
from app.document.currencies import digits
from app.negotiating.pay_answers import PayAnswers
from app.numbers.money_text import in_full
from app.numbers.notation import write
from app.numbers.numerals import DASH
from app.pay.offer_sums import OfferSums
from app.pay.purse import Component, Kind, Three
from app.pay.sentences import KINDS, not_known, rate_sentence
from app.pay.sums import PaySums, YearPay, owed
from app.pay.vesting import MONTHS

SEALED: Final = (
    "Pay is covered until a choice is recorded. Record one in the window, or open pay early there, to see it."
)
_UNKNOWN: Final = "not known"
_NOTHING: Final[Mapping[str, None]] = {"least": None, "likely": None, "most": None}
_KINDS: Final = tuple(KINDS)


#: Kind and name of what is paid, and which of that name it is within its year.
_Name = tuple[Kind, str, int]


def run(arguments: Namespace) -> int:
    """Add up the pay of each offer and print it, as JSON or for people.

    Raises
    ------
    Stopped
        Pay is covered.
    """
    document = open_document(arguments)
    if not document.pay_open:
        raise Stopped(NOT_HERE, SEALED)
    samples, seed = draws_asked_for(document, arguments)
    analysis = analysed(document, samples, seed)
    if arguments.json:
        emit_json({**as_json(analysis, date.today()), "samples": samples, "seed": seed})
    else:
        emit(as_text(analysis, date.today()))
    return DONE


def as_json(analysis: Analysis, today: date) -> dict[str, Any]:
    """Give the sums as plain values: money as text with all its decimals, null for what is not known."""
    document, answers = analysis.document, _open(analysis)
    return {
        "status": _status(answers.sums),
        "warnings": [
            {
                "code": "pay_not_known",
                "offer": one.offer.id,
                "sentence": f"The pay of {one.offer.company} is {not_known(one.own.missing)}.",
            }
            for one in answers.sums
            if one.own.missing
        ],
        **perspective_as_json(document),
        "currency": document.pay.currency,
        "horizon_years": document.pay.horizon_years,
        "rates": [
            {"currency": rate.currency, "worth": format(rate.worth, "f"), "day": rate.day.isoformat()}
            for rate in document.pay.rates
        ],
        "offers": [_offer(document, one) for one in answers.sums],
        **ties_as_json(answers),
        "menu": other_asks_as_json(answers),
        "negotiation": negotiation_as_json(document, answers.sheets, today),
    }


def _open(analysis: Analysis) -> PayAnswers:
    assert analysis.pay is not None, "refused while pay is covered"
    return analysis.pay


def _status(summed: Sequence[OfferSums]) -> str:
    if not summed:
        return "no_options"
    return "ok" if any(one.own.total is not None for one in summed) else "no_data"


def _offer(document: Document, one: OfferSums) -> dict[str, Any]:
    sums, compared = one.own, one.compared
    return {
        "offer": one.offer.id,
        "offer_name": one.offer.company,
        "currency": sums.currency,
        "years": [_year(year) for year in sums.years],
        "total": _three(sums.total),
        "net": _three(sums.net),
        "present": _three(sums.present),
        "per_year": _three(sums.per_year),
        "per_year_compared": _three(compared.per_year),
        "missing": list(sums.missing),
        "missing_to_compare": [one for one in compared.missing if one not in sums.missing],
        "owed_back": [
            {"month": month, "amount": format(amount, "f")} for month, amount in _owed(sums.package)
        ],
        "assumptions": list(sums.assumptions(document.pay)),
    }


def _year(year: YearPay) -> dict[str, Any]:
    return {
        "year": year.year,
        "components": [_component(component) for component in year.components],
        "total": _three(year.total),
        "net": _three(year.net),
        "present": _three(year.present),
    }


def _component(component: Component) -> dict[str, Any]:
    amount = _three(component.amount)
    return {
        "kind": component.kind,
        "name": component.name,
        **(amount or _NOTHING),
        "missing": component.missing or None,
    }


def _three(amount: Three | None) -> dict[str, str] | None:
    if amount is None:
        return None
    return {name: format(getattr(amount, name), "f") for name in ("least", "likely", "most")}


def _owed(package: Package) -> list[tuple[int, Decimal]]:
    """List what is owed back on leaving, at the start and then wherever it is another amount."""
    found: list[tuple[int, Decimal]] = []
    before = Decimal(0)
    for month in range(MONTHS * max((one.year for one in package.sign_on), default=0) + 73):
        amount = owed(package, month)
        if amount != before:
            found.append((month, amount))
        before = amount
    return found


def as_text(analysis: Analysis, today: date) -> str:
    """Set a table for each offer for people, with what it lacks and rests on below."""
    document, answers = analysis.document, _open(analysis)
    parts = [title_line(document)]
    for one in answers.sums:
        nothing = one_line(f"{one.offer.company}: no pay is entered.")
        parts.append(_offer_text(document, one) if one.entered else nothing)
    parts += [ties_as_text(answers), menu_as_text(answers)]
    parts.append(negotiation_as_text(document, answers.sheets, today))
    return "\n\n".join(part for part in parts if part) + "\n"


def _offer_text(document: Document, one: OfferSums) -> str:
    sums = one.own
    lines = [
        one_line(f"{one.offer.company}, in {sums.currency}"),
        _table(sums).rstrip("\n"),
        *_remarks(document, one),
        *(f"- {one_line(sentence)}" for sentence in sums.assumptions(document.pay)),
    ]
    return "\n".join(lines)


def _table(sums: PaySums) -> str:
    """Set a row for each thing that is paid, and a column for each year."""
    decimals = digits(sums.currency) if _has_cents(sums) else 0
    paid = [dict(_numbered(year)) for year in sums.years]
    rows: list[tuple[str, ...]] = [("", *(f"Year {year.year}" for year in sums.years), "All")]
    for known_as in sorted(dict.fromkeys(one for year in paid for one in year), key=_kind):
        cells = (_cell(year.get(known_as), decimals) for year in paid)
        rows.append((known_as[1], *cells, ""))
    rows += _ends([year.total for year in sums.years], sums.total, decimals)
    for name, amounts in (
        ("After tax", (*(year.net for year in sums.years), sums.net)),
        ("Worth at the start", (*(year.present for year in sums.years), sums.present)),
    ):
        if any(amount is not None for amount in amounts):
            rows.append((name, *(_likely(amount, decimals) for amount in amounts)))
    return aligned(rows, frozenset(range(1, len(sums.years) + 2)))


def _kind(known_as: _Name) -> int:
    return _KINDS.index(known_as[0])


def _ends(totals: Sequence[Three | None], whole: Three | None, decimals: int) -> Iterable[tuple[str, ...]]:
    """Give the totals, and below them their least and most where any of them has a range."""
    amounts = (*totals, whole)
    yield ("Total", *(_likely(amount, decimals) for amount in amounts))
    if any(amount is not None and amount.least != amount.most for amount in amounts):
        for name in ("least", "most"):
            ends = (None if one is None else getattr(one, name) for one in amounts)
            yield (
                f"At {name}",
                *(_UNKNOWN if end is None else write(end, decimals=decimals) for end in ends),
            )


def _numbered(year: YearPay) -> Iterable[tuple[_Name, Component]]:
    """Tell things of the same name that are paid in one year apart by their number."""
    seen: dict[tuple[Kind, str], int] = {}
    for component in year.components:
        known_as = component.kind, component.name
        seen[known_as] = seen.get(known_as, 0) + 1
        yield (*known_as, seen[known_as]), component


def _has_cents(sums: PaySums) -> bool:
    amounts = [component.amount for year in sums.years for component in year.components]
    return any(
        one != one.to_integral_value()
        for amount in amounts
        if amount is not None
        for one in (amount.least, amount.likely, amount.most)
    )


def _cell(component: Component | None, decimals: int) -> str:
    return "" if component is None else _likely(component.amount, decimals)


def _likely(amount: Three | None, decimals: int) -> str:
    return _UNKNOWN if amount is None else write(amount.likely, decimals=decimals)


def _in_full(amount: Three, currency: str) -> str:
    likely = in_full(amount.likely, currency)
    if amount.least == amount.most:
        return likely
    ends = (write(end, decimals=digits(currency)) for end in (amount.least, amount.most))
    return f"{likely} ({DASH.join(ends)})"


def _remarks(document: Document, one: OfferSums) -> list[str]:
    sums, compared = one.own, one.compared
    said: list[str] = []
    if sums.per_year is None:
        said.append(f"The sums are {not_known(sums.missing)}.")
    else:
        said.append(f"A year: {_in_full(sums.per_year, sums.currency)}.")
        if compared.per_year is None:
            said.append(f"In {compared.currency}: {not_known(compared.missing)}.")
        elif compared.currency != sums.currency:
            rates = [rate for rate in document.pay.rates if rate.currency == sums.currency]
            worth = " ".join(rate_sentence(rate, compared.currency) for rate in rates)
            said.append(f"In {compared.currency}: {_in_full(compared.per_year, compared.currency)}. {worth}")
    owed_back = [one for one in sums.package.sign_on if one.claw_back_months]
    said += [owing(one, sums.currency, beside=place > 0) for place, one in enumerate(owed_back)]
    return [one_line(sentence) for sentence in said]


def owing(payment: SignOn, currency: str, *, beside: bool) -> str:
    """Say what of a payment for signing is owed back on leaving, and until when; maybe beside others."""
    start = MONTHS * (payment.year - 1)
    falling = ", a part less each month" if payment.by_month else ""
    until = start + payment.claw_back_months
    when = f"before month {until}" if not start else f"from month {start} and before month {until}"
    more = " more" if beside else ""
    return f"On leaving {when}, {in_full(payment.amount, currency)}{more} is owed back{falling}."
