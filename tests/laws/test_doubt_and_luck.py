"""True of what is in doubt and of what is luck, in every document."""

from collections.abc import Callable

import numpy as np
from hypothesis import assume, given
from hypothesis import strategies as st
from numpy.typing import NDArray

from app.asking.questions import question_values
from app.document import Assessment, Document, Likelihood, Offer, Rating
from app.scoring.ranking import rank
from app.sureness.draws import draw, weigh
from app.sureness.simulation import simulate
from app.words.chances import why_no_chances
from tests.laws.decisions import documents

SAMPLES = 256


def assessed(document: Document, change: Callable[[Assessment], Assessment]) -> Document:
    """Change every assessment of a document."""

    def offer(one: Offer) -> Offer:
        teams = tuple(team.replace(assessments=tuple(map(change, team.assessments))) for team in one.teams)
        return one.replace(assessments=tuple(map(change, one.assessments)), teams=teams)

    return document.replace(offers=tuple(map(offer, document.offers)))


@given(documents(least_criteria=1, least_offers=2, most_perspectives=1))
def test_a_certain_likelihood_asks_no_question(document: Document):
    chances = {one.id for one in document.criteria if one.scale.is_chance}

    def settled(one: Assessment) -> Assessment:
        return one.replace(low=None, high=None) if one.criterion in chances else one

    events = tuple(one.replace(chance=one.chance.replace(low=None, high=None)) for one in document.events)
    document = assessed(document.replace(events=events), settled)
    for question in question_values(rank(document), document):
        assert not (question.known and question.criterion.id in chances)


@given(documents(least_criteria=1, least_offers=2, most_perspectives=1), st.text(max_size=20))
def test_a_plan_changes_no_number(document: Document, plan: str):
    chances = {one.id for one in document.criteria if one.scale.is_chance}

    def planned(one: Assessment) -> Assessment:
        return one.replace(if_not=plan) if one.criterion in chances else one

    before, after = rank(document), rank(assessed(document, planned))
    assume(not why_no_chances(before))
    assert np.array_equal(before.fit, after.fit)
    one = simulate(draw(document, before, SAMPLES))
    other = simulate(draw(after.document, after, SAMPLES))
    assert np.array_equal(one.rank_chances, other.rank_chances)
    assert np.array_equal(one.luck.futures, other.luck.futures)
    assert one.gain_of_knowing_all == other.gain_of_knowing_all
    values = [(one.gain, one.options) for one in question_values(before, document)]
    assert values == [(one.gain, one.options) for one in question_values(after, after.document)]


@given(documents(least_criteria=1, least_offers=1, most_perspectives=1), st.floats(1, 4))
def test_a_wider_range_never_makes_a_fit_surer(document: Document, times: float):
    """Of ratings and likelihoods without a curve, the weights as they are."""
    straight = {
        one.id: one.scale.readings
        for one in document.criteria
        if isinstance(one.scale, Rating | Likelihood) and not one.curve
    }

    def wider(one: Assessment) -> Assessment:
        if one.criterion not in straight or one.low is None or one.likely is None or one.high is None:
            return one
        least, most = straight[one.criterion].least, straight[one.criterion].most
        low, likely, high = float(one.low), float(one.likely), float(one.high)
        return one.replace(
            low=max(least, likely - times * (likely - low)), high=min(most, likely + times * (high - likely))
        )

    def variances(made: Document) -> NDArray[np.float64]:
        ranking = rank(made)
        draws = draw(made, ranking, 2048)
        return weigh(draws, ranking.shares.astype(np.float32)).sums.astype(np.float64).var(axis=1)

    assume(rank(document).status == "ok")
    assert (variances(assessed(document, wider)) >= variances(document) * (1 - 0.01) - 1e-6).all()
