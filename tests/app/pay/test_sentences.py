from decimal import Decimal

from app.document import Pay
from app.numbers.notation import Notation
from app.pay.sentences import assumptions, needed_of, not_known
from tests.every_noun import cloud_package, pay
from tests.notations import written


def test_what_the_sums_rest_on_is_said_with_its_figures():
    said = assumptions(cloud_package(), pay(), "CHF", {"USD", "CHF"})
    assert said == (
        "The salary grows by 3% a year.",
        "The bonus is 10% (0% to 20%) of the salary of its year.",
        "Benefits stay as they are.",
        "First grant: its worth stays as it is from the day of the grant.",
        "Options: the price of a share falls by 5% a year from the start of the job.",
        "Options: on selling, the price is 1.5 times that.",
        "Options: each option costs 3.1234 USD to exercise.",
        "Options: the stake shrinks by 8% a year from the day of the grant.",
        "Options: the chance that it can be sold is 30%.",
        "1 USD is worth 0.8125 CHF, the rate of 20 Nov 2026.",
        "Tax takes 27.5% of everything; all other figures are before tax, in CHF.",
        "Present value: each year is discounted by 4% a year, from its end.",
    )


def test_one_year_before_tax_rests_on_little():
    plain = cloud_package().replace(bonus=None, grants=())
    assert assumptions(plain, Pay(horizon_years=1, growth=Decimal(1)), "CHF", ()) == (
        "All figures are before tax, in CHF.",
    )


def test_what_is_missing_is_joined_into_a_sentence():
    assert needed_of(("a", "b", "c"), "First grant") == "a, b and c of First grant"
    assert not_known(("the base salary",)) == "not known: needs the base salary"


def test_figures_are_written_as_they_are_in_the_fields():
    with written(Notation(decimal=",", group=".")):
        said = assumptions(cloud_package(), pay(), "CHF", {"USD", "CHF"})
    assert "Options: each option costs 3,1234 USD to exercise." in said
    assert "1 USD is worth 0,8125 CHF, the rate of 20 Nov 2026." in said
    assert "Tax takes 27,5% of everything; all other figures are before tax, in CHF." in said
