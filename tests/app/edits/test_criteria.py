import pytest

from app.document import CurvePoint, Document, MustHave, Place
from app.edits import AddCriterion, ChangeCriterion, MoveCriterion, RemoveCriterion
from app.errors import Refused
from tests.builders import criterion, document, offer, perspective, team

PAIR = (criterion("A", colour=1), criterion("B", colour=3))
TOLD = document(
    PAIR,
    (
        offer("North", {"A": 1.0, "B": 2.0}),
        offer("South", {"A": 3.0}, teams=(team("One", {"B": 4.0}),)),
        offer("East"),
    ),
    {"A": 10.0, "B": 30.0},
)


def ids(told: Document) -> list[str]:
    return [one.id for one in told.criteria]


def test_a_new_criterion_gets_a_free_colour_and_the_mean_weight_everywhere():
    later = perspective({"A": 4.0}, "Later")
    told = TOLD.replace(perspectives=(*TOLD.perspectives, later, perspective({}, "Blank")))
    changed = AddCriterion(criterion("C")).apply(told)
    assert ids(changed) == ["a", "b", "c"]
    assert changed.criteria[2].colour == 2
    assert [view.weight_of("c").weight for view in changed.perspectives] == [20.0, 4.0, 10.0]
    assert changed.offers is told.offers
    assert changed.criteria[0] is told.criteria[0]


def test_a_new_criterion_can_stand_anywhere():
    assert ids(AddCriterion(criterion("C"), at=0).apply(TOLD)) == ["c", "a", "b"]
    assert ids(AddCriterion(criterion("C"), at=99).apply(TOLD)) == ["a", "b", "c"]


def test_the_ninth_criterion_is_grey():
    told = document()
    for letter in "ABCDEFGHI":
        told = AddCriterion(criterion(letter)).apply(told)
    assert [one.colour for one in told.criteria] == [1, 2, 3, 4, 5, 6, 7, 8, None]
    assert [weight.weight for weight in told.perspective.weights] == [10.0] * 9


def test_a_criterion_is_added_once():
    with pytest.raises(Refused):
        AddCriterion(criterion("A")).apply(TOLD)


def test_a_removed_criterion_takes_its_weights_and_assessments_along():
    changed = RemoveCriterion("b").apply(TOLD)
    assert ids(changed) == ["a"]
    assert [weight.criterion for weight in changed.perspective.weights] == ["a"]
    assert [one.criterion for one in changed.offers[0].assessments] == ["a"]
    assert changed.offers[1].teams[0].assessments == ()
    assert changed.offers[1].assessments is TOLD.offers[1].assessments
    assert changed.offers[2] is TOLD.offers[2]


def test_a_criterion_moves_along_the_list():
    changed = MoveCriterion("a", 1).apply(TOLD)
    assert ids(changed) == ["b", "a"]
    assert changed.perspectives is TOLD.perspectives
    assert MoveCriterion("a", 0).apply(TOLD) is TOLD


@pytest.mark.parametrize(
    ("field", "value", "label"),
    [
        ("name", "Pay", "rename A"),
        ("group", "Money", "change the group of A"),
        ("set_aside", True, "set A aside"),
        ("set_aside", False, "count A again"),
        (
            "curve",
            (CurvePoint(x=0.0, value=1.0), CurvePoint(x=5.0, value=0.0)),
            "change the value curve of A",
        ),
        ("must_have", MustHave(limit=5.0), "change the must-have on A"),
        ("question", "How much?", "change the question about A"),
        ("ask", "HR", "change whom to ask about A"),
        ("proxy_for", "Freedom", "change the goal behind A"),
        ("hangs_on", ("manager",), "change what A hangs on"),
    ],
)
def test_a_fact_of_a_criterion_changes(field, value: object, label: str):
    edit = ChangeCriterion("a", field, value)
    changed = edit.apply(TOLD)
    assert getattr(changed.criteria[0], field) == value
    assert changed.criteria[1] is TOLD.criteria[1]
    assert changed.offers is TOLD.offers
    assert edit.label(TOLD) == label
    assert (edit.key, edit.where) == (f"{field}:a", Place(criterion="a", fact=field))


@pytest.mark.parametrize(
    ("field", "value", "place"),
    [
        ("name", " ", "name"),
        ("must_have", MustHave(limit="x"), "must_have.limit"),
        ("hangs_on", ("x",), "hangs_on[0]"),
    ],
)
def test_a_fact_that_cannot_be_names_its_field(field, value: object, place: str):
    with pytest.raises(Refused) as refused:
        ChangeCriterion("a", field, value).apply(TOLD)
    assert [problem.place for problem in refused.value.problems] == [place]


@pytest.mark.parametrize(
    "edit", [RemoveCriterion("gone"), MoveCriterion("gone", 0), ChangeCriterion("gone", "name", "x")]
)
def test_a_criterion_that_is_gone_cannot_be_changed(edit: RemoveCriterion | MoveCriterion | ChangeCriterion):
    with pytest.raises(Refused, match="That is no longer there"):
        edit.apply(TOLD)


def test_each_says_what_it_does():
    edits = (AddCriterion(criterion("C")), RemoveCriterion("a"), MoveCriterion("b", 0))
    assert [edit.label(TOLD) for edit in edits] == ["add C", "remove A", "move B"]
    assert [edit.where for edit in edits] == [Place(criterion=known) for known in "cab"]
