"""True of every gesture: whatever moves while the hand is down is one step."""

from hypothesis import given
from hypothesis import strategies as st

from app.document import SweetSpot
from app.edits import SetSweetSpot
from app.history import History, Step
from tests.builders import document
from tests.laws.strategies import sweet_spots

spots = st.lists(sweet_spots(), min_size=1, max_size=6)


def drag(history: History, places: list[SweetSpot]) -> None:
    """Drag the sweet spot through some places and let go."""
    for place in places:
        edit, before = SetSweetSpot(place), history.document
        history.record(Step(edit.apply(before), edit.label(before), edit.key, edit.where), live=True)
    history.close_step()


@given(spots)
def test_a_gesture_is_one_step(places: list[SweetSpot]):
    start = document()
    history = History(start)
    drag(history, places)
    end = history.document
    if end == start:
        assert history.undo_step is None
    else:
        assert history.undo()
        assert history.document is start
        assert history.undo() is None
        assert history.redo()
        assert history.document is end


@given(spots, spots)
def test_two_gestures_are_two_steps(first: list[SweetSpot], second: list[SweetSpot]):
    history = History(document())
    drag(history, first)
    between = history.document
    drag(history, second)
    if history.document is not between:
        history.undo()
    assert history.document is between


@given(spots)
def test_a_gesture_that_returns_to_where_it_began_leaves_no_step(places: list[SweetSpot]):
    start = document()
    history = History(start)
    drag(history, [*places, start.perspective.sweet_spot])
    assert history.document is start
    assert history.undo_step is None
    assert not history.dirty
