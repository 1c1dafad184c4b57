"""The answer in a sentence, once the chances are known."""

import re
from typing import Any

import pytest

from app.analysis import analyse
from app.document import Document, Likelihood, MustHave, YesNo
from app.scoring.ranking import rank
from app.sureness.flips import Flip, crossovers
from app.words.verdict import Verdict, flip_rule, too_close, verdict
from tests.builders import BENEFIT, benefits, criterion, document, offer


def ranges(**rows: tuple[float, float, float]) -> Document:
    return document((criterion("A", BENEFIT),), tuple(offer(name, {"A": row}) for name, row in rows.items()))


def plainly(told: Document) -> Verdict:
    ranking = rank(told)
    return verdict(ranking, crossovers(ranking))


def said(told: Document) -> Verdict:
    found = analyse(told)
    assert found is not None
    return verdict(found.ranking, found.flips, found.simulation)


def test_it_says_how_often_the_leader_is_best():
    assert said(ranges(North=(60.0, 70.0, 80.0), South=(1.0, 2.0, 3.0))) == Verdict(
        "North comes out best in 100% of cases",
        "All that counts for the leader is known.",
        "North: best in 100%",
    )


def test_the_leader_is_the_better_bet_even_where_another_comes_out_best_more_often():
    # North is ahead by its mean only: its long tail is seldom reached.
    found = said(ranges(South=(64.4, 64.4, 64.4), North=(59.0, 60.0, 90.0)))
    often = re.fullmatch(r"North comes out best in (\d+)% of cases", found.title)
    assert often is not None
    assert 20 < int(often[1]) < 50
    assert found.shorter == f"North: best in {often[1]}%"
    assert found.detail.startswith(f"Too close to call: {often[1]}% to {100 - int(often[1])}%.")


PERMIT = criterion("Permit", Likelihood(), must_have=MustHave(limit=True))


def test_where_another_fits_better_it_is_said_why_that_is_not_the_better_bet():
    rows = (offer("North", {"A": 60.0, "Permit": 100.0}), offer("South", {"A": 80.0, "Permit": 50.0}))
    found = said(document((criterion("A", BENEFIT), PERMIT), rows, {"A": 1.0, "Permit": 0.0}))
    assert found.title == "North comes out best in 100% of cases"
    why = "its must-have Permit holds in 50 of 100 cases."
    assert found.detail.startswith(f"North is the better bet: South’s fit is higher, but {why}")


def test_a_small_lead_that_is_sure_is_close_and_no_more():
    found = said(ranges(North=(51.0, 51.0, 51.0), South=(50.0, 50.0, 50.0)))
    assert found.title == "North comes out best in 100% of cases"
    assert found.detail.startswith("Close: 1.0 point.")


def test_what_is_close_is_called_close():
    close = ranges(North=(40.0, 51.0, 60.0), South=(40.0, 50.0, 60.0))
    found = analyse(close)
    assert found is not None
    assert found.simulation is not None
    assert too_close(found.ranking, found.simulation, 0, 1)
    assert said(close).detail.startswith("Too close to call: ")
    apart = analyse(ranges(North=(60.0, 70.0, 80.0), South=(1.0, 2.0, 3.0)))
    assert apart is not None
    assert apart.simulation is not None
    assert not too_close(apart.ranking, apart.simulation, 0, 1)


@pytest.mark.parametrize(
    ("told", "title"),
    [
        (ranges(North=(60.0, 70.0, 80.0)), "North has a fit of 70.0"),
        (ranges(North=(60.0, 70.0, 80.0), South=(60.0, 70.0, 80.0)), "North and South tie at 70.0"),
    ],
)
def test_without_one_leader_it_stays_with_the_fit(told: Document, title: str):
    assert said(told).title == title


def test_what_would_turn_it_and_what_is_unknown_come_after():
    two = (criterion("A", BENEFIT), criterion("B", BENEFIT))
    rows = (offer("North", {"A": 90.0, "B": 10.0}), offer("South", {"A": 20.0, "B": None}))
    found = said(document(two, rows, {"A": 2.0, "B": 1.0}))
    assert "would put South first." in found.detail
    assert found.detail.endswith("All that counts for the leader is known.")


CLEAR = benefits({"North": {"A": 90.0, "B": 10.0}, "South": {"A": 20.0, "B": 70.0}}, {"A": 2.0, "B": 1.0})


def test_the_verdict_names_the_leader_what_turns_it_and_what_is_unknown():
    found = plainly(CLEAR)
    assert found.title == "North leads by 26.7 points"
    assert (
        found.detail == "Weighing A below 46% would put South first. All that counts for the leader is known."
    )


def test_before_the_flips_are_known_nothing_is_said_of_them():
    assert verdict(rank(CLEAR)).detail == "All that counts for the leader is known."


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
    found = plainly(benefits(both, {"A": 1.0, "B": 1.0}))
    assert title in found.title
    assert detail in found.detail


def test_the_verdict_says_how_much_is_unknown():
    rows = {"North": {"A": 90.0, "B": None}, "South": {"A": 10.0, "B": 10.0}}
    assert (
        "50% of what counts for the leader is not known yet."
        in plainly(benefits(rows, {"A": 1.0, "B": 1.0})).detail
    )


def test_without_weights_the_verdict_asks_for_one():
    assert plainly(benefits({"North": {"A": 1.0}}, {"A": 0.0})).title == "Nothing weighs anything yet"


def test_the_verdict_tells_ruled_out_from_unknown():
    needed = (criterion("Permit", YesNo(), must_have=MustHave(limit=True)), criterion("B"))
    barred = offer("North", {"Permit": False})
    assert plainly(document(needed, (barred,))).title == "Every option is ruled out"
    assert plainly(document(needed, (barred, offer("South")))).title == "Nothing is known of the options left"


def test_a_single_criterion_has_no_other_to_take_weight_from():
    found = plainly(benefits({"North": {"A": 90.0}, "South": {"A": 10.0}}, {"A": 1.0}))
    assert found.detail == "All that counts for the leader is known."


def test_a_flip_reads_as_a_rule():
    assert flip_rule(Flip("a", 0.3, 0.08, "x"), "South") == "Below 8% → South"
    assert flip_rule(Flip("a", 0.3, 0.004, "x"), "South") == "Below 0.4% → South"
    assert flip_rule(Flip("a", 0.3, 0.45, "x"), "South") == "Above 45% → South"
