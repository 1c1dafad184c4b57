from datetime import UTC, datetime

from app.analysis import analyse
from app.document import Choice, Document
from app.examples import worked_example
from app.negotiating.ties import ties
from app.report.blocks import Tying
from app.report.tying import tying
from app.scoring.judged import judged_with_pay
from app.scoring.ranking import score
from app.scoring.table import table
from app.words.ties import whole
from tests.builders import DAY

CHOICE = Choice(option="dialogue", option_name="Dialogue", when=datetime(2026, 11, 23, 18, tzinfo=UTC))
DECIDED = worked_example(DAY).replace(choices=(CHOICE,))


def told(document: Document) -> Tying | None:
    analysis = analyse(document)
    assert analysis is not None
    return tying(analysis)


def test_while_pay_is_covered_nothing_is_told():
    assert told(DECIDED.replace(choices=())) is None


def test_each_option_stands_without_and_with_pay_and_where_it_would_tie():
    found, said = ties(DECIDED), told(DECIDED)
    assert said is not None
    with_pay = score(table(judged_with_pay(DECIDED)))
    assert [row.name for row in said.rows] == [with_pay.options[i].full_name for i in with_pay.order]
    assert [row.chosen for row in said.rows].count(True) == 1
    rows = {row.name: row for row in said.rows}
    for tie in found.ties:
        row = rows[tie.name]
        assert tie.paid is None or row.paid == whole(tie.paid, found.currency)
        assert tie.at is None or row.at == whole(tie.at, found.currency)
        assert tie.price is None or not tie.price.short or row.at.startswith("short by ")
    assert rows["Quillmoor"].span
    assert said.steps
    assert all("worth" in step.worth for step in said.steps)


def test_where_pay_is_no_criterion_it_says_so_and_gives_no_number():
    criteria = tuple(one for one in DECIDED.criteria if one.scale.kind != "pay")
    views = tuple(
        view.replace(weights=tuple(one for one in view.weights if one.criterion != "compensation"))
        for view in DECIDED.perspectives
    )
    said = told(DECIDED.replace(criteria=criteria, perspectives=views))
    assert said is not None
    assert not said.rows
    assert said.remarks == ("Pay is not one of the criteria. Add it as one to compare it with the rest.",)


def test_where_worst_and_best_are_missing_it_says_what_to_enter():
    said = told(DECIDED.replace(pay=DECIDED.pay.replace(worst=None, best=None)))
    assert said is not None
    assert said.remarks == ("Enter the worst and the best pay a year to compare pay with the rest.",)


def test_an_open_team_stands_apart_and_its_pay_is_said_to_be_the_same_in_each_team():
    said = told(DECIDED)
    assert said is not None
    (row,) = [row for row in said.rows if row.name.endswith("team open")]
    assert row.sealed.endswith("(*)")
    assert row.with_pay.endswith("(*)")
    (paid,) = {row.paid for row in said.rows if "Wayfarrow" in row.name}
    assert paid == row.paid
    note = "* Team left open: not ranked against its own teams. Wayfarrow pays the same in each of its teams."
    assert note in said.remarks
