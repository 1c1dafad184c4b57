"""How sure the ranking is, for people at a terminal."""

from pathlib import Path

import pytest

from app.analysis import analyse
from app.commands.robustness_text import as_text
from app.document import Document, Likelihood
from tests.builders import criterion, document, offer, team
from tests.commands import command, written

PERMIT = criterion("Permit", Likelihood())


def told(made: Document) -> str:
    found = analyse(made)
    assert found is not None
    return as_text(found)


def decision(kind: str = "offer") -> Document:
    offers = (
        offer("New", {"Work": (6.0, 8.0, 9.0), "Permit": 60.0}),
        offer("Old", {"Work": (5.0, 6.0, 7.0), "Permit": 50.0}, kind=kind),
    )
    return document((criterion("Work"), PERMIT), offers)


def test_both_readings_stand_apart():
    text = told(decision("current_job"))
    now, _, later = text.partition("How it may turn out")
    assert "Likely range" in now
    assert "Best  Worse than now  1 in 20 below  Half below  1 in 20 above" in later
    assert "Foresight would gain " in later
    assert "Worse than now" not in told(decision())


def test_what_may_go_wrong_is_listed_with_what_it_costs():
    text = told(decision())
    row = next(line for line in text.splitlines() if line.startswith("Permit"))
    assert row.split()[1:5] == ["Old", "50%", "50.0", "25.0"]
    alone = document((criterion("Work"),), (offer("A", {"Work": 5.0}), offer("B", {"Work": 4.0})))
    assert "Nothing that counts hangs on luck." in told(alone)


def test_less_sure_and_a_team_left_open_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    teams = (team("One", {"Work": 9.0}, chance=0.5), team("Two", {"Work": 1.0}, chance=0.5))
    made = document(
        (criterion("Work"),), (offer("A", teams=teams, team_open=True), offer("B", {"Work": 6.0}))
    )
    text = command(capsys, "robustness", written(made, tmp_path)).out
    assert "If you are less sure than you say, One comes out best in " in text
    assert "A, team open is worth 50.0 points: 10.0 less than B." in text
    assert "Too close to call: ahead in less than 60% of cases" in text
