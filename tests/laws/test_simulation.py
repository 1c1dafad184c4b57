"""True of the chances of every document."""

import math

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.asking.questions import question_values
from app.document import COMES, COMING, Assessment, Document, Option, Position, Reading, Scale
from app.document.options import options
from app.edits import AddOffer, SetShare
from app.edits.edit import events_in
from app.errors import Refused
from app.scales.laws import Law
from app.scales.worth import listing_of
from app.scoring.ranking import Ranking, rank
from app.sureness.bets import Bet
from app.sureness.cell_laws import sources_of
from app.sureness.dominance import always_ahead, dominated
from app.sureness.draws import Draws, draw, order_key, weigh, worths
from app.sureness.mean_bets import mean_bets
from app.sureness.simulation import simulate
from app.sureness.standings import TIE, Scores
from app.sureness.weight_draws import normalised, raw_weights_for
from app.words.chances import why_no_chances
from tests.effort import tried
from tests.laws.decisions import documents
from tests.laws.strategies import comparisons, offers

SAMPLES = 256
NEAR = 1e-9


def certain(document: Document) -> Document:
    views = tuple(view.replace(certainty=1.0, order_only=False) for view in document.perspectives)
    return document.replace(perspectives=views)


def drawn(document: Document, samples: int = SAMPLES) -> tuple[Ranking, Draws]:
    ranking = rank(document)
    assume(not why_no_chances(ranking))
    return ranking, draw(document, ranking, samples)


def bets(draws: Draws) -> Scores:
    """Weigh every draw, must-haves counted, (options, draws)."""
    weights = normalised(raw_weights_for(draws.ranking.table, draws.seed, draws.samples))
    total = weigh(draws, weights).sums
    return worths(draws, total, weights)


@tried(2)
@given(documents(least_criteria=1, least_offers=1, most_perspectives=1))
def test_cells_that_are_drawn_as_one_have_one_law(document: Document):
    bare = (Option(offer, None, document.events) for offer in document.offers)
    found: dict[str, Law] = {}
    # An offer whose team is open is drawn as a mixture of what is drawn for its teams.
    drawn_alone = (one for one in options(document) if not one.parts)
    for option in (*drawn_alone, *bare):
        for criterion in document.criteria:
            (source,) = sources_of(option, (criterion,), document.perspective.sweet_spot)
            assert found.setdefault(source.key, source.law) == source.law


@given(documents(least_criteria=1, least_offers=2, most_perspectives=1))
def test_chances_add_up_and_fits_lie_where_fits_can(document: Document):
    ranking, draws = drawn(document)
    found = simulate(draws)
    plain = ranking.compared
    assert found.rank_chances[plain].sum(axis=0) == pytest.approx(np.ones(plain.sum()))
    assert found.rank_chances.sum(axis=1) == pytest.approx(np.ones(len(plain)))
    assert (found.rank_chances >= 0).all()
    apart = ~np.eye(len(plain), dtype=bool)
    for one in ranking.table.mixtures:
        # A mixture is held against all but its own teams.
        apart[one.row, list(one.own)] = apart[list(one.own), one.row] = False
    assert (found.beats + found.beats.T)[apart] == pytest.approx(1.0)
    assert np.isnan(found.beats[~apart]).all()
    for fit in (found.mean, found.p05, found.p50, found.p95):
        assert (fit >= -TIE).all()
        assert (fit <= 100 + TIE).all()
    assert (found.p05 <= found.p50).all()
    assert (found.p50 <= found.p95).all()
    standing = ~ranking.ruled_out
    assert (found.expected_loss[standing] >= -TIE).all()
    assert np.isnan(found.expected_loss[~standing]).all()
    luck = found.luck
    assert luck.chance_best[plain].sum() == pytest.approx(1.0)
    assert (luck.beats + luck.beats.T)[apart] == pytest.approx(1.0)
    assert (np.diff(luck.futures, axis=0) >= 0).all()
    assert luck.gain_of_foresight >= 0
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
    key, found = order_key(draws, bets(draws)), simulate(draws)
    for pair in dominated(ranking):
        worse, better = ranking.index(pair.id), ranking.index(pair.by)
        assert worse is not None
        assert better is not None
        assert (key[worse] <= key[better] + TIE).all()
        assert found.chance_best[worse] <= found.chance_best[better] + NEAR


