"""A choice is written down and opens pay; reopening covers pay and keeps the record."""

from datetime import UTC, datetime, timedelta

import pytest

from app.document import Choice, Document, Opening, Pay, Place
from app.edits import RecordChoice, RemoveOffer, Reopen
from app.edits.choices import NONE_STANDS, STANDS, first_opened
from app.errors import Refused
from tests.builders import benefits

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


def example(*openings: Opening) -> Document:
    made = benefits({"Noord": {"Peace": 60}, "Sud": {"Peace": 10}}, {"Peace": 1})
    return made.replace(pay=Pay(openings=openings))


def chosen(option: str = "noord", when: datetime = NOON) -> Choice:
    return Choice(option=option, option_name=option.capitalize(), when=when)


def test_a_choice_opens_pay_by_standing_there():
    before = example()
    edit = RecordChoice(chosen())
    after = edit.apply(before)
    assert not before.pay_open
    assert after.pay_open
    assert after.choice == chosen()
    assert after.pay is before.pay
    assert (edit.label(before), edit.where) == (
        "decide for Noord",
        Place(option="noord", fact="choices"),
    )


def test_reopening_covers_pay_and_keeps_the_record():
    before = RecordChoice(chosen()).apply(example())
    edit = Reopen(NOON + HOUR)
    after = edit.apply(before)
    assert not after.pay_open
    assert after.choice is None
    assert after.choices == (chosen().replace(reopened=NOON + HOUR),)
    assert after.pay is before.pay
    assert (edit.label(before), edit.where) == ("reopen the decision", Place(fact="choices"))


def test_reopening_covers_an_early_opening_too():
    early = Opening(when=NOON - 2 * HOUR)
    before = RecordChoice(chosen()).apply(example(early))
    assert before.pay.openings == (early,), "a choice closes nothing"
    after = Reopen(NOON + HOUR).apply(before)
    assert not after.pay_open
    assert after.pay.openings == (early.replace(covered=NOON + HOUR),)


def test_an_opening_covered_before_keeps_its_time():
    early = Opening(when=NOON - 2 * HOUR, covered=NOON - HOUR)
    after = Reopen(NOON + HOUR).apply(RecordChoice(chosen()).apply(example(early)))
    assert after.pay.openings == (early,)


def test_the_record_says_when_pay_was_first_open():
    covered = Opening(when=NOON - 3 * HOUR, covered=NOON - 2 * HOUR)
    before = example(covered, Opening(when=NOON - HOUR))
    assert first_opened(before) == NOON - 3 * HOUR
    after = RecordChoice(chosen()).apply(before)
    assert after.choices[0].pay_opened == NOON - 3 * HOUR


def test_a_second_choice_knows_that_the_first_opened_pay():
    first = RecordChoice(chosen()).apply(example())
    assert first.choices[0].pay_opened is None
    again = RecordChoice(chosen("sud", NOON + 2 * HOUR)).apply(Reopen(NOON + HOUR).apply(first))
    assert [one.option for one in again.choices] == ["noord", "sud"]
    assert again.choices[1].pay_opened == NOON
    assert again.choice is again.choices[1]


def test_what_the_caller_says_of_openings_does_not_count():
    told = chosen().replace(pay_opened=NOON, reopened=NOON)
    assert RecordChoice(told).apply(example()).choice == chosen()


def test_one_choice_stands_at_a_time():
    before = RecordChoice(chosen()).apply(example())
    with pytest.raises(Refused, match=STANDS):
        RecordChoice(chosen("sud")).apply(before)


def test_an_option_that_is_gone_cannot_be_chosen():
    before = RemoveOffer("sud").apply(example())
    with pytest.raises(Refused, match="no longer there"):
        RecordChoice(chosen("sud")).apply(before)


def test_what_does_not_stand_cannot_be_reopened():
    with pytest.raises(Refused, match=NONE_STANDS):
        Reopen(NOON).apply(example())
    once = Reopen(NOON).apply(RecordChoice(chosen()).apply(example()))
    with pytest.raises(Refused, match=NONE_STANDS):
        Reopen(NOON).apply(once)


def test_a_choice_outlives_the_option_chosen():
    after = RemoveOffer("noord").apply(RecordChoice(chosen()).apply(example()))
    assert after.choice == chosen()
    assert after.pay_open
