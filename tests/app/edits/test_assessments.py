import pytest

from app.document import Assessment, Place
from app.edits import ClearAssessment, SetAssessment
from app.errors import Refused
from tests.builders import criterion, document, offer, team

TOLD = document(
    (criterion("A"), criterion("B")),
    (offer("North", {"A": 1.0, "B": 2.0}), offer("South", {"A": 3.0}, teams=(team("One", {"B": 4.0}),))),
)
NEW = Assessment(criterion="a", low=5.0, likely=6.0, high=7.0, note="Said so")


def test_an_assessment_takes_the_place_of_the_old_one():
    changed = SetAssessment("north", NEW).apply(TOLD)
    assert changed.offers[0].assessments == (NEW, TOLD.offers[0].assessments[1])
    assert changed.offers[1] is TOLD.offers[1]
    assert changed.criteria is TOLD.criteria


def test_a_first_assessment_stands_at_the_end():
    changed = SetAssessment("one", NEW).apply(TOLD)
    assert changed.offers[1].teams[0].assessments == (*TOLD.offers[1].teams[0].assessments, NEW)
    assert changed.offers[1].assessments is TOLD.offers[1].assessments


def test_a_gap_can_be_said_and_have_a_note():
    unknown = Assessment(criterion="a", note="Ask")
    assert SetAssessment("north", unknown).apply(TOLD).offers[0].assessments[0] == unknown


def test_what_cannot_stand_on_the_scale_is_refused_at_its_place():
    with pytest.raises(Refused, match=r"offers\[0\]\.assessments\[0\]\.likely: A rating is 0 to 10"):
        SetAssessment("north", Assessment(criterion="a", likely=11.0)).apply(TOLD)
    with pytest.raises(
        Refused, match=r"offers\[1\]\.teams\[0\]\.assessments\[1\]\.criterion: There is no criterion"
    ):
        SetAssessment("one", Assessment(criterion="gone", likely=1.0)).apply(TOLD)


def test_a_cleared_assessment_is_gone():
    changed = ClearAssessment("north", "a").apply(TOLD)
    assert [one.criterion for one in changed.offers[0].assessments] == ["b"]
    assert changed.offers[1] is TOLD.offers[1]
    assert ClearAssessment("one", "a").apply(TOLD) is TOLD


@pytest.mark.parametrize("edit", [SetAssessment("gone", NEW), ClearAssessment("gone", "a")])
def test_who_is_gone_cannot_be_assessed(edit: SetAssessment | ClearAssessment):
    with pytest.raises(Refused, match="That is no longer there"):
        edit.apply(TOLD)


def test_both_name_criterion_and_subject():
    assert SetAssessment("one", NEW).label(TOLD) == "assess A of One"
    assert ClearAssessment("north", "b").label(TOLD) == "clear B of North"
    assert SetAssessment("one", NEW).where == ClearAssessment("one", "a").where
    assert ClearAssessment("one", "a").where == Place(option="one", criterion="a")
    assert SetAssessment("one", NEW).key == ClearAssessment("one", "a").key
