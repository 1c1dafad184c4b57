"""The cells of one option, and of a mixture of teams."""

import numpy as np
import pytest

from app.document import Document, SweetSpot, options
from app.scoring.judged import judged
from app.scoring.ranking import rank
from app.scoring.rows import mixed, mixture_of, row_of
from app.scoring.table import table
from tests.builders import BENEFIT, criterion, document, offer, team

CRITERIA = (criterion("Work", BENEFIT), criterion("Place", BENEFIT))


def decision(*chances: float | None) -> Document:
    known = ({"Work": (20.0, 50.0, 80.0)}, {"Work": 90.0})
    teams = tuple(
        team(f"T{n}", values, chance=chance)
        for n, (values, chance) in enumerate(zip(known, chances, strict=True))
    )
    return document(CRITERIA, (offer("North", {"Place": 70.0}, teams=teams, team_open=True),))


def test_a_row_holds_the_cells_of_one_option():
    found = options(decision(0.5, 0.5))[0]
    row = row_of(found, CRITERIA, SweetSpot())
    assert row.numbers == pytest.approx(np.array([[0.5, 0.7], [0.2, 0.7], [0.8, 0.7]]))
    assert row.flags.tolist() == [[True, True], [False, False]]
    assert row.must_haves == ()


def test_a_mixture_averages_the_rows_of_its_parts():
    found = options(decision(0.5, 0.25))
    rows = [row_of(one.bare, CRITERIA, SweetSpot()) for one in found]
    mixture = mixture_of(found, 2, rows[2])
    assert (mixture.teams, mixture.chances.tolist(), mixture.rest) == ((0, 1), [0.5, 0.25], 0.25)
    row = mixed(mixture, rows)
    assert row.numbers[:, 0] == pytest.approx([0.25 + 0.225 + 0.125, 0.1 + 0.225, 0.4 + 0.225 + 0.25])
    assert row.numbers[:, 1] == pytest.approx([0.7, 0.7, 0.7])
    assert row.flags[0].tolist() == [False, True], "of the work, where no team is named, nothing is known"


def test_a_team_without_a_chance_counts_as_one_with_none():
    scored = table(judged(decision(1.0, None)))
    (mixture,) = scored.mixtures
    assert (mixture.teams, mixture.own, mixture.rest) == ((0,), (0, 1), 0.0)
    ranking = rank(decision(1.0, None))
    assert ranking.fit[2] == pytest.approx(ranking.fit[0])
    assert ranking.known[2] == pytest.approx(1.0)
