"""Another state of the decision comes back; what was decided, and when pay was open, stays on record."""

from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from app.document import Choice, Document, Opening
from app.edits import CoverPay, OpenPay, RecordChoice, RenameDecision, Reopen, Restore
from app.edits.edit import Edit
from tests.builders import benefits

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
EARLY = benefits({"Noord": {"Peace": 60}, "Zuid": {"Peace": 50}}, {"Peace": 1})


def at(hour: int) -> datetime:
    return NOW + timedelta(hours=hour)


def after(*edits: Edit, on: Document = EARLY) -> Document:
    for edit in edits:
        on = edit.apply(on)
    return on


def decide(hour: int) -> Edit:
    return RecordChoice(Choice(option="noord", option_name="Noord", when=at(hour)))


def test_all_of_it_comes_back_and_the_decision_stays_the_same_one():
    other = RenameDecision("Before").apply(EARLY)
    assert Restore(other.replace(id="another"), NOW).apply(EARLY) == other


def test_the_openings_of_both_are_kept():
    one = after(OpenPay(at(1)), CoverPay(at(2)))
    other = after(OpenPay(at(3)), CoverPay(at(4)))
    whens = [at(1), at(3)]
    for now, version in ((one, other), (other, one)):
        assert [each.when for each in Restore(version, NOW).apply(now).pay.openings] == whens


def test_an_early_version_does_not_undo_that_pay_was_opened():
    opened = after(OpenPay(at(1)))
    assert Restore(EARLY, at(5)).apply(opened) == opened
    covered = after(CoverPay(at(2)), on=opened)
    restored = Restore(opened, at(5)).apply(covered)
    assert restored.pay.openings == (Opening(when=at(1), covered=at(2)),)
    assert not restored.pay_open


def test_pay_that_somebody_else_opened_stays_covered_here_and_the_record_says_since_when():
    restored = Restore(after(OpenPay(at(1))), at(5)).apply(EARLY)
    assert restored.pay.openings == (Opening(when=at(1), covered=at(5)),)


def test_a_choice_that_stands_goes_on_to_stand():
    decided = after(decide(1))
    assert Restore(EARLY, at(5)).apply(decided).choice == decided.choice
    assert Restore(decided, at(5)).apply(EARLY).choice == decided.choice


def test_a_choice_that_was_reopened_stays_so():
    reopened = after(decide(1), Reopen(at(2)))
    restored = Restore(after(decide(1)), at(5)).apply(reopened)
    assert restored.choices == reopened.choices
    assert not restored.pay_open


def test_of_two_choices_the_later_stands():
    restored = Restore(after(decide(3)), at(5)).apply(after(decide(1)))
    assert [each.reopened for each in restored.choices] == [at(3), None]


states = st.lists(st.sampled_from("ocdr"), max_size=6)


def lived(gestures: list[str], first: int) -> Document:
    """Open, cover, decide and reopen in some order, as far as it goes."""
    document = EARLY
    for hour, gesture in enumerate(gestures, first):
        open_early = bool(document.pay.openings) and document.pay.openings[-1].covered is None
        if gesture == "o" and not document.pay_open:
            document = OpenPay(at(hour)).apply(document)
        elif gesture == "c" and open_early and document.choice is None:
            document = CoverPay(at(hour)).apply(document)
        elif gesture == "d" and document.choice is None:
            document = decide(hour).apply(document)
        elif gesture == "r" and document.choice is not None:
            document = Reopen(at(hour)).apply(document)
    return document


@settings(max_examples=60)
@given(states, states, st.sampled_from((0, 3, 100)))
def test_nothing_of_the_record_is_lost_and_no_restoring_opens_pay(
    one: list[str], other: list[str], start: int
):
    now, version = lived(one, 0), lived(other, start)
    restored = Restore(version, at(200)).apply(now)
    for records in (lambda of: of.choices, lambda of: of.pay.openings):
        assert {each.when for each in records(restored)} == {
            each.when for of in (now, version) for each in records(of)
        }
    assert not restored.pay_open or now.pay_open or version.choice is not None
    assert Document.model_validate_json(restored.model_dump_json()) == restored
    assert Restore(version, at(201)).apply(restored).choices == restored.choices
