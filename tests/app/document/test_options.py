"""What an option is called, and what it is where a team is left open."""

from typing import Any

import pytest

from app.document import Document, Offer, Option, Position, options, subject_name
from tests.builders import document, offer, position, team
from tests.named import SAME_NAMES


def called(*offers: Offer) -> list[str]:
    return [one.name for one in options(document((), offers))]


def test_a_team_or_an_offer_without_one_goes_by_its_own_name():
    found = options(document((), (offer("North", teams=(team("Search"), team("Ads"))), offer("South"))))
    assert [one.name for one in found] == ["Search", "Ads", "South"]
    assert [one.full_name for one in found] == ["North: Search", "North: Ads", "South"]


def test_a_name_that_is_taken_twice_is_followed_by_the_company():
    assert [one.name for one in options(SAME_NAMES)] == [
        *("Search (Alder)", "Platform (Alder)"),
        *("Search (Birch)", "Platform (Birch)"),
    ]
    assert options(SAME_NAMES)[0].full_name == "Alder: Search"


def test_then_by_role_and_place_and_in_the_end_by_a_number():
    same = Offer(id="a", company="Acme", role="Engineer", place="Bonn")
    assert called(same, same.replace(id="b", role="Scientist")) == ["Acme (Engineer)", "Acme (Scientist)"]
    assert called(same, same.replace(id="b", place="Rome")) == [
        "Acme (Engineer, Bonn)",
        "Acme (Engineer, Rome)",
    ]
    plain = Offer(id="a", company="Acme")
    assert called(plain, plain.replace(id="b"), plain.replace(id="c", company="ACME")) == [
        *("Acme", "Acme (2)", "ACME (3)"),
    ]


def left_open(*chances: float | None, **fields: Any) -> Document:
    teams = tuple(
        team(f"T{number}", chance=chance, position=position(number / 10))
        for number, chance in enumerate(chances)
    )
    return document((), (offer("North", teams=teams, team_open=True, **fields),))


def mixture(made: Document) -> Option | None:
    return next((one for one in options(made) if one.parts), None)


def test_an_offer_whose_team_is_left_open_is_an_option_beside_its_teams():
    made = left_open(0.5, 0.3, None)
    assert [one.id for one in options(made)] == ["t0", "t1", "t2", "north"]
    found = mixture(made)
    assert found is not None
    assert found.name == "North, team open"
    assert [(part.option.id, part.chance) for part in found.parts] == [
        *(("t0", 0.5), ("t1", 0.3), ("north", pytest.approx(0.2))),
    ]
    assert found.parts[-1].option.team is None


def test_without_any_chance_there_is_nothing_to_mix():
    assert mixture(left_open(None, None)) is None
    assert mixture(left_open(0.0)) is None
    closed = left_open(0.5, 0.5).offers[0].replace(team_open=False)
    assert mixture(document((), (closed,))) is None


def test_chances_that_name_every_team_leave_no_rest():
    found = mixture(left_open(0.7, 0.3 + 1e-12))
    assert found is not None
    assert [part.option.id for part in found.parts] == ["t0", "t1"]
    assert sum(part.chance for part in found.parts) == pytest.approx(1.0)


def test_it_stands_where_its_teams_stand_on_average():
    found = mixture(left_open(0.75, 0.25, position=position(0.9)))
    assert found is not None
    assert found.position == Position(low=0.0, likely=0.025, high=0.1)
    nowhere = offer("North", teams=(team("A", chance=1.0),), team_open=True)
    alone = mixture(document((), (nowhere,)))
    assert alone is not None
    assert alone.position is None


def test_a_company_is_called_by_its_own_name_also_where_its_team_is_open():
    made = left_open(1.0)
    assert subject_name(made, "north") == "North"
    assert subject_name(made, "t0") == "T0"
    assert subject_name(made, "gone") is None
    assert subject_name(SAME_NAMES, "a1") == "Search (Alder)"
