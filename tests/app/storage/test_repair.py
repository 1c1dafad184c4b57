"""Repair: what is whole stays, what does not hold is left out and told."""

import json
import random
from collections.abc import Callable
from typing import Any

import pytest

from app.document import Document
from app.document.document import MOST_CRITERIA
from app.document.schema import VERSION
from app.errors import FileProblem
from app.storage.load import parse_all
from app.storage.repair import repair
from app.storage.save import document_bytes
from tests.every_noun import every_noun
from tests.mutations import damaged

DOCUMENT = every_noun()
DATA = document_bytes(DOCUMENT)


def repaired(change: Callable[[Any], Any]) -> tuple[Document, list[str]]:
    tree = json.loads(DATA)
    change(tree)
    document, told = repair(json.dumps(tree).encode())
    return document, [str(problem) for problem in told]


def test_a_whole_file_stays_as_it_is() -> None:
    assert repaired(lambda tree: None) == (DOCUMENT, [])


def test_a_field_that_need_not_be_there_goes_alone() -> None:
    document, told = repaired(lambda tree: tree["offers"][0].update(reply_by="soon"))
    assert document.offers[0].replace(reply_by=DOCUMENT.offers[0].reply_by) == DOCUMENT.offers[0]
    assert told == ['offers[0].reply_by "Cloud group": Left out. A date is written as 2026-12-14.']


def test_a_part_goes_with_what_it_cannot_be_without() -> None:
    document, told = repaired(lambda tree: tree["offers"][0]["teams"][0].pop("id"))
    assert document.offers[0].teams == DOCUMENT.offers[0].teams[1:]
    assert told[0].endswith("Left out. id: This field is missing.")


def test_a_criterion_takes_along_what_speaks_of_it() -> None:
    document, told = repaired(lambda tree: tree["criteria"][0].update(scale={"kind": "vibes"}))
    assert document.criteria == DOCUMENT.criteria[1:]
    assert [weight.criterion for weight in document.perspectives[0].weights] == ["commute"]
    assert document.offers[0].assessments == DOCUMENT.offers[0].assessments[:4]
    assert document.offers[0].teams[0].assessments == ()
    assert [line.split()[0] for line in told] == [
        "criteria[0]",
        "perspectives[0].weights[0]",
        "perspectives[1].weights[0]",
        "offers[0].assessments[4]",
        "offers[0].teams[0].assessments[0]",
    ]


def test_places_are_those_of_the_file_as_it_was() -> None:
    def change(tree: Any) -> None:
        tree["offers"][0] = 7
        tree["offers"].append({"id": "maybe", "company": "Again"})

    document, told = repaired(change)
    assert document.offers == DOCUMENT.offers[1:]
    assert [line.split()[0].rstrip(":") for line in told] == [
        "offers[0]",
        "offers[4]",
        "events[0]",
        "pay.packages[0]",
        "gut_rankings[0].order[0]",
        "gut_rankings[0].order[2]",
    ]
    # What hangs on an offer goes with it; the record of a choice stays as it was written.
    assert [package.offer for package in document.pay.packages] == ["now"]
    assert [ranking.order for ranking in document.gut_rankings] == [("now",)]
    assert document.choices == DOCUMENT.choices


def test_an_order_by_feeling_that_loses_all_its_options_goes() -> None:
    def change(tree: Any) -> None:
        tree["gut_rankings"][0]["order"] = ["gone", "lost"]

    document, told = repaired(change)
    assert document == DOCUMENT.replace(gut_rankings=())
    assert [line.split()[0].rstrip(":") for line in told] == ["gut_rankings[0]"]


def test_chances_that_add_up_to_too_much_cost_no_team() -> None:
    document, told = repaired(lambda tree: [team.update(chance=0.7) for team in tree["offers"][0]["teams"]])
    assert [team.name for team in document.offers[0].teams] == [
        team.name for team in DOCUMENT.offers[0].teams
    ]
    assert [team.chance for team in document.offers[0].teams] == [None, None]
    assert len(told) == 2


def test_what_a_document_cannot_be_without_is_put_in() -> None:
    document, told = repaired(lambda tree: tree.update(title=[], id="!", perspectives=[3]))
    assert document.offers == DOCUMENT.offers
    assert document.title == "Repaired decision"
    assert document.perspective.weights == ()
    assert "title: “Repaired decision” was put in." in told


def test_the_active_perspective_is_one_that_is_there() -> None:
    document, _ = repaired(lambda tree: tree["perspectives"].pop())
    assert document.active_perspective == "first"


def test_unknown_fields_are_told_whatever_their_name() -> None:
    document, told = repaired(lambda tree: tree["offers"][1].update({"a.b[2]": 1, "": 2, "salary": 3}))
    assert document == DOCUMENT
    assert [line.split()[0] for line in told] == ["offers[1].a.b[2]", 'offers[1].""', "offers[1].salary"]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        DATA[:900],
        DATA.replace(b'"version": %d' % VERSION, b'"version": 9'),
        b'{"format": "offer-spectrum", "version": 1}',
        b'{"format": "offer-spectrum", "version": 1, "title": "T", "offers": 3, "criteria": [1]}',
        b'{"format": "offer-spectrum", "version": 1, "x": ' + b"[" * 500 + b"]" * 500 + b"}",
    ],
)
def test_nothing_is_made_of_what_is_no_document(data: bytes) -> None:
    with pytest.raises(FileProblem):
        repair(data)


def test_what_is_repaired_can_be_opened() -> None:
    chance = random.Random(2)
    kept = 0
    for _ in range(300):
        try:
            document, _told = repair(damaged(DATA, chance))
        except FileProblem:
            continue
        kept += 1
        assert parse_all(document_bytes(document)) == document
    assert kept > 100


def test_a_list_that_is_too_long_loses_its_end() -> None:
    document, told = repaired(
        lambda tree: tree["criteria"].extend(
            {"id": f"c{number}", "name": "C", "scale": {"kind": "rating"}} for number in range(100)
        )
    )
    assert document.criteria[: len(DOCUMENT.criteria)] == DOCUMENT.criteria
    assert len(document.criteria) == MOST_CRITERIA
    assert told[0] == f'criteria[{MOST_CRITERIA}] "C": Left out. The list is too long: 100 at most.'
    assert len(told) == len(DOCUMENT.criteria)
