"""True of the ranking of every document."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.asking.questions import open_questions
from app.document import Document, Offer
from app.edits import LockWeight, SetGroupShare, SetShare
from app.errors import Refused
from app.scoring.axes import FIT, POSITION, as_good_on_both, axis_of
from app.scoring.ranking import TIE, Ranking, rank, score
from app.sureness.flips import crossovers
from app.words.options import option_sentence, warning_sentence
from app.words.questions import question_line
from app.words.verdict import verdict
from tests.laws.decisions import documents
from tests.laws.strategies import comparisons

NEAR = 1e-9


def fits_by_id(ranking: Ranking) -> dict[str, float]:
    return {option.id: float(fit) for option, fit in zip(ranking.options, ranking.fit, strict=True)}


def with_weights(document: Document, factor: float) -> Document:
    """Multiply all weights of all perspectives."""
    views = tuple(
        view.replace(weights=tuple(w.replace(weight=w.weight * factor) for w in view.weights))
        for view in document.perspectives
    )
    return document.replace(perspectives=views)


@given(documents())
def test_numbers_are_whole_and_add_up(document: Document):
    ranking = rank(document)
    scored = ranking.table
    for numbers in (scored.values, scored.low, scored.high, ranking.points, ranking.low, ranking.high):
        assert np.isfinite(numbers).all()
    assert ranking.points.sum(axis=1) == pytest.approx(ranking.fit, abs=NEAR)
    assert (ranking.low <= ranking.fit).all()
    assert (ranking.fit <= ranking.high).all()
    assert (ranking.low >= 0).all()
    assert (ranking.high <= 100 + NEAR).all()
    assert (scored.low <= scored.values + NEAR).all()
    assert (scored.values <= scored.high + NEAR).all()
    assert (ranking.known >= 0).all()
    assert (ranking.known <= 1 + NEAR).all()
    assert ranking.shares.sum() == pytest.approx(1.0 if ranking.shares.any() else 0.0)
    assert (ranking.shares[~scored.swing] == 0).all()


@given(documents(least_offers=1))
def test_ranks_follow_fits(document: Document):
    ranking = rank(document)
    shown = [i for i in ranking.order if ranking.ranks[i] > 0]
    assert sorted(ranking.order) == list(range(len(ranking.options)))
    assert list(ranking.order[: len(shown)]) == shown
    assert not ranking.ranks[ranking.ruled_out | (ranking.known <= 0)].any()
    if ranking.status == "ok":
        assert len(shown) == int((~ranking.ruled_out & (ranking.known > 0)).sum())
    for place, i in enumerate(shown):
        own = [one.own for one in ranking.table.mixtures if one.row == i]
        others = [j for j in ranking.rivals if j not in own[0]] if own else ranking.rivals
        better = [j for j in others if ranking.fit[j] > ranking.fit[i] + TIE]
        assert len(better) < ranking.ranks[i] <= place + 1


@given(documents())
def test_there_are_words_for_whatever_comes_out(document: Document):
    ranking = rank(document)
    flips = crossovers(ranking)
    said = [verdict(ranking, flips).title, verdict(ranking, flips).detail]
    said += [warning_sentence(warning, ranking) for warning in ranking.warnings]
    said += [option_sentence(ranking, i) for i in range(len(ranking.options))]
    said += [question_line(question) for question in open_questions(ranking)]
    assert not any(odd in text for text in said for odd in ("nan", "inf points", "None"))


@given(comparisons())
def test_doubling_all_weights_changes_nothing(document: Document):
    once, twice = rank(document), rank(with_weights(document, 2.0))
    assert twice.fit == pytest.approx(once.fit, abs=NEAR)
    assert twice.ranks.tolist() == once.ranks.tolist()


@given(st.data(), documents(least_offers=2))
def test_the_order_of_offers_does_not_matter(data: st.DataObject, document: Document):
    offers = tuple(data.draw(st.permutations(document.offers)))
    turned = fits_by_id(rank(document.replace(offers=offers)))
    assert turned == pytest.approx(fits_by_id(rank(document)), abs=NEAR)


def copied(offer: Offer) -> Offer:
    teams = tuple(team.replace(id=f"{team.id}-copy") for team in offer.teams)
    kind = "offer" if offer.kind == "current_job" else offer.kind
    return offer.replace(id=f"{offer.id}-copy", teams=teams, kind=kind)


@given(documents(least_offers=1))
def test_a_copy_of_an_offer_changes_no_other(document: Document):
    before = fits_by_id(rank(document))
    after = rank(document.replace(offers=(*document.offers, copied(document.offers[0]))))
    assert {known: fits_by_id(after)[known] for known in before} == pytest.approx(before, abs=NEAR)


@given(documents(least_criteria=1, least_offers=2), st.floats(0, 1), st.data())
def test_a_dominated_option_stands_below(document: Document, part: float, data: st.DataObject):
    scored = rank(document).table
    plain = np.flatnonzero(~scored.mixed).tolist()
    assume(len(plain) > 1)
    best, worse = data.draw(st.permutations(plain))[:2]
    values = scored.values.copy()
    values[worse] = values[best] * part
    ranking = score(replace(scored, values=values, low=np.minimum(values, scored.low)))
    if ranking.ranks[best] and ranking.ranks[worse]:
        assert ranking.ranks[best] <= ranking.ranks[worse]
        assert ranking.order.index(best) < ranking.order.index(worse) or (
            ranking.ranks[best] == ranking.ranks[worse]
        )


@given(comparisons())
def test_at_a_flip_the_two_options_tie(document: Document):
    ranking = rank(document)
    for flip in crossovers(ranking):
        after = rank(SetShare(flip.criterion, flip.share_at_flip).apply(document))
        leader, rival = ranking.leaders[0], after.index(flip.new_best)
        assert after.fit[leader] == pytest.approx(after.fit[rival], abs=1e-7)
        assert after.fit[leader] == pytest.approx(after.fit.max(), abs=1e-7)


@given(comparisons())
def test_beyond_a_flip_the_other_leads_and_before_it_nobody_does(document: Document):
    ranking = rank(document)
    for flip in crossovers(ranking):
        halfway = (flip.share_now + flip.share_at_flip) / 2
        held = rank(SetShare(flip.criterion, halfway).apply(document))
        assert held.fit[ranking.leaders[0]] == pytest.approx(held.fit.max(), abs=1e-7)
        step = 1e-3 if flip.share_at_flip > flip.share_now else -1e-3
        beyond = rank(SetShare(flip.criterion, flip.share_at_flip + step).apply(document))
        assert beyond.fit[beyond.index(flip.new_best)] >= beyond.fit[ranking.leaders[0]] - 1e-7


@given(st.data(), documents(least_criteria=3), st.floats(0, 1), st.booleans())
def test_a_group_gets_its_share_as_a_whole_and_ratios_in_it_and_beside_it_are_kept(
    data: st.DataObject, document: Document, share: float, locks: bool
):
    inside = data.draw(st.sets(st.sampled_from([one.id for one in document.criteria]), min_size=1))
    headed = document.replace(
        criteria=tuple(one.replace(group="G" if one.id in inside else "") for one in document.criteria)
    )
    if locks:
        headed = LockWeight(headed.criteria[0].id, locked=True).apply(headed)
    before = rank(headed)
    try:
        after = rank(SetGroupShare("G", share).apply(headed))
    except Refused:
        assume(False)
        return
    held = {weight.criterion for weight in headed.perspective.weights if weight.locked}
    was, now = (
        {one.id: float(given) for one, given in zip(view.criteria, view.shares, strict=True)}
        for view in (before, after)
    )
    together = sum(given for one, given in now.items() if one in inside)
    fixed = {
        side: sum(was[one] for one in was if one in held and (one in inside) == side)
        for side in (True, False)
    }
    assert together == pytest.approx(max(fixed[True], min(share, 1 - fixed[False])), abs=1e-9)
    for side in (True, False):
        moved = [one for one in was if one not in held and (one in inside) == side]
        before_all, after_all = (sum(view[one] for one in moved) for view in (was, now))
        for one in moved if before_all > 1e-9 else ():
            assert now[one] == pytest.approx(was[one] / before_all * after_all, abs=1e-9)


@given(st.data(), documents(least_criteria=2), st.floats(0, 1))
def test_a_share_is_set_exactly_and_the_others_keep_their_ratios(
    data: st.DataObject, document: Document, share: float
):
    criterion = data.draw(st.sampled_from(document.criteria)).id
    before = rank(document)
    try:
        after = rank(SetShare(criterion, share).apply(document))
    except Refused:
        assume(False)
        return
    shares = {one.id: float(given) for one, given in zip(before.criteria, before.shares, strict=True)}
    moved = {one.id: float(given) for one, given in zip(after.criteria, after.shares, strict=True)}
    locked = {one for one in shares if document.perspective.weight_of(one).locked}
    left = 1.0 - sum(shares[one] for one in locked)
    assert moved[criterion] == pytest.approx(min(share, left), abs=NEAR)
    assert {one: moved[one] for one in locked} == pytest.approx(
        {one: shares[one] for one in locked}, abs=NEAR
    )
    free = [one for one in shares if one not in locked and one != criterion]
    whole, rest = sum(shares[one] for one in free), sum(moved[one] for one in free)
    # Below, a ratio of shares has lost its digits; the weights still hold theirs.
    if whole > 1e-200 and rest > NEAR:
        ratios = {one: moved[one] / rest for one in free}
        assert ratios == pytest.approx({one: shares[one] / whole for one in free}, abs=NEAR)


@given(documents(least_criteria=1, least_offers=2))
def test_what_is_beaten_on_two_axes_is_beaten_by_one_that_is_not(document: Document):
    ranking = rank(document)
    axes = [axis_of(ranking, key) for key in (FIT, POSITION, *(one.id for one in ranking.criteria))]
    found = [one for one in axes if one is not None]
    assert len(found) == len(axes)
    for axis in found:
        assert all(low <= likely <= high for low, likely, high in filter(None, axis.places))
        better = as_good_on_both(ranking, found[0], axis)
        for beaten_by in better or ():
            assert not beaten_by or any(not (better or ())[k] for k in beaten_by)
