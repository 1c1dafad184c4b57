from decimal import Decimal
from typing import Any

import pytest

from app.document import Vest, Vesting
from app.errors import Refused

QUARTERS = (Decimal("0.25"),) * 4
EVEN = Vesting(years=QUARTERS)
BY_HAND = Vesting(custom=(Vest(month=6, share=Decimal("0.4")), Vest(month=18, share=Decimal("0.6"))))


@pytest.mark.parametrize(
    ("schedule", "changes", "place", "sentence"),
    [
        (EVEN, {"years": QUARTERS[:3]}, "years", "do not add up to the whole grant"),
        (EVEN, {"years": (*QUARTERS[:3], Decimal("0.26"))}, "years", "do not add up"),
        (EVEN, {"years": ()}, "years", "not both"),
        (EVEN, {"custom": BY_HAND.custom}, "years", "not both"),
        (EVEN, {"cliff_months": 49}, "cliff_months", "behind the end"),
        (BY_HAND, {"custom": BY_HAND.custom[:1]}, "custom", "do not add up"),
        (BY_HAND, {"custom": BY_HAND.custom[::-1]}, "custom[1].month", "after the one before"),
        (BY_HAND, {"cliff_months": 12}, "cliff_months", "says itself"),
    ],
)
def test_a_schedule_that_cannot_be_is_refused_at_its_field(
    schedule: Vesting, changes: dict[str, Any], place: str, sentence: str
):
    with pytest.raises(Refused) as refusal:
        schedule.replace(**changes)
    assert refusal.value.problems[0].place == place
    assert sentence in refusal.value.sentence


def test_shares_add_up_as_they_are_written_and_not_nearly():
    assert Vesting(years=(Decimal("0.333333333"), Decimal("0.333333333"), Decimal("0.333333334")))
    with pytest.raises(Refused):
        EVEN.replace(years=(Decimal("0.333333333"),) * 3)


def test_a_cliff_may_last_as_long_as_the_schedule():
    assert EVEN.replace(cliff_months=48).cliff_months == 48
