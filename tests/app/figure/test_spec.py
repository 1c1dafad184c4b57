from app.analysis import chances_of
from app.document import MustHave, YesNo
from app.figure import Circle, chart_spec, lay_out, with_ranges_of
from app.scoring.ranking import rank
from tests.builders import criterion, document, offer, position, team
from tests.scenes import SCENES

WORK = criterion("Work")
DOCUMENT = document(
    (WORK,),
    (
        offer("Noord", {"Work": 8}, position=position(0.2, 0.1), role="Research scientist"),
        offer("Corvid", {}, position=position(0.7), teams=(team("Search", {"Work": (4, 6, 8)}), team("Ads"))),
        offer("Kestrel", {"Work": 5}, kind="current_job"),
    ),
)


def test_every_option_is_a_point_with_its_fit_and_range():
    ranking = rank(DOCUMENT)
    spec = chart_spec(ranking, "search")
    assert [one.id for one in spec.points] == ["noord", "search", "ads", "kestrel"]
    assert [one.fit for one in spec.points] == list(ranking.fit)
    assert [(one.low, one.high) for one in spec.points] == list(zip(ranking.low, ranking.high, strict=True))
    assert [one.rank for one in spec.points] == list(ranking.ranks)
    assert [one.leader for one in spec.points] == [True, False, False, False]
    assert [one.selected for one in spec.points] == [False, True, False, False]


def test_what_was_chosen_is_marked_and_what_is_gone_marks_nothing():
    ranking = rank(DOCUMENT)
    assert [one.chosen for one in chart_spec(ranking, chosen="search").points] == [False, True, False, False]
    for nothing in (None, "gone"):
        assert not any(one.chosen for one in chart_spec(ranking, chosen=nothing).points)


def test_a_point_says_what_its_option_is():
    noord, search, _, kestrel = chart_spec(rank(DOCUMENT)).points
    assert (noord.name, noord.second_line) == ("Noord", "Research scientist")
    assert noord.x is not None
    assert (search.name, search.second_line, search.x) == ("Search", "Corvid", (0.7, 0.7, 0.7))
    assert (kestrel.kind, kestrel.x) == ("current_job", None)


def test_the_sweet_spot_is_that_of_the_active_perspective():
    spec = chart_spec(rank(DOCUMENT))
    assert (spec.sweet_low, spec.sweet_high) == (0, 1)


def test_with_the_chances_the_range_is_the_likely_one():
    ranking = rank(DOCUMENT)
    simulation = chances_of(ranking)
    assert simulation is not None
    spec = chart_spec(ranking, simulation=simulation)
    assert spec.whisker_word == "Doubt"
    assert [one.low for one in spec.points] == list(simulation.p05)
    assert [one.high for one in spec.points] == list(simulation.p95)
    assert [one.fit for one in spec.points] == list(ranking.fit)


def test_while_new_ranges_are_on_their_way_the_old_ones_stay():
    ranking = rank(DOCUMENT)
    before = chart_spec(ranking, simulation=chances_of(ranking))
    more = DOCUMENT.replace(offers=(*DOCUMENT.offers, offer("New", {"Work": 6})))
    now = chart_spec(rank(more))
    kept = with_ranges_of(now, before)
    assert kept.whisker_word == "Doubt"
    assert [(one.low, one.high) for one in kept.points[:4]] == [(one.low, one.high) for one in before.points]
    assert (kept.points[4].low, kept.points[4].high) == (now.points[4].low, now.points[4].high)


def test_what_is_ruled_out_has_no_range():
    permit = criterion("Permit", YesNo(), must_have=MustHave(limit=True))
    offers = (
        offer("Noord", {"Work": (2, 8, 9), "Permit": True}),
        offer("Sud", {"Work": (1, 9, 10), "Permit": False}),
    )
    told = document((WORK, permit), offers)
    ranking = rank(told)
    for simulation in (None, chances_of(ranking)):
        noord, sud = chart_spec(ranking, simulation=simulation).points
        assert noord.low < noord.fit < noord.high
        assert sud.low == sud.fit == sud.high


def test_what_is_wholly_unknown_is_hollow():
    spec = chart_spec(rank(SCENES["nothing_known"]()))
    assert all(point.unknown for point in spec.points)
    figure = lay_out(spec, 800.0, 500.0)
    circles = [mark for one in figure.points for mark in one.marks if isinstance(mark, Circle)]
    assert {mark.fill for mark in circles} == {"surface"}
    assert not any(point.unknown for point in chart_spec(rank(SCENES["worked_example"]())).points)
