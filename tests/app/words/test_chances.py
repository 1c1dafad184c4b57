"""The chance of being best in rows and words."""

import numpy as np
import pytest

from app.analysis import chances_of
from app.document import Document, Likelihood, MustHave
from app.numbers.numerals import percent
from app.scoring.ranking import Ranking, rank
from app.sureness.less_sure import LessSure
from app.sureness.simulation import Simulation
from app.sureness.weight_drag import Followed
from app.sureness.weight_draws import normalised, ordered_weights, raw_weights, weight_bands
from app.words.chances import (
    band_sentence,
    by_offer,
    chance_rows,
    draws_caption,
    draws_so_far,
    future_rows,
    unsure,
    updating,
    why_no_chances,
)
from tests.builders import BENEFIT, benefits, criterion, document, offer, perspective, team
from tests.scenes import SCENES


def simulated(told: Document) -> tuple[Ranking, Simulation]:
    ranking = rank(told)
    simulation = chances_of(ranking)
    assert simulation is not None
    return ranking, simulation


def ranges(**rows: tuple[float, float, float]) -> Document:
    """Make a document of one criterion in which options are anywhere in a range."""
    return document((criterion("A", BENEFIT),), tuple(offer(name, {"A": row}) for name, row in rows.items()))


def test_options_stand_by_their_chance_and_the_hopeless_together():
    told = ranges(
        Low=(1.0, 2.0, 3.0), North=(50.0, 60.0, 70.0), South=(45.0, 58.0, 72.0), Nil=(0.0, 1.0, 2.0)
    )
    ranking, simulation = simulated(told)
    rows = chance_rows(ranking, simulation)
    assert [row.name for row in rows] == ["North", "South", "Two others"]
    assert [row.leader for row in rows] == [True, False, False]
    assert rows[0].chance + rows[1].chance == pytest.approx(1)
    assert rows[0].text == f"{100 * rows[0].chance:.0f}%"
    assert rows[2].text == "under 1%"
    assert rows[2].options == ("low", "nil")
    assert rows[2].sentence == "Two others come out best in under 1% of cases each: Low, Nil"
    assert rows[0].sentence.startswith(f"North comes out best in {rows[0].text} of cases")
    assert "first by fit" in rows[0].sentence
    assert "among the first three" in rows[0].sentence


def test_one_hopeless_option_keeps_its_name():
    rows = chance_rows(*simulated(ranges(North=(50.0, 60.0, 70.0), Low=(1.0, 2.0, 3.0))))
    assert [(row.name, row.text) for row in rows] == [("North", "100%"), ("Low", "under 1%")]


def test_more_than_nine_others_are_counted_in_figures():
    few = {f"Low{number}": (1.0, 2.0, 3.0) for number in range(12)}
    rows = chance_rows(*simulated(ranges(North=(50.0, 60.0, 70.0), **few)))
    assert rows[-1].name == "12 others"


def test_the_caption_says_over_what_was_drawn():
    told = ranges(North=(50.0, 60.0, 70.0), South=(45.0, 58.0, 72.0))
    _, simulation = simulated(told)
    view = told.perspective
    assert draws_caption(simulation, view) == "8,192 draws over your ranges and ±30% on every weight"
    sure, order = view.replace(certainty=1.0), view.replace(order_only=True)
    assert draws_caption(simulation, sure) == "8,192 draws over your ranges, weights as they stand"
    assert (
        draws_caption(simulation, order) == "8,192 draws over your ranges and only the order of your weights"
    )
    assert [unsure(one) for one in (view, sure, order)] == ["±30%", "certain", "order only"]


def test_the_caption_tells_of_cases_in_which_nothing_holds():
    permit = criterion("Permit", Likelihood(), must_have=MustHave(limit=True))
    told = document((permit,), (offer("North", {"Permit": 50.0}), offer("South", {"Permit": 60.0})))
    _, simulation = simulated(told)
    assert simulation.luck.none_acceptable == pytest.approx(0.2, abs=0.02)
    often = percent(simulation.luck.none_acceptable)
    said = draws_caption(simulation, told.perspective)
    assert said.endswith(f"In {often} of them every option breaks a must-have.")


@pytest.mark.parametrize(
    ("told", "why"),
    [
        (ranges(North=(1.0, 2.0, 3.0)), "Add a second offer to compare."),
        (benefits({}, {"A": 1.0}), "Add an offer to see where it stands."),
        (ranges(North=(1.0, 2.0, 3.0), South=(1.0, 2.0, 3.0)), ""),
    ],
)
def test_where_there_are_no_chances_it_says_why(told: Document, why: str):
    assert why_no_chances(rank(told)) == why


def test_where_all_are_ruled_out_none_can_be_best():
    permit = criterion("Permit", Likelihood(), must_have=MustHave(limit=True))
    told = document((permit, criterion("B")), (offer("N", {"Permit": 0.0}), offer("S", {"Permit": 0.0})))
    assert why_no_chances(rank(told)) == "Every option is ruled out, so none can come out best."


def test_a_band_reads_as_what_a_weight_could_be():
    assert band_sentence("Passion", 0.18, 0.12, 0.25) == "Passion 18% could be 12–25%"
    assert band_sentence("Passion", 0.18, 0.18, 0.18) == "Passion counts as 18%"


def test_chances_of_a_perspective_are_those_of_its_weights():
    told = benefits({"North": {"A": 90.0, "B": 10.0}, "South": {"A": 10.0, "B": 90.0}}, {"A": 2.0, "B": 1.0})
    order = told.replace(perspectives=(perspective({"A": 2.0, "B": 1.0}, order_only=True),))
    _, simulation = simulated(order)
    assert np.isclose(simulation.chance_best[0], 1.0), "A weighs more in every draw"


