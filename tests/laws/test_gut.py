"""True of every order by feeling, held against every ranking."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, cast

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import kendalltau  # pyright: ignore[reportMissingTypeStubs]

from app.analysis import Analysis, analyse
from app.choosing.gut import GutCheck, compare
from app.document import Document, GutRanking
from app.scoring.ranking import score
from tests.laws.decisions import documents
from tests.laws.strategies import comparisons


def analysed(made: Document) -> Analysis:
    found = analyse(made)
    assert found is not None
    return found


def compared(order: GutRanking, found: Analysis) -> GutCheck:
    return compare(order, found.ranking, found.simulation)


def gut(*order: str) -> GutRanking:
    return GutRanking(when=datetime(2026, 11, 23, 9, 0, tzinfo=UTC), order=order)


@given(st.data(), documents(least_criteria=1, least_offers=2) | comparisons())
def test_the_agreement_is_that_of_scipy_and_every_change_brings_its_pair_level(
    data: st.DataObject, made: Document
):
    analysis = analysed(made)
    ranking = analysis.ranking
    order = data.draw(st.permutations([option.id for option in ranking.options if not option.parts]))
    check = compared(gut(*order), analysis)
    felt = [i for i in (ranking.index(one) for one in order) if i is not None and ranking.ranks[i]]
    assert check.compared == len(felt)
    assert check.pairs == len(felt) * (len(felt) - 1) // 2
    if check.tau is not None:
        due = cast(Any, kendalltau)(range(len(felt)), ranking.ranks[felt]).statistic
        assert check.tau == pytest.approx(float(due), abs=1e-9)
    for pair in check.reversed:
        a, b = ranking.index(pair.first), ranking.index(pair.second)
        assert pair.margin > 0
        if pair.change is not None:
            after = score(replace(ranking.table, shares=np.array(pair.change.shares))).fit
            assert after[a] == pytest.approx(after[b], abs=1e-6)
            assert after[a] + 1e-6 >= after[b]
        else:
            swing = ranking.table.swing
            assert (ranking.table.values[a][swing] <= ranking.table.values[b][swing] + 1e-9).all()


@given(comparisons())
def test_her_order_being_the_ranking_leaves_nothing_reversed(made: Document):
    analysis = analysed(made)
    ranking = analysis.ranking
    order = [ranking.options[i].id for i in ranking.order]
    same, reverse = compared(gut(*order), analysis), compared(gut(*order[::-1]), analysis)
    assert same.reversed == ()
    if same.tau is not None and not same.tied:
        assert same.tau == pytest.approx(1.0)
        assert reverse.tau == pytest.approx(-1.0)
    assert reverse.agreed == 0
