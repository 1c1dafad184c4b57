"""The table of currencies is that of ISO 4217, and signs that several share stay open."""

import re

import pytest

from app.document.currencies import digits, named, names, sign

NAMES = names()


def test_a_currency_has_three_letters_and_a_name():
    assert all(re.fullmatch("[A-Z]{3}", code) for code in NAMES)
    assert all(NAMES.values())
    assert len(set(NAMES.values())) >= len(NAMES) - 2
    assert list(NAMES) == sorted(NAMES)
    assert {"EUR", "USD", "GBP", "CHF", "SEK", "NOK", "DKK", "JPY", "INR", "PLN", "CZK", "BRL"} <= set(NAMES)
    assert not {"DEM", "HRK", "BGN", "XAU", "CLF"} & set(NAMES)


@pytest.mark.parametrize(
    ("code", "count"),
    [
        ("EUR", 2),
        ("USD", 2),
        ("JPY", 0),
        ("KRW", 0),
        ("VND", 0),
        ("ISK", 0),
        ("XPF", 0),
        ("KWD", 3),
        ("TND", 3),
    ],
)
def test_decimals_are_those_of_the_standard(code: str, count: int):
    assert digits(code) == count


def test_most_currencies_have_cents():
    assert sum(digits(code) == 0 for code in NAMES) == 16
    assert sum(digits(code) == 3 for code in NAMES) == 7


@pytest.mark.parametrize(
    ("word", "codes"),
    [
        ("EUR", ("EUR",)), ("eur", ("EUR",)), ("€", ("EUR",)), ("£", "GBP"), ("US$", ("USD",)),
        ("Fr.", "CHF"), ("SFr.", ("CHF",)), ("zł", ("PLN",)), ("Kč", ("CZK",)), ("R", ("ZAR",)), ("r", ()),
        ("R$", ("BRL",)), ("円", ("JPY",)), ("Rs.", "INR"), ("abc", ()), ("", ()),
    ],
)  # fmt: skip
def test_what_people_type_for_a_currency(word: str, codes: tuple[str, ...] | str):
    assert named(word) == codes or named(word)[0] == codes


def test_signs_that_several_share_name_them_all():
    assert {"USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN"} <= set(named("$"))
    assert set(named("kr")) == {"SEK", "NOK", "DKK", "ISK"}
    assert set(named("¥")) == {"JPY", "CNY"}
    assert named("kr.") == named("kr")


def test_only_currencies_in_use_are_meant():
    for word in ("$", "kr", "¥", "£", "fr", "rs", "₩", "€", "元", "fcfa", "lei", "dh", "₡"):
        assert set(named(word)) <= set(NAMES)


def test_a_sign_that_is_written_can_mean_only_its_currency():
    for code in NAMES:
        assert not sign(code) or named(sign(code))[0] == code
    assert (sign("EUR"), sign("GBP"), sign("USD"), sign("NOK")) == ("€", "£", "", "")
