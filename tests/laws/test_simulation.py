"""True of the chances of every document."""

import math

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.document import Document, Option
from app.document.options import options
from app.edits import AddOffer, SetShare
from app.errors import Refused
from app.scoring.ranking import Ranking, rank
from app.sureness.cell_laws import Law, source_of
from app.sureness.dominance import differences, dominated
from app.sureness.draws import Draws, draw, order_key, sums, with_fallback
from app.sureness.simulation import simulate
from app.sureness.standings import TIE, Scores
from app.sureness.weight_draws import normalised, raw_weights_for
from app.words.chances import why_no_chances
from tests.effort import tried
from tests.laws.strategies import comparisons, documents, offers

SAMPLES = 256
NEAR = 1e-9


def certain(document: Document) -> Document:
    views = tuple(view.replace(certainty=1.0, order_only=False) for view in document.perspectives)
    return document.replace(perspectives=views)


def drawn(document: Document, samples: int = SAMPLES) -> tuple[Ranking, Draws]:
    ranking = rank(document)
    assume(not why_no_chances(ranking))
    return ranking, draw(document, ranking, samples)


def fits(draws: Draws) -> Scores:
    """Weigh every draw, must-haves counted, (options, draws)."""
    weights = normalised(raw_weights_for(draws.ranking.table, draws.seed, draws.samples))
    (total,) = sums(draws, weights)
    return with_fallback(draws, total)


@tried(2)
@given(documents(least_criteria=1, least_offers=1, most_perspectives=1))
def test_cells_that_are_drawn_as_one_have_one_law(document: Document):
    bare = (Option(offer, None, document.events) for offer in document.offers)
    found: dict[str, Law] = {}
    for option in (*options(document), *bare):
        for criterion in document.criteria:
            source = source_of(option, criterion, document.perspective.sweet_spot)
            assert found.setdefault(source.key, source.law) == source.law


@given(documents(least_criteria=1, least_offers=2, most_perspectives=1))
def test_chances_add_up_and_fits_lie_where_fits_can(document: Document):
    ranking, draws = drawn(document)
    found = simulate(draws)
    whole = np.ones(len(ranking.options))
    assert found.rank_chances.sum(axis=0) == pytest.approx(whole)
    assert found.rank_chances.sum(axis=1) == pytest.approx(whole)
    assert (found.rank_chances >= 0).all()
    apart = ~np.eye(len(whole), dtype=bool)
    assert (found.beats + found.beats.T)[apart] == pytest.approx(1.0)
    assert np.isnan(np.diag(found.beats)).all()
    for fit in (found.mean, found.p05, found.p50, found.p95):
        assert (fit >= -TIE).all()
        assert (fit <= 100 + TIE).all()
    assert (found.p05 <= found.p50).all()
    assert (found.p50 <= found.p95).all()
    assert (found.expected_loss >= -TIE).all()
    assert found.gain_of_knowing_all >= 0
    possible = ~np.isnan(found.central_weights).any(axis=1)
    assert found.central_weights[possible].sum(axis=1) == pytest.approx(1.0, abs=1e-5)


@given(comparisons(), st.data())
def test_ties_share(document: Document, data: st.DataObject):
    twin = data.draw(st.sampled_from(document.offers))
    document = document.replace(offers=(*document.offers, twin.replace(id="twin")))
    found = simulate(drawn(document)[1])
    one = [offer.id for offer in document.offers].index(twin.id)
    assert found.beats[one, -1] == 0.5
    assert found.rank_chances[one] == pytest.approx(found.rank_chances[-1])


@given(comparisons() | documents(least_criteria=1, least_offers=2, most_perspectives=1))
def test_who_is_dominated_is_never_best(document: Document):
    """A weight may be drawn so small that the two are level; never does the dominated one stand before."""
    ranking, draws = drawn(document)
    key, found = order_key(draws, fits(draws)), simulate(draws)
    for pair in dominated(ranking):
        worse, better = ranking.index(pair.id), ranking.index(pair.by)
        assert worse is not None
        assert better is not None
        assert (key[worse] <= key[better] + TIE).all()
        assert found.chance_best[worse] <= found.chance_best[better] + NEAR
    sure = rank(certain(document))
    chances = simulate(draw(certain(document), sure, SAMPLES)).chance_best
    leads = differences(sure).low
    for pair in dominated(sure):
        if leads[sure.index(pair.by), sure.index(pair.id)] > 2 * TIE:
            assert chances[sure.index(pair.id)] == 0.0


@given(comparisons())
def test_what_is_certain_has_no_chances_between(document: Document):
    document = certain(document)
    ranking, draws = drawn(document)
    assume((np.diff(np.sort(ranking.fit)) > 2 * TIE).all())
    found = simulate(draws)
    assert set(found.rank_chances.ravel()) <= {0.0, 1.0}
    assert found.chance_best[ranking.leaders[0]] == 1.0
    assert found.gain_of_knowing_all == pytest.approx(0.0, abs=TIE)


@given(documents(least_criteria=1, least_offers=2, most_perspectives=1))
def test_the_expected_fit_is_the_headline_fit_where_no_must_have_is_at_stake(document: Document):
    assume(not document.perspective.order_only)
    ranking, draws = drawn(document, 1024)
    spread = fits(draws).std(axis=1)
    # What happens in fewer draws than one in a thousand may not be among them at all.
    error = 5.0 * (spread / math.sqrt(draws.samples) + 100.0 / draws.samples)
    safe = ~draws.broken.any(axis=1) & np.array(
        [all(state == "met" for _, state in ranking.must_haves(i)) for i in range(len(ranking.options))]
    )
    assert (np.abs(simulate(draws).mean - ranking.fit) <= error)[safe].all()


@given(documents(least_criteria=1, least_offers=1, most_perspectives=1), st.data())
def test_another_offer_changes_no_draw_of_those_that_were_there(document: Document, data: st.DataObject):
    kind = data.draw(st.sampled_from(("offer", "no_offer_yet")))
    new = data.draw(offers("another", document.criteria, kind, document.events))
    place = data.draw(st.integers(0, len(document.offers)))
    before = draw(document, rank(document), SAMPLES)
    after_document = AddOffer(new, place).apply(document)
    after = draw(after_document, rank(after_document), SAMPLES)
    known = [option.id for option in after.ranking.options]
    places = [known.index(option.id) for option in before.ranking.options]
    assert np.array_equal(after.cells[:, places], before.cells)
    assert np.array_equal(after.broken[places], before.broken)


@given(documents(least_criteria=1, least_offers=2, most_perspectives=1), st.floats(0, 1), st.data())
def test_a_weight_moved_away_and_back_changes_no_draw(document: Document, share: float, data: st.DataObject):
    ranking, draws = drawn(document)
    first = simulate(draws)
    moved = data.draw(st.sampled_from(ranking.criteria)).id
    try:
        away = SetShare(moved, share).apply(document)
    except Refused:
        assume(False)
        return
    there = draw(away, rank(away), SAMPLES)
    assert np.array_equal(there.cells, draws.cells)
    assert np.array_equal(there.broken, draws.broken)
    back = away.replace(perspectives=document.perspectives)
    again = simulate(draw(back, rank(back), SAMPLES))
    assert np.array_equal(again.rank_chances, first.rank_chances)
    assert np.array_equal(again.mean, first.mean)
