"""What the program has to survive: in short here, and what is on record of the runs in earnest."""

import random
from pathlib import Path

import pytest

from tests.endure.goal import Goal
from tests.endure.goals import GOALS
from tests.endure.record import read, shown, table

SHORT = [goal for goal in GOALS if goal.in_short]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("goal", SHORT, ids=[goal.key for goal in SHORT])
def test_it_survives_in_short(goal: Goal, tmp_path: Path) -> None:
    assert goal.program(tmp_path, random.Random(86), goal.in_short)


def test_the_readme_shows_what_is_on_record() -> None:
    assert shown() == table(read(), GOALS)


def test_only_runs_in_earnest_are_on_record() -> None:
    rounds = {goal.key: goal.rounds for goal in GOALS}
    for key, entry in read().items():
        assert entry.scale >= 1, key
        assert entry.rounds >= rounds[key], key
        assert entry.result in {"pass", "fail", "skipped"}, key
        assert entry.commit, key
