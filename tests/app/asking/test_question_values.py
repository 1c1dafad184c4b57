"""Gains against published and derived numbers, and against working out every outcome one by one."""

import itertools
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.asking.question_values import gap_worth, worth
from app.asking.questions import QuestionValue, question_values
from app.document import Assessment, Chance, Document, Event, Likelihood, MustHave, YesNo
from app.scales.pert import pert_slices
from app.scoring.ranking import rank
from tests.builders import BENEFIT, benefits, criterion, document, offer, team
from tests.cases import case, document_of

NEAR = 1e-9


def values(decision: Document) -> tuple[QuestionValue, ...]:
    return question_values(rank(decision), decision)


def by_key(decision: Document) -> dict[tuple[str, str], QuestionValue]:
    return {(one.subject, one.criterion.id): one for one in values(decision)}


def test_one_gap_derived():
    published = case("evpi_one_missing")
    (found,) = values(document_of(published))
    assert (found.subject, found.criterion.id, found.options, found.known) == ("a", "c2", ("a",), False)
    assert found.gain == pytest.approx(published["expected"]["evppi"]["A/c2"], abs=NEAR)
    assert found.chance_choice_changes == pytest.approx(0.45, abs=NEAR)


def test_two_gaps_derived():
    # A = 30 + 50 u, B = 25 + 50 u: five points apart, each answer carries 25 either way.
    found = values(benefits({"A": {"c": 60.0, "d": None}, "B": {"c": 50.0, "d": None}}, {"c": 1.0, "d": 1.0}))
    assert [one.gain for one in found] == pytest.approx([50 * 0.4**2 / 2] * 2, abs=NEAR)
    assert [one.chance_choice_changes for one in found] == pytest.approx([0.4] * 2, abs=NEAR)


def test_a_likelihood_is_learnt_as_its_chance_and_never_as_its_outcome():
    """A scores 70 if the condition is met, else 40; B 55."""
    criteria = (criterion("Base", BENEFIT), criterion("Condition", Likelihood()))

    def asked(chance: object) -> tuple[QuestionValue, ...]:
        offers = (
            offer("A", {"Base": 400 / 7, "Condition": chance}),
            offer("B", {"Base": 550 / 7, "Condition": 0.0}),
        )
        return values(document(criteria, offers, {"Base": 0.7, "Condition": 0.3}))

    assert asked(60.0) == ()
    (found,) = asked((20.0, 60.0, 90.0))
    slices = 40.0 + 0.3 * pert_slices(20.0, 60.0, 90.0)
    assert found.gain == pytest.approx(np.maximum(slices, 55.0).mean() - slices.mean(), abs=1e-3)
    assert found.chance_choice_changes == pytest.approx((slices < 55.0).mean(), abs=1 / 256)
    (unknown,) = asked(None)
    # Anything from 40 to 70 against 55: half of it is better.
    assert unknown.gain == pytest.approx(30 * 0.5**2 / 2)


def test_range_is_the_mean_over_its_slices():
    offers = (offer("A", {"Base": 50.0}), offer("B", {"Base": (20.0, 40.0, 90.0)}))
    (found,) = values(document((criterion("Base", BENEFIT),), offers))
    slices = pert_slices(20.0, 40.0, 90.0)
    assert found.gain == pytest.approx(np.maximum(slices - 50.0, 0.0).mean(), abs=2e-3)
    assert found.chance_choice_changes == pytest.approx((slices > 50.0).mean(), abs=1 / 256)


@pytest.mark.parametrize("levels", [(False, False, True), (False, True, True)])
def test_yes_or_no_with_a_range_has_three_answers(levels: tuple[bool, bool, bool]):
    criteria = (criterion("Base", BENEFIT), criterion("Place", YesNo()))
    low, likely, high = levels
    said = Assessment(criterion="place", low=low, likely=likely, high=high)
    open_one = offer("A", {"Base": 50.0}).replace(
        assessments=(Assessment(criterion="base", likely=50.0), said)
    )
    made = document(criteria, (open_one, offer("B", {"Base": 60.0, "Place": False})), {"Base": 1, "Place": 1})
    found = [one for one in values(made) if one.criterion.id == "place"]
    answers = list(zip((1 / 6, 4 / 6, 1 / 6), (50.0 * level for level in levels), strict=True))
    now = max(25 + sum(chance * carried for chance, carried in answers), 30)
    then = sum(chance * max(25 + carried, 30) for chance, carried in answers)
    assert found[0].gain == pytest.approx(then - now)


