from app.document import SweetSpot
from app.words.side_by_side import About, in_order, matched

ABOUT = About("Offer", "North")


def test_what_is_known_by_the_same_key_stands_side_by_side():
    assert list(matched({"a": 1, "b": 2}, {"c": 3, "b": 4})) == [("c", None, 3), ("b", 2, 4), ("a", 1, None)]


def test_another_order_is_told_of_what_stands_in_both():
    assert not list(in_order(ABOUT, {"a": 1, "b": 2, "c": 3}, {"new": 0, "a": 1, "c": 3}, "Turned"))
    assert [one.said for one in in_order(ABOUT, {"a": 1, "b": 2}, {"b": 2, "a": 1}, "Turned")] == ["Turned"]


def test_a_record_differs_field_by_field():
    (one,) = ABOUT.fields(SweetSpot(low=0.2), SweetSpot(low=0.3))
    assert (one.kind, one.about, one.said) == ("Offer", "North", "Low: 0.2 → 0.3")
    assert one.spoken == "North, Low: from 0.2 to 0.3."
