from datetime import date
from typing import Any

import pytest

from app.document import Place, SweetSpot, Weight
from app.edits import (
    AddPerspective,
    ChangePerspective,
    ChoosePerspective,
    Edit,
    EqualWeights,
    LockWeight,
    RemovePerspective,
    RestoreWeights,
    SetShare,
    SetSweetSpot,
)
from app.errors import Refused
from tests.builders import criterion, document, offer, perspective

LATER = perspective({"A": 1.0}, "Later")
TOLD = document((criterion("A"), criterion("B")), (offer("North"),), {"A": 10.0, "B": 30.0}).replace(
    perspectives=(perspective({"A": 10.0, "B": 30.0}), LATER)
)


def weights(edit: Edit) -> list[tuple[str, float, bool]]:
    """Apply an edit and list the weights that count then; nothing else has changed."""
    changed = edit.apply(TOLD)
    assert changed.perspectives[1] is LATER
    assert (changed.offers, changed.criteria) == (TOLD.offers, TOLD.criteria)
    return [(w.criterion, w.weight, w.locked) for w in changed.perspective.weights]


def test_a_share_is_set_in_the_perspective_that_counts():
    assert weights(SetShare("a", 0.5)) == [("a", 20.0, False), ("b", 20.0, False)]


def test_a_weight_is_locked_and_let_go():
    assert weights(LockWeight("a", True)) == [("a", 10.0, True), ("b", 30.0, False)]
    assert LockWeight("a", False).apply(TOLD) == TOLD
    held = LockWeight("b", True).apply(ChoosePerspective("later").apply(TOLD))
    assert held.perspective.weights[1] == Weight(criterion="b", weight=0.0, locked=True)


def test_weights_are_made_equal():
    assert weights(EqualWeights()) == [("a", 50.0, False), ("b", 50.0, False)]


def test_earlier_weights_come_back_for_what_is_still_there():
    earlier = (Weight(criterion="gone", weight=9.0), Weight(criterion="b", weight=2.0))
    assert weights(RestoreWeights(earlier)) == [("b", 2.0, False), ("a", 10.0, False)]
    assert RestoreWeights(TOLD.perspective.weights).apply(TOLD) is TOLD


def test_the_sweet_spot_is_set_in_the_perspective_that_counts():
    spot = SweetSpot(low=0.2, high=0.4)
    changed = SetSweetSpot(spot).apply(TOLD)
    assert changed.perspective.sweet_spot is spot
    assert changed.perspectives[1] is LATER


def test_another_perspective_counts():
    changed = ChoosePerspective("later").apply(TOLD)
    assert changed.perspective is LATER
    assert changed.perspectives is TOLD.perspectives


def test_a_new_perspective_counts_at_once():
    new = perspective({"B": 1.0}, "New")
    changed = AddPerspective(new).apply(TOLD)
    assert changed.perspective is new
    assert changed.perspectives[:2] == TOLD.perspectives
    with pytest.raises(Refused, match="is taken already"):
        AddPerspective(LATER).apply(TOLD)
    with pytest.raises(Refused, match="There is no criterion"):
        AddPerspective(perspective({"Gone": 1.0}, "New")).apply(TOLD)


def test_where_a_perspective_goes_its_neighbour_counts():
    assert RemovePerspective("mine").apply(TOLD).active_perspective == "later"
    assert RemovePerspective("later").apply(TOLD).active_perspective == "mine"
    last = RemovePerspective("later").apply(ChoosePerspective("later").apply(TOLD))
    assert (last.active_perspective, len(last.perspectives)) == ("mine", 1)
    with pytest.raises(Refused, match="A decision keeps at least one perspective"):
        RemovePerspective("mine").apply(last)


@pytest.mark.parametrize(
    ("field", "value", "label"),
    [
        ("name", "Soon", "rename Later"),
        ("date", date(2027, 1, 1), "date Later"),
        ("whose", "my partner", "say whose view Later is"),
    ],
)
def test_a_fact_of_a_perspective_changes(field: Any, value: object, label: str):
    edit = ChangePerspective("later", field, value)
    changed = edit.apply(TOLD)
    assert getattr(changed.perspectives[1], field) == value
    assert changed.perspectives[0] is TOLD.perspectives[0]
    assert (edit.label(TOLD), edit.key, edit.where) == (
        *(label, f"{field}:later"),
        Place(perspective="later", fact=field),
    )


@pytest.mark.parametrize(("field", "value"), [("name", ""), ("date", "soon"), ("whose", 7)])
def test_a_fact_that_cannot_be_is_refused(field: Any, value: object):
    with pytest.raises(Refused, match=f"{field}: "):
        ChangePerspective("later", field, value).apply(TOLD)


@pytest.mark.parametrize(
    "edit",
    [
        LockWeight("gone", True),
        ChoosePerspective("gone"),
        RemovePerspective("gone"),
        ChangePerspective("gone", "name", "x"),
    ],
)
def test_what_is_gone_cannot_be_changed(edit: Edit):
    with pytest.raises(Refused, match="That is no longer there"):
        edit.apply(TOLD)


def test_each_says_what_it_does():
    edits: tuple[Edit, ...] = (
        SetShare("a", 0.5),
        LockWeight("a", True),
        LockWeight("a", False),
        EqualWeights(),
        RestoreWeights(()),
        SetSweetSpot(SweetSpot()),
        ChoosePerspective("later"),
        AddPerspective(LATER),
        RemovePerspective("later"),
    )
    assert [edit.label(TOLD) for edit in edits] == [
        "change weight of A",
        "lock the weight of A",
        "unlock the weight of A",
        "make all weights equal",
        "reset the weights",
        "change the sweet spot",
        "switch to Later",
        "add perspective Later",
        "remove perspective Later",
    ]
    assert [edit.where.criterion for edit in edits] == [*"aaa", *[""] * 6]
    assert [edit.where.perspective for edit in edits] == [*[""] * 6, *["later"] * 3]
    assert [edit.where.fact for edit in edits] == [*["weights"] * 5, "sweet_spot", *[""] * 3]
    assert len({edit.key for edit in edits}) == len(edits) - 1
