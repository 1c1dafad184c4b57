"""What two other programs found of the worked example as it stood before doubt and luck were told apart."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.analysis import Analysis, analyse
from app.document import Document
from app.storage.load import read_document
from tests.cases import CASES

BEFORE: Document = read_document(CASES / "worked-example-before.offers").document


@dataclass(frozen=True)
class Figure:
    """One figure: what was found elsewhere, what we find, and how near the two have to be."""

    name: str
    theirs: float
    ours: float
    near: float

    @property
    def met(self) -> bool:
        """Whether the two are as near as they have to be."""
        return abs(self.ours - self.theirs) <= self.near


def figures(samples: int, *, chance: float, surer: float = 0.02) -> Iterator[Figure]:
    """Give all figures, with so many draws and chances as near as this."""
    found = told(BEFORE, samples)
    simulation, luck = found.simulation, found.simulation.luck if found.simulation else None
    assert simulation is not None
    assert luck is not None
    first, second = found.by_bet.leaders[0], found.by_bet.runner_up
    assert second is not None
    yield Figure("the leader first", 0.927, float(simulation.chance_best[first]), chance)
    yield Figure("the runner-up first", 0.066, float(simulation.chance_best[second]), chance)
    yield Figure("the leader before it", 0.93, float(simulation.beats[first, second]), chance)
    yield Figure("a team of its company", 0.934, of_company(found, simulation.chance_best), chance)
    yield Figure("its whisker from", 76.5, float(simulation.p05[first]), 0.4)
    yield Figure("its whisker to", 80.75, float(simulation.p95[first]), 0.4)
    yield Figure("gain of knowing all", 0.036, simulation.gain_of_knowing_all, 0.02)
    yield Figure("turns out best", 0.24, float(luck.chance_best[first]), chance)
    yield Figure("the runner-up does", 0.255, float(luck.chance_best[second]), chance)
    yield Figure("turns out before it", 0.542, float(luck.beats[first, second]), chance)
    yield Figure("a team of its company does", 0.628, of_company(found, luck.chance_best), chance)
    spread = luck.futures[5] - luck.futures[1]
    yield Figure("spread of what may come", 57.8, float(np.mean(spread)), 0.8)
    yield Figure("gain of foresight", 14.9, luck.gain_of_foresight, 0.4)
    twice, thrice = found.less_sure
    yield Figure("ranges twice as wide", 0.77, twice.chance_best, surer)
    yield Figure("ranges three times as wide", 0.66, thrice.chance_best, surer)
    for certainty, theirs in ((0.0, 0.68), (1.0, 0.95)):
        surely = told(certain(certainty), samples).simulation
        assert surely is not None
        yield Figure(f"weights certain to {certainty:g}", theirs, float(surely.chance_best[first]), surer)


def told(document: Document, samples: int) -> Analysis:
    """Work out all that follows."""
    found = analyse(document, samples=samples)
    assert found is not None
    return found


def certain(certainty: float) -> Document:
    """Make her so sure of her weights."""
    view = BEFORE.perspective.replace(certainty=certainty)
    views = tuple(view if one.id == view.id else one for one in BEFORE.perspectives)
    return BEFORE.replace(perspectives=views)


def of_company(found: Analysis, chances: NDArray[np.float64]) -> float:
    """Add up the chances of the teams of the leader's company."""
    options = found.ranking.options
    company = options[found.by_bet.leaders[0]].offer.id
    return float(sum(chances[i] for i, one in enumerate(options) if one.offer.id == company))
