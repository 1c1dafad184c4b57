from decimal import Decimal

import pytest
from pydantic import TypeAdapter, ValidationError

from app.document import Estimate, Package
from app.document.money import Currency, Money
from app.document.problems import problems_from
from app.errors import Refused

MONEY: TypeAdapter[Decimal] = TypeAdapter(Money)


def wrong(data: str) -> str:
    with pytest.raises(ValidationError) as error:
        Package.model_validate_json(f'{{"offer": "a", "currency": "EUR", {data}}}')
    [problem] = problems_from(error.value)
    return str(problem)


@pytest.mark.parametrize("text", ["0", "85000", "85000.5", "0.001", "999999999999999"])
def test_a_figure_is_written_as_it_is_read(text: str):
    assert MONEY.dump_json(MONEY.validate_json(f'"{text}"')) == f'"{text}"'.encode()


@pytest.mark.parametrize(("text", "written"), [("85000.50", "85000.5"), ("1E+3", "1000"), ("2.00", "2")])
def test_a_figure_is_written_without_exponent_and_idle_zeros(text: str, written: str):
    assert MONEY.dump_json(Decimal(text)) == f'"{written}"'.encode()


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ('"base": 85000', "base: A text is needed here."),
        (
            '"base": "85,000"',
            'base: A figure is written as text, in digits and with a point, such as "85000.50".',
        ),
        (
            '"base": "1e5"',
            'base: A figure is written as text, in digits and with a point, such as "85000.50".',
        ),
        (
            '"base": "\U0001ccf8\U0001ccf0"',
            'base: A figure is written as text, in digits and with a point, such as "85000.50".',
        ),
        ('"base": "-1"', "base: The number is 0 or more."),
        (
            '"base": "0.00001"',
            "base: A figure has at most 15 digits before the point, and 3 behind it for money, 9 otherwise.",
        ),
        (
            '"bonus": {"likely": "11"}',
            "bonus: The bonus is a share of the salary, such as 0.15; 10 is the most.",
        ),
    ],
)
def test_what_is_no_figure_is_named_without_being_repeated(data: str, sentence: str):
    assert wrong(data) == sentence


@pytest.mark.parametrize("code", ["eur", "EURO", "ZZZ", "", "€"])
def test_an_unknown_currency_is_refused(code: str):
    with pytest.raises(ValidationError):
        TypeAdapter(Currency).validate_python(code)


def test_a_figure_that_is_not_exact_is_refused():
    package = Package(offer="a", currency="EUR")
    with pytest.raises(Refused) as refusal:
        package.replace(base=0.1)
    assert refusal.value.problems[0].place == "base"


def test_a_range_has_both_ends_and_the_likely_figure_between():
    whole = Estimate(likely=Decimal(5), low=Decimal(4), high=Decimal(6))
    assert (whole.least, whole.most) == (4, 6)
    certain = Estimate(likely=Decimal(5))
    assert (certain.least, certain.most) == (5, 5)
    with pytest.raises(Refused, match="low and high stand together"):
        whole.replace(high=None)
    with pytest.raises(Refused, match="between low and high"):
        whole.replace(likely=Decimal(7))
