"""What holds of each kind of scale there is, without knowing which it is."""

from typing import Any

import numpy as np
import pytest

from app.document import Assessment, Criterion, MustHave, Option, Rating, Scale, SweetSpot, Three
from app.document.readings import Facts, Labels, Nothing, Numbers
from app.scales.answers import answers, one_step_up
from app.scales.how_known import HOW_KNOWN, how_known, range_of
from app.scales.must_haves import must_have_state
from app.scales.registry import KINDS
from app.scales.typed import facts_of, read
from app.scales.typed_facts import Closed
from app.scales.typed_taken import Refusal, Taken, Unknown
from app.scales.typed_writing import text_of
from app.scales.words import ends, measure, must_have_text, reading
from app.scales.worth import curve_of, has_swing
from app.scoring.cells import cell
from app.sureness.cell_laws import broken, sources_of, values_of
from tests.builders import criterion, offer, position

SPOT = SweetSpot(low=0.4, high=0.6)
SAMPLES = 4096


def sayable(there: Numbers | Labels | Facts | Nothing, scale: Scale) -> tuple[Any, ...]:
    """List a few things that can be said on a scale, or set as a limit, in order."""
    if isinstance(there, Numbers):
        worst, best = KINDS[scale.kind].ends(scale) or (0.0, 1.0)
        return tuple(sorted((worst, (worst + best) / 2, best)))
    if isinstance(there, Labels):
        return there.labels
    return (False, True) if isinstance(there, Facts) else ()


def scales() -> dict[str, Scale]:
    return {name: kind.first(Rating()) for name, kind in KINDS.items()}


def threes(scale: Scale) -> list[Three | None]:
    """List ranges, from certain to as wide as can be, and a gap."""
    said = sayable(scale.readings, scale)
    found: list[Three | None] = [None]
    found += [(one, one, one) for one in said]
    return [*found, *((said[0], one, said[-1]) for one in said)]


def told(judged: Criterion, three: Three | None) -> Option:
    """Make an option of which just this is known; one that has a position, too."""
    low, likely, high = three or (None, None, None)
    assessed = Assessment(criterion=judged.id, low=low, likely=likely, high=high)
    return Option(offer("X", position=position(0.3, 0.2)).replace(assessments=(assessed,)))


@pytest.fixture(params=list(KINDS))
def scale(request: pytest.FixtureRequest) -> Scale:
    return scales()[request.param]


def test_a_cell_is_worth_what_its_draws_are_on_average(scale: Scale):
    judged = criterion("A", scale)
    curve = curve_of(judged, SPOT)
    for three in threes(scale):
        option = told(judged, three)
        found = cell(option, judged, curve, option.assessments()["a"])
        assert 0 <= found.low <= found.value <= found.high <= 1
        drawn = values_of(sources_of(option, (judged,), SPOT), 1, SAMPLES)
        assert drawn.mean() == pytest.approx(found.value, abs=0.002)


def test_a_must_have_that_is_open_breaks_in_some_draws(scale: Scale):
    for limit in sayable(scale.limits, scale):
        held = MustHave(limit=limit)
        judged = criterion("A", scale, must_have=held)
        assert must_have_text(judged)
        for three in threes(scale):
            option = told(judged, three)
            state = must_have_state(scale, held, option.assessments()["a"])
            assert state == "open" or three is not None
            if state == "open" and not scale.is_chance:
                # Of a chance it is luck that decides.
                often = np.mean(broken(option, judged, 1, SAMPLES))
                assert 0 < often < 1 or three is None or limit in (three[0], three[-1])


def test_the_best_answer_is_worth_most_and_a_step_up_never_less(scale: Scale):
    judged = criterion("A", scale)
    curve = curve_of(judged, SPOT)
    for three in threes(scale) if sayable(scale.readings, scale) else ():
        values = [value for _, value in answers(scale, curve, three)]
        assert 0 <= min(values) <= max(values) <= 1
        option = told(judged, three)
        now = option.assessments()["a"]
        after = one_step_up(judged, curve, now)
        if after is not None and three is not None:
            assert cell(option, judged, curve, after).value >= cell(option, judged, curve, now).value


def test_it_has_a_name_and_words_of_its_own(scale: Scale):
    judged = criterion("A", scale)
    names = [(kind.name, kind.short_name) for kind in KINDS.values()]
    assert len(set(names)) == len(names)
    worst, best = ends(judged)
    assert worst
    assert worst != best
    for said in sayable(scale.readings, scale):
        assert reading(scale, said)
        assert measure(scale, said)
    assert has_swing(judged, curve_of(judged, SPOT)) or not sayable(scale.readings, scale)


def three_of(taken: Taken) -> Three:
    likely = taken.likely
    return likely if taken.low is None else taken.low, likely, likely if taken.high is None else taken.high


def test_what_can_be_said_on_it_can_be_typed(scale: Scale):
    facts = facts_of(scale)
    if isinstance(facts, Closed):
        assert read("7", facts) == Refusal(facts.why)
        return
    assert read("?", facts) == Unknown()
    said = [three for three in threes(scale) if three is not None]
    assert said
    for three in said:
        typed = read(text_of(facts, three), facts, how="fact")
        assert isinstance(typed, Taken)
        assert three_of(typed) == three


def test_how_a_value_is_known_sets_a_range_on_it(scale: Scale):
    facts = facts_of(scale)
    for likely in sayable(scale.readings, scale):
        assert not isinstance(facts, Closed)
        wide = [range_of(facts, likely, how) for how in HOW_KNOWN]
        assert wide[-1].low is None
        order = scale.readings.order
        lows = [order(three_of(taken)[0]) for taken in wide]
        highs = [order(three_of(taken)[2]) for taken in wide]
        assert lows == sorted(lows)
        assert highs == sorted(highs, reverse=True)
        for how, taken in zip(HOW_KNOWN, wide, strict=True):
            assert how_known(facts, three_of(taken)) in (how, "fact")