@given(documents(least_criteria=1, least_offers=2, most_perspectives=1))
def test_who_is_always_ahead_is_so_in_every_state_of_knowledge(document: Document):
    ranking, draws = drawn(certain(document))
    key = order_key(draws, bets(draws))
    for a, b in np.argwhere(always_ahead(ranking)).tolist():
        assert (key[a] >= key[b] - TIE).all()


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
def test_the_expected_fit_is_the_headline_fit_and_the_expected_bet_the_mean_bet(document: Document):
    assume(not document.perspective.order_only)
    ranking, draws = drawn(document, 1024)
    found, worth = simulate(draws), bets(draws)
    # What happens in fewer draws than one in a thousand may not be among them at all.
    error = 5.0 * (worth.std(axis=1) / math.sqrt(draws.samples) + 100.0 / draws.samples)
    off = 5.0 * ((found.p95 - found.p05) / math.sqrt(draws.samples) + 100.0 / draws.samples)
    assert (np.abs(found.mean - ranking.fit) <= off).all()
    assert (np.abs(worth.mean(axis=1) - mean_bets(ranking).by_bet.fit) <= error).all()


@given(documents(least_criteria=1, least_offers=2, most_perspectives=1))
def test_a_bet_is_the_mean_of_what_luck_makes_of_it(document: Document):
    assume(not document.perspective.order_only)
    ranking, draws = drawn(document, 2048)
    luck = simulate(draws).luck
    # From nothing to all there can be, at the most.
    spread = luck.futures[-1] - luck.futures[0]
    error = 5.0 * (spread / math.sqrt(draws.samples) + 100.0 / draws.samples)
    assert (np.abs(luck.mean - mean_bets(ranking).by_bet.fit) <= error).all()


@given(documents(least_criteria=1, least_offers=2, most_perspectives=1))
def test_without_doubt_chances_are_all_or_nothing_whatever_the_luck(document: Document):
    document = settled(certain(document))
    ranking, draws = drawn(document)
    found = simulate(draws)
    chances = found.chance_best[ranking.compared]
    first = chances[chances > NEAR]
    assert first == pytest.approx(1.0 / len(first))
    assert found.gain_of_knowing_all == pytest.approx(0.0, abs=10 * TIE)
    assert question_values(rank(document), document) == ()


def settled(document: Document) -> Document:
    """Leave nothing in doubt: every range at its likely value, every gap filled."""
    judged = {one.id: one for one in document.criteria if one.scale.kind != "spectrum"}

    def known(held: tuple[Assessment, ...], *, waits: bool = False) -> tuple[Assessment, ...]:
        criteria = judged | ({COMES: COMING} if waits else {})
        said = {one.criterion: one for one in held}
        found = [said.get(name) for name in criteria]
        return tuple(
            one.replace(low=None, high=None)
            if one is not None and (one.likely is not None or one.event is not None)
            else Assessment(criterion=name, likely=_some_reading(criteria[name].scale))
            for name, one in zip(criteria, found, strict=True)
        )

    def placed(place: Position | None) -> Position:
        at = 0.5 if place is None else place.likely
        return Position(low=at, likely=at, high=at)

    offers = tuple(
        offer.replace(
            position=placed(offer.position),
            assessments=known(offer.assessments, waits=offer.kind == "no_offer_yet"),
            teams=tuple(
                team.replace(position=placed(team.position), assessments=known(team.assessments))
                for team in offer.teams
            ),
        )
        for offer in document.offers
    )
    used = events_in(offers)
    events = tuple(one for one in document.events if one.id in used)
    certain = (one.replace(chance=one.chance.replace(low=None, high=None)) for one in events)
    return document.replace(offers=offers, events=tuple(certain))


def _some_reading(scale: Scale) -> Reading:
    listing = listing_of(scale)
    return listing[0][0] if listing else 1.0


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
    # Whether offers come is one column more, once one may not.
    assert all(
        np.array_equal(after.cells[i][: len(was)], was) for i, was in zip(places, before.cells, strict=True)
    )
    for place, bet in zip(places, before.bets, strict=True):
        assert_same_bet(after.bets[place], bet)


def assert_same_bet(one: Bet | None, other: Bet | None) -> None:
    assert (one is None) is (other is None)
    if one is not None and other is not None:
        assert np.array_equal(one.kept, other.kept)
        assert np.array_equal(one.firm, other.firm)


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
    assert all(map(np.array_equal, there.cells, draws.cells))
    for one, other in zip(there.bets, draws.bets, strict=True):
        assert_same_bet(one, other)
    back = away.replace(perspectives=document.perspectives)
    again = simulate(draw(back, rank(back), SAMPLES))
    assert np.array_equal(again.rank_chances, first.rank_chances)
    assert np.array_equal(again.mean, first.mean)
