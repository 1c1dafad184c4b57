"""True of what swings the lead, of a year and of an offer with teams, for every document."""

from dataclasses import replace
from itertools import chain, combinations
from math import prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.document import Document, YearlyChange
from app.scoring.judged import judged
from app.scoring.ranking import rank, score
from app.scoring.table import table
from app.sureness.draws import draw
from app.sureness.mean_bets import by_bet
from app.sureness.reorganisations import changed
from app.sureness.stakes import foundations
from app.sureness.teams import offers_with_teams
from app.sureness.tornado import tornado
from app.sureness.yearly import after_a_year
from tests.laws.decisions import documents
from tests.laws.strategies import comparisons

NEAR = 1e-6
SAMPLES = 512


@given(comparisons() | documents(least_criteria=1, least_offers=2))
def test_a_swing_is_what_scoring_says_with_that_cell_at_its_ends(document: Document):
    ranking = rank(document)
    swings = tornado(ranking)
    assert list(swings) == sorted(swings, key=lambda one: -one.swing)
    bets = by_bet(ranking)
    stakes = [stake for stake in foundations(ranking.table).stakes if stake is not None]
    for swing in swings:
        leader, rival = bets.leaders[0], bets.runner_up
        assert rival is not None
        if not any(stake.columns for stake in stakes):
            # Where doubt decides a must-have, the lead is not straight in what is not known.
            now = bets.fit[leader] - bets.fit[rival]
            assert min(swing.at_low, swing.at_high) - NEAR <= now <= max(swing.at_low, swing.at_high) + NEAR
        if swing.cells > 1 or stakes:
            continue
        i, j = ranking.index(swing.option), [one.id for one in ranking.criteria].index(swing.criterion)
        assert i in (leader, rival)
        for end, lead in ((0, swing.at_low), (1, swing.at_high)):
            values = ranking.table.values.copy()
            span = (ranking.table.low[i, j], ranking.table.high[i, j])
            values[i, j] = span[end]
            fit = score(replace(ranking.table, values=values)).fit
            assert fit[leader] - fit[rival] == pytest.approx(lead, abs=NEAR)


CHANCES = st.fixed_dictionaries(
    {}, optional={what: st.floats(0.0, 1.0) for what in ("manager", "team", "company")}
)


@given(documents(least_criteria=1, least_offers=1), CHANCES)
def test_the_mean_after_a_year_is_over_all_that_may_come(document: Document, chances: dict[str, float]):
    entered = tuple(YearlyChange(what=what, chance=chance) for what, chance in chances.items())  # pyright: ignore[reportArgumentType]
    offers = tuple(
        one.replace(
            yearly_changes=entered, teams=tuple(team.replace(yearly_changes=()) for team in one.teams)
        )
        for one in document.offers
    )
    document = document.replace(offers=offers)
    ranking = rank(document)
    years = after_a_year(document, ranking)
    plain = int(ranking.compared.sum())
    assert len(years) == (plain if entered and ranking.status == "ok" else 0)
    means = [0.0] * len(ranking.options)
    for come in chain.from_iterable(combinations(chances, count) for count in range(len(chances) + 1)):
        share = prod(chance if what in come else 1.0 - chance for what, chance in chances.items())
        after = judged(document)
        for what in come:
            after = changed(after, what)  # pyright: ignore[reportArgumentType]
        fit = score(table(after, ranking.table.perspective)).fit
        means = [mean + share * float(one) for mean, one in zip(means, fit, strict=True)]
    for year in years:
        index = ranking.index(year.option)
        assert index is not None
        assert year.mean_fit == pytest.approx(means[index], abs=NEAR)
        assert 0.0 <= year.unchanged <= 1.0


@given(documents(least_criteria=1, least_offers=1))
def test_an_offer_with_teams_is_worth_something_between_its_teams_and_none_named(document: Document):
    ranking = rank(document)
    if ranking.status != "ok":
        return
    found = offers_with_teams(document, draw(document, ranking, SAMPLES))
    there = [offer for offer in document.offers if offer.teams and not offer.left_out]
    assert [one.offer for one in found] == [offer.id for offer in there]
    for one in found:
        assert one.least - NEAR <= one.best.fit <= one.greatest + NEAR
        assert 0.0 <= one.unnamed <= 1.0
        for line in (*one.promised, one.best, *((one.expected,) if one.expected else ())):
            assert -NEAR <= line.p05 <= line.p95 <= 100 + 1e-3
        if one.expected is not None and one.unnamed < NEAR:
            assert one.least - NEAR <= one.expected.fit <= one.greatest + NEAR
