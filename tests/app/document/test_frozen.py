import pytest

from app.document import Offer, SweetSpot
from app.errors import Problem, Refused
from tests.builders import criterion, document, offer, position, team

NORTH = offer("North", {"A": 5.0}, teams=(team("One"), team("Two")), position=position(0.5))


def test_what_is_not_changed_stays_the_same_object():
    changed = NORTH.replace(company="South")
    assert changed.company == "South"
    assert changed.teams is NORTH.teams
    assert changed.position is NORTH.position
    assert changed.assessments is NORTH.assessments


def test_parts_of_a_changed_row_stay_the_same_objects():
    told = document((criterion("A"),), (NORTH, offer("South")))
    third = offer("East")
    changed = told.replace(offers=(*told.offers, third))
    assert all(new is old for new, old in zip(changed.offers, (*told.offers, third), strict=True))
    assert changed.criteria is told.criteria


def test_changing_nothing_gives_the_very_same_value():
    assert NORTH.replace() is NORTH
    assert NORTH.replace(company=NORTH.company, teams=NORTH.teams) is NORTH
    assert NORTH.replace(teams=tuple(one for one in NORTH.teams)) is NORTH


def test_the_original_never_changes():
    NORTH.replace(company="South", teams=())
    assert (NORTH.company, len(NORTH.teams)) == ("North", 2)
    with pytest.raises(ValueError, match="frozen"):
        NORTH.company = "South"  # pyright: ignore[reportAttributeAccessIssue]


def test_an_impossible_change_names_its_field_and_says_what_would_be_right():
    with pytest.raises(Refused) as refused:
        SweetSpot().replace(low=2.0, high=-1.0)
    assert refused.value.problems == (
        Problem("low", "The number is 1 or less."),
        Problem("high", "The number is 0 or more."),
    )


def test_a_change_is_checked_together_with_what_stays():
    with pytest.raises(Refused, match="low: The sweet spot begins before it ends"):
        SweetSpot(low=0.2, high=0.4).replace(low=0.5)


def test_a_field_that_is_not_there_is_refused():
    with pytest.raises(Refused, match="chance: This field is not known here"):
        NORTH.replace(chance=0.5)


@pytest.mark.parametrize("name", ["", " ", "\n\t", "n" * 201])
def test_a_name_is_1_to_200_characters_that_show(name: str):
    with pytest.raises(Refused):
        NORTH.replace(company=name)


@pytest.mark.parametrize("known", ["", "-a", "ä", "a b", "a" * 65, "a\n"])
def test_an_id_is_letters_digits_and_dashes(known: str):
    with pytest.raises(Refused, match="An id is 1 to 64 letters, digits, - or _"):
        NORTH.replace(id=known)


def test_half_a_character_that_was_pasted_becomes_the_sign_for_it():
    assert NORTH.replace(company="A\ud83d").company == "A\ufffd"
    assert NORTH.replace(company="A\ud83d\ude00").company == "A\U0001f600"


def test_what_qt_takes_for_a_mark_of_the_order_of_bytes_becomes_it_too():
    assert NORTH.replace(company="\ufffeA").company == "\ufffdA"


def test_a_number_may_be_whole_and_becomes_a_float():
    assert isinstance(SweetSpot(low=0, high=1).high, float)


@pytest.mark.parametrize("value", ["0.5", True, None, float("nan"), float("inf")])
def test_a_number_is_nothing_else(value: object):
    with pytest.raises(Refused):
        SweetSpot().replace(low=value)


def test_rows_are_tuples():
    with pytest.raises(Refused, match="teams: A list is needed here"):
        NORTH.replace(teams=[])
    assert isinstance(Offer.model_validate_json('{"id": "a", "company": "A", "teams": []}').teams, tuple)