def test_one_answer_for_all_teams_of_a_company_counts_once():
    criteria = (criterion("Base", BENEFIT), criterion("Site", BENEFIT, hangs_on=("company",)))
    teams = (team("One", {"Base": 60.0}), team("Two", {"Base": 58.0}))
    offers = (offer("Big", teams=teams), offer("B", {"Base": 50.0, "Site": 60.0}))
    (found,) = values(document(criteria, offers, {"Base": 1, "Site": 1}))
    assert (found.offer.id, found.team, found.options) == ("big", None, ("one", "two"))
    # The best team decides, at 55 against 55 of the other company: 50 points either way.
    assert found.gain == pytest.approx(50 * 0.5**2 / 2)


def test_what_shifts_all_alike_changes_nothing():
    criteria = (criterion("Base", BENEFIT), criterion("Site", BENEFIT, hangs_on=("company",)))
    teams = (team("One", {"Base": 60.0}), team("Two", {"Base": 58.0}))
    (found,) = values(document(criteria, (offer("Big", teams=teams),), {"Base": 1, "Site": 1}))
    assert (found.gain, found.chance_choice_changes, found.worth_asking) == (0.0, 0.0, False)


PERMIT = criterion("Permit", YesNo(), must_have=MustHave(limit=True))


def test_a_must_have_that_weighs_nothing_is_worth_asking_about():
    offers = (offer("A", {"Base": 80.0}), offer("B", {"Base": 30.0, "Permit": True}))
    (found,) = values(document((criterion("Base", BENEFIT), PERMIT), offers, {"Base": 1.0}))
    assert (found.subject, found.criterion.id) == ("a", "permit")
    # Half of 80 against 30 now; half of 80 and half of 30 then.
    assert found.gain == pytest.approx(15.0, abs=NEAR)
    assert found.chance_choice_changes == pytest.approx(0.5)


def test_where_a_must_have_breaks_the_current_job_counts():
    offers = (
        offer("A", {"Base": 80.0}),
        offer("Job", {"Base": 50.0, "Permit": True}, kind="current_job"),
        offer("B", {"Base": 60.0, "Permit": True}),
    )
    (found,) = values(document((criterion("Base", BENEFIT), PERMIT), offers, {"Base": 1.0}))
    # Half of 80 and half of the job's 50 now; with a no the other offer's 60 instead of 50.
    assert found.gain == pytest.approx(5.0, abs=NEAR)


Three = tuple[float, float, float]


def chancy(chances: dict[str, Three], event: float, weights: dict[str, float], *, job: bool) -> Document:
    """Make three options with likelihoods of their own, a shared event, and must-haves on both."""
    criteria = (
        criterion("Base", BENEFIT),
        criterion("Visa", Likelihood(), must_have=MustHave(limit=True)),
        criterion("Growth", Likelihood()),
        criterion("Calm", Likelihood(), must_have=MustHave(limit=False)),
    )
    shared = Assessment(criterion="visa", event="rule")
    offers = (
        offer("A", {"Base": 70.0, "Growth": chances["a"], "Calm": 0.0}),
        offer("B", {"Base": 55.0, "Growth": chances["b"], "Calm": chances["c"]}),
        offer(
            "Job",
            {"Base": 40.0, "Growth": chances["d"], "Calm": 0.0},
            kind="current_job" if job else "offer",
        ),
    )
    offers = tuple(one.replace(assessments=(*one.assessments, shared)) for one in offers)
    events = (Event(id="rule", name="New rule", chance=Chance(likely=event)),)
    return document(criteria, offers, weights, events=events)


def worth_of_each(odds: dict[str, float], weights: dict[str, float], *, job: bool) -> np.ndarray:
    """Give what each option is worth on average over luck, from every single outcome."""
    share = {name: weight / sum(weights.values()) for name, weight in weights.items()}
    total = np.zeros(3)
    for drawn in itertools.product((True, False), repeat=len(odds)):
        got = dict(zip(odds, drawn, strict=True))
        chance = float(np.prod([odds[name] if got[name] else 1 - odds[name] for name in odds]))
        seen = 100 * share["Visa"] * got["e"]
        a = 70 * share["Base"] + 100 * share["Growth"] * got["a"] + seen
        b = 55 * share["Base"] + 100 * (share["Growth"] * got["b"] + share["Calm"] * got["c"]) + seen
        own = 40 * share["Base"] + 100 * share["Growth"] * got["d"] + seen
        fallback = own if job else 0.0
        kept = got["e"]
        total += chance * np.array(
            [
                a if kept else fallback,
                b if kept and not got["c"] else fallback,
                own if kept or job else fallback,
            ]
        )
    return total


