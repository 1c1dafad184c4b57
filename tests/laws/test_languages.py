"""What a field writes it reads, in every language; and one system of numerals in all that is written."""

from decimal import Decimal
from itertools import pairwise
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from app.document import Number, Rating, Vest, Vesting
from app.errors import Refused
from app.numbers.money_text import (
    Ambiguous,
    Understood,
    per_cent,
    plain_number,
    read_money,
    read_number,
    read_percent,
    without_currency,
)
from app.numbers.notation import Notation, spoken
from app.numbers.numerals import points
from app.pay.schedule_text import read_months, read_years, write_months, write_years
from app.scales.typed import facts_of, read
from app.scales.typed_facts import Figures
from app.scales.typed_taken import Taken
from app.scales.typed_writing import text_of
from tests.notations import written
from ui.widgets import numbers
from ui.widgets.amount_field import MoneyField
from ui.widgets.notation import notation_of

LANGUAGES: Final = (
    *("C", "en_US", "en_GB", "en_IN", "en_ZA", "de_DE", "de_AT", "de_CH", "fr_FR", "fr_CA", "fr_CH", "it_IT"),
    *("es_ES", "es_MX", "pt_BR", "pt_PT", "nl_NL", "sv_SE", "nb_NO", "da_DK", "fi_FI", "is_IS", "pl_PL"),
    *("cs_CZ", "hu_HU", "ro_RO", "el_GR", "tr_TR", "ru_RU", "uk_UA", "he_IL", "ar_EG", "ar_AE", "fa_IR"),
    *("ur_PK", "hi_IN", "mr_IN", "ne_NP", "bn_BD", "my_MM", "ckb_IQ", "ps_AF", "th_TH", "vi_VN", "id_ID"),
    *("zh_CN", "ja_JP", "ko_KR", "sw_KE", "eu_ES"),
)
DECIMALS: Final = {"EUR": 2, "JPY": 0, "KWD": 3}

languages = st.sampled_from(LANGUAGES).map(lambda name: notation_of(QLocale(name)))
amounts = st.decimals(0, 10**12, places=3)


@given(languages, amounts, st.sampled_from(sorted(DECIMALS)))
def test_money_is_read_as_it_was_written(notation: Notation, amount: Decimal, currency: str):
    with written(notation):
        amount = round(amount, DECIMALS[currency])
        text = without_currency(amount, currency)
        assert text.isascii() or set(text) & set("\u00a0\u202f\u2019")
        meant, reading = Understood(amount, currency), read_money(text, currency)
        # Of three decimals nobody can tell whether they are thousands: the field knows what it wrote itself.
        asked = isinstance(reading, Ambiguous) and DECIMALS[currency] == 3 and meant in reading.readings
        assert reading == meant or asked


@given(languages, st.decimals(0, 10**9, places=6), st.decimals(0, 10, places=8))
def test_numbers_and_per_cents_are_read_back(notation: Notation, number: Decimal, share: Decimal):
    with written(notation):
        assert read_number(plain_number(number)) == Understood(number)
        assert read_percent(per_cent(share)) == Understood(share)
        assert numbers.parse(numbers.short(float(number), 4)) == pytest.approx(float(number), abs=5.1e-5)


@given(languages, st.lists(st.integers(0, 10**9), min_size=3, max_size=3))
def test_low_likely_and_high_are_read_as_they_were_written(notation: Notation, parts: list[int]):
    three = tuple(part / 10**8 for part in sorted(parts))
    with written(notation):
        for scale in (Rating(), Number(unit="min", worst=0.0, best=5000.0)):
            facts = facts_of(scale)
            assert isinstance(facts, Figures)
            taken = read(text_of(facts, (three[0], three[1], three[2])), facts, how="fact")
            assert isinstance(taken, Taken), taken
            low = taken.likely if taken.low is None else taken.low
            high = taken.likely if taken.high is None else taken.high
            assert (low, taken.likely, high) == pytest.approx(three)


@given(languages, st.lists(st.integers(1, 10**9 - 1), min_size=1, max_size=5, unique=True))
def test_a_schedule_is_read_as_it_was_written(notation: Notation, cuts: list[int]):
    ends = [0, *sorted(cuts), 10**9]
    shares = tuple(Decimal(b - a) / 10**9 for a, b in pairwise(ends))
    years = Vesting(years=shares)
    months = Vesting(custom=tuple(Vest(month=12 * at, share=one) for at, one in enumerate(shares, 1)))
    with written(notation):
        assert read_years(write_years(years), years) == years
        assert read_months(write_months(months)) == months


def test_what_a_currency_cannot_have_stays_as_it_is_in_the_file(qtbot: QtBot):
    field = MoneyField("pay.base", "Base", "JPY")
    qtbot.addWidget(field)
    told: list[object] = []
    field.entered.connect(told.append)
    field.set_value(Decimal("71500.25"))
    field.line.setText(field.line.text())
    field.line.setModified(True)
    assert field.commit()
    assert (field.value(), told, field.error()) == (Decimal("71500.25"), [], "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_that_is_written_has_one_system_of_numerals(language: str):
    with written(notation_of(QLocale(language))):
        assert spoken().decimal in ".,"
        assert points(76.54) == f"76{spoken().decimal}5"


@pytest.mark.parametrize(
    ("language", "text"), [("de_DE", "10,000"), ("de_DE", "10.000"), ("en_US", "10,000")]
)
def test_a_number_with_two_readings_is_asked_about(language: str, text: str):
    with written(notation_of(QLocale(language))), pytest.raises(Refused, match="two ways"):
        numbers.parse(text)
