"""The three lines of an offer with teams."""

import numpy as np
import pytest

from app.document import Document, MustHave, YesNo
from app.scoring.ranking import rank
from app.sureness.draws import draw
from app.sureness.teams import OfferWithTeams, offers_with_teams
from tests.builders import BENEFIT, criterion, document, offer, perspective, team

PEACE, PAY = criterion("Peace", BENEFIT), criterion("Pay", BENEFIT)


def made(*teams, values=None, criteria=(PEACE, PAY), others=()) -> Document:
    noord = offer("Noord", {"Pay": 80.0} if values is None else values).replace(teams=teams)
    whole = document(criteria, (noord, *others))
    names = {one.name: 1.0 for one in criteria}
    return whole.replace(perspectives=(perspective(names, certainty=1.0),))


def outlook(whole: Document, samples: int = 2048) -> OfferWithTeams:
    (found,) = offers_with_teams(whole, draw(whole, rank(whole), samples))
    return found


def test_three_lines_by_hand():
    # North .5 * 90 + .5 * 80 = 85, South 45. No team named: Peace unknown, .5 * 50 + .5 * 80 = 65.
    found = outlook(
        made(
            team("North", {"Peace": 90.0}, chance=0.5),
            team("South", {"Peace": 10.0}, chance=0.25, promised=True),
        )
    )
    assert [line.team for line in found.promised] == ["south"]
    assert (found.promised[0].fit, found.best.team, found.best.fit) == pytest.approx((45.0, "north", 85.0))
    assert found.expected is not None
    assert found.expected.fit == pytest.approx(0.5 * 85 + 0.25 * 45 + 0.25 * 65)
    assert (found.unnamed, found.least, found.greatest) == pytest.approx((0.25, 45.0, 85.0))


def test_in_which_team_one_lands_is_luck_and_no_doubt():
    found = outlook(
        made(team("North", {"Peace": 90.0}, chance=0.75), team("South", {"Peace": 10.0}, chance=0.25)), 8192
    )
    assert found.expected is not None
    assert found.expected.mean == pytest.approx(found.expected.fit, abs=0.02)
    assert (found.expected.p05, found.expected.p95) == pytest.approx((75.0, 75.0), abs=1e-3)


def test_what_is_left_of_the_chances_is_a_team_of_which_nothing_is_known():
    found = outlook(made(team("North", {"Peace": 90.0}, chance=0.0)), 8192)
    assert found.expected is not None
    assert found.unnamed == 1.0
    # Peace anywhere from 0 to 100: the fit from 40 to 90.
    assert found.expected.mean == pytest.approx(65.0, abs=0.02)
    assert (found.expected.p05, found.expected.p95) == pytest.approx((42.5, 87.5), abs=0.1)


def test_without_chances_there_is_nothing_to_expect():
    found = outlook(made(team("North", {"Peace": 90.0}), team("South", {"Peace": 10.0})))
    assert (found.expected, found.promised, found.best.team) == (None, (), "north")


def test_the_best_team_is_not_one_that_is_ruled_out():
    visa = criterion("Visa", YesNo(), must_have=MustHave(limit=True))
    found = outlook(
        made(
            team("North", {"Peace": 90.0, "Visa": False}, chance=0.5),
            team("South", {"Peace": 10.0, "Visa": True}, chance=0.5),
            criteria=(PEACE, PAY, visa),
        )
    )
    assert found.best.team == "south"


def test_other_offers_and_another_order_change_no_draw():
    teams = (
        team("North", {"Peace": (20.0, 60.0, 90.0)}, chance=0.5),
        team("South", {"Peace": 10.0}, chance=0.4),
    )
    alone, among = made(*teams), made(*teams, others=(offer("Sud", {"Pay": 10.0}),))
    first, second = outlook(alone), outlook(among)
    assert first.expected == second.expected
    assert np.isfinite(first.best.p05)


def test_offers_without_teams_have_no_lines():
    whole = document((PEACE,), (offer("Noord", {"Peace": 1.0}), offer("Sud", {"Peace": 2.0})))
    assert offers_with_teams(whole, draw(whole, rank(whole), 64)) == ()