def test_nine_of_ten_draws_of_a_weight_lie_in_its_band():
    shares = np.array([0.5, 0.3, 0.2, 0.0])
    names = ("a", "b", "c", "d")
    for order_only in (False, True):
        low, high = weight_bands(shares, names, 0.7, order_only=order_only, seed=1)
        drawn = (
            ordered_weights(shares, names, 7, 8192)
            if order_only
            else normalised(raw_weights(shares, names, 0.7, 7, 8192))
        )
        inside = ((drawn >= low[:, None]) & (drawn <= high[:, None])).mean(axis=1)
        assert inside[:3] == pytest.approx(0.9, abs=0.03)
        assert (low[3], high[3]) == (0, 0), "what weighs nothing weighs nothing in every draw"


def test_a_band_is_exact():
    # Two equal weights, certainty .7: kappa = 2 / .3 ** 2, so Beta(11.11, 11.11).
    low, high = weight_bands(np.array([0.5, 0.5]), ("a", "b"), 0.7, order_only=False, seed=1)
    assert low + high == pytest.approx(1)
    assert (low[0], high[0]) == pytest.approx((0.32894, 0.67106), abs=1e-5)


def test_weights_that_are_certain_have_no_band():
    shares = np.array([0.75, 0.25])
    low, high = weight_bands(shares, ("a", "b"), 1.0, order_only=False, seed=1)
    assert (list(low), list(high)) == ([0.75, 0.25], [0.75, 0.25])


def test_the_rows_of_a_weight_that_is_being_dragged_say_what_is_known_by_then() -> None:
    table = {
        name: {"c": fit} for name, fit in (("North", 60.0), ("South", 50.0), ("West", 40.0), ("East", 1.0))
    }
    chances, zero = np.array([0.2, 0.795, 0.005, 0.0]), np.zeros(4)
    followed = Followed(chances, zero, zero + 50, np.full((4, 4), np.nan))
    south, north, others = chance_rows(rank(benefits(table, {"c": 1.0})), followed)
    assert (north.chance, north.leader, south.leader) == (0.2, True, False)
    assert north.sentence == "North comes out best in 20% of cases, likely fit 0.0 to 50.0; first by fit"
    assert others.sentence == "Two others come out best in under 1% of cases each: West, East"


def test_a_long_wait_says_how_many_draws_are_done() -> None:
    ranking, simulation = simulated(ranges(North=(50.0, 60.0, 70.0), South=(45.0, 58.0, 72.0)))
    caption = draws_caption(simulation, ranking.table.perspective)
    assert draws_so_far(3072, 8192, caption) == f"3,000 of {caption}"
    assert draws_so_far(0, 8192, "") == "0 of 8,192 draws"
    assert updating() == "Updating the chances…"
    assert updating(3072, 8192) == "Updating the chances… 3,000 of 8,192"
    assert updating(8192, 8192) == "Updating the chances… 8,192 of 8,192"


def test_futures_are_counted_out_of_a_hundred_and_the_ruled_out_have_no_chance():
    ranking, simulation = simulated(SCENES["fifty_options"]())
    rows = future_rows(ranking, simulation.luck)
    assert rows[0].text.isdecimal()
    assert f"best in {rows[0].text} of 100" in rows[0].sentence
    alone = {row.options[0]: row.chance for row in rows if len(row.options) == 1}
    assert list(alone.values()) == sorted(alone.values(), reverse=True)
    out = {option.id for option, ruled in zip(ranking.options, ranking.ruled_out, strict=True) if ruled}
    for listed in (rows, chance_rows(ranking, simulation)):
        assert {one for row in listed for one in row.options} == {option.id for option in ranking.options}
        assert all((row.text == "ruled out") == bool(set(row.options) & out) for row in listed)


def test_what_takes_no_part_in_the_comparison_stands_apart():
    """Of two teams one is best in each draw: together they are always, and the offer left open never adds."""
    teams = tuple(team(name, {"A": (40.0, 60.0, 80.0)}, chance=0.5) for name in ("Search", "Ads"))
    alder = offer("Alder", {}, teams=teams).replace(team_open=True)
    told = document((criterion("A", BENEFIT),), (alder, offer("Low", {"A": 5.0})))
    ranking, simulation = simulated(told)
    rows = chance_rows(ranking, simulation, (LessSure(2, 0.45), LessSure(3, 0.4)))
    beside, apart = [row for row in rows if not row.apart], [row for row in rows if row.apart]
    assert sum(row.chance for row in beside) == pytest.approx(1, abs=0.01)
    opened, whole, wider = apart
    assert (opened.name, opened.note) == ("Alder, team open", "if you take it without knowing the team")
    assert "among all options but its own teams" in opened.sentence
    assert (whole.name, whole.text, whole.options) == ("One team of Alder or another", "100%", ())
    assert whole.sentence == "One team of Alder or another: best in 100% of cases"
    assert wider.note == "45% at twice your doubt, 40% at three times"
    assert wider.sentence.startswith("If you are less sure than you say, ")
    futures = future_rows(ranking, simulation.luck)
    assert [row.name for row in futures if row.apart] == ["Alder, team open", "One team of Alder or another"]
    assert futures[-1].sentence == "One team of Alder or another: best in 100 of 100 futures"


def test_offers_are_as_likely_best_as_their_teams_together():
    ranking, simulation = simulated(SCENES["worked_example"]())
    sums = by_offer(ranking, simulation.chance_best)
    assert sum(chance for _, chance in sums) == pytest.approx(1)
    assert [chance for _, chance in sums] == sorted((chance for _, chance in sums), reverse=True)
