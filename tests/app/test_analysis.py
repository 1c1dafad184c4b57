import pytest

from app.analysis import analyse, follow, never
from app.flips import crossovers
from app.scoring import rank
from app.weights import with_share
from tests.builders import benefits, document

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


def test_while_one_weight_is_dragged_the_chances_of_a_large_table_come_first() -> None:
    names = [f"c{number}" for number in range(25)]
    table = {
        f"O{i}": {name: None if (i + j) % 3 else 50.0 for j, name in enumerate(names)} for i in range(40)
    }
    before = benefits(table, dict.fromkeys(names, 1.0))
    after = before.replace(perspectives=(before.perspective.replace(weights=with_share(before, "c0", 0.3)),))
    first = analyse(before)
    assert first is not None
    quick, whole = follow(after, first), analyse(after, before=first)
    assert quick is not None
    assert whole is not None
    assert whole.simulation is not None
    assert quick.chance_best == pytest.approx(whole.simulation.chance_best, abs=0.02)
    assert follow(before.replace(seed=1), first) is None
    assert follow(before, first) is None


def test_a_small_table_needs_no_chances_ahead_of_the_rest() -> None:
    before = benefits({"A": {"c": None, "d": 5.0}, "B": {"c": 30.0, "d": None}}, {"c": 1.0, "d": 1.0})
    after = before.replace(perspectives=(before.perspective.replace(weights=with_share(before, "c", 0.9)),))
    first = analyse(before)
    assert first is not None
    assert follow(after, first) is None
