"""When things change, on paper."""

from app.analysis import analyse
from app.document import Document
from app.report.blocks import Changes
from app.report.reorganisations import changing
from tests.app.report.briefs import plain
from tests.builders import criterion, document, offer


def told(decision: Document) -> Changes | None:
    analysis = analyse(decision)
    assert analysis is not None
    return changing(analysis)


def two() -> Document:
    people, place = criterion("People", hangs_on=("manager", "team")), criterion("Place")
    return document(
        (people, place), (offer("A", {"People": 9, "Place": 5}), offer("B", {"People": 3, "Place": 8}))
    )


def test_only_changes_on_which_something_hangs_are_told():
    said = told(two())
    assert said is not None
    assert [row.change for row in said.rows] == ["Manager leaves", "Project ends"]
    row = said.rows[0]
    assert (row.hanging, row.share, row.leader, row.fit, row.left, row.same) == (
        "People",
        "50%",
        "B",
        "65.0",
        "0%",
        False,
    )
    assert "that A has today" in said.explanation


def test_where_nothing_hangs_on_anything_or_nothing_is_ranked_there_is_no_table():
    assert told(plain(4)) is None
    assert told(two().replace(offers=two().offers[:1])) is None
    assert told(two().replace(offers=(offer("A"), offer("B")))) is None


def test_where_all_is_unknown_after_a_change_nobody_leads():
    decision = two()
    every = tuple(one.replace(hangs_on=("company",)) for one in decision.criteria)
    said = told(decision.replace(criteria=every))
    assert said is not None
    assert [(row.leader, row.fit) for row in said.rows] == [("None can be ranked", "–")]
