"""How an offer with teams is put into words."""

from app.analysis import Analysis, analyse
from app.document import Offer
from app.sureness.teams import Lottery
from app.words.teams import (
    between_teams_sentence,
    landing_sentence,
    lottery_sentence,
    team_line_sentence,
    team_lines,
    teams_note,
)
from tests.builders import BENEFIT, criterion, document, offer, team

PEACE, PAY = criterion("Peace", BENEFIT), criterion("Pay", BENEFIT)


def analysed(*offers: Offer) -> Analysis:
    found = analyse(document((PEACE, PAY), offers))
    assert found is not None
    return found


def test_the_lines_of_an_offer_with_teams():
    teams = (
        team("North", {"Peace": 90.0}, chance=0.5, promised=True),
        team("South", {"Peace": 10.0}, chance=0.25),
    )
    (one,) = (found := analysed(offer("Noord", {"Pay": 80.0}).replace(teams=teams))).teams
    lines = team_lines(one, found.ranking)
    assert [label for label, _ in lines] == ["Promised: North", "Best: North", "Expected over the chances"]
    assert team_line_sentence(*lines[0][:1], "Noord", lines[0][1]).startswith(
        "Noord, Promised: North: fit 85.0"
    )
    assert teams_note(one).startswith("25% of the chances name no team")
    without = tuple(one.replace(chance=None) for one in teams)
    (blank,) = analysed(offer("Noord", {"Pay": 80.0}).replace(teams=without)).teams
    assert teams_note(blank).startswith("Chances not entered: the teams range from 45.0 to 85.0.")


def test_what_leaving_the_team_open_is_worth():
    teams = (team("North", {"Peace": 90.0}, chance=0.5), team("South", {"Peace": 10.0}, chance=0.5))
    open_offer = offer("Noord", {"Pay": 80.0}, teams=teams, team_open=True)
    found = analysed(open_offer, offer("Sud", {"Peace": 60.0, "Pay": 60.0}))
    (lottery,) = found.lotteries
    said = lottery_sentence(lottery, found.ranking)
    assert said.startswith("Noord, team open is worth 65.0 points: 5.0 more than Sud. It is the better bet")
    level = Lottery("noord", "sud", 60.0, 60.02, 0.5, 0.25)
    assert lottery_sentence(level, found.ranking) == (
        "Noord, team open is worth 60.0 points: as much as Sud. It is the better bet in 50% of cases, "
        "and turns out better in 25%."
    )


def test_a_team_left_open_says_where_one_would_land_and_between_which_teams_it_lies():
    """0.5 x (90, 10) + 0.5 x 80 points: 85 and 45; a quarter names no team."""
    teams = (team("South", {"Peace": 10.0}, chance=0.25), team("North", {"Peace": 90.0}, chance=0.5))
    open_offer = offer("Noord", {"Pay": 80.0}, teams=teams, team_open=True)
    found = analysed(open_offer, offer("Sud", {"Peace": 60.0, "Pay": 60.0}))
    ranking, (lottery,) = found.ranking, found.lotteries
    at = ranking.index("noord")
    assert at is not None
    said = landing_sentence(ranking, at)
    assert said.startswith("You would land in one of its teams: 50% North, 25% ")
    assert "25% South" in said
    assert "25% no team named" in said
    assert landing_sentence(ranking, ranking.index("sud") or 0) == ""
    assert between_teams_sentence(lottery, found.by_bet) == (
        "Its best team, North, is worth 85.0, its worst, South, 45.0."
    )


def test_an_offer_alone_is_held_against_nothing():
    teams = (team("North", {"Peace": 90.0}, chance=0.5), team("South", {"Peace": 10.0}, chance=0.5))
    assert analysed(offer("Noord", {"Pay": 80.0}, teams=teams, team_open=True)).lotteries == ()
