"""Money is read as it was meant or asked about: never another magnitude, in any language."""

import json
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.numbers.money_text import (
    Ambiguous,
    Understood,
    Unreadable,
    can_be,
)
from app.numbers.money_text import (
    echo as echo_,
)
from app.numbers.money_text import (
    in_full as in_full_,
)
from app.numbers.money_text import (
    money as money_,
)
from app.numbers.money_text import (
    money_range as money_range_,
)
from app.numbers.money_text import (
    read_money as read_money_,
)
from app.numbers.money_text import (
    without_currency as without_currency_,
)
from app.numbers.notation import PLAIN, Notation
from tests.effort import tried
from tests.notations import by_notation

read_money = by_notation(read_money_)
echo = by_notation(echo_)
in_full = by_notation(in_full_)
money = by_notation(money_)
money_range = by_notation(money_range_)
without_currency = by_notation(without_currency_)

NBSP = "\u00a0"
NOTATIONS = {
    "en_US": Notation(".", ","),
    "de_DE": Notation(",", "."),
    "fr_FR": Notation(",", "\u202f"),
    "de_CH": Notation(".", "’"),
    "en_IN": Notation(".", ",", lakhs=True),
    "sv_SE": Notation(",", "\u00a0"),
}
#: Written down by hand: a text, what people can mean by it, and what happens; `but` where a language differs.
FORMS: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[2] / "data" / "money.json").read_text(encoding="utf-8")
)


def test_there_are_enough_forms():
    assert len({form["text"] for form in FORMS}) == len(FORMS) >= 60


@pytest.mark.parametrize("language", NOTATIONS)
@pytest.mark.parametrize("form", FORMS, ids=lambda form: form["text"])
def test_what_is_typed_is_what_is_meant(form: dict[str, Any], language: str):
    field = form.get("field", "EUR")
    reading = read_money(form["text"], NOTATIONS[language], field)
    then = form.get("but", {}).get(language, form["then"])
    meant = [Decimal(text) for text in form["meant"]]
    match reading:
        case Understood(amount, currency):
            assert then not in ("asks", "refused")
            assert amount == (meant[0] if then == "understood" else Decimal(then))
            assert amount in meant
            assert currency == form.get("says", field)
        case Ambiguous(readings):
            assert then == "asks"
            assert {one.amount for one in readings} <= set(meant)
        case Unreadable(sentence):
            assert then == "refused"
            assert sentence[0].isupper()
            assert sentence.endswith(".")


@pytest.mark.parametrize(
    ("text", "field", "sentence"),
    [
        ("", "EUR", "Enter an amount in figures, such as 85,000.50."),
        ("eighty", "JPY", "Enter an amount in figures, such as 85,000."),
        ("-5", "EUR", "An amount of pay is 0 or more."),
        ("XYZ 5", "EUR", "XYZ is not a currency in use. Enter a code such as EUR or USD."),
        ("€ 5 USD", "EUR", "Two currencies are named here. Enter one."),
        ("8.505", "JPY", ""),
        ("8505.5", "JPY", "JPY has no decimals. Enter a whole amount, such as 85,000."),
        ("8505.505", "EUR", "EUR has 2 decimals. Enter no more, as in 85,000.50."),
        ("8,50,00", "EUR", "Digits are grouped in threes, as in 1,234,567.00."),
        ("9" * 16, "EUR", "Enter at most 999,999,999,999,999."),
        ("85000 a year", "EUR", "Enter an amount alone, such as 85,000.50."),
    ],
)
def test_a_refusal_says_what_would_be_right(text: str, field: str, sentence: str):
    reading = read_money(text, PLAIN, field)
    assert (reading.sentence if isinstance(reading, Unreadable) else "") == sentence


def test_a_reading_that_is_no_amount_is_left_out_but_still_asked():
    assert read_money("8.505", PLAIN, "JPY") == Ambiguous((Understood(Decimal(8505), "JPY"),))


def test_what_a_sign_means_is_settled_by_the_field_or_asked():
    assert read_money("$5", PLAIN, "CAD") == Understood(Decimal(5), "CAD")
    assert read_money("5 kr", PLAIN, "NOK") == Understood(Decimal(5), "NOK")
    assert read_money("$5 CAD", PLAIN, "EUR") == Understood(Decimal(5), "CAD")
    assert read_money("CHF 5", PLAIN, "EUR") == Understood(Decimal(5), "CHF")
    crowns = read_money("5 kr", PLAIN, "EUR")
    assert isinstance(crowns, Ambiguous)
    assert [one.currency for one in crowns.readings] == ["SEK", "NOK", "DKK", "ISK"]


def test_amounts_are_exact_and_plain():
    read = read_money("1,2 Mio", PLAIN, "EUR")
    assert isinstance(read, Understood)
    assert str(read.amount) == "1200000"
    assert str(getattr(read_money("0.1", PLAIN, "EUR"), "amount", "")) == "0.10"
    assert str(getattr(read_money("5.00", PLAIN, "EUR"), "amount", "")) == "5"


