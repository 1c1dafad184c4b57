"""How the options over the share of one criterion are put into words."""

import pytest

from app.document import Document, MustHave, Number
from app.scoring.ranking import Ranking, rank
from app.sureness.mean_bets import by_bet
from app.sureness.over_weight import OverWeight, Reign, bets_over_weight
from app.words.over_weight import (
    drawn_text,
    order_sentence,
    place_sentence,
    reign_sentence,
    reigns_text,
    share_text,
    why_no_place,
)
from tests.builders import BENEFIT, benefits, criterion, document, offer
from tests.scenes import SCENES

ROWS = {"North": {"A": 90.0, "B": 10.0}, "South": {"A": 20.0, "B": 70.0}, "East": {"A": 50.0, "B": 50.0}}


def laid_out(made: Document) -> tuple[OverWeight, Ranking]:
    ranking = rank(made)
    found = bets_over_weight(ranking, "a")
    assert found is not None
    return found, ranking


def test_who_leads_where():
    found, ranking = laid_out(benefits(ROWS, {"A": 3.0, "B": 1.0}))
    assert reigns_text(found, ranking) == (
        "Below 40% South leads. From 40% to 50% East leads. Above 50% North leads."
    )
    assert reign_sentence(Reign(0.0, 1.0, ("north",)), ranking) == "North leads at every weight."
    tied = Reign(0.0, 0.004, ("north", "east"))
    assert reign_sentence(tied, ranking) == "Below 0.4% North and East tie for the lead."


def test_the_order_at_a_share_and_why_some_have_no_place():
    held = criterion("A", BENEFIT, must_have=MustHave(side="at_most", limit=60.0))
    rows = [offer(name, row) for name, row in ROWS.items()]
    made = document((held, criterion("B", Number(worst=0.0, best=100.0))), (*rows, offer("West")))
    found, ranking = laid_out(made)
    assert order_sentence(found, 0.5, ranking) == (
        "At 50%: East: place 1, 50.0; South: place 2, 45.0; "
        "North: 50.0, ruled out; West: 24.0, nothing known."
    )
    place, line = found.order_at(0.2)[0]
    assert place_sentence(place, line, 0.2, ranking) == "South: place 1, 60.0"


def test_a_team_left_open_is_said_to_be_held_against_others():
    ranking = rank(SCENES["worked_example"]())
    mixed = next(one.id for one in ranking.options if one.parts)
    assert why_no_place(mixed, ranking) == "held against all but its own teams"


@pytest.mark.parametrize(
    ("certainty", "said"), [(1.0, "75% now"), (0.7, "75% now, could be 59\u201388%")], ids=["sure", "not"]
)
def test_the_share_and_where_it_may_lie(certainty: float, said: str):
    made = benefits(ROWS, {"A": 3.0, "B": 1.0})
    view = made.perspectives[0].replace(certainty=certainty)
    assert share_text(laid_out(made.replace(perspectives=(view,)))[0]) == said


def test_it_is_said_whether_fits_are_drawn_or_bets():
    ranking = rank(benefits(ROWS, {"A": 3.0, "B": 1.0}))
    assert drawn_text(ranking, by_bet(ranking)).startswith("The fit of each option")
    staked = rank(SCENES["worked_example"]())
    assert drawn_text(staked, by_bet(staked)).startswith("What each option is worth")
