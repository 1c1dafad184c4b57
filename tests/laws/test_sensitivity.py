"""True of what would change the answer, for every document."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.document import Assessment, Document, Position, Spectrum
from app.edits import SetAssessment, SetPosition
from app.scoring.ranking import TIE, Ranking, rank, score
from app.scoring.table import Floats
from app.sureness.dominance import always_ahead, dominated, frontier, nearly_dominated
from app.sureness.least_and_most import extremes
from app.sureness.mean_bets import by_bet
from app.sureness.never_best import never_best
from app.sureness.over_weight import bets_over_weight, over_weight
from app.sureness.rating_flips import RatingFlip, rating_flips
from app.sureness.reorganisations import after_reorganisations
from app.sureness.smallest_change import smallest_change, why_no_change
from tests.laws.decisions import documents
from tests.laws.strategies import comparisons

NEAR = 1e-6


def weighed(ranking: Ranking, shares: Floats) -> Ranking:
    """Rank the same cells with other shares."""
    return score(replace(ranking.table, shares=shares))


def names(ranking: Ranking) -> list[str | None]:
    return [None, *(option.id for option in ranking.options)]


@given(comparisons() | documents(least_criteria=2, least_offers=2))
def test_at_the_smallest_change_the_option_ties_the_lead(document: Document):
    ranking = by_bet(rank(document))
    ranked = ranking.ranks > 0
    for wanted in names(ranking):
        flip = smallest_change(rank(document), wanted)
        assert (flip is None) == (why_no_change(rank(document), wanted) is not None)
        if flip is None:
            continue
        shares = np.array(flip.shares)
        assert shares.sum() == pytest.approx(1.0)
        assert (shares >= 0).all()
        assert not shares[~ranking.table.swing].any()
        after = weighed(ranking, shares).fit
        chosen = ranking.index(flip.new_best)
        assert after[chosen] == pytest.approx(after[ranked].max(), abs=NEAR)
        if wanted is None:
            assert after[ranking.leaders[0]] == pytest.approx(after[chosen], abs=NEAR)
        for shifts in (flip.given, flip.gained):
            assert sum(one.share for one in shifts) == pytest.approx(flip.points_moved, abs=NEAR)


@given(comparisons(), st.data())
def test_no_smaller_change_puts_anyone_else_first(document: Document, data: st.DataObject):
    ranking = rank(document)
    flip = smallest_change(ranking)
    assume(len(ranking.leaders) == 1)
    other = np.array(
        data.draw(st.lists(st.floats(0, 1), min_size=len(ranking.shares), max_size=len(ranking.shares)))
    )
    assume(other.sum() > 0)
    step = other / other.sum() - ranking.shares
    moved = np.abs(step).sum() / 2
    least = 1.0 if flip is None else flip.points_moved
    part = 1.0 if moved <= least else least / moved
    held = weighed(ranking, ranking.shares + 0.999 * part * step).fit
    assert held[ranking.leaders[0]] >= held[ranking.ranks > 0].max() - NEAR


@given(comparisons() | documents(least_criteria=2, least_offers=2))
def test_the_soonest_is_the_least_of_all(document: Document):
    ranking = rank(document)
    soonest = smallest_change(ranking)
    assume(soonest is not None and len(by_bet(ranking).leaders) == 1)
    assert soonest is not None
    each = [smallest_change(ranking, option.id) for option in ranking.options]
    assert soonest.points_moved == pytest.approx(min(one.points_moved for one in each if one), abs=NEAR)


@given(comparisons())
def test_a_rating_flip_applied_makes_the_two_tie(document: Document):
    ranking = rank(document)
    runner_up = ranking.runner_up
    for flip in rating_flips(ranking):
        assert runner_up is not None
        if not flip.possible:
            continue
        assessment = Assessment(criterion=flip.criterion, likely=flip.reading)
        after = rank(SetAssessment(flip.option, assessment).apply(document))
        assert after.fit[ranking.leaders[0]] == pytest.approx(after.fit[runner_up], abs=NEAR)


def applied(document: Document, flip: RatingFlip) -> Document:
    criterion = document.criterion(flip.criterion)
    assert criterion is not None
    if isinstance(criterion.scale, Spectrum):
        there = float(flip.reading or 0.0)
        return SetPosition(flip.option, Position(low=there, likely=there, high=there)).apply(document)
    return SetAssessment(flip.option, Assessment(criterion=flip.criterion, likely=flip.reading)).apply(
        document
    )


@given(documents(least_criteria=1, least_offers=2))
def test_a_rating_flip_is_enough_on_any_scale(document: Document):
    """Another criterion may hang on the same position, so matches are tried alone."""
    ranking = rank(document)
    spectra = sum(isinstance(one.scale, Spectrum) for one in ranking.criteria)
    for option in ranking.options:
        for flip in rating_flips(ranking, option.id):
            assert flip.value_needed is None or 0.0 <= flip.value_needed <= 1.0
            shared = ranking.options[ranking.index(flip.option) or 0].event_of(flip.criterion)
            if not flip.possible or spectra > 1 or shared:
                continue
            after = by_bet(rank(applied(document, flip)))
            rival = after.index(option.id)
            assert after.fit[rival] >= after.fit[by_bet(ranking).leaders[0]] - 1e-3


@given(documents(least_criteria=1, least_offers=2))
def test_who_is_dominated_never_ranks_above(document: Document):
    ranking = rank(document)
    for pair in dominated(ranking):
        worse, better = ranking.index(pair.id), ranking.index(pair.by)
        assert worse is not None
        assert better is not None
        assert ranking.fit[worse] <= ranking.fit[better] + TIE
        assert not ranking.ruled_out[better]
        if ranking.ranks[worse]:
            assert 0 < ranking.ranks[better] <= ranking.ranks[worse]


@given(documents(least_criteria=1, least_offers=2))
def test_a_difference_lies_within_its_bounds(document: Document):
    ranking = rank(document)
    ends, weights = extremes(ranking), 100.0 * ranking.shares
    for a in range(len(ranking.options)):
        least = ends.leads(a) @ weights
        assert (least <= ranking.fit[a] - ranking.fit + NEAR).all()
        assert least[a] == 0.0
    ahead = always_ahead(ranking)
    assert not (ahead & ahead.T).any()


@given(documents(least_criteria=1, least_offers=2), st.floats(0, 20))
def test_what_gains_nothing_gains_less_than_anything(document: Document, slack: float):
    ranking = rank(document)
    beaten = {one.id for one in dominated(ranking)}
    assert all(one.gains == 0.0 for one in dominated(ranking))
    nearly = nearly_dominated(ranking, slack)
    assert all(0 < one.gains <= slack for one in nearly)
    pairs = {(one.id, one.by) for one in nearly}
    assert not pairs & {(by, one) for one, by in pairs}, "never one another"
    standing = {one.id for i, one in enumerate(ranking.options) if not (ranking.ruled_out[i] or one.parts)}
    assert set(frontier(ranking)) == standing - beaten


@given(comparisons() | documents(least_criteria=2, least_offers=2), st.data())
def test_who_is_best_for_some_weights_is_never_called_never_best(document: Document, data: st.DataObject):
    never = {one.id: one.short_by for one in never_best(rank(document))}
    ranking = by_bet(rank(document))
    swing = ranking.table.swing
    assume(ranking.status == "ok")
    for _ in range(5):
        drawn = np.array(data.draw(st.lists(st.floats(0, 1), min_size=len(swing), max_size=len(swing))))
        drawn[~swing] = 0.0
        if drawn.sum() <= 0:
            continue
        fit = weighed(ranking, drawn / drawn.sum()).fit
        best = fit[ranking.ranks > 0].max(initial=0.0)
        for option, short_by in never.items():
            assert fit[ranking.index(option)] <= best - short_by + NEAR


@given(comparisons() | documents(least_criteria=2, least_offers=2))
def test_who_is_never_best_is_reached_by_no_change(document: Document):
    ranking = rank(document)
    assume(ranking.weighable)
    never = {one.id for one in never_best(ranking)}
    for option in ranking.options:
        if option.id in never:
            assert why_no_change(ranking, option.id) == "never_first"


@given(documents(least_offers=1))
def test_after_any_change_the_same_options_are_ranked_and_no_more_is_known(document: Document):
    today = rank(document)
    for found in after_reorganisations(document, today):
        assert [one.id for one in found.ranking.options] == [one.id for one in today.options]
        assert (found.ranking.table.known <= today.table.known).all()
        assert found.ranking.shares == pytest.approx(today.shares)
        assert all(one is None or 0.0 <= one <= 1.0 for one in found.survives)
        columns = [j for j, one in enumerate(today.criteria) if one.id in found.criteria]
        assert not found.ranking.table.known[:, columns].any()


@given(comparisons() | documents(least_criteria=2, least_offers=2), st.integers(0, 100))
def test_lines_over_a_weight_say_what_scoring_says_at_that_share(document: Document, share: int):
    bets = by_bet(rank(document))
    for j, criterion in enumerate(bets.criteria):
        found = over_weight(bets, criterion.id)
        if found is None:
            continue
        at = share / 100
        rest = np.delete(bets.shares, j) if bets.shares[j] < 1 else np.delete(1.0 * bets.table.swing, j)
        moved = weighed(bets, np.insert((1 - at) * rest / rest.sum(), j, at))
        for line in found.lines:
            assert line.at(at) == pytest.approx(moved.fit[bets.index(line.option)], abs=NEAR)
        ranked = [line for line in found.lines if line.ranked]
        assert [one.low for one in found.reigns[:1]] == [0.0] * bool(ranked)
        assert [one.high for one in found.reigns[:-1]] == [one.low for one in found.reigns[1:]]
        for reign in found.reigns:
            for there in (reign.low, (reign.low + reign.high) / 2, reign.high):
                top = max(line.at(there) for line in ranked)
                assert all(
                    line.at(there) == pytest.approx(top, abs=NEAR)
                    for line in ranked
                    if line.option in reign.leaders
                )


@given(comparisons() | documents(least_criteria=2, least_offers=2))
def test_at_the_share_now_the_one_that_leads_is_the_leader(document: Document):
    ranking = rank(document)
    leaders = [ranking.options[i].id for i in by_bet(ranking).leaders]
    for criterion in ranking.criteria:
        found = bets_over_weight(ranking, criterion.id)
        if found is not None:
            first = [line.option for place, line in found.order_at(found.share_now) if place == 1]
            assert set(first) >= set(leaders[:1])
            for line in found.lines:
                i = ranking.index(line.option)
                if i is not None and ranking.ruled_out[i]:
                    assert line.at(found.share_now) == pytest.approx(ranking.fit[i], abs=NEAR)
