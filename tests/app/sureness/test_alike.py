"""Which options are what they were before an edit."""

import pytest

from app.document import Assessment, Document
from app.edits import SetAssessment, SetShare
from app.scoring.ranking import rank
from app.sureness.alike import alike
from app.sureness.mean_bets import mean_bets
from tests.builders import benefits

TABLE = {"A": {"c": 40.0, "d": 5.0}, "B": {"c": 30.0, "d": None}, "C": {"c": 70.0, "d": 20.0}}
MADE = benefits(TABLE, {"c": 1.0, "d": 1.0})


def as_before(before: Document, after: Document) -> list[str]:
    names = alike(mean_bets(rank(before)), mean_bets(rank(after)))
    return [one.name for one in rank(after).options if one.id in names]


def rated(document: Document, place: int) -> Document:
    offer = document.offers[place]
    return SetAssessment(offer.id, Assessment(criterion=document.criteria[0].id, likely=55.0)).apply(document)


def test_an_edit_of_one_option_leaves_the_others_alike() -> None:
    assert as_before(MADE, MADE.replace(title="Another")) == ["A", "B", "C"]
    assert as_before(MADE, rated(MADE, 1)) == ["A", "C"]
    assert as_before(MADE, MADE.replace(offers=MADE.offers[1:])) == ["B", "C"]


@pytest.mark.parametrize("change", ["weight", "name", "job"])
def test_what_bears_on_others_is_seen(change: str) -> None:
    before, expected = MADE, list[str]()
    if change == "weight":
        after = SetShare(MADE.criteria[0].id, 0.7).apply(MADE)
    elif change == "name":
        # Two of one name are told apart, though nothing is said anew of the one.
        first, second, third = MADE.offers
        first = first.replace(role="One")
        before = MADE.replace(offers=(first, second, third))
        after = MADE.replace(offers=(first, second.replace(company="A", role="Other"), third))
        expected = ["C"]
    else:
        first, *others = MADE.offers
        before = MADE.replace(offers=(first.replace(kind="current_job"), *others))
        after = rated(before, 0)
    assert as_before(before, after) == expected
