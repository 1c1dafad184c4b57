"""How the robustness of a ranking is put into words."""

from datetime import date

import pytest

from app.analysis import Analysis, analyse
from app.document import Likelihood, Offer, Spectrum, YearlyChange
from app.examples import worked_example
from app.sureness.rating_flips import RatingFlip
from app.sureness.smallest_change import Shift, SmallestFlip
from app.sureness.tornado import Swing
from app.words.robustness import (
    NO_CHANGE,
    central_sentence,
    dominated_sentence,
    draws_note,
    give_or_take,
    loss_sentence,
    must_have_sentence,
    never_best_sentence,
    none_acceptable_note,
    now_text,
    rank_sentence,
    rating_flip_sentence,
    short_percent,
    smallest_sentence,
    spread_sentence,
    swing_sentence,
    why_no_lead,
    year_sentence,
)
from tests.builders import BENEFIT, criterion, document, offer, position

PEACE, PAY = criterion("Peace", BENEFIT, hangs_on=("manager",)), criterion("Pay", BENEFIT)


def analysed(*offers: Offer, criteria=(PEACE, PAY), **fields) -> Analysis:
    found = analyse(document(criteria, offers, **fields))
    assert found is not None
    return found


@pytest.fixture
def pair() -> Analysis:
    return analysed(
        offer("Noord", {"Peace": (60.0, 80.0, 100.0), "Pay": 60.0}),
        offer("Sud", {"Peace": 50.0, "Pay": 70.0}),
    )


def test_chances_say_how_exact_they_are(pair: Analysis):
    assert pair.simulation is not None
    assert give_or_take(0.5, 8192) == pytest.approx(0.01105, abs=1e-5)
    assert rank_sentence("Noord", 1, 0.5, 8192) == "Noord: rank 1 in 50% of cases, give or take 1.1 points."
    assert rank_sentence("Noord", 1, 1.0, 8192) == "Noord: rank 1 in 100% of cases."
    note = draws_note(pair.simulation)
    assert note.startswith(
        "8,192 draws, seed 20240607. A chance of 50% is exact to 1.1 points, one of 10% to 0.7"
    )
    assert none_acceptable_note(pair.simulation) == ""
    assert [short_percent(one) for one in (0.0, 0.001, 0.5)] == ["0%", "<1%", "50%"]


def test_an_acceptable_option_missing_is_said():
    needs = criterion("Visa", Likelihood(), must_have={"limit": True})
    found = analysed(
        offer("Noord", {"Visa": 50.0, "Pay": 60.0}),
        offer("Sud", {"Visa": 50.0, "Pay": 10.0}),
        criteria=(needs, PAY),
    )
    assert found.simulation is not None
    assert none_acceptable_note(found.simulation) == "In 26% of the draws no option is acceptable."
    assert must_have_sentence("Noord", 0.5) == "Noord breaks a must-have in 50% of cases."
    assert must_have_sentence("Noord", 0.0) == "Noord breaks no must-have."
    assert loss_sentence("Noord", 1.25).startswith("Noord: on average 1.2 points less")


def test_a_spread_is_one_sentence(pair: Analysis):
    assert pair.simulation is not None
    said = spread_sentence("Noord", 70.0, pair.simulation, 0)
    assert said.startswith("Noord: fit 70.0; in 90% of cases from ")
    assert "largest regret" in said


def test_a_swing_says_who_leads_at_either_end(pair: Analysis):
    (swing,) = pair.swings
    assert swing_sentence(swing, pair.ranking, "Noord", "Sud") == (
        "Peace, Noord: a range: the two tie at its least, Noord leads by 20.0 at its best."
    )
    turned = Swing("sud", "pay", "gap", 2, 3.0, -4.0)
    assert swing_sentence(turned, pair.ranking, "Noord", "Sud") == (
        "Pay, Sud: not known, with 1 more: Noord leads by 3.0 at its least, "
        "Sud leads by 4.0 at its best. It can change who leads."
    )


def test_the_smallest_change_names_what_gives_and_what_gains(pair: Analysis):
    assert pair.smallest is not None
    # By 30 of 100 on Peace Noord is ahead, by 10 on Pay behind: equal at a quarter of Peace.
    assert smallest_sentence(pair.smallest, pair.ranking) == (
        "Shifting 25 points of weight from Peace to Pay would put Sud first."
    )
    small = SmallestFlip("sud", 0.0012, (), (Shift("peace", 0.0012),), (Shift("pay", 0.0012),))
    assert "Shifting 0.12 points" in smallest_sentence(small, pair.ranking)
    one = SmallestFlip("sud", 0.01, (), (Shift("peace", 0.01),), (Shift("pay", 0.01),))
    assert "Shifting 1 point of" in smallest_sentence(one, pair.ranking)
    apart = SmallestFlip(
        "sud", 0.124, (), (Shift("peace", 0.09), Shift("pay", 0.034)), (Shift("pay", 0.124),)
    )
    assert smallest_sentence(apart, pair.ranking).startswith(
        "Shifting 12.4 points of weight from Peace (9.0) and Pay (3.4) to Pay"
    )


