"""What differs is told: all of it, and of covered pay nothing."""

from hypothesis import given, settings
from hypothesis import strategies as st

from app.document import Document
from app.errors import Refused
from app.words.differences import differences, pay_note
from tests.every_edit import every_edit
from tests.laws.decisions import documents
from tests.laws.random_edits import edits


def without_covered_pay(one: Document, other: Document) -> Document:
    """Give the other state with the pay of the one, as far as it is covered in either."""
    if not pay_note(one, other):
        return other
    return other.replace(pay=one.pay.replace(openings=other.pay.openings))


def assert_told(one: Document, other: Document) -> None:
    found = differences(one, other)
    assert bool(found) == (without_covered_pay(one, other) != one)
    assert all(each.said and each.about and each.spoken for each in found)
    assert found == differences(one, other)


@settings(max_examples=30)
@given(st.data(), documents())
def test_every_edit_differs_and_what_is_equal_does_not(data: st.DataObject, before: Document):
    assert differences(before, before.model_copy(deep=True)) == ()
    try:
        after = data.draw(edits(before)).apply(before)
    except Refused:
        return
    assert_told(before, after)
    assert_told(after, before)


def test_no_kind_of_edit_goes_untold():
    for before, edit in every_edit():
        assert_told(before, edit.apply(before))
