"""A decision with twelve figures of pay that stand nowhere else, and every way they could be found again."""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from decimal import Decimal
from functools import cache

from app.document import (
    Benefit,
    Choice,
    CurvePoint,
    Document,
    Estimate,
    Grant,
    Package,
    Pay,
    Rate,
    SignOn,
    Vesting,
)
from app.examples import worked_example
from app.pay.sums import pay_sums
from tests.builders import DAY

#: Twelve figures that nothing else in the program comes near.
FIGURES = {
    "base": Decimal(84173),
    "sign-on": Decimal(23917),
    "shares": Decimal(3719),
    "price": Decimal("61.37"),
    "strike": Decimal("17.29"),
    "worth": Decimal(128741),
    "relocation": Decimal(7413),
    "benefit": Decimal(5281),
    "market": Decimal(97351),
    "least": Decimal(79423),
    "worst": Decimal(41759),
    "best": Decimal(163847),
}

#: The choice that opens pay.
CHOICE = Choice(
    option="dialogue", option_name="Dialogue", when=datetime(2026, 11, 23, 18, tzinfo=UTC), why="The people."
)


def sealed() -> Document:
    """Make the worked example with the twelve figures for its pay, covered."""
    example = worked_example(DAY)
    return example.replace(pay=magic_pay(example.pay))


def decided() -> Document:
    """Make the same once a choice stands: pay is open."""
    return sealed().replace(choices=(CHOICE,))


def magic_pay(pay: Pay) -> Pay:
    """Put the twelve figures in the place of the pay there is."""
    even = Vesting(years=(Decimal("0.25"),) * 4, every="month", cliff_months=12)
    first = Package(
        offer="wayfarrow",
        currency="EUR",
        base=FIGURES["base"],
        sign_on=(SignOn(amount=FIGURES["sign-on"], claw_back_months=12),),
        grants=(
            Grant(
                id="options",
                name="Options",
                shares=FIGURES["shares"],
                price=Estimate(likely=FIGURES["price"]),
                strike=FIGURES["strike"],
                vesting=even,
            ),
        ),
        relocation=FIGURES["relocation"],
        least=FIGURES["least"],
    )
    second = Package(
        offer="quillmoor",
        currency="USD",
        base=FIGURES["market"],
        grants=(Grant(id="stock", name="Stock", value=Estimate(likely=FIGURES["worth"]), vesting=even),),
        benefits=(Benefit(name="Pension", amount=FIGURES["benefit"]),),
        market_value=Estimate(likely=FIGURES["market"]),
    )
    return pay.replace(
        currency="EUR",
        growth=Decimal(0),
        discount=Decimal(0),
        rates=(Rate(currency="USD", worth=Decimal("0.92"), day=DAY),),
        worst=FIGURES["worst"],
        best=FIGURES["best"],
        curve=tuple(
            CurvePoint(x=float(FIGURES[name]), value=value)
            for name, value in (("worst", 0.0), ("base", 0.7), ("best", 1.0))
        ),
        packages=(first, second),
    )


@cache
def secrets() -> tuple[Decimal, ...]:
    """List the figures, and every sum that is made of them alone."""
    pay = sealed().pay
    found = set(FIGURES.values())
    for package in pay.packages:
        for currency in {package.currency, pay.currency}:
            sums = pay_sums(package, pay, currency)
            whole = (sums.total, sums.per_year, *(year.total for year in sums.years))
            found |= {amount.likely for amount in whole if amount is not None}
    return tuple(sorted(found))


def ways(figure: Decimal) -> Iterator[str]:
    """Write a figure in the ways it could be met: plain, in groups of any mark, rounded, in thousands."""
    texts = {format(figure.normalize(), "f"), f"{figure:.2f}"}
    if figure >= 1000:
        texts.add(f"{figure:.0f}")
    for text in texts:
        whole, point, cents = text.partition(".")
        yield text
        yield text.replace(".", ",")
        grouped = f"{int(whole):,}"
        if grouped != whole:
            for mark in (",", ".", "'", "\u2019", " ", "\u00a0", "\u202f"):
                yield grouped.replace(",", mark)
                yield grouped.replace(",", mark) + ("," if mark == "." else ".") + cents if point else whole
    if figure >= 1000:
        yield f"{round(figure / 1000)}k"
        yield f"{round(figure / 1000)}K"


@cache
def _pattern() -> re.Pattern[str]:
    every = {way for figure in secrets() for way in ways(figure)}
    longest_first = sorted(every, key=len, reverse=True)
    # To look for a digit first is many times faster.
    return re.compile(rf"(?=\d)(?<![\d.,])(?:{'|'.join(map(re.escape, longest_first))})(?!\d)")


def found_in(texts: Iterable[tuple[str, str]]) -> list[str]:
    """Name where figures of pay stand: surface and text, as pairs."""
    said = list(texts)
    # The same is told in many places, and some of it is long.
    telling = {text for text in {text for _, text in said} if _pattern().search(text)}
    return [f"{surface}: {text[:200]}" for surface, text in said if text in telling]
