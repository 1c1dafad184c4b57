"""True of an offer whose team is left open, in every document."""

from dataclasses import fields, is_dataclass
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given

from app.analysis import Analysis, analyse
from app.document import Document, Frozen
from app.scoring.ranking import rank
from app.sureness.draws import draw, weigh, worths
from app.sureness.mean_bets import mean_bets
from app.sureness.standings import TIE
from app.sureness.weight_draws import normalised, raw_weights_for
from app.words.chances import why_no_chances
from tests.laws.decisions import documents

SAMPLES = 128
NEAR = 1e-9
#: What the analysis says of options by their ids, so that it can be held against another as it stands.
BY_ID = (
    *("flips", "smallest", "rating_flips", "dominated", "never_best", "questions", "gaps"),
    *("swings", "years", "teams"),
)


def with_teams(document: Document, *, open: bool) -> Document:  # noqa: A002
    return document.replace(offers=tuple(one.replace(team_open=open) for one in document.offers))


def told(document: Document) -> Analysis:
    found = analyse(document, samples=SAMPLES)
    assert found is not None
    return found


@given(documents(least_criteria=1, least_offers=1, most_perspectives=1))
def test_leaving_a_team_open_changes_nothing_that_is_said_of_other_options(document: Document):
    one, other = told(with_teams(document, open=True)), told(with_teams(document, open=False))
    assume(one.ranking.table.mixtures)
    for name in BY_ID:
        assert plain(getattr(one, name)) == plain(getattr(other, name)), name
    rows = np.flatnonzero(one.ranking.compared)
    for name in ("fit", "low", "high", "known", "ranks", "ruled_out"):
        assert np.array_equal(getattr(one.ranking, name)[rows], getattr(other.ranking, name)), name
    assert one.by_bet.fit[rows] == pytest.approx(other.by_bet.fit, abs=NEAR)
    left = [i for i in one.ranking.order if i in rows]
    assert [one.ranking.options[i].id for i in left] == [
        other.ranking.options[i].id for i in other.ranking.order
    ]
    if other.simulation is None or one.simulation is None:
        return
    for name in ("rank_chances", "mean", "p05", "p95", "expected_loss", "worst_loss", "must_have_chance"):
        now, then = getattr(one.simulation, name)[rows], getattr(other.simulation, name)
        assert np.array_equal(now, then, equal_nan=True), name
    assert np.array_equal(one.simulation.beats[np.ix_(rows, rows)], other.simulation.beats, equal_nan=True)
    assert one.simulation.gain_of_knowing_all == other.simulation.gain_of_knowing_all
    now, then = one.simulation.luck, other.simulation.luck
    assert np.array_equal(now.chance_best[rows], then.chance_best)
    assert np.array_equal(now.futures[:, rows], then.futures)
    assert (now.none_acceptable, now.gain_of_foresight) == (then.none_acceptable, then.gain_of_foresight)


def plain(answer: Any) -> Any:
    """Take an answer apart: the offers in it differ by whether their team is open."""
    if isinstance(answer, tuple):
        return [plain(one) for one in answer]
    if isinstance(answer, Frozen):
        return getattr(answer, "id", answer)
    if is_dataclass(answer):
        return {field.name: plain(getattr(answer, field.name)) for field in fields(answer)}
    return pytest.approx(answer, abs=NEAR) if isinstance(answer, float) else answer


@given(documents(least_criteria=1, least_offers=1, most_perspectives=1))
def test_where_every_team_has_its_chance_a_mixture_lies_between_the_worst_and_the_best(document: Document):
    offers = (
        one.replace(
            team_open=True,
            teams=tuple(
                team.replace(chance=(1.0, 0.0, 0.0)[place] if len(one.teams) == 1 else (0.25, 0.75)[place])
                for place, team in enumerate(one.teams)
            ),
        )
        for one in document.offers
    )
    document = document.replace(offers=tuple(offers))
    ranking = rank(document)
    assume(ranking.table.mixtures and not why_no_chances(ranking))
    draws = draw(document, ranking, SAMPLES)
    weights = normalised(raw_weights_for(ranking.table, draws.seed, draws.samples))
    fits = weigh(draws, weights).sums
    worth, bets = worths(draws, fits, weights), mean_bets(ranking).by_bet
    for one in ranking.table.mixtures:
        teams = list(one.teams)
        for numbers in (fits, worth, ranking.fit, bets.fit):
            near = 2 * TIE if numbers.ndim == 2 else NEAR
            assert (numbers[one.row] >= numbers[teams].min(axis=0) - near).all()
            assert (numbers[one.row] <= numbers[teams].max(axis=0) + near).all()
