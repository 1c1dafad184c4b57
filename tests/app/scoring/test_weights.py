import math

import pytest

from app.document import Document, Number, Spectrum, Weight
from app.errors import Refused
from app.scoring.judged import judged
from app.scoring.table import table
from app.scoring.weights import equal_weights, stretched, tidy, with_share
from tests.builders import criterion, document


def weighed(*weights: float, locked: tuple[int, ...] = ()) -> Document:
    """Make criteria A, B, C, … with these weights."""
    made = tuple(criterion("ABCDEF"[number]) for number in range(len(weights)))
    told = document(made, weights={one.name: weight for one, weight in zip(made, weights, strict=True)})
    view = told.perspective
    held = tuple(w.replace(locked=number in locked) for number, w in enumerate(view.weights))
    return told.replace(perspectives=(view.replace(weights=held),))


def shares_after(told: Document, criterion_id: str, share: float) -> list[float]:
    view = told.perspective.replace(weights=with_share(told, criterion_id, share))
    return table(judged(told), view).shares.tolist()


def test_the_others_give_way_in_proportion():
    assert shares_after(weighed(50.0, 30.0, 20.0), "a", 0.25) == pytest.approx([0.25, 0.45, 0.3])


def test_the_sum_as_entered_stays():
    weights = with_share(weighed(4.0, 3.0, 1.0), "c", 0.5)
    assert sum(weight.weight for weight in weights) == pytest.approx(8.0)


def test_a_locked_weight_keeps_its_share():
    told = weighed(50.0, 30.0, 20.0, locked=(1,))
    assert shares_after(told, "a", 0.6) == pytest.approx([0.6, 0.3, 0.1])
    assert with_share(told, "a", 0.6)[1] is told.perspective.weights[1]


def test_a_share_goes_no_further_than_what_locked_weights_leave():
    assert shares_after(weighed(50.0, 30.0, 20.0, locked=(1,)), "a", 0.9) == pytest.approx([0.7, 0.3, 0.0])


@pytest.mark.parametrize(("asked", "given"), [(0.0, 0.0), (1.0, 1.0), (-0.5, 0.0), (7.0, 1.0)])
def test_a_share_stays_between_none_and_all(asked: float, given: float):
    assert shares_after(weighed(1.0, 1.0), "a", asked) == [given, 1 - given]


def test_where_all_others_are_nothing_they_share_equally():
    assert shares_after(weighed(5.0, 0.0, 0.0), "a", 0.5) == [0.5, 0.25, 0.25]


def test_where_nothing_was_entered_the_weights_sum_to_a_hundred():
    assert [w.weight for w in with_share(weighed(0.0, 0.0), "b", 0.3)] == [70.0, 30.0]


@pytest.mark.parametrize("weights", [(5e-324, 1e-323), (1e-300, 2e-300), (1e9, 1e9), (1e9, 5e-324)])
def test_tiny_and_huge_weights_can_be_moved(weights: tuple[float, ...]):
    assert shares_after(weighed(*weights), "a", 0.5) == pytest.approx([0.5, 0.5], abs=1e-9)


def test_a_hundred_weights_move_exactly():
    told = document(tuple(criterion(f"C{number}") for number in range(100)))
    shares = shares_after(told, "c7", 1 / 3)
    assert shares[7] == pytest.approx(1 / 3, abs=1e-11)
    assert shares[0] == pytest.approx(2 / 3 / 99, abs=1e-11)


def test_what_does_not_count_keeps_its_weight():
    told = document(
        (
            criterion("A"),
            criterion("B"),
            criterion("Flat", Number(worst=1.0, best=1.0)),
            criterion("C", set_aside=True),
        ),
        weights={"A": 10.0, "B": 30.0, "Flat": 7.0, "C": 9.0},
    )
    assert [w.weight for w in with_share(told, "a", 0.5)] == [20.0, 20.0, 7.0, 9.0]


@pytest.mark.parametrize("share", [math.nan, math.inf, -math.inf])
def test_a_share_is_a_finite_number(share: float):
    with pytest.raises(Refused, match="A finite number is needed here"):
        with_share(weighed(1.0, 1.0), "a", share)


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (weighed(1.0, 1.0, locked=(0,)), "This weight is locked. Unlock it to change it."),
        (weighed(1.0, 1.0, locked=(1,)), "No other weight is free to give way."),
        (weighed(1.0), "No other weight is free to give way."),
        (document((criterion("A", set_aside=True), criterion("B"))), "does not count at present"),
        (document((criterion("A", Spectrum()), criterion("B"))), "does not count at present"),
        (document(), "does not count at present"),
    ],
)
def test_a_share_that_cannot_be_set_says_why(told: Document, sentence: str):
    with pytest.raises(Refused, match=sentence):
        with_share(told, "a", 0.5)


def test_equal_weights_are_equal_and_unlocked():
    told = weighed(5.0, 0.0, 90.0, locked=(0,))
    assert {(w.weight, w.locked) for w in equal_weights(told)} == {(33.3333333333, False)}
    assert equal_weights(document()) == ()


def test_equal_weights_leave_alone_what_is_set_aside():
    told = document((criterion("A"), criterion("B", set_aside=True)), weights={"A": 1.0, "B": 7.0})
    assert [w.weight for w in equal_weights(told)] == [100.0, 7.0]


def test_a_wider_range_weighs_more_in_every_perspective():
    told = weighed(10.0, 20.0)
    assert stretched(told, "a", 1.0) is told.perspectives
    (view,) = stretched(told, "a", 2.5)
    assert [w.weight for w in view.weights] == [25.0, 20.0]
    assert view.weights[1] is told.perspective.weights[1]
    (most,) = stretched(weighed(1e9), "a", 3.0)
    assert most.weights == (Weight(criterion="a", weight=1e9),)


def test_weights_are_kept_to_twelve_digits():
    assert tidy(100 / 3) == 33.3333333333
    assert tidy(1e-300 / 3) == 3.33333333333e-301
    assert tidy(0.0) == 0.0
