import numpy as np
import pytest

from app.document import MustHave, Number, Perspective, Spectrum, SweetSpot, Weight
from app.scoring.judged import judged
from app.scoring.table import shares_of, table
from tests.builders import DAY, criterion, document, offer, position, team
from tests.cases import case

WEIGHTS = np.array([0.6, 0.3, 0.1])


def test_a_criterion_without_swing_leaves_its_share_to_the_others():
    published = case("edge_cases")
    swing = ~np.array(published["inputs"]["degenerate"])
    found = shares_of(np.array(published["inputs"]["weights"]), swing)
    expected = published["expected"]
    assert found == pytest.approx(expected["degenerate_range_effective_weights"], abs=expected["tolerance"])


def test_shares_sum_to_one():
    assert shares_of(np.array([3.0, 1.0])).tolist() == [0.75, 0.25]


@pytest.mark.parametrize("entered", [[0.0, 0.0], []])
def test_without_weights_there_are_no_shares(entered: list[float]):
    assert not shares_of(np.array(entered)).any()


@pytest.mark.parametrize("entered", [[1e-300, 3e-300], [2.5e8, 7.5e8], [5e-324, 15e-324]])
def test_tiny_and_huge_weights_have_shares(entered: list[float]):
    assert shares_of(np.array(entered)).tolist() == [0.25, 0.75]


def test_an_empty_document_has_an_empty_table():
    empty = table(judged(document()))
    assert empty.values.shape == (0, 0)
    assert empty.shares.shape == (0,)
    assert empty.options == ()


def test_rows_are_options_and_columns_are_what_counts():
    told = document(
        (criterion("Pay"), criterion("Place", set_aside=True), criterion("Team")),
        (
            offer("North", {"Pay": 8.0, "Place": 2.0}),
            offer("South", {"Pay": 4.0}, teams=(team("One"), team("Two"))),
        ),
    )
    made = table(judged(told))
    assert [option.id for option in made.options] == ["north", "one", "two"]
    assert [one.id for one in made.criteria] == ["pay", "team"]
    assert made.values.tolist() == [[0.8, 0.5], [0.4, 0.5], [0.4, 0.5]]
    assert made.known.tolist() == [[True, False]] * 3
    assert made.shares.tolist() == [0.5, 0.5]


def test_a_team_takes_over_what_its_company_says_unless_it_knows_better():
    told = document(
        (criterion("Pay"), criterion("Team")),
        (offer("South", {"Pay": 4.0, "Team": 9.0}, teams=(team("One", {"Team": 2.0}), team("Two"))),),
    )
    assert table(judged(told)).values.tolist() == [[0.4, 0.2], [0.4, 0.9]]


def test_a_team_without_a_position_stands_where_its_offer_does():
    placed = offer("South", position=position(0.5), teams=(team("One", position=position(0.0)), team("Two")))
    told = document((criterion("Match", Spectrum()),), (placed,), sweet_spot=SweetSpot(low=0.5, high=0.5))
    assert table(judged(told)).values.tolist() == [[0.0], [1.0]]


def test_a_criterion_without_weight_weighs_nothing():
    told = document((criterion("Pay"), criterion("Place")), (offer("North"),), {"Pay": 2.0})
    assert table(judged(told)).weights.tolist() == [2.0, 0.0]


def test_another_perspective_sees_with_its_own_weights_and_sweet_spot():
    told = document(
        (criterion("Pay"), criterion("Match", Spectrum())),
        (offer("North", {"Pay": 10.0}, position=position(0.0)),),
        sweet_spot=SweetSpot(low=1.0, high=1.0),
    )
    later = Perspective(
        id="later",
        name="Later",
        date=DAY,
        weights=(Weight(criterion="match", weight=1.0),),
        sweet_spot=SweetSpot(low=0.0, high=0.0),
    )
    assert table(judged(told)).values.tolist() == [[1.0, 0.0]]
    seen = table(judged(told), later)
    assert seen.values.tolist() == [[1.0, 1.0]]
    assert seen.shares.tolist() == [0.0, 1.0]


def test_must_haves_of_what_is_set_aside_do_not_hold():
    needed = MustHave(limit=5.0)
    told = document(
        (criterion("Pay", must_have=needed), criterion("Place", must_have=needed, set_aside=True)),
        (offer("North", {"Pay": 1.0, "Place": 1.0}),),
    )
    assert table(judged(told)).must_haves == ((("pay", "failed"),),)


def test_values_outside_are_flagged():
    told = document(
        (criterion("Days", Number(worst=0.0, best=5.0)),), (offer("North", {"Days": 6.0}), offer("South"))
    )
    assert table(judged(told)).outside.tolist() == [[True], [False]]
