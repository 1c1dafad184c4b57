"""Migrations: one step per version, in order, none twice, and none changes what it is given."""

from typing import Any

import pytest

from app.storage.migrations import migrate


def add(letter: str) -> Any:
    return lambda tree: {**tree, "path": tree["path"] + letter}


STEPS = {1: add("a"), 2: add("b"), 3: add("c")}


@pytest.mark.parametrize(("version", "path"), [(1, "abc"), (2, "bc"), (3, "c"), (4, "")])
def test_each_version_takes_the_steps_that_lie_before_it(version: int, path: str) -> None:
    old = {"path": ""}
    assert migrate(old, version, 4, STEPS) == {"path": path}
    assert old == {"path": ""}


def test_without_a_step_nothing_is_guessed() -> None:
    with pytest.raises(KeyError):
        migrate({"path": ""}, 1, 2, {})