@pytest.mark.parametrize(
    ("amount", "currency", "notation", "text"),
    [
        ("912000", "NOK", PLAIN, f"NOK{NBSP}912,000"),
        ("148000.00", "CHF", PLAIN, f"CHF{NBSP}148,000"),
        ("71500", "EUR", PLAIN, f"€{NBSP}71,500"),
        ("71500.5", "EUR", NOTATIONS["de_DE"], f"€{NBSP}71.500,50"),
        ("1234567", "INR", NOTATIONS["en_IN"], f"₹{NBSP}12,34,567"),
        ("-1500", "USD", PLAIN, f"USD{NBSP}\u22121,500"),
        ("8500000.4", "JPY", PLAIN, f"JPY{NBSP}8,500,000"),
        ("0.001", "EUR", PLAIN, f"€{NBSP}0"),
        ("1.5", "KWD", PLAIN, f"KWD{NBSP}1.500"),
    ],
)
def test_money_is_written_as_on_the_screen(amount: str, currency: str, notation: Notation, text: str):
    assert money(Decimal(amount), currency, notation) == text


def test_ranges_name_the_currency_once_and_share_their_decimals():
    assert money_range(Decimal(71500), Decimal(80000), "EUR") == f"€{NBSP}71,500–80,000"
    assert money_range(Decimal("71500.5"), Decimal(80000), "EUR") == f"€{NBSP}71,500.50–80,000.00"
    assert money_range(Decimal(5), Decimal(5), "NOK") == f"NOK{NBSP}5"
    assert money_range(Decimal(-5), Decimal(5), "NOK") == f"NOK{NBSP}\u22125 to 5"


def test_the_echo_says_it_in_full():
    assert echo(Understood(Decimal("85000.5"), "EUR")) == "= 85,000.50"
    assert echo(Understood(Decimal(85000), "JPY"), NOTATIONS["de_DE"]) == "= 85.000"
    assert echo(Understood(Decimal("12.5"))) == "= 12.5"
    assert in_full(Decimal(85), "EUR") == f"€{NBSP}85.00"


def test_an_amount_alone_loses_nothing_that_was_entered():
    amounts = (("85000.50", "85,000.50"), ("85000.00", "85,000"), ("0.125", "0.125"))
    for amount, text in amounts:
        assert without_currency(Decimal(amount), "EUR") == text
        assert can_be(Decimal(amount), "EUR") == (amount != "0.125")


@pytest.mark.parametrize("language", NOTATIONS)
@pytest.mark.parametrize("currency", ["EUR", "NOK", "JPY", "INR"])
@given(cents=st.integers(0, 10**17 - 100))
def test_what_is_written_is_read_back(language: str, currency: str, cents: int):
    amount = Decimal(cents).scaleb(-2) if currency != "JPY" else Decimal(cents // 100)
    text = money(amount, currency, NOTATIONS[language])
    assert read_money(text, NOTATIONS[language], currency) == Understood(amount, currency)


@given(cents=st.integers(0, 10**12))
def test_arabic_marks_are_read_back_too(cents: int):
    arabic = Notation("\u066b", "\u066c")
    amount = Decimal(cents).scaleb(-2)
    assert read_money(money(amount, "EUR", arabic), arabic) == Understood(amount, "EUR")


@given(mills=st.integers(0, 10**9))
def test_thousandths_are_read_back_or_asked(mills: int):
    amount = Decimal(mills).scaleb(-3)
    reading = read_money(money(amount, "KWD"), PLAIN, "KWD")
    meant = Understood(amount, "KWD")
    assert reading == meant or (isinstance(reading, Ambiguous) and meant in reading.readings)


#: Every way people anywhere write an amount: group mark, decimal mark; told apart from the program's reader.
_GROUPS = [(",", "."), (".", ","), (" ", "."), (" ", ","), ("'", "."), ("'", ",")]
_WAYS = [
    *((rf"[1-9]\d{{0,2}}({re.escape(group)}\d{{3}})+", group, mark) for group, mark in _GROUPS),
    *((r"\d*", "", mark) for mark in ".,"),
    (r"[1-9]\d?(,\d\d)+,\d{3}", ",", "."),
]


def human_readings(text: str) -> set[Decimal]:
    found: set[Decimal] = set()
    for whole, group, mark in _WAYS:
        if re.fullmatch(rf"(?=\D?\d){whole}({re.escape(mark)}\d*)?", text):
            plain = text.replace(group, "") if group else text
            found.add(Decimal(plain.replace(mark, ".")))
    return found


@tried(10)
@given(
    text=st.text(alphabet="01258.,' ", min_size=1, max_size=9).map(str.strip),
    language=st.sampled_from(sorted(NOTATIONS)),
)
def test_no_text_is_read_as_another_amount_than_people_could_mean(text: str, language: str):
    reading = read_money(text, NOTATIONS[language], "EUR")
    human = human_readings(text)
    group = re.escape(NOTATIONS[language].group)
    if isinstance(reading, Understood):
        assert reading.amount in human
        assert len(human) == 1 or re.fullmatch(rf"[1-9]\d{{0,2}}{group}\d{{3}}", text)
    if isinstance(reading, Ambiguous):
        assert {one.amount for one in reading.readings} <= human
        assert len(human) == 2


@given(text=st.text(max_size=30), language=st.sampled_from(sorted(NOTATIONS)))
def test_any_text_gets_an_answer(text: str, language: str):
    assert isinstance(read_money(text, NOTATIONS[language], "EUR"), Understood | Ambiguous | Unreadable)
