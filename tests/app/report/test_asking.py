"""What is still to be asked, on paper."""

from app.analysis import analyse
from app.document import Assessment, Chance, Document, Event, Likelihood
from app.report.asking import GAIN, MOST_QUESTIONS, asking
from app.report.blocks import Asking
from tests.app.report.briefs import plain, with_everything
from tests.builders import criterion, document, offer


def asked(decision: Document) -> Asking:
    analysis = analyse(decision)
    assert analysis is not None
    return asking(analysis)


def test_the_most_valuable_question_comes_first_with_whom_to_ask_and_what_it_is_worth():
    said = asked(plain(5))
    gains = [float(row.gain) for row in said.rows]
    assert len(gains) == MOST_QUESTIONS
    assert gains == sorted(gains, reverse=True)
    assert said.rows[0].about == "Company 4 · Autonomy 7"
    assert said.rows[0].ask == "The manager"
    assert said.rows[0].changes == "50%"


def test_what_is_not_listed_is_mentioned():
    said = asked(plain(5))
    assert said.remarks[0].startswith(f"{GAIN} And ")
    assert "other answers would gain less than 0.1 points each." in said.remarks[0]
    assert said.remarks[1] == "Also unknown: Place 5 (Company 3)."


def test_gaps_that_a_row_asks_about_are_not_told_twice():
    said = asked(with_everything())
    assert [row.about for row in said.rows] == ["Search · Work"]
    assert said.remarks[1] == "Also unknown: Work (Blank); Permit (Blank); People (Blank)."


def test_where_no_answer_is_worth_asking_for_it_says_why():
    sure = document((criterion("Pay"),), (offer("A", {"Pay": 9}), offer("B", {"Pay": 1})))
    assert asked(sure) == Asking((), ("Everything that counts is known for certain.",))
    alone = asked(plain(1))
    assert not alone.rows
    assert alone.remarks[0].startswith("Add a second offer to compare")
    assert alone.remarks[1] == "Unknown: Problem 1 (Company 1)."


def test_many_gaps_come_to_an_end():
    known = criterion("Pay")
    open_ones = tuple(criterion(f"Open {n}") for n in range(9))
    decision = document((known, *open_ones), (offer("A", {"Pay": 10}), offer("B", {"Pay": 0})), {"Pay": 100})
    view = decision.perspective.replace(
        weights=(
            decision.perspective.weights[0],
            *(decision.perspective.weights[0].replace(criterion=one.id, weight=0.1) for one in open_ones),
        )
    )
    said = asked(decision.replace(perspectives=(view,)))
    assert not said.rows
    assert said.remarks[-1].startswith("Unknown: Open 0 (A and B); ")
    assert said.remarks[-1].endswith("; and 3 more criteria.")


def test_an_event_names_the_options_that_hang_on_it():
    permit = criterion("Permit", Likelihood())
    pay = criterion("Pay")
    hangs = (Assessment(criterion="permit", event="rules"),)
    offers = (
        offer("A", {"Pay": 6}).replace(assessments=(*offer("A", {"Pay": 6}).assessments, *hangs)),
        offer("B", {"Pay": 5}).replace(assessments=(*offer("B", {"Pay": 5}).assessments, *hangs)),
        offer("C", {"Pay": 8, "Permit": 50}),
    )
    chance = Chance(low=0.1, likely=0.5, high=0.9)
    decision = document((permit, pay), offers, events=(Event(id="rules", name="New rules", chance=chance),))
    row = next(row for row in asked(decision).rows if "New rules" in row.question)
    assert row.about == "A and B · Permit"
