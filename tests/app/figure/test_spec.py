from app.figure import chart_spec
from app.scoring import score
from app.table import table
from tests.builders import criterion, document, offer, position, team

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
    ranking = score(table(DOCUMENT))
    spec = chart_spec(DOCUMENT, ranking, "search")
    assert [one.id for one in spec.points] == ["noord", "search", "ads", "kestrel"]
    assert [one.fit for one in spec.points] == list(ranking.fit)
    assert [(one.low, one.high) for one in spec.points] == list(zip(ranking.low, ranking.high, strict=True))
    assert [one.rank for one in spec.points] == list(ranking.ranks)
    assert [one.leader for one in spec.points] == [True, False, False, False]
    assert [one.selected for one in spec.points] == [False, True, False, False]


def test_a_point_says_what_its_option_is():
    noord, search, _, kestrel = chart_spec(DOCUMENT, score(table(DOCUMENT))).points
    assert (noord.name, noord.second_line) == ("Noord", "Research scientist")
    assert noord.x is not None
    assert (search.name, search.second_line, search.x) == ("Search", "Corvid", (0.7, 0.7, 0.7))
    assert (kestrel.kind, kestrel.x) == ("current_job", None)


def test_the_sweet_spot_is_that_of_the_active_perspective():
    spec = chart_spec(DOCUMENT, score(table(DOCUMENT)))
    assert (spec.sweet_low, spec.sweet_high) == (0, 1)
