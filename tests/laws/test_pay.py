"""True of the sums of every package, and of every ranking beside covered or open pay."""

from datetime import UTC, date, datetime
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.analysis import analyse
from app.asking.questions import question_values
from app.asking.suppose import suppose
from app.commands.pay import as_json, as_text
from app.document import (
    Benefit,
    Criterion,
    Document,
    Estimate,
    Opening,
    Package,
    Pay,
    Rate,
    SignOn,
    Vesting,
    YearlyPay,
    without_coming,
)
from app.pay.purse import Three
from app.pay.sums import PaySums, owed, pay_sums
from app.pay.vesting import vests
from app.scoring.judged import judged, judged_with_pay, with_pay_aside
from app.scoring.ranking import rank, score
from app.scoring.table import table
from app.words.questions import question_line
from tests.effort import tried
from tests.laws import strategies as drawn
from tests.laws.decisions import documents
from tests.laws.random_pay import estimates, figures, grants, growths, vestings

DAY = date(2026, 11, 23)
WHEN = datetime(2026, 11, 23, tzinfo=UTC)
ONES = (
    Rate(currency="USD", worth=Decimal(1), day=DAY),
    Rate(currency="NOK", worth=Decimal("0.085"), day=DAY),
)
money = figures.map(lambda figure: figure.quantize(Decimal("0.001")))
sign_ons = st.builds(
    SignOn,
    year=st.integers(1, 6),
    amount=money,
    claw_back_months=st.integers(0, 24),
    by_month=st.booleans(),
)


@st.composite
def packages(draw: st.DrawFn, offer: str = "acme", currency: str = "EUR") -> Package:
    """Draw all that can be paid, gaps among it."""
    granted = [draw(grants(f"g{number}")) for number in range(draw(st.integers(0, 2)))]
    parts = st.decimals(0, 1, places=3)
    extras = [
        one.replace(
            dilution=draw(parts),
            multiple=None if one.value is not None else draw(st.none() | estimates(Decimal(5))),
        )
        for one in granted
    ]
    return Package(
        offer=offer,
        currency=currency,
        base=draw(st.none() | money),
        bonus=draw(st.none() | estimates(Decimal(2))),
        sign_on=tuple(draw(st.lists(sign_ons, max_size=2))),
        grants=tuple(extras),
        relocation=draw(st.none() | money),
        benefits=tuple(draw(st.lists(st.builds(Benefit, amount=money), max_size=2))),
    )


@st.composite
def pays(draw: st.DrawFn) -> Pay:
    """Draw how pay is added up, with a rate for every currency."""
    return Pay(
        horizon_years=draw(st.integers(1, 6)),
        growth=draw(growths),
        discount=draw(growths),
        tax=draw(st.none() | st.decimals(0, 1, places=3)),
        rates=ONES,
    )


@st.composite
def decisions(draw: st.DrawFn, *, is_open: bool) -> Document:
    """Draw a decision with a criterion about pay somewhere, and pay for some of its offers."""
    made = draw(documents(least_offers=1))
    about_pay = Criterion(
        id="pay", name="Pay", scale=YearlyPay(), set_aside=draw(st.sampled_from((False, False, True)))
    )
    at = draw(st.integers(0, len(made.criteria)))
    held = [draw(st.none() | packages(offer.id)) for offer in made.offers]
    worst, best = draw(st.sampled_from(((None, None), (40_000, 120_000), (50_000, 50_000))))
    pay = draw(pays()).replace(
        packages=tuple(one for one in held if one is not None),
        worst=None if worst is None else Decimal(worst),
        best=None if best is None else Decimal(best),
        curve=draw(st.just(()) | drawn.curves()),
        openings=(Opening(when=WHEN),) if is_open else (),
    )
    return made.replace(criteria=(*made.criteria[:at], about_pay, *made.criteria[at:]), pay=pay)


def ordered(amount: Three | None) -> bool:
    return amount is None or Decimal(0) <= amount.least <= amount.likely <= amount.most


def added(amounts: list[Three | None]) -> Three | None:
    known = [one for one in amounts if one is not None]
    if len(known) < len(amounts):
        return None
    least, likely, most = (
        sum((getattr(one, name) for one in known), Decimal(0)) for name in ("least", "likely", "most")
    )
    return Three(least, likely, most)


@given(vestings(), st.integers(0, 12))
def test_what_becomes_hers_is_the_whole_and_never_before_the_cliff(vesting: Vesting, cliff: int):
    cliff = 0 if vesting.custom else cliff
    held = vests(vesting.replace(cliff_months=cliff))
    plain = vests(vesting.replace(cliff_months=0))
    months = [month for month, _ in held]
    assert sum(share for _, share in held) == 1
    assert all(share > 0 for _, share in held)
    assert months == sorted(set(months))
    assert min(months) >= cliff
    assert [vest for vest in held if vest[0] > cliff] == [vest for vest in plain if vest[0] > cliff]


