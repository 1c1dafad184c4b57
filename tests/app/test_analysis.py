from datetime import UTC, datetime

import pytest

from app.analysis import Analysis, analyse, can_follow, follow, never, without_pay
from app.document import Document, GutRanking
from app.edits import WeighPay
from app.scoring.judged import with_pay_aside
from app.scoring.ranking import rank
from app.scoring.weights import with_share
from app.sureness.flips import crossovers
from tests.builders import benefits, document
from tests.paid import package, paid

TOLD = benefits({"North": {"A": 90.0, "B": 10.0}, "South": {"A": 20.0, "B": 95.0}}, {"A": 2.0, "B": 1.0})


def test_an_analysis_names_its_document():
    found = analyse(TOLD)
    assert found is not None
    assert found.document is TOLD
    assert found.ranking.fit.tolist() == rank(TOLD).fit.tolist()
    assert found.flips == crossovers(found.ranking)


def test_an_analysis_nobody_wants_any_more_stops():
    assert analyse(TOLD, lambda: True) is None
    assert not never()


def test_an_empty_document_has_an_analysis():
    found = analyse(document())
    assert found is not None
    assert (found.ranking.status, found.flips) == ("no_options", ())


@pytest.fixture
def begun() -> Document:
    names = [f"c{number}" for number in range(25)]
    table = {
        f"O{i}": {name: None if (i + j) % 3 else 50.0 for j, name in enumerate(names)} for i in range(40)
    }
    return benefits(table, dict.fromkeys(names, 1.0))


def weighing(before: Document, share: float, criterion: str = "c0") -> Document:
    view = before.perspective.replace(weights=with_share(before, criterion, share))
    return before.replace(perspectives=(view,))


@pytest.mark.parametrize("share", [0.3, 0.04, 0.9])
def test_while_one_weight_is_dragged_a_glimpse_is_nearly_its_analysis(begun: Document, share: float) -> None:
    after, first = weighing(begun, share), analyse(begun)
    assert first is not None
    glimpse, whole = follow(rank(after), first), analyse(after, before=first)
    assert glimpse is not None
    assert whole is not None
    assert whole.simulation is not None
    assert glimpse.document is after
    assert glimpse.ranking.fit.tolist() == whole.ranking.fit.tolist()
    assert glimpse.flips == whole.flips
    assert glimpse.chances.chance_best == pytest.approx(whole.simulation.chance_best, abs=0.02)
    for name in ("p05", "p95"):
        assert getattr(glimpse.chances, name) == pytest.approx(getattr(whole.simulation, name), abs=0.5)
    leader, second = glimpse.ranking.leaders[0], glimpse.ranking.runner_up
    for pair in ((leader, second), (second, leader)):
        assert glimpse.chances.beats[pair] == pytest.approx(whole.simulation.beats[pair], abs=0.02)


def test_a_glimpse_needs_the_same_cells_and_one_share_that_moves(begun: Document) -> None:
    first = analyse(begun)
    assert first is not None
    assert follow(rank(begun.replace(title="Only a word")), first) is not None
    for other in (
        begun.replace(seed=1),
        begun.replace(offers=begun.offers[1:]),
        weighing(weighing(begun, 0.3), 0.3, "c1"),
    ):
        assert follow(rank(other), first) is None
        assert not can_follow(rank(other), first)
    away = weighing(begun, 0.3)
    assert can_follow(rank(away), first)


def test_where_nothing_is_drawn_there_is_no_glimpse() -> None:
    alone = benefits({"A": {"c": 5.0, "d": 1.0}}, {"c": 1.0, "d": 1.0})
    first = analyse(alone)
    assert first is not None
    assert follow(rank(weighing(alone, 0.9, "c")), first) is None


def test_progress_is_told_in_draws_and_never_goes_back(begun: Document) -> None:
    told: list[tuple[int, int]] = []
    first = analyse(begun, progress=lambda done, of: told.append((done, of)))
    assert {of for _, of in told} == {8192}
    done = [done for done, _ in told]
    assert done == sorted(done)
    assert (done[0], done[-1]) == (0, 8192)
    assert len({one for one in done if one < 0.8 * 8192}) > 30
    told.clear()
    analyse(weighing(begun, 0.3), before=first, progress=lambda done, of: told.append((done, of)))
    assert told[0] == (0, 8192)
    assert [done for done, _ in told] == sorted(done for done, _ in told)


def test_an_analysis_stops_between_any_two_of_its_parts(begun: Document) -> None:
    asked = 0

    def never_mind() -> bool:
        nonlocal asked
        asked += 1
        return asked > wanted

    for wanted in (0, 1, 20, 45, 60):
        asked = 0
        assert analyse(begun, never_mind) is None
        assert asked == wanted + 1


OPEN = paid({"North": 75.0, "South": 60.0}, (package("North", 90_000), package("South", 75_000)), "North")


def test_what_pay_adds_comes_last_and_once_pay_is_open() -> None:
    told: list[Analysis] = []
    whole = analyse(OPEN, ahead=told.append, samples=64)
    (ahead,) = told
    assert whole is not None
    assert (ahead.complete, ahead.pay, whole.complete) == (False, None, True)
    assert whole.pay is not None
    assert whole.pay.ties.document is OPEN
    assert whole.simulation is ahead.simulation
    assert whole.questions is ahead.questions
    covered = analyse(OPEN.replace(choices=()), ahead=told.append, samples=64)
    assert covered is not None
    assert (covered.complete, covered.pay, len(told)) == (True, None, 1)


def test_ties_follow_a_weight_that_is_dragged_while_pay_is_open() -> None:
    first = analyse(OPEN, samples=64)
    assert first is not None
    away = WeighPay(0.6).apply(OPEN)
    glimpse, whole = follow(rank(away), first), analyse(away, samples=64)
    assert glimpse is not None
    assert whole is not None
    assert glimpse.ties is not None
    assert whole.pay is not None
    assert first.pay is not None
    (now,), (due,), (before,) = (found.ties for found in (glimpse.ties, whole.pay.ties, first.pay.ties))
    assert now.at == due.at
    assert now.at != before.at


def test_each_order_by_feeling_is_held_against_the_ranking() -> None:
    when = datetime(2026, 11, 23, 9, tzinfo=UTC)
    orders = (
        GutRanking(when=when, order=("south", "north")),
        GutRanking(when=when, order=("north", "south")),
    )
    found = analyse(OPEN.replace(gut_rankings=orders), samples=64)
    assert found is not None
    for order in orders:
        check = found.about(order)
        assert check is not None
        assert check.reversed_count == (order.order[0] == "south")
    assert found.about(orders[0].replace(order=("south",))) is None, "it came since"


def test_without_pay_it_is_judged_anew_where_pay_counts() -> None:
    found = analyse(OPEN)
    ranking, simulation = without_pay(OPEN, found)
    assert [one.id for one in ranking.criteria] == ["rest"]
    assert simulation is not None
    aside = with_pay_aside(OPEN)
    known = analyse(aside)
    assert known is not None
    assert without_pay(aside, known) == (known.ranking, known.simulation)