#: Apart from each other, so that each is a range.
percents = st.tuples(st.integers(0, 30), st.integers(35, 60), st.integers(65, 100)).map(
    lambda three: (float(three[0]), float(three[1]), float(three[2]))
)


@given(
    st.fixed_dictionaries(dict.fromkeys("abcd", percents)),
    st.floats(0.01, 0.99),
    st.fixed_dictionaries(dict.fromkeys(("Base", "Visa", "Growth", "Calm"), st.integers(1, 50).map(float))),
    st.booleans(),
)
def test_as_if_every_outcome_were_listed(
    chances: dict[str, Three], event: float, weights: dict[str, float], job: bool
):
    """A bet is straight in each chance: it is known from what it is at none and at all."""
    odds = {name: (low + 4 * likely + high) / 600 for name, (low, likely, high) in chances.items()}
    odds["e"] = event
    found = {
        f"{one.subject}/{one.criterion.id}": one for one in values(chancy(chances, event, weights, job=job))
    }
    assert found.keys() == {"a/growth", "b/growth", "b/calm", "job/growth"}
    now = worth_of_each(odds, weights, job=job).max()
    for name, key in {"a": "a/growth", "b": "b/growth", "c": "b/calm", "d": "job/growth"}.items():
        at_none, at_all = (worth_of_each({**odds, name: end}, weights, job=job) for end in (0.0, 1.0))
        known = pert_slices(*chances[name])[:, None] / 100
        best = (at_none + known * (at_all - at_none)).max(axis=1)
        assert found[key].gain == pytest.approx(max(0.0, best.mean() - now), abs=2e-2)


def test_an_event_whose_chance_is_known_asks_nothing():
    known = (20.0, 50.0, 80.0)
    made = chancy(
        dict.fromkeys("abcd", known), 0.4, dict.fromkeys(("Base", "Visa", "Growth", "Calm"), 1.0), job=True
    )
    assert [one for one in values(made) if one.event is not None] == []


@given(st.floats(0, 60), st.floats(0.5, 100))
def test_the_closed_form_is_the_integral(behind: float, step: float):
    gain, chance = gap_worth(np.array([behind]), np.array([step]))
    u = (np.arange(20_000) + 0.5) / 20_000 - 0.5
    counted, often = worth(np.array([behind]), np.array([step]), u[None], np.full((1, len(u)), 1 / len(u)))
    assert gain[0] == pytest.approx(counted[0], abs=1e-4)
    assert chance[0] == pytest.approx(often[0], abs=1e-4)


def test_certain_cells_ask_nothing():
    assert values(benefits({"A": {"c": 5.0}, "B": {"c": 9.0}}, {"c": 1.0})) == ()


@pytest.mark.parametrize(
    "change",
    [
        lambda made: made.replace(offers=made.offers[::-1]),
        lambda made: made.replace(criteria=made.criteria[::-1]),
        lambda made: made.replace(
            perspectives=tuple(
                view.replace(weights=tuple(one.replace(weight=3 * one.weight) for one in view.weights))
                for view in made.perspectives
            )
        ),
    ],
)
def test_order_and_the_sum_of_weights_do_not_matter(change: Callable[[Document], Document]):
    table = {"A": {"c": 60.0, "d": None, "e": 20.0}, "B": {"c": None, "d": 55.0, "e": 30.0}, "C": {"e": 70.0}}
    made = benefits(table, {"c": 0.5, "d": 0.3, "e": 0.2})
    before, after = by_key(made), by_key(change(made))
    assert before.keys() == after.keys()
    for key, one in before.items():
        assert after[key].gain == pytest.approx(one.gain, abs=NEAR)
        assert after[key].chance_choice_changes == pytest.approx(one.chance_choice_changes, abs=NEAR)


def test_without_a_choice_nothing_is_asked():
    assert values(benefits({"A": {"c": None}}, {"c": 1.0})) == ()
    assert values(benefits({"A": {"c": 5.0}, "B": {"c": None}}, {"c": 0.0})) == ()
    ruled_out = (offer("A", {"Permit": False}), offer("B", {"Permit": False}))
    assert values(document((criterion("Base", BENEFIT), PERMIT), ruled_out)) == ()
