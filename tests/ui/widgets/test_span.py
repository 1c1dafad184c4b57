"""A range on a scale: whatever a document can hold, a slider can stand at."""

from hypothesis import given
from hypothesis import strategies as st

from ui.widgets.span import Span

MOST = 1e15
VALUES = st.floats(-MOST, MOST, allow_nan=False)
STEPS = st.sampled_from((0.05, 0.5, 1.0, 5.0, 1e6))


@given(VALUES, VALUES, VALUES, STEPS)
def test_whole_numbers_fit_a_slider_and_lead_back_to_nearly_the_value(
    left: float, right: float, likely: float, step: float
):
    span = Span(left, right, step, likely=likely)
    least, most = span.whole_range
    assert -(2**31) <= least <= span.whole <= most < 2**31
    within = max(min(left, right), min(max(left, right), likely))
    # A unit, a whole number, or what the last digit of a float is worth out there.
    coarse = max(step, abs(right - left) / 2**30, 1.0) + 1e-15 * MOST
    assert abs(span.from_whole(span.whole) - within) <= coarse
