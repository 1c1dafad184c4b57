import numpy as np
import pytest

from app.document import Document, MustHave, Number, Spectrum, SweetSpot, YesNo
from app.scoring.ranking import Ranking, ScoreWarning, rank, ranks_of
from tests.builders import BENEFIT, benefits, criterion, document, offer, position, team
from tests.cases import case, document_of


def agrees(ranking: Ranking, name: str) -> None:
    expected = case(name)["expected"]
    assert ranking.fit == pytest.approx(expected["scores"], abs=expected["tolerance"])
    assert ranking.ranks.tolist() == expected["ranks"]


def test_additive_value_goodwin2004():
    agrees(rank(document_of(case("gw_office_benefits"))), "gw_office_benefits")


def test_spotis_dezert2020():
    agrees(rank(document_of(case("spotis_example1"))), "spotis_example1")


def test_spotis_expected_solution_point_dezert2020():
    agrees(rank(document_of(case("spotis_esp_target"))), "spotis_esp_target")


def test_weighted_sum_tie_triantaphyllou2000():
    ranking = rank(document_of(case("wikipedia_wsm_tie")))
    agrees(ranking, "wikipedia_wsm_tie")
    assert ranking.leaders == (1, 2)
    assert ranking.runner_up == 2


def test_a_gap_counts_half_and_opens_an_interval():
    expected = case("missing_interval")["expected"]
    ranking = rank(document_of(case("missing_interval")))
    near = {"abs": expected["tolerance"]}
    assert ranking.fit == pytest.approx(expected["expected"], **near)
    assert np.column_stack((ranking.low, ranking.high)) == pytest.approx(
        np.array(expected["interval"]), **near
    )
    assert ranking.known == pytest.approx(expected["known_weight"], **near)


def test_policy_at_the_edges():
    published = case("edge_cases")
    expected, (worst, best) = published["expected"], map(float, published["inputs"]["range"])
    judged = tuple(
        criterion(name, Number(worst=worst, best=worst if flat else best))
        for name, flat in zip("ABC", published["inputs"]["degenerate"], strict=True)
    )
    weights = dict(zip("ABC", published["inputs"]["weights"], strict=True))
    offers = tuple(offer(f"O{x}", {"B": float(x)}) for x in published["inputs"]["x_out"])
    ranking = rank(document(judged, offers, weights))
    assert ranking.shares == pytest.approx(
        expected["degenerate_range_effective_weights"], abs=expected["tolerance"]
    )
    assert (100 * ranking.table.values[:, 1]).tolist() == expected["out_of_range_clip"]
    assert ranking.table.outside[:, 1].tolist() == expected["out_of_range_flags"]
    assert ScoreWarning("no_swing", "a") in ranking.warnings
    nothing = rank(document(judged, offers, dict.fromkeys("ABC", 0.0)))
    assert nothing.status == "no_weights"
    assert not nothing.ranks.any()


PAIR = {"North": {"Pay": 80.0, "Place": 20.0}, "South": {"Pay": 40.0, "Place": 90.0}}


def test_points_add_up_to_the_fit():
    ranking = rank(benefits(PAIR, {"Pay": 3.0, "Place": 1.0}))
    assert ranking.points.tolist() == [[60.0, 5.0], [30.0, 22.5]]
    assert ranking.fit.tolist() == [65.0, 52.5]
    assert ranking.low.tolist() == ranking.high.tolist() == ranking.fit.tolist()
    assert ranking.known.tolist() == [1.0, 1.0]
    assert (ranking.status, ranking.warnings, ranking.order) == ("ok", (), (0, 1))


def test_ranges_open_the_interval():
    told = document((criterion("Pay", BENEFIT),), (offer("North", {"Pay": (20.0, 30.0, 80.0)}),))
    ranking = rank(told)
    assert ranking.fit[0] == pytest.approx(220 / 6)
    assert (ranking.low[0], ranking.high[0]) == (pytest.approx(20.0), pytest.approx(80.0))


@pytest.mark.parametrize(
    ("told", "status"),
    [
        (document(), "no_options"),
        (document((criterion("A"),)), "no_options"),
        (document((), (offer("North"),)), "no_weights"),
        (document((criterion("A"),), (offer("North", {"A": 5.0}),), {"A": 0.0}), "no_weights"),
        (document((criterion("A"),), (offer("North", {"A": 5.0}),), {}), "no_weights"),
        (document((criterion("A", set_aside=True),), (offer("North", {"A": 5.0}),)), "no_weights"),
        (
            document((criterion("A", Number(worst=2.0, best=2.0)),), (offer("North", {"A": 2.0}),)),
            "no_weights",
        ),
        (document((criterion("Match", Spectrum()),), (offer("North"),)), "no_weights"),
        (document((criterion("A"),), (offer("North"), offer("South"))), "no_data"),
        (document((criterion("A"),), (offer("North", {"A": 5.0}),)), "ok"),
    ],
)
def test_what_cannot_be_ranked_says_why(told: Document, status: str):
    ranking = rank(told)
    assert ranking.status == status
    assert ranking.ranks.any() == (status == "ok")
    assert np.isfinite(ranking.fit).all()
    assert ranking.leaders == ((0,) if status == "ok" else ())
    assert ranking.runner_up is None


