"""What cannot be is refused, with its place as in the file and a sentence."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import ValidationError

from app.document import Document, Scale
from app.document.problems import problems_from
from app.errors import Problem

TREE: dict[str, Any] = {
    "id": "test",
    "title": "Test",
    "active_perspective": "mine",
    "criteria": [
        {"id": "pay", "name": "Pay", "scale": {"kind": "rating"}},
        {"id": "days", "name": "Days", "scale": {"kind": "number", "worst": 0, "best": 5}},
        {
            "id": "grade",
            "name": "Grade",
            "scale": {
                "kind": "levels",
                "levels": [{"label": "poor", "value": 0}, {"label": "good", "value": 1}],
            },
        },
        {"id": "permit", "name": "Permit", "scale": {"kind": "yes_no"}},
        {"id": "visa", "name": "Visa", "scale": {"kind": "likelihood"}},
        {"id": "match", "name": "Match", "scale": {"kind": "spectrum"}},
    ],
    "offers": [
        {"id": "north", "company": "North", "assessments": [{"criterion": "pay", "likely": 5}]},
        {
            "id": "south",
            "company": "South",
            "position": {"low": 0.1, "likely": 0.2, "high": 0.3},
            "teams": [{"id": "one", "name": "One", "position": {"low": 0.1, "likely": 0.2, "high": 0.3}}],
        },
    ],
    "perspectives": [
        {
            "id": "mine",
            "name": "Mine",
            "date": "2026-11-23",
            "weights": [{"criterion": "pay", "weight": 1}, {"criterion": "days", "weight": 1}],
        }
    ],
}


def at(tree: Any, path: Sequence[int | str]) -> Any:
    for part in path:
        tree = tree[part]
    return tree


def problems_with(value: Any, *path: int | str) -> tuple[Problem, ...]:
    """Put a value somewhere in the file and list what is wrong with it then."""
    tree = json.loads(json.dumps(TREE))
    at(tree, path[:-1])[path[-1]] = value
    return problems_in(tree)


def problems_in(tree: Any) -> tuple[Problem, ...]:
    try:
        Document.model_validate_json(json.dumps(tree))
    except ValidationError as error:
        return problems_from(error)
    return ()


def assessed(**fields: Any) -> list[dict[str, Any]]:
    return [fields]


def test_the_file_these_tests_start_from_is_right():
    assert problems_in(TREE) == ()


# Each row: what to put, where, and the place and the sentence of the one problem found then.
REFUSALS: list[tuple[Any, list[int | str], str, str]] = json.loads(
    (Path(__file__).parents[2] / "data" / "refusals.json").read_text(encoding="utf-8")
)


KINDS = ", ".join(f"'{record.model_fields['kind'].default}'" for record in get_args(get_args(Scale)[0]))


@pytest.mark.parametrize(("value", "path", "place", "sentence"), REFUSALS, ids=[row[2] for row in REFUSALS])
def test_what_cannot_be_is_refused_at_its_place(value: Any, path: list[int | str], place: str, sentence: str):
    told = sentence.replace("{kinds}", KINDS)
    assert problems_with(value, *path) == (Problem(place, told),)


def test_chances_of_teams_add_up_to_one_at_most():
    teams = [{"id": f"t{n}", "name": "T", "chance": 0.6} for n in range(2)]
    sentence = "The chances of the teams add up to 120%; 100% is the most there can be."
    assert problems_with(teams, "offers", 0, "teams") == (Problem("offers[0].teams", sentence),)


def test_only_a_likelihood_hangs_on_an_event():
    tree = json.loads(json.dumps(TREE))
    tree["events"] = [{"id": "merger", "name": "The merger", "chance": {"likely": 0.5}}]
    tree["offers"][0]["assessments"] = [
        {"criterion": "pay", "event": "merger"},
        {"criterion": "visa", "event": "merger"},
    ]
    sentence = "Only a likelihood hangs on an event."
    assert problems_in(tree) == (Problem("offers[0].assessments[0].event", sentence),)


def test_an_id_of_an_event_is_its_own():
    tree = json.loads(json.dumps(TREE))
    chance = {"likely": 0.5}
    tree["events"] = [{"id": "merger", "name": name, "chance": chance} for name in ("The merger", "Another")]
    tree["offers"][0]["assessments"] = [{"criterion": "visa", "event": "merger"}]
    sentence = "The id “merger” is taken already, at events[0].id."
    assert problems_in(tree) == (Problem("events[1].id", sentence),)


def test_there_is_one_current_job_at_most():
    found = problems_with([{**offer, "kind": "current_job"} for offer in TREE["offers"]], "offers")
    assert found == (Problem("offers[1].kind", "offers[0] is the current job; there is one at most."),)


def test_all_problems_are_listed_in_the_order_of_the_file():
    tree = json.loads(json.dumps(TREE))
    tree["perspectives"][0]["date"] = "soon"
    tree["offers"][0]["company"] = 7
    tree["criteria"][0]["colour"] = 9
    assert [problem.place for problem in problems_in(tree)] == [
        "criteria[0].colour",
        "offers[0].company",
        "perspectives[0].date",
    ]


def test_references_are_checked_everywhere_at_once():
    tree = json.loads(json.dumps(TREE))
    tree["active_perspective"] = "gone"
    tree["offers"][1]["teams"][0]["assessments"] = assessed(criterion="gone", likely=1)
    assert [problem.place for problem in problems_in(tree)] == [
        "active_perspective",
        "offers[1].teams[0].assessments[0].criterion",
    ]
