"""What may go wrong, on paper."""

from app.analysis import analyse
from app.document import Assessment, Document, Likelihood
from app.report.blocks import Risks
from app.report.risks import MOST_RISKS, going_wrong
from tests.builders import BENEFIT, criterion, document, offer


def told(made: Document) -> Risks | None:
    analysis = analyse(made)
    assert analysis is not None
    return going_wrong(analysis)


def decision(conditions: int) -> Document:
    judged = [criterion(f"Condition {n}", Likelihood()) for n in range(conditions)]
    rows = tuple(
        offer(name, {"Work": work, **{one.name: 50.0 + n for n, one in enumerate(judged)}})
        for name, work in (("North", 90.0), ("South", 60.0), ("East", 10.0))
    )
    return document((criterion("Work", BENEFIT), *judged), rows)


def test_of_the_first_two_it_is_told_what_costs_most_on_average():
    said = told(decision(2))
    assert said is not None
    assert [(row.condition, row.option, row.plan) for row in said.rows] == [
        ("Condition 0", "North", "No plan yet"),
        ("Condition 0", "South", "No plan yet"),
        ("Condition 1", "North", "No plan yet"),
        ("Condition 1", "South", "No plan yet"),
    ]
    assert (said.rows[0].chance, said.rows[0].costs, said.rows[0].loss) == ("50%", "33.3", "16.7")
    assert said.remarks[0].startswith("Costs: points of the fit")


def test_a_plan_is_told():
    made = decision(1)
    north = made.offers[0]
    planned = Assessment(criterion="condition-0", likely=50.0, if_not="Ask for another team.")
    kept = tuple(planned if one.criterion == "condition-0" else one for one in north.assessments)
    said = told(made.replace(offers=(north.replace(assessments=kept), *made.offers[1:])))
    assert said is not None
    assert (said.rows[0].plan, said.rows[0].planned) == ("Ask for another team.", True)


def test_what_is_not_listed_is_counted():
    said = told(decision(10))
    assert said is not None
    assert len(said.rows) == MOST_RISKS
    assert said.remarks[-1] == "And 12 more conditions."


def test_where_nothing_hangs_on_luck_that_is_said():
    said = told(decision(0))
    assert said is not None
    assert said == Risks((), ("Nothing that counts hangs on luck.",))
    assert told(document()) is None
