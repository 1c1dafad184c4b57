"""What the program writes of a value is read back as that value."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from app.document import Number, Scale, Spectrum, Three, YearlyPay
from app.numbers.notation import PLAIN, Notation
from app.scales.typed import facts_of
from app.scales.typed import read as read_
from app.scales.typed_facts import Choices, Closed
from app.scales.typed_taken import Asked, Taken
from app.scales.typed_writing import text_of as text_of_
from app.scales.words import reading
from app.scales.written import with_range
from tests.laws.strategies import readings, scales
from tests.notations import by_notation

read = by_notation(read_)
text_of = by_notation(text_of_)

NOTATIONS = (
    PLAIN,
    Notation(",", "."),
    Notation(",", "\u202f"),
    Notation(".", "’"),
    Notation(".", ",", lakhs=True),
    Notation("\u066b", "\u066c"),
)


def ordered(scale: Scale, three: list[Any]) -> Three:
    low, likely, high = sorted(three, key=scale.readings.order)
    return low, likely, high


def as_entered(value: float) -> float:
    """Round to as many digits as are written; nobody enters less than a billionth."""
    return 0.0 if abs(value) < 1e-9 else float(f"{value:.9g}")


@st.composite
def assessed(draw: st.DrawFn) -> tuple[Scale, Three]:
    """Draw a scale and what may be said on it; figures with as many digits as are written."""
    scale = draw(scales.filter(lambda one: not isinstance(one, Spectrum | YearlyPay)))
    if isinstance(scale, Number):
        scale = scale.replace(
            unit=draw(st.sampled_from(("", "min", "€", "% of pay", "m2", "days/week", "€ (net)")))
        )
    three = draw(st.lists(readings(scale), min_size=3, max_size=3))
    figures = [one if isinstance(one, bool | str) else as_entered(one) for one in three]
    return scale, ordered(scale, figures if draw(st.booleans()) else figures[:1] * 3)


def three_of(taken: Taken) -> Three:
    if taken.low is None or taken.high is None:
        return taken.likely, taken.likely, taken.likely
    return taken.low, taken.likely, taken.high


def meant(text: str, scale: Scale, notation: Notation = PLAIN) -> list[Three]:
    """Read what was written, as on paste: all that it may be."""
    typed = read(text, facts_of(scale), how="fact", notation=notation)
    if isinstance(typed, Asked):
        return [three_of(way.taken) for way in typed.ways]
    assert isinstance(typed, Taken), (text, typed)
    return [three_of(typed)]


@given(known=assessed(), notation=st.sampled_from(NOTATIONS))
def test_a_cell_is_read_back_exactly(known: tuple[Scale, Three], notation: Notation):
    scale, three = known
    facts = facts_of(scale)
    assert not isinstance(facts, Closed)
    found = meant(text_of(facts, three, notation), scale, notation)
    # Labels that are written alike are asked about.
    assert three in found if isinstance(facts, Choices) else [three] == found


@given(known=assessed())
def test_a_reading_and_its_range_are_read_back_or_asked_about(known: tuple[Scale, Three]):
    scale, (low, likely, high) = known
    assert (likely, likely, likely) in meant(reading(scale, likely), scale)
    said = with_range((low, likely, high), lambda one: reading(scale, one), lambda end: reading(scale, end))
    assert (low, likely, high) in meant(said, scale)
