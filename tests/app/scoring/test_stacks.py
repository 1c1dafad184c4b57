"""The bar of an option: all of its fit, and what is known of it."""

import pytest

from app.scoring.ranking import rank
from app.scoring.stacks import Part, stack
from tests.builders import benefits, offer, team

WEIGHTS = {"Pay": 3, "Peace": 1}


def test_what_is_not_known_is_a_gap_of_half_its_weight():
    ranking = rank(benefits({"Noord": {"Pay": 60, "Peace": None}, "Sud": {}}, WEIGHTS))
    assert stack(ranking, 0) == (Part(0, 45.0, known=True), Part(1, 12.5, known=False))
    assert stack(ranking, 1) == (Part(0, 37.5, known=False), Part(1, 12.5, known=False))


def test_what_adds_nothing_has_no_part():
    ranking = rank(benefits({"Noord": {"Pay": 0, "Peace": 40}}, WEIGHTS))
    assert stack(ranking, 0) == (Part(1, 10.0, known=True),)


def test_where_the_team_is_open_the_part_is_known_that_is_known_of_the_teams():
    """Of Peace one team says 80, the other nothing; a fifth is left for no team named."""
    teams = (team("A", {"Peace": 80.0}, chance=0.5), team("B", chance=0.3))
    whole = offer("Noord", {"Pay": 60.0}, teams=teams, team_open=True)
    ranking = rank(benefits({"Sud": {"Pay": 1}}, WEIGHTS).replace(offers=(whole,)))
    at = ranking.index("noord")
    assert at is not None
    parts = stack(ranking, at)
    assert [(part.criterion, part.known) for part in parts] == [(0, True), (1, True), (1, False)]
    assert [part.points for part in parts] == pytest.approx([45.0, 25 * 0.5 * 0.8, 25 * 0.5 * 0.5])
