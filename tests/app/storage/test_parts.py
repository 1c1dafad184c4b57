"""Files with more options than can be compared: refused by name, and cut into parts without a loss."""

import json
from pathlib import Path
from typing import Any

import pytest

from app.document.document import MOST_OFFERS, MOST_OPTIONS
from app.edits import AddOffer, AddTeam, ChangeFact
from app.edits.new import new_offer, new_team
from app.errors import Refused
from app.storage.load import read_document
from app.storage.parts import options_in, parts_of
from app.storage.repair import repair
from app.storage.save import document_bytes
from app.storage.trouble import TooMany
from tests.builders import document, offer, team


def with_teams(offers: int, teams: int) -> list[dict[str, Any]]:
    made = [offer(f"o{n}", teams=tuple(team(f"t{n}-{k}") for k in range(teams))) for n in range(offers)]
    return [one.model_dump(mode="json", exclude_none=True) for one in made]


@pytest.mark.parametrize(
    ("offers", "teams", "options", "parts"),
    [
        (250, 4, MOST_OPTIONS, 1),
        (251, 4, 1004, 2),
        (MOST_OFFERS + 1, 0, 501, 2),
        (1000, 3, 3000, 4),
        (0, 0, 0, 1),
    ],
)
def test_each_part_can_be_compared_and_together_they_are_all(
    offers: int, teams: int, options: int, parts: int
):
    found = with_teams(offers, teams)
    cut = parts_of(found)
    assert (options_in(found), len(cut)) == (options, parts)
    assert [index for part in cut for index in part] == list(range(offers))
    for part in cut:
        assert options_in([found[index] for index in part]) <= MOST_OPTIONS
        assert len(part) <= MOST_OFFERS


@pytest.mark.parametrize("offers", [None, 3, [7, None, {"teams": 2}, {"teams": [], "team_open": True}]])
def test_what_is_broken_is_counted_as_one(offers: Any):
    assert options_in(offers) == (4 if isinstance(offers, list) else 0)


def test_too_many_are_refused_and_repaired_a_part_at_a_time(tmp_path: Path):
    tree = json.loads(document_bytes(document()))
    tree["offers"] = with_teams(300, 4)
    path = tmp_path / "many.offers"
    path.write_text(json.dumps(tree))
    with pytest.raises(TooMany) as caught:
        read_document(path)
    assert (caught.value.parts, caught.value.problems[0].place) == (2, "offers")
    first, second = (repair(path.read_bytes(), part=part) for part in range(2))
    assert [len(made.offers) for made, _ in (first, second)] == [250, 50]
    assert [one.id for one in (*first[0].offers, *second[0].offers)] == [f"o{n}" for n in range(300)]
    assert [len(left_out) for _, left_out in (first, second)] == [50, 250]


def test_at_the_limit_nothing_can_be_added_and_the_limit_is_named():
    full = document(
        offers=tuple(offer(f"o{n}", teams=tuple(team(f"t{n}-{k}") for k in range(4))) for n in range(250))
    )
    beside = full.offers[0]
    for edit in (
        AddOffer(new_offer(full)),
        AddTeam(beside.id, new_team(full, beside)),
        ChangeFact(beside.id, "team_open", True),
    ):
        with pytest.raises(Refused, match="1,000 options can be compared at most"):
            edit.apply(full)
    assert ChangeFact(beside.id, "company", "Renamed").apply(full).offers[0].company == "Renamed"
