"""What stands above the chart once a choice is made."""

from datetime import date, datetime
from decimal import Decimal

from app.document import Choice, Document, Package, Pay, YearlyPay
from app.edits import AddCriterion, RecordChoice, RemoveOffer
from app.scoring.ranking import rank
from app.words.chosen import chosen
from tests.builders import benefits, criterion

NOON = datetime(2026, 11, 23, 12).astimezone()


def example() -> Document:
    rows = {"Noord": {"Peace": 60.0, "Work": 50.0}, "Sud": {"Peace": 10.0, "Work": 80.0}}
    return benefits(rows, {"Peace": 3, "Work": 1})


def told(made: Document, option: str = "sud") -> tuple[str, str]:
    choice = Choice(option=option, option_name="Sud", when=NOON)
    after = RecordChoice(choice).apply(made)
    said = chosen(choice, rank(after), NOON.date())
    return said.title, said.detail


def test_pay_is_seen_and_changes_nothing():
    title, detail = told(example())
    assert title == "You chose Sud on 23 Nov"
    assert detail == "Pay is visible now. It does not change the ranking."


def test_the_name_is_the_one_it_has_now():
    made = example()
    renamed = made.offers[1].replace(company="Sud & Co")
    title, _ = told(made.replace(offers=(made.offers[0], renamed)))
    assert title == "You chose Sud & Co on 23 Nov"


def test_a_year_later_the_year_is_said():
    choice = Choice(option="sud", option_name="Sud", when=NOON)
    said = chosen(choice, rank(example()), date(2027, 1, 2))
    assert said.title == "You chose Sud on 23 Nov 2026"


def test_an_option_that_is_gone_keeps_its_name():
    choice = Choice(option="sud", option_name="Sud", when=NOON)
    after = RemoveOffer("sud").apply(RecordChoice(choice).apply(example()))
    said = chosen(choice, rank(after), NOON.date())
    assert said.title == "You chose Sud on 23 Nov"
    assert said.detail.startswith("It is no longer among the options. Pay is visible now.")


def test_pay_that_counts_says_how_much():
    made = example()
    pay = Pay(
        worst=Decimal(0),
        best=Decimal(100_000),
        packages=(Package(offer="sud", currency="EUR", base=Decimal(80_000)),),
    )
    made = AddCriterion(criterion("Compensation", YearlyPay())).apply(made.replace(pay=pay))
    view = made.perspective.replace(
        weights=tuple(
            one.replace(weight=w) for one, w in zip(made.perspective.weights, (60.0, 25.0, 15.0), strict=True)
        )
    )
    _, detail = told(made.replace(perspectives=(view,)))
    assert detail == "Pay is visible now and counts 15% of the fit."