def test_the_wholly_unknown_is_listed_after_the_ranked_and_the_ruled_out_last():
    told = document(
        (criterion("Permit", YesNo(), must_have=MustHave(limit=True)), criterion("Pay", BENEFIT)),
        (
            offer("Barred", {"Permit": False, "Pay": 100.0}),
            offer("Blank"),
            offer("Fair", {"Permit": True, "Pay": 50.0}),
            offer("Fine", {"Pay": 90.0}),
        ),
    )
    ranking = rank(told)
    assert ranking.ranks.tolist() == [0, 0, 1, 2]
    assert ranking.order == (2, 3, 1, 0)
    assert ranking.ruled_out.tolist() == [True, False, False, False]
    assert ranking.must_haves(3) == (("permit", "open"),)
    assert (ranking.fit[1], ranking.low[1], ranking.high[1], ranking.known[1]) == (50.0, 0.0, 100.0, 0.0)


def test_where_all_are_ruled_out_nobody_leads():
    needed = criterion("Permit", YesNo(), must_have=MustHave(limit=True))
    ranking = rank(document((needed,), (offer("North", {"Permit": False}),)))
    assert (ranking.status, ranking.leaders) == ("ok", ())


def test_known_only_where_nothing_weighs_is_not_known():
    told = document(
        (criterion("A"), criterion("B")), (offer("North", {"A": 9.0}), offer("South", {"B": 1.0})), {"B": 1.0}
    )
    assert rank(told).ranks.tolist() == [0, 1]


def test_equal_fits_share_a_rank_and_the_next_one_skips():
    fit = np.array([50.0, 70.0, 70.0 + 1e-12, 10.0])
    assert ranks_of(fit, np.array([True] * 4)).tolist() == [3, 1, 1, 4]
    assert ranks_of(fit, np.array([True, False, True, True])).tolist() == [2, 0, 1, 3]
    assert ranks_of(np.array([]), np.array([], dtype=bool)).tolist() == []


def test_those_that_tie_stand_as_in_the_file_whatever_their_last_digit():
    told = benefits({"North": {"A": 30.0}, "South": {"A": 30.0 + 1e-11}}, {"A": 1.0})
    ranking = rank(told)
    assert ranking.ranks.tolist() == [1, 1]
    assert ranking.order == (0, 1)


def test_warnings_name_what_does_not_work():
    told = document(
        (
            criterion("Flat", Number(worst=1.0, best=1.0)),
            criterion("Blank"),
            criterion("Same"),
            criterion("Days", Number(worst=0.0, best=5.0)),
            criterion("Match", Spectrum()),
        ),
        (
            offer("North", {"Same": 5.0, "Days": 7.0}, position=position(0.2)),
            offer("South", {"Same": 5.0, "Days": 2.0}),
        ),
        sweet_spot=SweetSpot(low=0.2, high=0.3, reach=0.0),
    )
    assert rank(told).warnings == (
        ScoreWarning("no_swing", "flat"),
        ScoreWarning("nothing_known", "blank"),
        ScoreWarning("all_equal", "same"),
        ScoreWarning("outside_range", "days", "north"),
        ScoreWarning("all_or_nothing", "match"),
    )


def test_one_option_alone_is_compared_with_nothing():
    assert rank(document((criterion("A"),), (offer("North", {"A": 5.0}),))).warnings == ()


def test_the_spectrum_may_be_all_that_counts():
    told = document(
        (criterion("Match", Spectrum()),),
        (offer("North", position=position(0.1)), offer("South", position=position(0.9))),
        sweet_spot=SweetSpot(low=0.0, high=0.1),
    )
    ranking = rank(told)
    assert ranking.fit == pytest.approx([100.0, 100 / 9])


def test_options_are_found_by_id():
    told = document((criterion("A"),), (offer("North", teams=(team("One"), team("Two"))),))
    ranking = rank(told)
    assert (ranking.index("two"), ranking.index("north"), ranking.index(None)) == (1, None, None)


def test_weight_can_move_only_between_two_that_swing():
    flat = criterion("Flat", Number(worst=1.0, best=1.0))
    assert not rank(document((criterion("A"), flat))).weighable
    assert rank(document((criterion("A"), criterion("B")))).weighable
