"""Cells for which there is no room are drawn when asked for; nothing that follows tells the difference."""

from dataclasses import fields, is_dataclass
from typing import Any

import numpy as np
import pytest

from app.analysis import Analysis, analyse
from app.document import Document
from app.scoring.ranking import rank
from app.sureness import drawn_cells
from app.sureness.draws import draw, only
from tests.every_noun import every_noun
from tests.scenes import SCENES

SAMPLES = 256
#: What holds the draws themselves.
BESIDE = {"known", "weighed", "draws", "document", "ranking", "by_bet", "table"}


@pytest.fixture
def no_room(monkeypatch: pytest.MonkeyPatch) -> None:
    for limit in ("MOST_AT_HAND", "MOST_REMEMBERED"):
        monkeypatch.setattr(drawn_cells, limit, 1000)


def told_by(one: Any) -> list[Any]:
    """List all figures that follow, in their order."""
    if isinstance(one, np.ndarray):
        return one.ravel().tolist()
    if is_dataclass(one):
        return [
            x for part in fields(one) if part.name not in BESIDE for x in told_by(getattr(one, part.name))
        ]
    if isinstance(one, tuple):
        return [x for part in one for x in told_by(part)]
    return [one] if isinstance(one, int | float | str) else []


def analysed(document: Document, before: Analysis | None = None) -> Analysis:
    found = analyse(document, before=before, samples=SAMPLES)
    assert found is not None
    return found


@pytest.mark.parametrize("make", [every_noun, SCENES["worked_example"]])
def test_what_is_not_at_hand_is_the_same(make: Any, request: pytest.FixtureRequest) -> None:
    document = make()
    other = document.replace(offers=document.offers[::-1])
    first = analysed(document)
    with_room = told_by(first), told_by(analysed(other, first))
    request.getfixturevalue("no_room")
    again = analysed(document)
    assert again.draws is not None
    assert len(again.draws.cells.at_hand) <= 1
    assert again.simulation is not None
    assert again.simulation.known is None
    without = told_by(again), told_by(analysed(other, again))
    np.testing.assert_equal(without, with_room)


@pytest.mark.parametrize("room", [True, False])
def test_columns_are_those_of_the_cells(room: bool, request: pytest.FixtureRequest) -> None:
    document = every_noun()
    if not room:
        request.getfixturevalue("no_room")
    ranking = rank(document)
    for made in (draw(document, ranking, SAMPLES), only(draw(document, ranking, SAMPLES), slice(9, 30))):
        for i, own in enumerate(made.cells):
            assert np.array_equal(made.cells.columns(i, (1, 0)), own[[1, 0]])
