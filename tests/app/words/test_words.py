from datetime import date, timedelta
from typing import Any

import pytest

from app import words
from app.asking.questions import open_questions
from app.document import (
    Document,
    Level,
    Levels,
    MustHave,
    Number,
    Offer,
    Option,
    Position,
    Spectrum,
    SweetSpot,
    YesNo,
)
from app.scoring.ranking import ScoreWarning, rank
from app.sureness.flips import Flip, crossovers
from tests.builders import benefits, criterion, document, offer, position, team

TODAY = date(2026, 11, 23)
GRADES = Levels(levels=(Level(label="good", value=1.0), Level(label="poor", value=0.0)))
DAYS = Number(unit="days", worst=0.0, best=5.0)
MINUTES = Number(unit="min", worst=90.0, best=-10.0)


def said(told: Document) -> words.Verdict:
    ranking = rank(told)
    return words.verdict(ranking, crossovers(ranking))


@pytest.mark.parametrize(
    ("days", "text", "pressing"),
    [
        (-1, "Reply was due 22 Nov", True),
        (0, "Reply due today", True),
        (1, "1 day left", True),
        (7, "7 days left", True),
        (8, "Reply by 1 Dec", False),
        (40, "Reply by 2 Jan 2027", False),
    ],
)
def test_a_reply_that_is_due_presses(days: int, text: str, pressing: bool):
    due = words.due(offer("North", reply_by=TODAY + timedelta(days)), TODAY)
    assert (due.text, due.pressing) == (text, pressing)


@pytest.mark.parametrize(
    ("kind", "text"), [("offer", ""), ("no_offer_yet", "No offer yet"), ("current_job", "Current job")]
)
def test_without_a_date_the_kind_is_said(kind: str, text: str):
    assert words.due(offer("North", kind=kind), TODAY) == words.Due(text)


@pytest.mark.parametrize(
    ("place", "text"),
    [
        (None, "No position yet"),
        (position(0.0), "Pure research (0% applied)"),
        (position(0.5), "Half and half (50% applied)"),
        (position(0.3, 0.1), "Mostly research (30% applied, from 20 to 40%)"),
        (position(1.0), "Pure applied (100% applied)"),
    ],
)
def test_a_position_reads_in_words(place: Position | None, text: str):
    assert words.position_text(place) == text


def test_the_second_line_says_what_the_name_does_not():
    north: Offer = offer("North", role="Scientist", place="Zürich", teams=(team("One"),))
    assert words.second_line(Option(north)) == "Scientist · Zürich"
    assert words.second_line(Option(north, north.teams[0])) == "North · Scientist · Zürich"
    assert words.second_line(Option(offer("South"))) == ""


CLEAR = benefits({"North": {"A": 90.0, "B": 10.0}, "South": {"A": 20.0, "B": 70.0}}, {"A": 2.0, "B": 1.0})


def test_the_verdict_names_the_leader_what_turns_it_and_what_is_unknown():
    found = said(CLEAR)
    assert found.title == "North leads by 26.7 points"
    assert found.detail == "A below 46% would put South first. All that counts for it is known."


def test_before_the_flips_are_known_nothing_is_said_of_them():
    assert words.verdict(rank(CLEAR)).detail == "All that counts for it is known."


@pytest.mark.parametrize(
    ("rows", "title", "detail"),
    [
        (
            {"North": {"A": 51.0}, "South": {"A": 50.0}},
            "North leads South by 1.0 point: too close to call",
            "No change",
        ),
        (
            {"North": {"A": 50.02}, "South": {"A": 50.0}},
            "North leads South by less than 0.1 points",
            "No change",
        ),
        ({"North": {"A": 50.0}, "South": {"A": 50.0}}, "North and South tie at 50.0", "All that counts"),
        ({name: {"A": 50.0} for name in ("A1", "A2", "A3")}, "A1, A2 and A3 tie at 50.0", "All that counts"),
        ({name: {"A": 50.0} for name in ("A1", "A2", "A3", "A4")}, "A1 and 3 others tie", "All that counts"),
        ({"North": {"A": 50.0}}, "North has a fit of 50.0", "Add a second offer to compare."),
        (
            {"North": {"A": 50.0}, "South": {"A": None}},
            "North has a fit",
            "No other option can be ranked yet.",
        ),
        ({"North": {"A": None}}, "Nothing is known yet", "Assess an option"),
        ({}, "Nothing to compare yet", "Add an offer"),
    ],
)
def test_the_verdict_fits_what_there_is(rows: Any, title: str, detail: str):
    both = {name: {"A": row["A"], "B": row["A"]} for name, row in rows.items()}
    found = said(benefits(both, {"A": 1.0, "B": 1.0}))
    assert title in found.title
    assert detail in found.detail


