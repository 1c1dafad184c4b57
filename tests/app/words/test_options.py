from datetime import date, timedelta
from typing import Any

import pytest

from app.document import (
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
from app.words.options import (
    Due,
    due,
    option_sentence,
    position_text,
    remarks,
    second_line,
    star_note,
    warning_sentence,
)
from tests.builders import criterion, document, offer, position, team
from tests.paid import choice

TODAY = date(2026, 11, 23)
GRADES = Levels(levels=(Level(label="good", value=1.0), Level(label="poor", value=0.0)))
DAYS = Number(unit="days", worst=0.0, best=5.0)
MINUTES = Number(unit="min", worst=90.0, best=-10.0)


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
    option = Option(offer("North", reply_by=TODAY + timedelta(days)))
    found = due(option, TODAY, None)
    assert (found.text, found.pressing) == (text, pressing)
    assert due(option, TODAY, choice("south")) == Due(text), "another was chosen"
    assert due(option, TODAY, choice("north")) == Due(text, pressing and days >= 0)


@pytest.mark.parametrize(
    ("kind", "text"),
    [("offer", ""), ("no_offer_yet", "No offer yet · not known"), ("current_job", "Current job")],
)
def test_without_a_date_the_kind_is_said(kind: str, text: str):
    assert due(Option(offer("North", kind=kind)), TODAY, None) == Due(text)


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
    assert position_text(place) == text


def test_the_second_line_says_what_the_name_does_not():
    north: Offer = offer("North", role="Scientist", place="Zürich", teams=(team("One"),))
    assert second_line(Option(north)) == "Scientist · Zürich"
    assert second_line(Option(north, north.teams[0])) == "North · Scientist · Zürich"
    assert second_line(Option(offer("South"))) == ""


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
    assert warning_sentence(ScoreWarning(code, about, "one"), rank(told)) == sentence


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
    sentences = [option_sentence(ranking, index) for index in range(3)]
    first = "Rank 1, North, Scientist: fit 65.0, possible from 40.0 to 90.0, 50% known."
    assert sentences[0] == f"{first} Mostly research (20% applied)."
    assert sentences[1].startswith("Ruled out, South: fit 40.0")
    assert sentences[2].startswith("Not ranked, East: nothing known yet. ")
    assert option_sentence(rank(document((), (offer("North"),))), 0) == "Not ranked, North."


def test_what_to_know_about_a_ranking_names_who_is_out_and_what_is_open():
    needed = criterion("Permit", YesNo(), must_have=MustHave(limit=True))
    told = document(
        (needed, criterion("B")),
        (offer("North", {"Permit": False, "B": 7.0}), offer("South", {"B": 6.0})),
    )
    assert remarks(rank(told)) == [
        "North is ruled out: Permit has to be yes.",
        "Must-have: Permit has to be yes. Still open for 1 of 2 options.",
    ]


def test_the_star_of_an_open_team_is_explained_and_no_other_place_is():
    a, b = team("a", {"Work": 8.0}, chance=0.5), team("b", {"Work": 4.0}, chance=0.5)
    halden = offer("Halden", teams=(a, b)).replace(team_open=True)
    ranking = rank(document((criterion("Work"),), (halden, offer("Corvid", {"Work": 6.0}))))
    notes = {ranking.options[i].name: star_note(ranking, i) for i in ranking.order}
    explained = [name for name, note in notes.items() if note]
    assert len(explained) == 1
    assert "Halden" in explained[0]
    assert notes[explained[0]] == "* Team left open: not ranked against its own teams"
