"""True of ties and negotiation sheets, whatever a person enters: there is an answer, in words, in order."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from app.analysis import analyse
from app.document import (
    Benefit,
    Criterion,
    Document,
    Offer,
    Opening,
    Package,
    Pay,
    Rate,
    SignOn,
    Weight,
    YearlyPay,
)
from app.negotiating.other_asks import other_asks
from app.negotiating.sheet import NegotiationSheet
from app.negotiating.ties import Ties, ties, uncertain
from app.words.negotiating import (
    ask_text,
    deadline_sentence,
    least_sentence,
    level_sentence,
    missing_sentences,
    no_raise_sentence,
    paid_sentence,
    reason_sentence,
)
from app.words.ties import (
    against_sentence,
    agreement_sentence,
    chance_sentence,
    draws_sentence,
    own_sentence,
    rate_sentence,
    step_text,
    step_worth,
    tie_sentence,
    why_no_ties,
)
from tests.laws import strategies as drawn
from tests.laws.decisions import documents
from tests.laws.random_pay import estimates, figures, grants, growths
from tests.paid import THEN, choice, sheets_of

DAY = date(2026, 11, 23)
ORDER = ("base", "sign_on", "grant", "step", "time")
signed = st.builds(SignOn, year=st.integers(1, 6), amount=figures.map(lambda sum_: round(sum_, 3)))
moneys = figures.map(lambda amount: round(amount, 3))


@st.composite
def packages(draw: st.DrawFn, offer: Offer) -> Package:
    return Package(
        offer=offer.id,
        currency=draw(st.sampled_from(("EUR", "EUR", "EUR", "USD", "NOK"))),
        base=draw(st.sampled_from((None, *[Decimal(90_000)] * 3)) | moneys),
        bonus=draw(st.none() | estimates(Decimal(9))),
        sign_on=tuple(draw(st.lists(signed, max_size=2))),
        grants=tuple(draw(grants(f"g{g}")) for g in range(draw(st.sampled_from((0, 0, 1, 2))))),
        benefits=tuple(draw(st.lists(st.builds(Benefit, amount=moneys), max_size=1))),
        market_value=draw(st.none() | estimates()),
        least=draw(st.none() | moneys),
        interviews=draw(drawn.lines),
        contact=draw(drawn.lines),
    )


@st.composite
def pays(draw: st.DrawFn, offers: tuple[Offer, ...]) -> Pay:
    usual = st.just((Decimal(20_000), Decimal(200_000)))
    ends = draw(st.none() | st.tuples(moneys, moneys) | usual | usual | usual)
    dollars = st.builds(Rate, currency=st.just("USD"), worth=figures.filter(bool), day=drawn.days)
    return Pay(
        horizon_years=draw(st.integers(1, 6)),
        growth=draw(growths),
        discount=draw(growths),
        rates=tuple(draw(st.lists(dollars, max_size=1))),
        worst=ends and ends[0],
        best=ends and ends[1],
        curve=draw(st.just(()) | st.just(()) | drawn.curves()),
        openings=(Opening(when=THEN),),
        packages=tuple(draw(packages(offer)) for offer in offers if draw(st.integers(0, 5))),
    )


@st.composite
def decisions(draw: st.DrawFn) -> Document:
    made = draw(documents(least_criteria=1, least_offers=2))
    about_pay = Criterion(id="pay", name="Pay", scale=YearlyPay(), set_aside=draw(st.booleans()))
    weight = made.perspective.weights[:0]
    if draw(st.integers(0, 4)):
        weight = (Weight(criterion="pay", weight=draw(st.just(30.0) | drawn.raw_weights)),)
    views = tuple(one.replace(weights=(*one.weights, *weight)) for one in made.perspectives)
    options = [one.id for offer in made.offers for one in (offer.teams or (offer,))]
    chosen = draw(st.none() | st.sampled_from([*options, "gone"]))
    return made.replace(
        criteria=(*made.criteria, about_pay),
        perspectives=views,
        pay=draw(pays(made.offers)),
        choices=() if chosen is None else (choice(chosen),),
    )


def all_said(found: Ties, made: Document) -> list[str]:
    told = [why_no_ties(found), against_sentence(found), agreement_sentence(found)]
    for tie in found.ties:
        told += [tie_sentence(tie, found), own_sentence(tie, found), rate_sentence(tie, found)]
    for draws in uncertain(found, samples=32):
        told += [draws_sentence(draws, found), chance_sentence(draws, 3, "A", "B", found.currency)]
    for i in range(len(found.sealed.options)) if found.pay else ():
        assert found.pay is not None
        for step in other_asks(found.pay, i):
            told += [step_text(step, made.criterion(step.criterion)), step_worth(step, found.currency)]
    return told


def said_on(sheet: NegotiationSheet, made: Document) -> list[str]:
    told = [paid_sentence(sheet), least_sentence(sheet), level_sentence(sheet), no_raise_sentence(sheet)]
    told += [deadline_sentence(sheet, DAY), *missing_sentences(sheet)]
    for ask in sheet.asks:
        told.append(ask_text(ask, sheet, made.criterion(ask.step.criterion) if ask.step else None))
        told += [reason_sentence(reason, sheet, DAY) for reason in ask.reasons]
    return told


@given(decisions())
def test_there_is_always_an_answer_in_words(made: Document):
    found = ties(made)
    assert found.why or found.against is not None
    said = all_said(found, made)
    for sheet in sheets_of(made):
        assert all(ask.reasons for ask in sheet.asks)
        assert [ask.kind for ask in sheet.asks] == sorted((ask.kind for ask in sheet.asks), key=ORDER.index)
        assert all(ask.more > 0 for ask in sheet.asks if ask.more is not None)
        said += said_on(sheet, made)
    assert all(isinstance(text, str) for text in said)


@given(decisions())
def test_covered_pay_is_in_no_answer(made: Document):
    pay = made.pay.replace(openings=())
    covered = made.replace(pay=pay, choices=())
    found = ties(covered)
    assert (found.why, found.pay, found.ties, uncertain(found)) == ("sealed", None, (), ())
    analysis = analyse(covered, samples=32)
    assert analysis is not None
    assert analysis.pay is None
