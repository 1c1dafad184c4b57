import math
from datetime import date
from typing import Any

import pytest

from app.document import Document, Place, Position, TimeShares
from app.edits import (
    AddOffer,
    AddTeam,
    ChangeFact,
    Edit,
    MovePosition,
    RemoveOffer,
    RemoveTeam,
    SetPosition,
)
from app.errors import Refused
from tests.builders import document, offer, position, team

TOLD = document(
    (),
    (
        offer("North", position=position(0.5, 0.2)),
        offer(
            "South",
            position=position(0.3),
            teams=(team("One", chance=0.6), team("Two", position=position(0.8))),
        ),
        offer("East", kind="current_job"),
    ),
)


def ids(told: Document) -> list[str]:
    return [one.id for one in told.offers]


def test_offers_are_added_and_removed():
    changed = AddOffer(offer("West")).apply(TOLD)
    assert ids(changed) == ["north", "south", "east", "west"]
    assert ids(AddOffer(offer("West"), at=1).apply(TOLD)) == ["north", "west", "south", "east"]
    assert ids(RemoveOffer("south").apply(TOLD)) == ["north", "east"]
    assert changed.offers[0] is TOLD.offers[0]
    assert changed.perspectives is TOLD.perspectives


def test_teams_are_added_and_removed():
    changed = AddTeam("south", team("Three"), at=0).apply(TOLD)
    assert [one.id for one in changed.offers[1].teams] == ["three", "one", "two"]
    assert changed.offers[1].teams[1] is TOLD.offers[1].teams[0]
    assert [one.id for one in AddTeam("north", team("Three")).apply(TOLD).offers[0].teams] == ["three"]
    assert [one.id for one in RemoveTeam("one").apply(TOLD).offers[1].teams] == ["two"]
    assert changed.offers[0] is TOLD.offers[0]


@pytest.mark.parametrize(
    ("edit", "place"),
    [
        (AddOffer(offer("North")), "offers[3].id"),
        (AddOffer(offer("One")), "offers[3].id"),
        (AddOffer(offer("West", kind="current_job")), "offers[3].kind"),
        (AddOffer(offer("West", {"A": 1.0})), "offers[3].assessments[0].criterion"),
        (AddTeam("north", team("One")), "offers[1].teams[0].id"),
        (AddTeam("south", team("Three", chance=0.5)), "teams"),
    ],
)
def test_what_cannot_be_added_names_its_place(edit: Edit, place: str):
    with pytest.raises(Refused) as refused:
        edit.apply(TOLD)
    assert [problem.place for problem in refused.value.problems] == [place]


@pytest.mark.parametrize(
    ("subject", "field", "value", "label"),
    [
        ("north", "company", "Nord", "rename North"),
        ("north", "kind", "no_offer_yet", "change what North is"),
        ("north", "role", "Scientist", "change the role at North"),
        ("north", "place", "Bern", "change the place of North"),
        ("north", "reply_by", date(2026, 12, 1), "change the reply-by date of North"),
        ("one", "name", "Eins", "rename One"),
        ("one", "chance", None, "change the chance of landing in One"),
        ("one", "promised", True, "change whether One is promised"),
    ],
)
def test_a_fact_changes(subject: str, field: Any, value: object, label: str):
    edit = ChangeFact(subject, field, value)
    changed = edit.apply(TOLD)
    found = changed.offers[0] if subject == "north" else changed.offers[1].teams[0]
    assert getattr(found, field) == value
    assert edit.label(TOLD) == label
    assert (edit.key, edit.where) == (f"{field}:{subject}", Place(option=subject, fact=field))
    assert changed.offers[2] is TOLD.offers[2]


def test_a_name_loses_the_spaces_around_it():
    assert ChangeFact("north", "company", " Nord\n").apply(TOLD).offers[0].company == "Nord"


