from datetime import date

import pytest

from app.document import Document
from app.edits import AddCriterion, AddOffer, AddPerspective, AddTeam
from app.edits.new import free_id, new_criterion, new_offer, new_perspective, new_team
from tests.builders import criterion, document, offer, team


@pytest.fixture
def decision() -> Document:
    halden = offer("Halden", {"Growth": 6.0}, teams=(team("Speech"), team("Search")))
    return document((criterion("Growth"),), (halden, offer("Corvid", kind="current_job")))


def test_the_least_free_number_is_taken():
    assert free_id("offer", ()) == "offer-1"
    assert free_id("offer", ("offer-1", "offer-3")) == "offer-2"


def test_what_is_new_has_a_name_and_an_id_of_its_own(decision: Document):
    for _ in range(2):
        decision = AddOffer(new_offer(decision)).apply(decision)
        decision = AddTeam("halden", new_team(decision, decision.offers[0])).apply(decision)
        decision = AddCriterion(new_criterion(decision)).apply(decision)
    assert [one.company for one in decision.offers[2:]] == ["New offer", "New offer 2"]
    assert [one.name for one in decision.offers[0].teams[2:]] == ["New team", "New team 2"]
    assert [one.id for one in decision.criteria] == ["growth", "criterion-1", "criterion-2"]


def test_a_new_perspective_copies_the_one_that_counts(decision: Document):
    today = date(2026, 12, 1)
    made = new_perspective(decision, today)
    changed = AddPerspective(made).apply(decision)
    assert changed.perspective.weights == decision.perspective.weights
    assert (changed.perspective.id, changed.perspective.date) == ("perspective-1", today)
