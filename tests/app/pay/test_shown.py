"""Pay beside an option: only once it is open, and never a figure where one is missing."""

from decimal import Decimal

from app.document import Choice, Document, Package, Pay, Rate
from app.edits import RecordChoice, Reopen
from app.pay.shown import shown_pay
from tests.builders import benefits, team
from tests.every_noun import CHOSEN

RATE = Rate(currency="NOK", worth=Decimal("0.1"), day=CHOSEN.date())


def example() -> Document:
    made = benefits({"Noord": {"Peace": 60}, "Sud": {"Peace": 10}, "Oost": {"Peace": 5}}, {"Peace": 1})
    noord = made.offers[0].replace(teams=(team("Speech"), team("Search")))
    packages = (
        Package(offer="noord", currency="NOK", base=Decimal("912000.40"), sign_on=()),
        Package(offer="sud", currency="EUR"),
    )
    return made.replace(offers=(noord, *made.offers[1:]), pay=Pay(packages=packages))


def decided(*rates: Rate) -> Document:
    made = example()
    made = made.replace(pay=made.pay.replace(rates=rates))
    return RecordChoice(Choice(option="sud", option_name="Sud", when=CHOSEN)).apply(made)


def test_without_a_rate_it_cannot_be_told_in_the_currency_of_comparison():
    told = shown_pay(decided())["speech"]
    assert (told.text, told.known) == ("no rate for NOK", False)
    assert told.says == "Pay not known: needs the exchange rate of NOK."


def test_nothing_is_told_while_pay_is_covered():
    assert shown_pay(example()) == {}
    assert shown_pay(Reopen(CHOSEN).apply(decided())) == {}


def test_each_team_has_the_pay_of_its_offer_in_whole_units():
    told = shown_pay(decided(RATE))
    assert told["speech"] == told["search"]
    assert told["speech"].text == "€\u00a091,200"
    assert told["speech"].says == "Pay a year: €\u00a091,200."


def test_a_missing_figure_is_said_and_a_missing_package_is_silent():
    told = shown_pay(decided())
    assert (told["sud"].text, told["sud"].known) == ("pay not known", False)
    assert told["sud"].says == "Pay not known: needs the base salary."
    assert "oost" not in told
