"""What each offer pays, year by year, for a brief that is to show it."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from app.analysis import Analysis
from app.colours import PAY_INKS
from app.document import Document, Offer
from app.numbers.money_text import money, money_range
from app.numbers.notation import write
from app.numbers.numerals import DASH
from app.pay.purse import Component, Three
from app.pay.sentences import KINDS, not_known
from app.pay.sums import PaySums, YearPay, owed
from app.report.blocks import Fact, Paid, PaidOffer, PaidYear
from app.report.listing import listed

#: After so many months it is told what would be owed back on leaving.
_LEAVING: Final = (6, 10, 12, 18, 24)


def paying(analysis: Analysis) -> Paid | None:
    """Tell what is paid; nothing while pay is covered, or where none is entered."""
    document = analysis.document
    if analysis.pay is None or not document.pay.packages:
        return None
    # From the ranking: its texts are those fit for paper.
    offers = {option.offer.id: option.offer for option in analysis.ranking.options}
    # Who is left out of the ranking is left out here.
    sums = [one for one in analysis.pay.sums if one.offer.id in offers]
    entered = [one for one in sums if one.entered]
    without = [offers[one.offer.id].company for one in sums if not one.entered]
    return Paid(
        tuple(_offer(document, offers[one.offer.id], one.own) for one in entered),
        (f"No pay is entered for {listed(without)}.",) if without else (),
    )


def _offer(document: Document, offer: Offer, sums: PaySums) -> PaidOffer:
    kinds = [kind for kind in PAY_INKS if any(c.kind == kind for year in sums.years for c in year.components)]
    widest = max((_likely(year.total) for year in sums.years), default=Decimal(0))
    every = [component for year in sums.years for component in year.components]
    return PaidOffer(
        title=f"{offer.company}, in {sums.currency}",
        kinds=tuple((KINDS[kind], PAY_INKS[kind]) for kind in kinds),
        years=tuple(_year(year, kinds, widest, sums.currency) for year in sums.years),
        total=_row("All", every, sums.total, kinds, Decimal(0), sums.currency),
        facts=tuple(fact for fact in _facts(document, sums) if fact.text),
    )


def _year(year: YearPay, kinds: Sequence[str], widest: Decimal, currency: str) -> PaidYear:
    return _row(f"Year {year.year}", year.components, year.total, kinds, widest, currency)


def _row(
    name: str,
    components: Sequence[Component],
    total: Three | None,
    kinds: Sequence[str],
    widest: Decimal,
    currency: str,
) -> PaidYear:
    by_kind = [[component for component in components if component.kind == kind] for kind in kinds]
    sums = [_sum(held) for held in by_kind]
    amounts = tuple(
        "" if not held else DASH if amount is None else _whole(amount)
        for held, amount in zip(by_kind, sums, strict=True)
    )
    said = DASH if total is None else _whole(total.likely)
    return PaidYear(
        year=name,
        segments=tuple(
            (PAY_INKS[kind], float(amount / widest))
            for kind, amount in zip(kinds, sums, strict=True)
            if amount and widest
        ),
        amounts=amounts,
        total=said,
        span=_span(total),
        spoken=f"{name}: {said if total is None else money(total.likely, currency)}",
    )


def _sum(components: Sequence[Component]) -> Decimal | None:
    amounts = [component.amount for component in components]
    if any(amount is None for amount in amounts):
        return None
    return sum((amount.likely for amount in amounts if amount is not None), Decimal(0))


def _likely(amount: Three | None) -> Decimal:
    return Decimal(0) if amount is None else amount.likely


def _whole(amount: Decimal) -> str:
    """Write an amount in whole units; the currency stands above."""
    return write(amount, decimals=0)


def _span(total: Three | None) -> str:
    if total is None or total.least == total.most:
        return ""
    return f"{_whole(total.least)}{DASH}{_whole(total.most)}"


def _facts(document: Document, sums: PaySums) -> list[Fact]:
    return [
        Fact("A year", _three(sums.per_year, sums.currency)),
        Fact("After tax", _three(sums.net, sums.currency)),
        Fact("Worth today", _three(sums.present, sums.currency) if document.pay.discount else ""),
        Fact("Unknown", f"The sums are {not_known(sums.missing)}." if sums.missing else ""),
        Fact("Leaving", _leaving(sums)),
        Fact("Rests on", " ".join(sums.assumptions(document.pay))),
    ]


def _three(amount: Three | None, currency: str) -> str:
    if amount is None:
        return ""
    least, likely, most = (round(one) for one in (amount.least, amount.likely, amount.most))
    said = money(Decimal(likely), currency)
    return said if least == most else f"{said}, within {money_range(Decimal(least), Decimal(most), currency)}"


def _leaving(sums: PaySums) -> str:
    """Say what would have to be paid back on leaving after some months."""
    back = [(month, owed(sums.package, month)) for month in _LEAVING]
    parts = [
        f"{money(amount, sums.package.currency)} after {month} months" for month, amount in back if amount
    ]
    return f"What would be owed back: {'; '.join(parts)}." if parts else ""
