"""What the editors say and work out, apart from any window."""

import pytest

from app.document import (
    Assessment,
    Chance,
    CurvePoint,
    Event,
    Level,
    Levels,
    Likelihood,
    MustHave,
    Number,
    Position,
    Rating,
    ScaleWord,
    SweetSpot,
    TimeShares,
)
from app.edits import ClearAssessment, HangOnEvent, SetAssessment
from tests.builders import criterion, document, offer, position, team
from ui.offers.captions import caption, criterion_hint, on_event
from ui.offers.subject import Subject, subject_of
from ui.offers.teams import total_sentence
from ui.offers.time_shares import formula
from ui.perspectives.sweet_spot_form import sweet_spot_sentence
from ui.scales.curve_form import first_points
from ui.scales.inputs import nice_step, scale_ends
from ui.scales.must_have_form import first_limit
from ui.scales.values import UNKNOWN

RATING = Rating(kind="rating", words=(ScaleWord(at=0.0, text="Awful"), ScaleWord(at=8.0, text="Good")))
MINUTES = Number(kind="number", unit="minutes", worst=90.0, best=0.0)


def subject(**values: object) -> Subject:
    growth = criterion("Growth", RATING)
    halden = offer("Halden", {"Growth": 7.0}, teams=(team("Speech", dict(values)),))
    found = subject_of(document((growth,), (halden,)), "speech")
    assert found is not None
    return found


@pytest.mark.parametrize(("span", "step"), [(90, 0.5), (100, 1), (7, 0.05), (0.3, 0.002), (1e6, 10_000)])
def test_a_slider_goes_in_round_steps(span: float, step: float):
    assert nice_step(span) == pytest.approx(step)


def test_a_slider_has_its_worst_at_the_left_and_widens():
    assert scale_ends(MINUTES, UNKNOWN) == (90.0, 0.0, 0.5)
    assert scale_ends(MINUTES, (None, 120.0, None)) == (120.0, 0.0, 0.5)
    assert scale_ends(Number(kind="number", worst=5.0, best=5.0), UNKNOWN) == (5.0, 6.0, 0.01)
    assert scale_ends(RATING, UNKNOWN, 0.5) == (0.0, 10.0, 0.5)
    assert scale_ends(Likelihood(kind="likelihood"), UNKNOWN) == (0.0, 100.0, 1.0)


def test_what_a_team_takes_over_says_from_whom():
    growth = criterion("Growth", RATING, must_have=MustHave(limit=8.0))
    assert caption(growth, subject()).text == "Must-have at least 8: broken · Good · From Halden"
    assert caption(growth, subject()).ink == "danger"
    assert caption(growth, subject(Growth=9.0)).text == "Must-have at least 8: met · Good"


def test_saying_nothing_clears_unless_the_company_knows():
    unknown = SetAssessment("speech", Assessment(criterion="growth"))
    assert subject().assess("growth", UNKNOWN) == unknown
    assert subject().assess("calm", UNKNOWN) == ClearAssessment("speech", "calm")
    noted = Assessment(criterion="calm", note="Ask")
    assert subject().assess("calm", UNKNOWN, noted) == SetAssessment("speech", noted)


def test_a_range_of_no_width_is_none():
    certain = SetAssessment("speech", Assessment(criterion="growth", likely=5.0))
    assert subject().assess("growth", (5.0, 5.0, 5.0)) == certain


def test_a_note_on_what_was_taken_over_makes_it_the_teams_own():
    own = SetAssessment("speech", Assessment(criterion="growth", likely=7.0, note="Told me"))
    assert subject().annotate("growth", note="Told me") == own


def test_the_position_is_taken_over_too():
    halden = offer("Halden", position=position(0.3), teams=(team("Speech"),))
    found = subject_of(document((), (halden,)), "speech")
    assert found is not None
    assert found.takes_position
    assert found.option.position == Position(low=0.3, likely=0.3, high=0.3)


def test_the_chances_of_landing_add_up_to_a_sentence():
    def said(*chances: float | None) -> str:
        teams = tuple(team(f"Team {number}", chance=chance) for number, chance in enumerate(chances))
        return total_sentence(offer("Halden", teams=teams))

    assert said() == "No team yet. What you say holds for the whole company."
    assert said(None) == "No chance of landing in a team is named yet."
    assert said(0.4, 0.22, None) == "62% of 100% named; 38%: no team named yet."
    assert said(0.4, 0.6) == "100% named."


def test_the_sum_of_shares_of_time_is_written_out():
    time = TimeShares(research=20.0, modelling=30.0, engineering=40.0, product=10.0)
    assert formula(time) == "(30 × 1/3 + 40 × 2/3 + 10 × 1) / 100 = 0.47: 47% applied"


def test_a_first_limit_rules_nothing_out():
    levels = Levels(kind="levels", levels=(Level(label="Good", value=1.0), Level(label="Poor", value=0.0)))
    assert first_limit(criterion("One", levels), "at_least") == "Poor"
    assert first_limit(criterion("One", MINUTES), "at_most") == 90.0


def test_a_first_curve_is_the_straight_line():
    assert first_points(criterion("One", MINUTES)) == (
        CurvePoint(x=0.0, value=1.0),
        CurvePoint(x=45.0, value=0.5),
        CurvePoint(x=90.0, value=0.0),
    )


def test_a_sweet_spot_in_words():
    assert sweet_spot_sentence(SweetSpot()).startswith("Every position suits.")
    said = sweet_spot_sentence(SweetSpot(low=0.2, high=0.5, reach=0.25))
    assert said == "From 20% to 50% applied suits fully. The match falls to 0 at 25% beyond an edge."
    assert sweet_spot_sentence(SweetSpot(low=0.2, high=0.5, reach=0.0)).endswith("Anything beyond does not.")


def test_an_event_is_named_once_with_all_who_share_it():
    criteria = (
        criterion("Stays", Likelihood()),
        criterion("Visa", Likelihood(), must_have=MustHave(limit=True)),
    )
    halden = offer("Halden", teams=(team("Speech"),))
    merger = Event(id="merger", name="The merger fails", chance=Chance(likely=0.6))
    alone = HangOnEvent("halden", "stays", merger).apply(document(criteria, (halden,)))
    shared = HangOnEvent("speech", "visa", merger).apply(alone)
    for decision, place, first, second in (
        (alone, 0, "As likely as “The merger fails”", ""),
        (shared, 0, "As likely as “The merger fails”", "Shared by 2: Halden, Speech (Visa)"),
        (shared, 1, "Must-have", "As likely as “The merger fails” · Shared by 2: Halden (Stays), Speech"),
    ):
        found = subject_of(decision, "speech")
        assert found is not None
        assert caption(criteria[place], found).text.startswith(first)
        assert on_event(criteria[place], found) == second


def test_a_row_helps_to_rate_before_anything_is_known() -> None:
    words = (ScaleWord(at=2, text="I would count the hours"), ScaleWord(at=9, text="I would read about it"))
    made = criterion("Work", Rating(words=words), question="What did you do last week?", ask="a colleague")
    assert criterion_hint(made).split("\n") == [
        "2: I would count the hours",
        "9: I would read about it",
        "Ask: What did you do last week?",
        "Whom: a colleague",
    ]
    assert criterion_hint(criterion("Bare")) == ""