@pytest.mark.parametrize(
    ("subject", "field", "value", "place"),
    [
        ("north", "company", "  ", "company"),
        ("north", "kind", "current_job", "offers[2].kind"),
        ("north", "chance", 0.5, "chance"),
        ("north", "reply_by", "soon", "reply_by"),
        ("one", "company", "x", "company"),
        ("one", "chance", 1.5, "chance"),
        ("one", "chance", math.nan, "chance"),
        ("two", "chance", 0.5, "teams"),
    ],
)
def test_a_fact_that_cannot_be_names_its_field(subject: str, field: Any, value: object, place: str):
    with pytest.raises(Refused) as refused:
        ChangeFact(subject, field, value).apply(TOLD)
    assert [problem.place for problem in refused.value.problems] == [place]


def test_a_position_is_set_and_taken_away():
    there = position(0.9)
    assert SetPosition("one", there).apply(TOLD).offers[1].teams[0].position is there
    assert SetPosition("north", None).apply(TOLD).offers[0].position is None


def moved(option: str, by: float, told: Document = TOLD) -> Position | None:
    changed = MovePosition(option, by).apply(told)
    subjects = {one.id: one.position for part in changed.offers for one in (part, *part.teams)}
    return subjects[option]


@pytest.mark.parametrize(
    ("by", "low", "likely", "high"),
    [
        (0.1, 0.4, 0.6, 0.8),
        (-0.1, 0.2, 0.4, 0.6),
        (9.0, 0.6, 0.8, 1.0),
        (-9.0, 0.0, 0.2, 0.4),
        (1e-9, 0.3, 0.5, 0.7),
    ],
)
def test_a_range_moves_as_one_as_far_as_the_axis_goes(by: float, low: float, likely: float, high: float):
    assert moved("north", by) == Position(low=low, likely=likely, high=high)


def test_a_team_that_moves_gets_a_position_of_its_own():
    assert moved("one", 0.1) == position(0.4)
    assert MovePosition("one", 0.1).apply(TOLD).offers[1].position is TOLD.offers[1].position


def test_shares_of_time_do_not_explain_a_position_moved_by_hand():
    time = TimeShares(modelling=1.0, engineering=1.0)
    told = document((), (offer("North", position=position(0.5).replace(time=time)),))
    assert moved("north", 0.1, told) == position(0.6)
    assert MovePosition("north", 0.0).apply(told) is told
    assert MovePosition("north", 1e-9).apply(told) is told


def test_a_move_to_where_it_stands_is_none():
    assert MovePosition("north", 0.0).apply(TOLD) is TOLD
    edge = document((), (offer("North", position=position(1.0)),))
    assert MovePosition("north", 0.5).apply(edge) is edge


@pytest.mark.parametrize("by", [math.nan, math.inf])
def test_a_move_is_a_finite_number(by: float):
    with pytest.raises(Refused, match="A finite number is needed here"):
        MovePosition("north", by).apply(TOLD)


def test_what_has_no_position_cannot_move():
    with pytest.raises(Refused, match="East has no position yet"):
        MovePosition("east", 0.1).apply(TOLD)
    with pytest.raises(Refused, match="no longer there"):
        MovePosition("south", 0.1).apply(TOLD)


@pytest.mark.parametrize(
    "edit",
    [
        RemoveOffer("gone"),
        RemoveOffer("one"),
        AddTeam("gone", team("Three")),
        RemoveTeam("gone"),
        RemoveTeam("north"),
        ChangeFact("gone", "name", "x"),
        SetPosition("gone", None),
        MovePosition("gone", 0.1),
    ],
)
def test_who_is_gone_cannot_be_changed(edit: Edit):
    with pytest.raises(Refused, match="That is no longer there"):
        edit.apply(TOLD)


def test_each_says_what_it_does():
    edits: tuple[Edit, ...] = (
        AddOffer(offer("West")),
        RemoveOffer("north"),
        AddTeam("north", team("Three")),
        RemoveTeam("one"),
        SetPosition("one", None),
        MovePosition("two", 0.1),
    )
    assert [edit.label(TOLD) for edit in edits] == [
        "add West",
        "remove North",
        "add team Three",
        "remove team One",
        "change the position of One",
        "move Two",
    ]
    assert [edit.where.option for edit in edits] == ["west", "north", "three", "one", "one", "two"]
    assert SetPosition("one", None).key == MovePosition("one", 0.1).key
