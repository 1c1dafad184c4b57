"""How it may turn out, against sums by hand."""

import math

import numpy as np
import pytest

from app.document import Document, Likelihood, MustHave
from app.scoring.ranking import rank
from app.sureness.luck import FUTURES, Luck
from app.sureness.simulation import SAMPLES, draw, simulate
from tests.builders import BENEFIT, criterion, document, offer

CONDITION = criterion("Condition", Likelihood())


def luck(made: Document) -> Luck:
    views = tuple(view.replace(certainty=1.0) for view in made.perspectives)
    made = made.replace(perspectives=views)
    return simulate(draw(made, rank(made), SAMPLES)).luck


def near(chance: float) -> object:
    return pytest.approx(chance, abs=4 * math.sqrt(chance * (1 - chance) / SAMPLES))


def test_conditions_come_true_each_by_itself():
    rows = tuple(offer(name, {"Work": 50.0, "Condition": 50.0}) for name in "AB")
    found = luck(document((criterion("Work", BENEFIT), CONDITION), rows))
    # Level where both come true or neither, in half of the cases; else either is ahead.
    assert found.chance_best == pytest.approx([0.5, 0.5], abs=0.03)
    assert found.beats[0, 1] == near(0.5)
    assert found.gain_of_foresight == pytest.approx(12.5, abs=0.6)
    assert found.mean == pytest.approx([50.0, 50.0], abs=1.2)
    assert found.futures[:, 0].tolist() == [25.0] * FUTURES.index(0.5) + [found.futures[3, 0]] + [75.0] * 3


def test_how_often_it_turns_out_worse_than_the_job_of_today():
    rows = (
        offer("New", {"Work": 60.0, "Condition": 30.0}),
        offer("Job", {"Work": 50.0, "Condition": 0.0}, kind="current_job"),
    )
    better = luck(document((criterion("Work", BENEFIT), CONDITION), rows))
    assert better.worse_than_job[0] == 0.0
    assert np.isnan(better.worse_than_job[1])
    worse = luck(
        document((criterion("Work", BENEFIT), CONDITION), (rows[0], rows[1].replace(assessments=())))
    )
    assert 0.4 < worse.worse_than_job[0] < 0.6, "of the job nothing is known"


def test_where_every_must_have_breaks_nothing_is_acceptable():
    permit = criterion("Permit", Likelihood(), must_have=MustHave(limit=True))
    rows = tuple(offer(name, {"Work": 50.0, "Permit": 20.0}) for name in "AB")
    found = luck(document((criterion("Work", BENEFIT), permit), rows, {"Work": 1.0}))
    assert found.none_acceptable == near(0.64)
    assert found.mean == pytest.approx([10.0, 10.0], abs=0.9)