def test_the_verdict_says_how_much_is_unknown():
    rows = {"North": {"A": 90.0, "B": None}, "South": {"A": 10.0, "B": 10.0}}
    assert "50% of what counts for it is not known yet." in said(benefits(rows, {"A": 1.0, "B": 1.0})).detail


def test_without_weights_the_verdict_asks_for_one():
    assert said(benefits({"North": {"A": 1.0}}, {"A": 0.0})).title == "Nothing weighs anything yet"


def test_the_verdict_tells_ruled_out_from_unknown():
    needed = (criterion("Permit", YesNo(), must_have=MustHave(limit=True)), criterion("B"))
    barred = offer("North", {"Permit": False})
    assert said(document(needed, (barred,))).title == "Every option is ruled out"
    assert said(document(needed, (barred, offer("South")))).title == "Nothing is known of the options left"


def test_a_single_criterion_has_no_other_to_take_weight_from():
    found = said(benefits({"North": {"A": 90.0}, "South": {"A": 10.0}}, {"A": 1.0}))
    assert found.detail == "All that counts for it is known."


def test_a_flip_reads_as_a_rule():
    assert words.flip_rule(Flip("a", 0.3, 0.08, "x"), "South") == "Below 8% → South"
    assert words.flip_rule(Flip("a", 0.3, 0.004, "x"), "South") == "Below 0.4% → South"
    assert words.flip_rule(Flip("a", 0.3, 0.45, "x"), "South") == "Above 45% → South"


@pytest.mark.parametrize(
    ("code", "about", "sentence"),
    [
        (
            "no_swing",
            "days",
            "Days does not count: its worst and best are the same. Set them apart to let it count.",
        ),
        (
            "no_swing",
            "match",
            "Match does not count: the sweet spot covers the whole axis. Narrow it to let it count.",
        ),
        (
            "nothing_known",
            "days",
            "Nothing is known yet about Days of any option; it counts half for all of them.",
        ),
        ("all_equal", "days", "Days is the same for all options, so it does not tell them apart."),
        (
            "all_or_nothing",
            "match",
            "Match is all or nothing: the match drops to 0 right at the edge of the sweet spot.",
        ),
        (
            "outside_range",
            "days",
            "Days of North: One lies outside its worst and best and counts as the nearer of them.",
        ),
    ],
)
def test_a_warning_says_what_would_mend_it(code: Any, about: str, sentence: str):
    told = document(
        (criterion("Days", DAYS), criterion("Match", Spectrum())), (offer("North", teams=(team("One"),)),)
    )
    assert words.warning_sentence(ScoreWarning(code, about, "one"), rank(told)) == sentence


def test_an_option_is_described_for_those_who_hear_the_list():
    told = document(
        (criterion("A"), criterion("Permit", YesNo(), must_have=MustHave(limit=True))),
        (
            offer("North", {"A": 8.0}, role="Scientist", position=position(0.2)),
            offer("South", {"A": 8.0, "Permit": False}),
            offer("East"),
        ),
        sweet_spot=SweetSpot(),
    )
    ranking = rank(told)
    sentences = [words.option_sentence(ranking, index) for index in range(3)]
    first = "Rank 1, North, Scientist: fit 65.0, possible from 40.0 to 90.0, 50% known."
    assert sentences[0] == f"{first} Mostly research (20% applied)."
    assert sentences[1].startswith("Ruled out, South: fit 40.0")
    assert sentences[2].startswith("Not ranked, East: fit 50.0")
    assert words.option_sentence(rank(document((), (offer("North"),))), 0) == "Not ranked, North."


def test_a_question_is_hers_or_made_from_the_criterion():
    told = document(
        (
            criterion("A", question="Who reviews papers?", ask="the manager"),
            criterion("B"),
            criterion("Match", Spectrum()),
        ),
        (offer("North", teams=(team("One"), team("Two", {"A": 1.0}))),),
        {"A": 3.0, "B": 2.0, "Match": 1.0},
        SweetSpot(low=0.0, high=0.0),
    )
    lines = [words.question_line(question) for question in open_questions(rank(told))]
    assert lines == [
        "Who reviews papers? (One, North, A; decides 50.0 points.) Ask: the manager.",
        "What is true of B? (North, B; decides 33.3 points.)",
        "How much of the time goes into research, modelling, engineering and product? "
        "(North, Match; decides 16.7 points.)",
    ]
