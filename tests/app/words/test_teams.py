"""How an offer with teams is put into words."""

from app.analysis import Analysis, analyse
from app.document import Offer
from app.sureness.teams import Lottery
from app.words.teams import (
    between_teams_sentence,
    expected_sentence,
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
    assert [label for label, _ in lines] == [
        "Expected over the chances",
        "Best, and promised: North",
    ]
    assert team_line_sentence(lines[1][0], "Noord", lines[1][1]).startswith(
        "Noord, Best, and promised: North: fit 85.0"
    )
    other = tuple(one.replace(promised=not one.promised) for one in teams)
    (one_more,) = (again := analysed(offer("Noord", {"Pay": 80.0}).replace(teams=other))).teams
    assert [label for label, _ in team_lines(one_more, again.ranking)][1:] == [
        "Promised: South",
        "Best: North",
    ]
    assert teams_note(one).startswith("25% of the chances name no team")
    without = tuple(one.replace(chance=None) for one in teams)
    (blank,) = analysed(offer("Noord", {"Pay": 80.0}).replace(teams=without)).teams
    assert teams_note(blank).startswith("Chances not entered: the teams range from 45.0 to 85.0.")


def test_what_to_expect_is_held_against_the_best_of_the_others():
    said = expected_sentence("Noord", 72.8, "Quillmoor", 75.7)
    assert said == "Over the chances Noord comes to 72.8: 2.9 less than Quillmoor, the best of the others."
    assert "as much as" in expected_sentence("Noord", 75.7, "Quillmoor", 75.7)


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
