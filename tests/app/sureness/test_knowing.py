"""What is uncertain, by what settles it; and what an answer does."""

import pytest

from app.document import Assessment, Chance, Document, Event, Likelihood, MustHave, Number, YesNo
from app.scoring.ranking import rank
from app.sureness.knowing import effect_of, means_given, uncertainties
from app.sureness.mean_bets import mean_bets
from tests.builders import BENEFIT, criterion, document, offer, team

PERMIT = criterion("Permit", Likelihood(), must_have=MustHave(limit=True))
WORK = criterion("Work", BENEFIT)


def settled_by(made: Document) -> set[str]:
    return set(uncertainties(rank(made)))


def test_what_is_certain_or_only_luck_is_not_to_be_known():
    rows = (
        offer("A", {"Work": 50.0, "Permit": 40.0}),
        offer("B", {"Work": (40.0, 50.0, 90.0), "Permit": (10.0, 40.0, 60.0)}),
    )
    assert settled_by(document((WORK, PERMIT), rows)) == {"b/work", "b/permit"}
    assert settled_by(document((WORK, PERMIT), rows, {"Work": 1.0})) == {"b/work", "b/permit"}, (
        "a must-have bears on what an option is worth without any weight"
    )
    free = PERMIT.replace(must_have=None)
    assert settled_by(document((WORK, free), rows, {"Work": 1.0})) == {"b/work"}


def test_what_holds_for_a_company_is_settled_at_once_for_its_teams():
    company = offer("Big", {"Work": (0.0, 50.0, 100.0)}, teams=(team("One"), team("Two")))
    (unknown,) = uncertainties(rank(document((WORK,), (company,)))).values()
    assert [place.row for place in unknown] == [0, 1]


def test_an_answer_shifts_what_hangs_on_it():
    made = document((WORK, criterion("Rest")), (offer("A", {"Rest": 5.0}),), {"Work": 1.0, "Rest": 1.0})
    ranking = rank(made)
    (unknown,) = uncertainties(ranking).values()
    found = effect_of(ranking, unknown)
    assert found.chances.sum() == pytest.approx(1.0)
    assert found.shifts[0, 0] == pytest.approx(-25.0, abs=0.2)
    assert found.shifts[0, -1] == pytest.approx(25.0, abs=0.2)
    assert found.kept.tolist() == [[1.0] * len(found.chances)]


@pytest.mark.parametrize("held", [PERMIT, criterion("Permit", YesNo(), must_have=MustHave(limit=True))])
def test_over_all_answers_the_mean_bets_stay_as_they_are(held: object):
    way = criterion("Way", Number(worst=90.0, best=0.0), must_have=MustHave(side="at_most", limit=60.0))
    rows = (
        offer("New", {"Work": (20.0, 80.0, 90.0), "Way": (30.0, 50.0, 80.0)}),
        offer("Job", {"Work": (30.0, 40.0, 90.0), "Way": 10.0}, kind="current_job"),
    )
    ranking = rank(document((WORK, held, way), rows))  # type: ignore[arg-type]
    bets = mean_bets(ranking)
    for unknown in uncertainties(ranking).values():
        effect = effect_of(ranking, unknown)
        means = means_given(bets, unknown, effect)
        assert means @ effect.chances == pytest.approx(bets.by_bet.fit, abs=0.02)


def test_an_event_that_feeds_more_than_one_criterion_is_settled_as_one():
    travel = criterion("Travel", Likelihood())
    hanging = tuple(Assessment(criterion=one, event="rule") for one in ("permit", "travel"))
    new = offer("New", {"Work": 60.0})
    rows = (new.replace(assessments=(*new.assessments, *hanging)), offer("Other", {"Work": 50.0}))
    made = document(
        (WORK, PERMIT, travel), rows, events=(Event(id="rule", name="Rule", chance=Chance(likely=0.4)),)
    )
    assert "event:rule" not in settled_by(made), "its chance is known: only time tells more"
