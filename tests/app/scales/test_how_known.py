"""How a value is known sets its range in one touch; typed alone it begins so, or keeps the range it had."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.document import Levels, Likelihood, Number, Rating, YesNo
from app.errors import Refused
from app.numbers.notation import PLAIN, Notation
from app.scales.how_known import HOW_KNOWN, how_known, spread_text
from app.scales.how_known import range_of as range_of_
from app.scales.how_known import typed_alone as typed_alone_
from app.scales.levels import equal_steps
from app.scales.spectrum import position_facts
from app.scales.typed import facts_of
from app.scales.typed_facts import Choices, Figures, HowKnown
from app.scales.typed_taken import Taken
from tests.notations import by_notation

range_of = by_notation(range_of_)
typed_alone = by_notation(typed_alone_)

FACTS: dict[str, Any] = {
    "rating": facts_of(Rating()),
    "chance": facts_of(Likelihood()),
    "commute": facts_of(Number(unit="min", worst=60.0, best=10.0)),
    "still": facts_of(Number(worst=5.0, best=5.0)),
    "place": facts_of(Levels(levels=equal_steps(("Poor", "Fair", "Good")))),
    "visa": facts_of(YesNo()),
    "position": position_facts(),
}


def values(taken: Taken) -> tuple[Any, ...]:
    return (taken.likely,) if taken.low is None else (taken.low, taken.likely, taken.high)


@pytest.mark.parametrize(
    ("on", "likely", "how", "meant"),
    [
        ("rating", 5.0, "guess", (3, 5, 7)),
        ("rating", 5.0, "told", (3.8, 5, 6.2)),
        ("rating", 5.0, "seen", (4.5, 5, 5.5)),
        ("rating", 5.0, "fact", (5,)),
        ("rating", 9.5, "guess", (7.5, 9.5, 10)),
        ("chance", 70.0, "guess", (50, 70, 90)),
        ("chance", 70.0, "told", (58, 70, 82)),
        ("chance", 70.0, "seen", (65, 70, 75)),
        ("chance", 100.0, "guess", (80, 100, 100)),
        ("commute", 25.0, "guess", (15, 25, 35)),
        ("commute", 25.0, "told", (19, 25, 31)),
        ("commute", 60.0, "seen", (57.5, 60, 62.5)),
        ("still", 5.0, "guess", (5,)),
        ("place", "Fair", "guess", ("Poor", "Fair", "Good")),
        ("place", "Good", "guess", ("Fair", "Good", "Good")),
        ("place", "Fair", "told", ("Fair",)),
        ("place", "Fair", "seen", ("Fair",)),
        ("visa", True, "guess", (True,)),
        ("position", 0.3, "guess", (0.1, 0.3, 0.5)),
        ("position", 0.97, "seen", (0.92, 0.97, 1)),
    ],
)
def test_the_range_of_one_touch(on: str, likely: Any, how: HowKnown, meant: tuple[Any, ...]):
    taken = range_of(FACTS[on], likely, how)
    assert values(taken) == meant
    assert taken.how == how


@pytest.mark.parametrize(
    ("on", "likely", "how", "echo", "cut"),
    [
        ("rating", 5.0, "guess", "= 3–5–7, a guess", ""),
        ("rating", 9.0, "guess", "= 7–9–10, a guess", "Cut at 10; on average 8.83 counts."),
        ("chance", 3.0, "told", "= 0–3–15%, told", "Cut at 0%; on average 4.5% counts."),
        ("commute", 60.0, "seen", "= 57.5–60–62.5 min, seen", ""),
        ("commute", 25.0, "fact", "= 25 min", ""),
        (
            "place",
            "Good",
            "guess",
            "= Good (Fair–Good), a guess",
            "Cut at Good; on average it counts 92 of 100.",
        ),
        ("visa", False, "guess", "= No, a guess, which has no range here", ""),
    ],
)
def test_what_is_understood_and_what_is_cut_is_said(on: str, likely: Any, how: HowKnown, echo: str, cut: str):
    taken = range_of(FACTS[on], likely, how)
    assert (taken.echo, taken.cut) == (echo, cut)


def test_it_is_said_in_the_persons_own_notation():
    taken = range_of(FACTS["rating"], 9.5, "guess", Notation(",", "."))
    assert taken.echo == "= 7,5–9,5–10, a guess"
    assert taken.cut == "Cut at 10; on average 9,25 counts."


@pytest.mark.parametrize(
    ("on", "likely"), [("rating", 11.0), ("chance", -1.0), ("place", "Gone"), ("place", 1.0)]
)
def test_what_is_not_on_the_scale_has_no_range(on: str, likely: Any):
    with pytest.raises(Refused, match=r"A rating is 0 to 10|A likelihood is 0 to 100|one of the levels"):
        range_of(FACTS[on], likely, "guess")


@pytest.mark.parametrize(
    ("on", "place", "held", "meant"),
    [
        ("rating", 7, None, (5, 7, 9)),
        ("rating", 10, None, (8, 10, 10)),
        ("rating", 7, (5.0, 6.0, 8.0), (6, 7, 9)),
        ("rating", 7, (6.0, 6.0, 6.0), (7,)),
        ("chance", 100, None, (100,)),
        ("chance", 0, None, (0,)),
        ("chance", 100, (60.0, 70.0, 85.0), (90, 100, 100)),
        ("commute", 25, None, (25,)),
        ("commute", 25, (20.0, 22.0, 30.0), (23, 25, 33)),
        ("position", 50, None, (0.5,)),
        ("place", 0, None, ("Poor",)),
        ("place", 0, ("Poor", "Fair", "Good"), ("Poor", "Poor", "Fair")),
        ("place", 0, ("Gone", "Gone", "Gone"), ("Poor",)),
        ("visa", 1, (False, False, True), (True,)),
    ],
)
def test_what_is_typed_alone_gets_its_range(on: str, place: int, held: Any, meant: tuple[Any, ...]):
    assert values(typed_alone(FACTS[on], Decimal(place), held, PLAIN)) == meant


@given(
    on=st.sampled_from(("rating", "chance", "commute")),
    likely=st.integers(2, 8),
    how=st.sampled_from(tuple(HOW_KNOWN)),
)
def test_how_it_is_known_is_told_from_the_range(on: str, likely: int, how: HowKnown):
    taken = range_of(FACTS[on], float(likely), how)
    low, high = (
        (taken.likely, taken.likely) if taken.low is None or taken.high is None else (taken.low, taken.high)
    )
    assert how_known(FACTS[on], (low, taken.likely, high)) == how


def test_a_range_of_its_own_is_none_of_the_four():
    assert how_known(FACTS["rating"], (4.0, 5.0, 7.0)) is None
    assert how_known(FACTS["place"], ("Poor", "Fair", "Fair")) is None
    assert how_known(FACTS["place"], ("Fair", "Fair", "Fair")) == "fact"


@given(on=st.sampled_from(tuple(FACTS)), share=st.floats(0, 1), how=st.sampled_from(tuple(HOW_KNOWN)))
def test_no_range_leaves_its_scale(on: str, share: float, how: HowKnown):
    facts: Figures | Choices = FACTS[on]
    place = Decimal(round(float(min(facts.most, 99)) * share))
    taken = range_of(facts, facts.at(place), how)
    low, likely, high = (
        facts.place(one)
        for one in (
            taken.likely if taken.low is None else taken.low,
            taken.likely,
            taken.likely if taken.high is None else taken.high,
        )
    )
    assert None not in (low, likely, high)
    assert facts.least <= (low or 0) <= (likely or 0) <= (high or 0) <= facts.most
    assert likely == place


@pytest.mark.parametrize(
    ("on", "how", "said"),
    [
        ("rating", "guess", "±2"),
        ("rating", "seen", "±0.5"),
        ("chance", "told", "±12%"),
        ("commute", "guess", "±10 min"),
        ("position", "guess", "±20%"),
        ("place", "guess", "one level to each side"),
        ("place", "told", "no range"),
        ("visa", "guess", "no range"),
        ("rating", "fact", "no range"),
        ("still", "guess", "no range"),
    ],
)
def test_how_far_off_it_may_be_is_said(on: str, how: HowKnown, said: str):
    assert spread_text(FACTS[on], how) == said
