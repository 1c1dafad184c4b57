"""Whether an offer comes: said of the offer, while there is none yet; what it is worth until then."""

import pytest

from app.analysis import analyse
from app.asking.questions import question_values
from app.asking.risks import risks
from app.document import COMES, COMING, Assessment, Document, Team, without_coming
from app.edits import AddTeam, ChangeFact, SetAssessment
from app.errors import Refused
from app.scoring.ranking import rank
from app.sureness.mean_bets import mean_bets
from app.words.robustness import why_nothing_would
from tests.builders import benefits


def decision(comes: Assessment | None, *, job: bool = True, left_out: bool = False) -> Document:
    """A scores 80 and may not come, B 60; where she is, 40."""
    made = benefits({"A": {"C": 80.0}, "B": {"C": 60.0}, "Here": {"C": 40.0}}, {"C": 100.0})
    kinds = ("no_offer_yet", "offer", "current_job" if job else "offer")
    offers = [one.replace(kind=kind) for one, kind in zip(made.offers, kinds, strict=True)]
    said = () if comes is None else (comes,)
    waiting = offers[0].replace(assessments=(*offers[0].assessments, *said), left_out=left_out)
    return made.replace(offers=(waiting, *offers[1:]))


def at(likely: float, low: float | None = None, high: float | None = None) -> Assessment:
    return Assessment(criterion=COMES, low=low, likely=likely, high=high)


@pytest.mark.parametrize(
    ("comes", "job", "worth"),
    [
        (at(30.0), True, 0.3 * 80 + 0.7 * 40),
        (at(30.0), False, 0.3 * 80),
        (at(20.0, 10.0, 60.0), True, 0.25 * 80 + 0.75 * 40),
        (None, True, 0.5 * 80 + 0.5 * 40),
        (at(100.0), True, 80),
    ],
)
def test_what_may_not_come_is_worth_its_chance_of_coming(comes: Assessment | None, job: bool, worth: float):
    ranking = rank(decision(comes, job=job))
    assert ranking.fit == pytest.approx([80, 60, 40])
    assert ranking.ranks.tolist() == [1, 2, 3]
    assert mean_bets(ranking).by_bet.fit[0] == pytest.approx(worth)


def test_whether_it_comes_is_luck_and_breaks_no_must_have():
    found = analyse(decision(at(30.0)), samples=4096)
    assert found is not None
    assert found.simulation is not None
    assert found.simulation.chance_best == pytest.approx([0, 1, 0])
    assert found.simulation.luck.chance_best == pytest.approx([0.3, 0.7, 0], abs=1e-3)
    assert found.simulation.must_have_chance == pytest.approx([0, 0, 0])


def test_what_is_not_said_is_a_gap_that_is_asked_about():
    document = decision(None)
    (asked,) = question_values(rank(document), document)
    assert (asked.criterion, asked.subject, asked.known) == (COMING, document.offers[0].id, False)
    # Above a chance of one half it is the better bet: 40 points times the mean of what lies above.
    assert (asked.gain, asked.chance_choice_changes) == pytest.approx((40 / 8, 0.5))


def test_that_it_does_not_come_is_what_may_go_wrong():
    document = decision(at(30.0))
    (found,) = risks(rank(document))
    assert (found.criterion, found.chance_not, found.costs) == (COMING, pytest.approx(0.7), pytest.approx(40))


def test_it_can_have_no_weight_and_is_no_criterion_of_hers():
    ranking = rank(decision(at(30.0)))
    assert [one.id for one in ranking.criteria] == ["c", COMES]
    assert [one.id for one in without_coming(ranking.criteria)] == ["c"]
    assert not ranking.table.swing[-1]


def test_where_every_offer_has_come_nothing_is_asked_of_it():
    document = decision(None)
    come = ChangeFact(document.offers[0].id, "kind", "offer").apply(document)
    assert [one.id for one in rank(come).criteria] == ["c"]


def test_what_never_comes_is_ruled_out():
    assert rank(decision(at(0.0))).ruled_out.tolist() == [True, False, False]


def test_what_is_left_out_is_no_option_and_changes_no_figure_of_the_others():
    document = decision(at(30.0), left_out=True)
    without = document.replace(offers=document.offers[1:])
    told, alone = analyse(document, samples=256), analyse(without, samples=256)
    assert told is not None
    assert alone is not None
    assert [one.name for one in told.ranking.options] == ["B", "Here"]
    assert told.simulation is not None
    assert alone.simulation is not None
    assert (told.simulation.rank_chances == alone.simulation.rank_chances).all()


def test_an_offer_that_came_is_not_left_out_and_its_chance_is_forgotten():
    document = decision(at(30.0), left_out=True)
    known = document.offers[0].id
    come = ChangeFact(known, "kind", "offer").apply(document).offers[0]
    assert (come.left_out, [one.criterion for one in come.assessments]) == (False, ["c"])


def test_it_is_said_of_an_offer_while_there_is_none():
    document = decision(at(30.0))
    first, job = document.offers[0], document.offers[2]
    team = Team(id="t", name="T")
    refused = {
        "offers[1].assessments[0].criterion": lambda: SetAssessment(document.offers[1].id, at(30.0)),
        "offers[2].left_out": lambda: ChangeFact(job.id, "left_out", True),
        "offers[0].assessments[1].likely": lambda: SetAssessment(first.id, at(130.0)),
    }
    for place, edit in refused.items():
        with pytest.raises(Refused) as refusal:
            edit().apply(document)
        assert refusal.value.problems[0].place.endswith(place.rpartition(".")[2]), place
    with pytest.raises(Refused):
        SetAssessment("t", at(30.0)).apply(AddTeam(first.id, team).apply(document))
    with pytest.raises(Refused):
        document.replace(criteria=(*document.criteria, COMING))


def test_what_keeps_the_lead_is_the_better_bet_whoever_stands_first_by_fit():
    made = benefits({"A": {"C": 80.0, "D": 80.0}, "B": {"C": 60.0, "D": 60.0}}, {"C": 50.0, "D": 50.0})
    first = made.offers[0]
    waits = first.replace(kind="no_offer_yet", assessments=(*first.assessments, at(30.0)))
    ranking = rank(made.replace(offers=(waits, made.offers[1])))
    assert ranking.options[ranking.leaders[0]].name == "A"
    assert why_nothing_would(ranking).endswith("B stays the better bet, must-haves counted.")
