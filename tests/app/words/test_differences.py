from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, cast

import pytest

from app.document import Document, Frozen, Opening, Package, Pay
from app.edits import (
    ChangeCriterion,
    ChangeFact,
    Edit,
    MoveCriterion,
    RemoveCriterion,
    RemoveOffer,
    SetAssessment,
    SetPackageFact,
    SetShare,
    SetSituation,
    Together,
)
from app.words.differences import PAY_COVERED, differences, in_a_line, pay_note
from tests.builders import assessments, criterion, document, offer, team
from tests.every_noun import CHOSEN, every_noun


def two() -> Document:
    criteria = (criterion("Mentoring"), criterion("Freedom"))
    offers = (
        offer("North", {"Mentoring": (6.0, 7.0, 9.0)}, teams=(team("Search"),)),
        offer("South", {"Freedom": 5.0}),
    )
    return document(criteria, offers)


def lines(edit: Edit, before: Document) -> list[str]:
    found = differences(before, edit.apply(before))
    return [f"{one.kind} {one.about} | {one.said}" for one in found]


RATED = assessments({"Mentoring": 8.0})[0]


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (SetAssessment("north", RATED), ["Offer North | Mentoring: 7 (6–9) → 8"]),
        (SetAssessment("search", RATED), ["Team North: Search | Mentoring: nothing → 8"]),
        (
            SetAssessment("north", RATED.replace(likely=None, note="Ask.")),
            [
                "Offer North | Mentoring: 7 (6–9) → not known",
                "Offer North | Mentoring, note: nothing → “Ask.”",
            ],
        ),
        (ChangeFact("south", "company", "West"), ["Offer West | Company: “South” → “West”"]),
        (ChangeFact("south", "kind", "current_job"), ["Offer South | What it is: Offer → Current job"]),
        (RemoveOffer("south"), ["Offer South | Removed"]),
        (
            RemoveCriterion("freedom"),
            [
                "Offer South | Freedom: 5 → nothing",
                "Criterion Freedom | Removed",
                "Perspective Mine | Weight of Freedom: 50% → 0%",
            ],
        ),
        (ChangeCriterion("freedom", "name", "Liberty"), ["Criterion Liberty | Name: “Freedom” → “Liberty”"]),
        (MoveCriterion("freedom", 0), ["Criterion Criteria | In another order"]),
        (
            SetShare("freedom", 0.75),
            [
                "Perspective Mine | Weight of Mentoring: 50% → 25%",
                "Perspective Mine | Weight of Freedom: 50% → 75%",
            ],
        ),
        (SetSituation("Two of us."), ["Decision Test | My situation: nothing → “Two of us.”"]),
    ],
    ids=repr,
)
def test_it_says_what_differs_from_what_to_what(edit: Edit, said: list[str]):
    assert lines(edit, two()) == said


def test_of_a_long_text_only_the_place_is_shown_where_it_differs():
    before = SetSituation("x" * 300 + "yes" + "z" * 300).apply(two())
    (line,) = lines(SetSituation("x" * 300 + "no" + "z" * 300), before)
    assert len(line) < 250
    assert "xyesz" in line
    assert "xnoz" in line


def test_a_line_names_three_and_counts_the_rest():
    before = two()
    assert in_a_line(differences(before, before)) == "Nothing differs"
    renamed = Together((ChangeFact("south", "company", "West"), SetSituation("x")), "both").apply(before)
    assert in_a_line(differences(before, renamed)) == "2 differences: Test and West"
    line = in_a_line(differences(before, every_noun()))
    assert line == "29 differences: Every noun of the file, Cloud group, Here and 20 more"


def reordered(before: Document) -> Document:
    return before.replace(offers=before.offers[::-1])


def covered(pay: Pay) -> Document:
    opening = Opening(when=CHOSEN, covered=CHOSEN)
    return two().replace(pay=pay.replace(openings=(opening,)))


def test_covered_pay_reads_alike_whether_it_differs_or_not():
    paid = covered(Pay(packages=(Package(offer="north", currency="EUR", base=Decimal(71500)),)))
    more = SetPackageFact("north", "base", Decimal(72500)).apply(paid)
    without = covered(Pay())
    ways = [(paid, more), (paid, paid), (paid, without), (without, paid), (without, without)]
    assert {differences(*way) for way in ways} == {()}
    assert {pay_note(*way) for way in ways} == {PAY_COVERED}


def test_open_pay_is_told_by_offer():
    seen = covered(Pay(packages=(Package(offer="north", currency="EUR", base=Decimal(71500)),)))
    seen = seen.replace(pay=seen.pay.replace(openings=(Opening(when=CHOSEN),)))
    (line,) = lines(SetPackageFact("north", "base", Decimal(72500)), seen)
    assert line == "Pay Pay of North | Salary: 71,500 → 72,500"
    assert pay_note(seen, seen) == ""
    assert pay_note(seen, covered(Pay())) == PAY_COVERED


#: Fields that hold a text of hers, and no word of the file.
TEXTS = {"title", "situation", "name", "company", "role", "place", "note", "if_not", "question", "ask"} | {
    *("proxy_for", "group", "whose", "why", "change_my_mind", "option_name", "perspective", "text", "unit"),
    *("yes", "no", "interviews", "contact"),
}


def test_every_field_of_the_file_is_told():
    """Change each field there is, deep down, one by one; whatever the file learns is told too."""
    whole = every_noun()
    changed = 0
    for name, other in _one_field_changed(whole):
        assert differences(whole, other), name
        assert all(one.said for one in differences(whole, other)), name
        changed += 1
    assert changed > 200


def _one_field_changed(value: Any, place: str = "") -> Iterator[tuple[str, Any]]:
    """Give a copy of a value, unchecked, for each field in it that can be another."""
    if isinstance(value, Frozen):
        for name in type(value).model_fields:
            if name != "kind":
                for at, other in _one_field_changed(getattr(value, name), f"{place}.{name}"):
                    yield at, value.unchecked(**{name: other})
    elif isinstance(value, tuple):
        held = cast("tuple[Any, ...]", value)
        for index, one in enumerate(held):
            for at, other in _one_field_changed(one, f"{place}[{index}]"):
                yield at, (*held[:index], other, *held[index + 1 :])
    elif (other := _another(value, place)) is not None:
        yield place, other


def _another(value: Any, place: str) -> Any:
    if isinstance(value, bool):
        return not value
    if isinstance(value, float | int | Decimal):
        return value + type(value)(1)  # pyright: ignore[reportOperatorIssue]
    if isinstance(value, date):
        return value + timedelta(days=1)
    is_hers = isinstance(value, str) and place.rpartition(".")[2] in TEXTS
    return f"{value} indeed" if is_hers else None


def test_a_share_is_one_of_what_counts():
    three = document(tuple(criterion(name) for name in ("Pay", "Mentoring", "Freedom")), ())
    before = ChangeCriterion("pay", "set_aside", True).apply(three)
    assert lines(SetShare("freedom", 0.75), before) == [
        "Perspective Mine | Weight of Mentoring: 50% → 25%",
        "Perspective Mine | Weight of Freedom: 50% → 75%",
    ]