@given(packages(), pays())
def test_totals_are_the_sums_of_what_is_shown_and_ranges_are_in_order(package: Package, pay: Pay):
    sums = pay_sums(package, pay)
    for year in sums.years:
        assert year.total == added([component.amount for component in year.components])
        assert all(ordered(component.amount) for component in year.components)
        assert all(bool(component.missing) == (component.amount is None) for component in year.components)
        assert (year.total is None) == (year.present is None)
        assert all(ordered(amount) for amount in (year.total, year.net, year.present))
        if year.net is not None and year.total is not None:
            assert year.net.most <= year.total.most
    assert sums.total == added([year.total for year in sums.years])
    assert (sums.total is None) == (sums.per_year is None) == bool(sums.missing)
    assert ordered(sums.per_year)
    assert len(sums.years) == pay.horizon_years


@given(packages(), pays(), st.integers(1, 6))
def test_another_horizon_changes_no_earlier_year(package: Package, pay: Pay, horizon: int):
    one, other = pay_sums(package, pay), pay_sums(package, pay.replace(horizon_years=horizon))
    both = min(pay.horizon_years, horizon)
    assert one.years[:both] == other.years[:both]


@given(packages(), pays())
def test_a_foreign_package_at_the_rate_of_one_is_as_one_at_home(package: Package, pay: Pay):
    def amounts(sums: PaySums) -> tuple[object, ...]:
        return sums.years, sums.total, sums.net, sums.present, sums.per_year, sums.missing

    abroad = package.replace(currency="USD")
    assert amounts(pay_sums(abroad, pay, "EUR")) == amounts(pay_sums(abroad, pay))
    # A grant that names no currency has that of its package, which is worth the same.
    assert amounts(pay_sums(package, pay)) == amounts(pay_sums(abroad, pay, "EUR"))


@given(packages())
def test_what_is_owed_back_never_exceeds_what_was_paid_and_ends(package: Package):
    paid = sum((one.amount for one in package.sign_on), Decimal(0))
    amounts = [owed(package, month) for month in range(100)]
    assert all(Decimal(0) <= amount <= paid + len(package.sign_on) for amount in amounts)
    assert amounts[-1] == 0


@given(packages(), estimates(Decimal(2)))
def test_more_of_anything_is_never_less_in_all(package: Package, bonus: Estimate):
    pay = Pay(rates=ONES)
    without = pay_sums(package.replace(bonus=None), pay).total
    with_it = pay_sums(package.replace(bonus=bonus), pay).total
    assert (without is None) == (with_it is None)
    assert without is None or with_it is None or with_it.least >= without.least


@given(decisions(is_open=False))
def test_covered_pay_changes_nothing(document: Document):
    assert with_pay_aside(document) is document
    for told in (judged(document), judged_with_pay(document)):
        assert (without_coming(told.criteria), told.offers) == (document.criteria, document.offers)
    bare = document.replace(pay=Pay())
    criteria = tuple(one for one in document.criteria if one.id != "pay")
    for other in (bare, bare.replace(criteria=criteria)):
        one, two = rank(document), rank(other)
        for name in ("values", "low", "high", "known", "shares", "weights"):
            assert np.array_equal(getattr(one.table, name), getattr(two.table, name))
        assert (one.status, one.warnings, one.order) == (two.status, two.warnings, two.order)
        assert np.array_equal(one.fit, two.fit)
        assert [c.id for c in one.criteria] == [c.id for c in two.criteria]


@given(decisions(is_open=True))
def test_open_pay_is_a_criterion_like_any_other(document: Document):
    told = judged(document)
    plain = document.replace(criteria=without_coming(told.criteria), offers=told.offers)
    assert Document.model_validate_json(plain.model_dump_json()) == plain
    assert judged(plain).offers == told.offers
    one, two = rank(document), rank(plain)
    assert one.fit == pytest.approx(two.fit)
    assert "pay" not in [criterion.id for criterion in rank(with_pay_aside(document)).criteria]
    if without_coming(told.criteria) != document.criteria:
        with_pay = score(table(judged_with_pay(document)))
        assert "pay" in [criterion.id for criterion in with_pay.criteria]
    for question in question_values(one, document):
        assert question_line(question)
        assert suppose(document, question, "best").caption


@tried(0.2)
@given(decisions(is_open=True))
def test_all_that_follows_and_is_printed_works_with_open_pay(document: Document):
    analysis = analyse(document, samples=200)
    assert analysis is not None
    said = as_json(analysis, DAY)
    assert [offer["offer"] for offer in said["offers"]] == [offer.id for offer in document.offers]
    assert as_text(analysis, DAY)
