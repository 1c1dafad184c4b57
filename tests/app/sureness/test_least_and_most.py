"""What options are at the least and at the most."""

import pytest

from app.document import Assessment, Likelihood, MustHave, Team, YesNo
from app.scoring.ranking import Ranking, rank
from app.sureness.least_and_most import extremes
from tests.builders import criterion, document, offer, team
from tests.cases import case, document_of


def least_lead(ranking: Ranking, a: int, b: int) -> float:
    """Give by how many points one fit leads another at the least."""
    return float(100.0 * extremes(ranking).leads(a)[b] @ ranking.shares)


def test_the_difference_over_all_gaps():
    published = case("missing_interval")
    ranking = rank(document_of(published))
    low, high = published["expected"]["diff_interval"]
    near = {"abs": published["expected"]["tolerance"]}
    assert least_lead(ranking, 0, 1) == pytest.approx(low, **near)
    assert -least_lead(ranking, 1, 0) == pytest.approx(high, **near)
    assert least_lead(ranking, 0, 0) == 0.0


def test_a_team_that_leaves_open_what_is_known_of_its_company_may_lead_or_trail_the_other():
    judged = (criterion("Funding", YesNo(better=False), hangs_on=("company",)),)
    apart = Team(id="speech", name="Speech", assessments=(Assessment(criterion="funding"),))
    ranking = rank(document(judged, (offer("North", {"Funding": False}, teams=(team("Vision"), apart)),)))
    assert least_lead(ranking, 0, 1) == pytest.approx(0.0)
    assert -least_lead(ranking, 1, 0) == pytest.approx(100.0)


def test_what_has_come_true_where_a_must_have_is_kept_is_no_open_fact():
    permit = criterion("Permit", Likelihood(), must_have=MustHave(limit=True))
    rows = (offer("A", {"Permit": (20.0, 50.0, 70.0)}), offer("B", {"Permit": 30.0}))
    ends = extremes(rank(document((permit,), rows)))
    assert (ends.low[0, 0], ends.high[0, 0]) == pytest.approx((0.2, 0.7))
    assert ends.kept_low[:, 0].tolist() == ends.kept_high[:, 0].tolist() == [1.0, 1.0]
    assert ends.leads_where_kept(0)[1].tolist() == [0.0]
    assert ends.leads(0)[1] == pytest.approx([-0.1])
    assert not ends.may_fail(0)
