import pytest

from app.document import NOWHERE, Place
from app.edits import Edit, MoveCriterion, RemoveOffer, RenameDecision, SetSituation, Together
from app.edits.edit import moved
from app.errors import Refused
from tests.builders import criterion, document, offer

TOLD = document((criterion("A"), criterion("B")), (offer("North"), offer("South")))


@pytest.mark.parametrize(
    ("start", "to", "row"), [(0, 2, "bca"), (2, 0, "cab"), (1, 1, "abc"), (0, 99, "bca"), (2, -5, "cab")]
)
def test_an_item_moves_and_stays_in_the_row(start: int, to: int, row: str):
    assert "".join(moved(("a", "b", "c"), start, to)) == row


def test_several_edits_are_one_step():
    both = Together((RemoveOffer("north"), RenameDecision("Other")), "tidy up")
    changed = both.apply(TOLD)
    assert ([one.id for one in changed.offers], changed.title) == (["south"], "Other")
    assert (both.label(TOLD), both.key, both.where) == ("tidy up", "together:tidy up", Place(option="north"))
    assert Together((), "nothing").apply(TOLD) is TOLD
    assert Together((), "nothing").where == NOWHERE


def test_of_several_edits_all_happen_or_none():
    with pytest.raises(Refused):
        Together((RemoveOffer("north"), RemoveOffer("north")), "twice").apply(TOLD)
    assert len(TOLD.offers) == 2


def test_edits_of_the_same_gesture_share_a_key():
    edits: tuple[Edit, ...] = (MoveCriterion("a", 0), MoveCriterion("a", 1), MoveCriterion("b", 0))
    assert [edit.key for edit in edits] == ["move:a", "move:a", "move:b"]
    assert RenameDecision("x").key != SetSituation("x").key
