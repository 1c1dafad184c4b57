"""Shared events: they come with the first likelihood that hangs on them and go with the last."""

import pytest

from app.document import Chance, Document, Event, Likelihood, options
from app.edits import (
    ClearAssessment,
    HangOnEvent,
    RemoveOffer,
    SetAssessment,
    SetCertainty,
    SetEventChance,
    SetYearlyChance,
)
from app.errors import Refused
from app.scoring.ranking import rank
from tests.builders import criterion, document, offer, team

REORG = Event(id="reorg", name="A re-organisation", chance=Chance(likely=0.3))


def decision() -> Document:
    criteria = (criterion("Stays", Likelihood()), criterion("Fun"))
    big = offer("Big", {"Stays": 80.0, "Fun": 5.0}, teams=(team("One"), team("Two", {"Stays": 10.0})))
    return document(criteria, (big, offer("Small", {"Stays": 50.0, "Fun": 7.0})))


def hanging() -> Document:
    return HangOnEvent("small", "stays", REORG).apply(HangOnEvent("two", "stays", REORG).apply(decision()))


def test_a_likelihood_that_hangs_on_an_event_has_its_chance() -> None:
    after = hanging()
    assert after.events == (REORG,)
    values = {option.id: option.assessments()["stays"].likely for option in options(after)}
    assert values == {"one": 80.0, "two": 30.0, "small": 30.0}
    assert rank(after).table.values[:, 0].tolist() == [0.8, 0.3, 0.3]


def test_an_event_that_is_there_stays_as_and_where_it_is() -> None:
    second = Event(id="visa", name="The visa rules change", chance=Chance(likely=0.1))
    after = HangOnEvent("big", "stays", second).apply(hanging())
    again = HangOnEvent("big", "stays", REORG.replace(chance=Chance(likely=0.9))).apply(
        HangOnEvent("one", "stays", second).apply(after)
    )
    assert again.events == (REORG, second)
    assert [one.criterion for one in again.offers[0].assessments] == ["stays", "fun"]


def test_the_chance_is_changed_for_all_at_once() -> None:
    after = SetEventChance("reorg", 0.6).apply(hanging())
    assert rank(after).table.values[1:, 0].tolist() == [0.6, 0.6]
    with pytest.raises(Refused, match="1 or less"):
        SetEventChance("reorg", 1.2).apply(after)
    with pytest.raises(Refused, match="between low and high"):
        SetEventChance("reorg", 0.6, 0.7, 0.8).apply(after)
    doubtful = SetEventChance("reorg", 0.6, 0.3, 0.7).apply(after)
    small = options(doubtful)[2].assessments()["stays"]
    assert (small.low, small.likely, small.high) == (30.0, 60.0, 70.0)


def test_the_event_goes_with_the_last_that_hangs_on_it() -> None:
    left = RemoveOffer("small").apply(hanging())
    assert left.events == (REORG,)
    gone = ClearAssessment("two", "stays").apply(left)
    assert gone.events == ()


def test_a_value_of_its_own_lets_go_of_the_event() -> None:
    from app.document import Assessment

    after = SetAssessment("two", Assessment(criterion="stays", likely=40.0)).apply(hanging())
    assert options(after)[1].event_of("stays") is None


def test_an_event_nothing_refers_to_is_refused_by_name() -> None:
    with pytest.raises(Refused, match="Nothing refers to the event “A re-organisation”"):
        decision().replace(events=(REORG,))


def test_only_a_likelihood_hangs_on_an_event() -> None:
    with pytest.raises(Refused, match="Only a likelihood"):
        HangOnEvent("small", "fun", REORG).apply(decision())


def test_chances_of_change_are_entered_and_taken_out() -> None:
    entered = SetYearlyChance("big", "manager", 0.25).apply(decision())
    assert [(one.what, one.chance) for one in entered.offers[0].yearly_changes] == [("manager", 0.25)]
    assert SetYearlyChance("big", "manager", None).apply(entered).offers[0].yearly_changes == ()
    with pytest.raises(Refused, match="1 or less"):
        SetYearlyChance("big", "manager", 1.2).apply(decision())


def test_certainty_belongs_to_the_perspective() -> None:
    after = SetCertainty(0.9, order_only=True).apply(decision())
    assert (after.perspective.certainty, after.perspective.order_only) == (0.9, True)
    with pytest.raises(Refused):
        SetCertainty(1.5).apply(after)
