from math import nan

import pytest

from app.analysis import chances_of
from app.document import Likelihood, MustHave
from app.scoring.ranking import rank
from app.words.futures import (
    fallback_note,
    future_sentence,
    lucky_beats_sentence,
    lucky_rank_sentence,
    lucky_worse_sentence,
    of_hundred,
)
from tests.builders import criterion, document, offer, team
from tests.scenes import SCENES


def test_a_chance_is_counted_out_of_a_hundred():
    assert [of_hundred(chance) for chance in (0.0, 0.004, 0.236, 1.0)] == ["0", "under 1", "24", "100"]


def test_futures_are_told_with_what_they_are_held_against():
    ranking = rank(SCENES["worked_example"]())
    simulation = chances_of(ranking)
    assert simulation is not None
    job = next(i for i, one in enumerate(ranking.options) if one.offer.kind == "current_job")
    leader = ranking.order[0]
    said = future_sentence(ranking, simulation.luck, leader)
    assert "in nine of ten futures" in said
    assert "worse than the current job in" in said
    assert "worse than" not in future_sentence(ranking, simulation.luck, job)
    assert fallback_note(ranking).endswith(f"{ranking.options[job].name}.")


def test_places_pairs_and_losses_are_counted_in_futures():
    """A coin for much against a little for certain: each is first in half of the futures."""
    luck, sure = criterion("Luck", Likelihood()), criterion("Sure")
    told = document(
        (luck, sure), (offer("Coin", {"Luck": 50.0, "Sure": 0.0}), offer("Job", {"Luck": 0.0, "Sure": 0.1}))
    )
    simulation = chances_of(rank(told))
    assert simulation is not None
    ranks = simulation.luck.rank_chances
    assert ranks.sum(axis=0).tolist() == pytest.approx([1.0, 1.0])
    assert ranks.sum(axis=1).tolist() == pytest.approx([1.0, 1.0])
    assert ranks[0].tolist() == pytest.approx([0.5, 0.5], abs=0.01)
    assert lucky_rank_sentence("Coin", 1, float(ranks[0, 0])) == (
        "Coin: turns out to have rank 1 in 50 of 100 futures."
    )
    assert lucky_beats_sentence("Coin", "Job", 0.5) == "Coin turns out better than Job in 50 of 100 futures."
    assert lucky_worse_sentence("Coin", 0.5).endswith("worse than the current job in 50 of 100 futures.")
    assert lucky_worse_sentence("Job", nan) == "Job is not held against a current job."


def test_among_several_teams_where_she_is_none_is_fallen_back_on():
    permit = criterion("Permit", Likelihood(), must_have=MustHave(limit=True))
    here = offer("Here", kind="current_job", teams=(team("One"), team("Two")))
    ranking = rank(
        document((permit, criterion("Work")), (here, offer("North", {"Permit": 50.0, "Work": 5.0})))
    )
    assert fallback_note(ranking) == (
        "Where a must-have breaks, an option is worth nothing: where you are there are several teams."
    )
