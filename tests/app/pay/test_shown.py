"""Pay beside an option: only once it is open, and never a figure where one is missing."""

from decimal import Decimal

from app.document import Choice, Document, Package, Pay
from app.edits import RecordChoice, Reopen
from app.pay.shown import shown_pay
from tests.builders import benefits, team
from tests.every_noun import CHOSEN


def example() -> Document:
    made = benefits({"Noord": {"Peace": 60}, "Sud": {"Peace": 10}, "Oost": {"Peace": 5}}, {"Peace": 1})
    noord = made.offers[0].replace(teams=(team("Speech"), team("Search")))
    packages = (
        Package(offer="noord", currency="NOK", base=Decimal("912000.40"), sign_on=()),
        Package(offer="sud", currency="EUR"),
    )
    return made.replace(offers=(noord, *made.offers[1:]), pay=Pay(packages=packages))


def decided() -> Document:
    return RecordChoice(Choice(option="sud", option_name="Sud", when=CHOSEN)).apply(example())


def test_nothing_is_told_while_pay_is_covered():
    assert shown_pay(example()) == {}
    assert shown_pay(Reopen(CHOSEN).apply(decided())) == {}


def test_each_team_has_the_pay_of_its_offer_in_whole_units():
    told = shown_pay(decided())
    assert told["speech"] == told["search"]
    assert told["speech"].text == "NOK\u00a0912,000"
    assert told["speech"].says == "Pay a year: NOK\u00a0912,000."


def test_a_missing_figure_is_said_and_a_missing_package_is_silent():
    told = shown_pay(decided())
    assert (told["sud"].text, told["sud"].known) == ("pay not known", False)
    assert "oost" not in told
