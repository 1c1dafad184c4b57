from app.analysis import analyse, never
from app.flips import crossovers
from app.scoring import rank
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
