"""All ranges two and three times as wide."""

import pytest

from app.document import Assessment, Chance, Document, Event, Level, Levels, Likelihood, Number
from app.scoring.judged import judged
from app.scoring.ranking import rank
from app.sureness.draws import draw
from app.sureness.less_sure import LessSure, less_sure, widened
from app.sureness.mean_bets import by_bet
from tests.builders import BENEFIT, criterion, document, offer, position, team

LEVELS = Levels(levels=tuple(Level(label=label, value=n / 2) for n, label in enumerate(("a", "b", "c"))))


def decision() -> Document:
    criteria = (
        criterion("Work"),
        criterion("Way", Number(worst=90.0, best=0.0)),
        criterion("Permit", Likelihood()),
        criterion("Town", LEVELS),
        criterion("Stays", Likelihood()),
    )
    values = {
        "Work": (6.0, 8.0, 9.5),
        "Way": (10.0, 30.0, 80.0),
        "Permit": (20.0, 70.0, 90.0),
        "Town": ("a", "b", "c"),
    }
    north = offer("North", values, position=position(0.5, 0.3), teams=(team("T", {"Work": 5.0}),))
    stays = Assessment(criterion="stays", event="rule")
    north = north.replace(assessments=(*north.assessments, stays))
    rule = Event(id="rule", name="Rule", chance=Chance(low=0.1, likely=0.2, high=0.4))
    return document(criteria, (north,), events=(rule,))


def test_ranges_grow_about_their_likely_value_as_far_as_the_scale_goes():
    wide = widened(judged(decision()), 2)
    ends = {one.criterion: (one.low, one.likely, one.high) for one in wide.offers[0].assessments}
    assert ends["work"] == (4.0, 8.0, 10.0)
    assert ends["way"] == (-10.0, 30.0, 130.0), "a number is not cut, but its value is"
    assert ends["permit"] == (0.0, 70.0, 100.0)
    assert ends["town"] == ("a", "b", "c"), "levels stay"
    assert wide.offers[0].teams[0].assessments[0].low is None, "what is certain stays certain"
    place = wide.offers[0].position
    assert place is not None
    assert (place.low, place.likely, place.high) == (0.0, 0.5, 1.0)
    chance = wide.document.events[0].chance
    assert (chance.low, chance.likely, chance.high) == pytest.approx((0.0, 0.2, 0.6))


def test_once_as_wide_is_what_it_was():
    known = judged(decision())
    same = widened(known, 1)
    assert [one.assessments for one in same.offers] == [one.assessments for one in known.offers]


def found(*rows: tuple[float, float, float]) -> tuple[LessSure, ...]:
    offers = tuple(offer(f"O{n}", {"A": row}) for n, row in enumerate(rows))
    made = document((criterion("A", BENEFIT),), offers)
    ranking = rank(made)
    return less_sure(draw(made, ranking, 2048), by_bet(ranking))


def test_the_less_sure_the_less_often_the_leader_is_best():
    two, three = found((60.0, 70.0, 80.0), (50.0, 60.0, 70.0))
    assert (two.times, three.times) == (2, 3)
    assert 0.5 < three.chance_best < two.chance_best < 1.0


def test_what_is_certain_stays_so():
    assert found((70.0, 70.0, 70.0), (60.0, 60.0, 60.0)) == (LessSure(2, 1.0), LessSure(3, 1.0))


def test_without_a_leader_nothing_is_asked():
    made = document((criterion("A", BENEFIT),), (offer("X"), offer("Y")))
    assert less_sure(draw(made, rank(made), 64), by_bet(rank(made))) == ()
    assert less_sure(None, by_bet(rank(decision()))) == ()
