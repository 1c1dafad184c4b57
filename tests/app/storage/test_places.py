"""Places in a file: written as a person finds them, and found again."""

from typing import Any

import pytest

from app.errors import Problem
from app.storage.places import Path, path_of, values_in, with_names, written

TREE: Any = {
    "offers": [{"company": "Acme", "teams": [{"name": "Dialogue", "chance": 2}], "a.b[0]": 1, "": 2}],
    "seed": 1,
}


@pytest.mark.parametrize(
    ("place", "path"),
    [
        ("", ()),
        ("seed", ("seed",)),
        ("offers[0].teams[0].chance", ("offers", 0, "teams", 0, "chance")),
        ("offers[0].teams[0].missing", ("offers", 0, "teams", 0, "missing")),
        ("offers[0].a.b[0]", ("offers", 0, "a.b[0]")),
        ('offers[0].""', ("offers", 0, "")),
    ],
)
def test_a_place_is_found_and_written_back(place: str, path: Path) -> None:
    assert path_of(place, TREE) == path
    assert written(path) == place


def test_names_stand_beside_the_place() -> None:
    named = with_names(Problem("offers[0].teams[0].chance", "Too much."), TREE)
    assert named == Problem('offers[0].teams[0].chance "Acme, Dialogue"', "Too much.")
    assert with_names(Problem("seed", "No."), TREE) == Problem("seed", "No.")
    assert with_names(Problem("line 3, column 4", "No."), TREE).place == "line 3, column 4"


def test_what_belongs_to_pay_is_not_named():
    tree = {"pay": {"packages": [{"grants": [{"name": "4,000 shares", "year": 9}]}]}}
    place = "pay.packages[0].grants[0].year"
    assert with_names(Problem(place, "Too late."), tree).place == place


def test_every_value_comes_with_its_path_the_outer_first() -> None:
    assert [path for path, _ in values_in({"a": [1, {"b": 2}], "c": {}, "d": 3})] == [
        (),
        ("a",),
        ("a", 0),
        ("a", 1),
        ("a", 1, "b"),
        ("c",),
        ("d",),
    ]


def test_a_deep_tree_is_walked_without_recursion() -> None:
    deep: list[Any] = []
    for _ in range(5_000):
        deep = [deep]
    walked = sum(1 for _, value in values_in(deep) if value == [])
    assert walked == 1
