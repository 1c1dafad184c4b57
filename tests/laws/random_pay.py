"""Pay as odd as a person can enter it, and edits of it: most of them possible, some of them not."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from app.document import Benefit, Document, Estimate, Grant, Rate, SignOn, Vest, Vesting
from app.edits import (
    AddGrant,
    AddPayCriterion,
    AddPayRow,
    ChangeGrant,
    ChangePayRow,
    ChangePaySetting,
    CoverPay,
    Edit,
    OpenPay,
    RemoveGrant,
    RemovePackage,
    RemovePayRow,
    RemoveRate,
    SetPackageFact,
    SetRate,
    WeighPay,
)
from tests.laws import strategies as drawn

amounts = st.sampled_from((Decimal(0), Decimal("0.01"), Decimal("84173.5"), Decimal(10**15))) | st.decimals(
    0, 200_000, places=2
)
#: Counts, prices and rates can be smaller than any amount of money.
figures = amounts | st.just(Decimal("0.000000001"))
growths = st.decimals(Decimal("-0.9"), Decimal("0.9"), places=3)
currencies = st.sampled_from(("EUR", "USD", "NOK"))
years = st.integers(0, 7)
months = st.integers(-1, 80)
moments = st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))
#: What no figure of pay can be.
odd: st.SearchStrategy[Any] = st.sampled_from(
    (None, "", "84173", 84173, 0.5, True, Decimal("NaN"), Decimal("-1"), Decimal("1e30"), ())
)


@st.composite
def estimates(draw: st.DrawFn, most: Decimal = Decimal(200_000)) -> Estimate:
    low, likely, high = sorted(draw(st.lists(st.decimals(0, most, places=3), min_size=3, max_size=3)))
    if draw(st.booleans()):
        return Estimate(likely=likely)
    return Estimate(low=low, likely=likely, high=high)


@st.composite
def vestings(draw: st.DrawFn) -> Vesting:
    parts = draw(st.lists(st.integers(0, 20), min_size=1, max_size=6).filter(any))
    shares = [(Decimal(part) / sum(parts)).quantize(Decimal("0.000001")) for part in parts]
    shares[-1] = 1 - sum(shares[:-1], Decimal(0))
    if min(shares) < 0:
        shares = [Decimal(1)]
    if draw(st.booleans()):
        return Vesting(custom=tuple(Vest(month=6 * at, share=share) for at, share in enumerate(shares)))
    every = draw(st.sampled_from(("year", "quarter", "month")))
    return Vesting(years=tuple(shares), every=every, cliff_months=draw(st.integers(0, 12)))


@st.composite
def grants(draw: st.DrawFn, known_as: str) -> Grant:
    given = draw(st.sampled_from(("worth", "shares", "options", "nothing")))
    return Grant(
        id=known_as,
        name=draw(drawn.lines),
        year=draw(st.integers(1, 6)),
        currency=draw(st.none() | currencies),
        value=draw(estimates()) if given == "worth" else None,
        shares=draw(figures) if given in ("shares", "options") else None,
        price=draw(estimates()) if given in ("shares", "options") else None,
        price_growth=draw(growths),
        strike=draw(figures) if given == "options" else None,
        exit_chance=draw(st.none() | estimates(Decimal(1))),
        vesting=draw(st.none() | vestings()),
    )


@st.composite
def package_edits(draw: st.DrawFn, document: Document) -> Edit:
    """Draw an edit of what one offer pays; now and then one that is gone."""
    offer = draw(st.sampled_from([*(one.id for one in document.offers), "gone"]))
    package = document.package(offer)
    known = [grant.id for grant in package.grants] if package else []
    grant = draw(st.sampled_from([*known, "first", "gone"]))
    money = st.sampled_from(("base", "relocation", "least"))
    guesses = st.sampled_from(("bonus", "market_value"))
    texts = st.sampled_from(("interviews", "contact", "note", "currency", "base"))
    at = st.integers(-1, 3)
    of = st.just(offer)
    return draw(
        st.one_of(
            st.builds(SetPackageFact, of, money, figures | odd),
            st.builds(SetPackageFact, of, guesses, estimates(Decimal(9)) | odd),
            st.builds(SetPackageFact, of, texts, drawn.lines | odd),
            st.just(RemovePackage(offer)),
            st.builds(AddGrant, of, grants(grant)),
            st.builds(ChangeGrant, of, st.just(grant), st.just("vesting"), vestings() | odd),
            st.builds(
                ChangeGrant, of, st.just(grant), st.sampled_from(("value", "price")), estimates() | odd
            ),
            st.builds(
                ChangeGrant, of, st.just(grant), st.sampled_from(("shares", "strike", "year")), figures | odd
            ),
            st.just(RemoveGrant(offer, grant)),
            st.builds(AddPayRow, of, st.just("sign_on"), st.builds(SignOn, amount=amounts)),
            st.builds(ChangePayRow, of, st.just("sign_on"), at, st.just("year"), years),
            st.builds(ChangePayRow, of, st.just("sign_on"), at, st.just("claw_back_months"), months),
            st.builds(RemovePayRow, of, st.just("sign_on"), at),
            st.builds(
                AddPayRow, of, st.just("benefits"), st.builds(Benefit, name=drawn.lines, amount=amounts)
            ),
            st.builds(ChangePayRow, of, st.just("benefits"), at, st.just("amount"), figures | odd),
            st.builds(RemovePayRow, of, st.just("benefits"), at),
        )
    )


@st.composite
def pay_edits(draw: st.DrawFn, document: Document) -> Edit:
    """Draw an edit of pay; a package of some offer most of the time."""
    if draw(st.integers(0, 2)):
        return draw(package_edits(document))
    rates = st.builds(Rate, currency=currencies, worth=figures.filter(bool), day=drawn.days)
    return draw(
        st.one_of(
            st.builds(ChangePaySetting, st.sampled_from(("growth", "discount", "tax")), growths | odd),
            st.builds(ChangePaySetting, st.just("horizon_years"), years),
            st.builds(ChangePaySetting, st.just("currency"), currencies),
            st.builds(ChangePaySetting, st.just("range"), st.none() | st.tuples(figures, figures)),
            st.builds(ChangePaySetting, st.just("curve"), drawn.curves() | st.just(())),
            st.builds(SetRate, rates),
            st.builds(RemoveRate, currencies),
            st.builds(OpenPay, moments),
            st.builds(CoverPay, moments),
            st.builds(WeighPay, drawn.fractions | st.sampled_from((-1.0, 2.0, float("nan")))),
            st.just(AddPayCriterion()),
        )
    )
