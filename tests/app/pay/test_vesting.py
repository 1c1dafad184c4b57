from decimal import Decimal
from fractions import Fraction

import pytest

from app.document import Vest, Vesting
from app.pay.vesting import PRESETS, vests

EVEN = (Decimal("0.25"),) * 4


def test_years_come_at_their_end():
    back_loaded = Vesting(years=tuple(Decimal(share) / 100 for share in (5, 15, 40, 40)))
    assert vests(back_loaded) == (
        (12, Fraction(1, 20)),
        (24, Fraction(3, 20)),
        (36, Fraction(2, 5)),
        (48, Fraction(2, 5)),
    )


def test_quarters_and_months_share_their_year_evenly_and_exactly():
    by_quarter = vests(Vesting(years=EVEN, every="quarter"))
    assert [month for month, _ in by_quarter] == list(range(3, 49, 3))
    assert {share for _, share in by_quarter} == {Fraction(1, 16)}
    by_month = vests(Vesting(years=(Decimal("0.5"), Decimal("0.5")), every="month"))
    assert by_month == tuple((month, Fraction(1, 24)) for month in range(1, 25))


def test_at_the_cliff_comes_all_that_had_built_up_and_then_all_goes_on():
    schedule = vests(Vesting(years=EVEN, every="month", cliff_months=12))
    assert schedule[:3] == ((12, Fraction(1, 4)), (13, Fraction(1, 48)), (14, Fraction(1, 48)))
    assert schedule[-1] == (48, Fraction(1, 48))
    assert len(schedule) == 37


def test_a_cliff_between_two_payments_brings_only_what_was_due_before_it():
    schedule = vests(Vesting(years=EVEN, every="quarter", cliff_months=8))
    assert schedule[:2] == ((8, Fraction(1, 8)), (9, Fraction(1, 16)))
    assert vests(Vesting(years=EVEN, cliff_months=18))[:2] == ((18, Fraction(1, 4)), (24, Fraction(1, 4)))


def test_a_list_of_months_stands_as_it_is():
    listed = (Vest(month=0, share=Decimal("0.1")), Vest(month=18, share=Decimal("0.9")))
    assert vests(Vesting(custom=listed)) == ((0, Fraction(1, 10)), (18, Fraction(9, 10)))


def test_a_year_without_a_share_brings_nothing():
    assert vests(Vesting(years=(Decimal(0), Decimal(1)))) == ((24, Fraction(1)),)


@pytest.mark.parametrize("name", PRESETS)
def test_each_preset_is_whole_and_says_what_it_is(name: str):
    preset = PRESETS[name]
    assert sum(share for _, share in vests(preset.vesting)) == 1
    assert preset.words
    others = [other for other in PRESETS.values() if other is not preset]
    assert all(preset.words != other.words and preset.vesting != other.vesting for other in others)