def test_a_rating_flip_is_in_the_unit_of_its_criterion(pair: Analysis):
    up, down = (
        RatingFlip("sud", "pay", True, 0.7, 0.9, 90.123),
        RatingFlip("noord", "peace", False, 0.8, 0.6, 60.0),
    )
    assert rating_flip_sentence(up, pair.ranking) == "Sud would need 90 on Pay."
    assert rating_flip_sentence(down, pair.ranking) == "Noord would have to fall to 60 on Peace."
    assert now_text(down, pair.ranking) == "80 now"
    never = RatingFlip("sud", "pay", True, 0.7, None, None)
    assert rating_flip_sentence(never, pair.ranking) == "No value is high enough for Sud on Pay: impossible."


def test_the_place_on_the_axis_is_a_place():
    match = criterion("Match", Spectrum())
    found = analysed(
        offer("Noord", position=position(0.3)), offer("Sud", {"Pay": 3.0}), criteria=(match, PAY)
    )
    one = RatingFlip("noord", "match", False, 1.0, 0.5, 0.62)
    assert rating_flip_sentence(one, found.ranking) == "Noord would have to stand at 62% applied on Match."
    assert now_text(one, found.ranking) == "30% applied now"
    assert now_text(RatingFlip("sud", "match", True, 0.5, None, None), found.ranking) == "not known"
    assert now_text(RatingFlip("noord", "pay", True, 0.5, None, None), found.ranking) == "not known"


def test_what_never_can_is_said():
    found = analysed(
        offer("Noord", {"Peace": 90.0, "Pay": 60.0}),
        offer("Sud", {"Peace": 50.0, "Pay": 20.0}),
        offer("West", {"Pay": 9.0}),
    )
    assert dominated_sentence(found.dominated[0], found.ranking) == (
        "Noord is at least as good as Sud on everything that counts."
    )
    assert never_best_sentence(found.never_best[0], found.ranking) == (
        "Sud is never first under any weights; at best 40.0 points behind Noord."
    )


def test_without_a_lead_it_says_what_is_missing():
    assert why_no_lead(analysed().ranking) == "Add an offer to see where it stands."
    assert why_no_lead(analysed(offer("Noord", {"Pay": 1.0})).ranking) == "Add a second offer to compare."
    assert "Fewer than two" in why_no_lead(analysed(offer("Noord", {"Pay": 1.0}), offer("Sud")).ranking)
    limit = criterion("Days", BENEFIT, must_have={"limit": 50.0})
    out = analysed(offer("Noord", {"Days": 1.0}), offer("Sud", {"Days": 2.0}), criteria=(limit,))
    assert why_no_lead(out.ranking) == "Every option is ruled out, so there is no lead to change."
    assert all(sentence.endswith(".") for sentence in NO_CHANGE.values())


def test_who_would_pick_it_is_said_by_what_weighs_more_for_them(pair: Analysis):
    assert central_sentence("Sud", pair.ranking, [0.2, 0.8], 0.9) == (
        "Someone who picks Sud cares more about Pay (80%, 50% now). "
        "With those weights it comes first in 90% of cases."
    )
    assert "much the same as now" in central_sentence("Sud", pair.ranking, [0.5, 0.5], 0.5)


def test_a_year_says_what_was_entered():
    sure = (YearlyChange(what="manager", chance=0.25),)
    found = analysed(offer("Noord", {"Peace": 90.0}, yearly_changes=sure), offer("Sud", {"Peace": 1.0}))
    assert year_sentence(found.years[0], "Noord") == (
        "Noord: nothing of this changes within a year in 75% of cases; mean fit after a year 65.0. "
        "Entered: the manager leaves 25%."
    )


def test_the_worked_example_has_every_kind_of_sentence():
    found = analyse(worked_example(date(2026, 11, 23)))
    assert found is not None
    assert found.smallest is not None
    assert "would put Quillmoor first" in smallest_sentence(found.smallest, found.ranking)
    assert all(rating_flip_sentence(one, found.ranking).endswith(".") for one in found.rating_flips)
