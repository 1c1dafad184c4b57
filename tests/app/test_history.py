import pytest

from app import history as module
from app.document import Document, Place
from app.history import History, Step
from tests.builders import document

START = document()


def titled(title: str) -> Document:
    return START.replace(title=title)


def history_of(*titles: str) -> History:
    """Make a history that went from the start through these titles, one step each."""
    made = History(START)
    for title in titles:
        made.record(Step(titled(title), f"rename to {title}", "title", Place(fact=title)))
    return made


def live(history: History, title: str, key: str = "title") -> bool:
    return history.record(Step(titled(title), f"rename to {title}", key), live=True)


def test_a_new_history_has_nowhere_to_go():
    history = History(START)
    assert history.document is START
    assert (history.undo_step, history.redo_step) == (None, None)
    assert (history.undo(), history.redo()) == (None, None)


def test_undo_and_redo_go_back_and_forth():
    history = history_of("one", "two")
    two = history.document
    undone = history.undo()
    assert undone is not None
    assert (undone.label, undone.where, history.document.title) == (
        *("rename to two", Place(fact="two")),
        "one",
    )
    assert history.redo_step is undone
    assert history.redo() is undone
    assert history.document is two


def test_an_equal_document_is_no_step():
    history = history_of("one")
    assert not history.record(Step(titled("one")))
    assert history.undo() is not None
    assert history.document is START


def test_a_step_after_undo_forgets_what_was_undone():
    history = history_of("one", "two")
    history.undo()
    history.record(Step(titled("three")))
    assert history.redo_step is None
    assert history.undo() is not None
    assert history.document.title == "one"


def test_a_live_step_merges_while_the_key_stays():
    history = History(START)
    assert all([live(history, "o"), live(history, "on"), live(history, "one")])
    assert history.undo_step is not None
    assert (history.undo_step.label, history.document.title) == ("rename to o", "one")
    assert live(history, "other", "another key")
    history.undo()
    assert history.document.title == "one"
    history.undo()
    assert history.document is START


@pytest.mark.parametrize("end", ["close_step", "undo and redo", "save", "a step of its own"])
def test_what_comes_after_the_end_of_a_gesture_is_a_step_of_its_own(end: str):
    history = History(START)
    live(history, "one")
    if end == "close_step":
        history.close_step()
    elif end == "save":
        history.mark_saved(history.document)
    elif end == "undo and redo":
        history.undo()
        history.redo()
    else:
        history.record(Step(titled("between"), "", "title"))
    before = history.document
    live(history, "two")
    history.undo()
    assert history.document is before


def test_a_gesture_back_to_where_it_began_is_no_step_and_may_go_on():
    history = history_of("one")
    history.mark_saved(history.document)
    live(history, "two")
    live(history, "one")
    assert not history.dirty
    live(history, "three")
    history.undo()
    assert history.document.title == "one"
    history.undo()
    assert history.document is START


def test_what_is_on_disk_is_not_dirty_wherever_one_comes_from():
    history = History(START)
    assert not history.dirty
    history.record(Step(titled("one")))
    assert history.dirty
    history.mark_saved(history.document)
    assert not history.dirty
    history.undo()
    assert history.dirty
    history.redo()
    assert not history.dirty


def test_a_save_of_an_earlier_document_leaves_the_later_one_dirty():
    history = history_of("one")
    history.mark_saved(START)
    assert history.dirty
    history.undo()
    assert not history.dirty


def test_the_oldest_steps_are_forgotten():
    history = history_of(*(str(number) for number in range(module.MOST_STEPS + 5)))
    steps = 0
    while history.undo():
        steps += 1
    assert steps == module.MOST_STEPS - 1
    assert history.document.title == "5"
