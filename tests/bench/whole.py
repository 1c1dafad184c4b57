"""Rows 11, 12 and 16: all chances from nothing, the analysis again after one edit, a very large decision."""

import gc
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import count
from time import perf_counter

import numpy as np

from app.analysis import analyse
from app.document import Assessment, Document
from app.edits import SetAssessment
from app.scoring.ranking import rank
from app.sureness.draws import SAMPLES, draw
from app.sureness.simulation import simulate
from app.sureness.stakes import foundations
from app.sureness.weight_draws import kappa
from tests.bench import plain
from tests.bench.documents import large
from tests.bench.rounds import Reading, Row

ROUNDS = 3
USUAL, LARGEST = (100, 30), (300, 60)
#: No decision comes twice, so that nothing is at hand from the one before.
_new = count(2)
_MEMORY = """
import resource
from app.analysis import analyse
from tests.bench.documents import large
analyse(large({}, {}))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""

#: A job made ready, and not timed before.
Ready = Callable[[], Callable[[], object]]


def whole_rows() -> Iterator[Row]:
    """Rows 11 and 12."""
    for size in ((10, 12), (30, 20), USUAL):
        ours, theirs = _in_turn(_chances(size), _plainly(size))
        yield Row(f"11 all chances from nothing, {_said(size)}", ours, "plain numpy", theirs, 0.5)
    again, ours, theirs = _in_turn(_analysed_again(USUAL), _chances(USUAL), _plainly(USUAL))
    name = f"12 analysis after one rating changed, {_said(USUAL)}"
    yield Row(name, again, "all chances from nothing", ours, 0.15)
    yield Row(name, again, "plain numpy", theirs)


def large_rows() -> Iterator[Row | Reading]:
    """Row 16."""
    against = f"one of {_said(USUAL)}"
    much, little = _in_turn(_ranked_again(LARGEST), _ranked_again(USUAL))
    yield Row(f"16 ranking after an edit, {_said(LARGEST)}", much, against, little, 3.0)
    much, little = _in_turn(_analysed(LARGEST), _analysed(USUAL))
    yield Row(f"16 first analysis, {_said(LARGEST)}", much, against, little, 12.0)
    for size in (LARGEST, USUAL):
        yield Reading(f"16 memory of a first analysis, {_said(size)}", _memory(size), "MB at the most")


def _said(size: tuple[int, int]) -> str:
    return f"{size[0]} × {size[1]}"


def _in_turn(*jobs: Ready) -> list[float]:
    """Time jobs in turn, round after round, each made ready anew; gives the best time of each, in seconds."""
    times = [float("inf")] * len(jobs)
    for _ in range(ROUNDS):
        for index, ready in enumerate(jobs):
            job = ready()
            # The program looks for garbage among what is new alone; here are the decisions of all rounds.
            gc.collect()
            gc.disable()
            started = perf_counter()
            job()
            times[index] = min(times[index], perf_counter() - started)
            gc.enable()
    return times


def _chances(size: tuple[int, int]) -> Ready:
    """From a document just opened to all its chances, in both readings."""

    def ready() -> Callable[[], object]:
        document = large(*size, seed=next(_new))

        def job() -> None:
            ranking = rank(document)
            simulate(draw(document, ranking))

        return job

    return ready


def _plainly(size: tuple[int, int]) -> Ready:
    """Draw the same laws, and work out the same, as anyone would write it."""

    def ready() -> Callable[[], object]:
        ranking = rank(large(*size, seed=next(_new)))
        laws = [[source.law for source in row] for row in foundations(ranking.table).sources]
        chances = [j for j, one in enumerate(ranking.criteria) if one.scale.is_chance]
        concentration = kappa(ranking.shares, ranking.table.perspective.certainty)
        random = np.random.default_rng(1)
        return lambda: plain.simulate(
            plain.drawn(laws, SAMPLES, random), ranking.shares, concentration, chances, random
        )

    return ready


def _analysed(size: tuple[int, int]) -> Ready:
    def ready() -> Callable[[], object]:
        document = large(*size, seed=next(_new))
        return lambda: analyse(document)

    return ready


def _analysed_again(size: tuple[int, int]) -> Ready:
    def ready() -> Callable[[], object]:
        document = large(*size, seed=next(_new))
        before, edited = analyse(document), _edited(document)
        return lambda: analyse(edited, before=before)

    return ready


def _ranked_again(size: tuple[int, int]) -> Ready:
    def ready() -> Callable[[], object]:
        document = large(*size, seed=next(_new))
        rank(document)
        edited = _edited(document)
        return lambda: rank(edited)

    return ready


def _edited(document: Document) -> Document:
    """Change one rating of the offer in the middle."""
    offer = document.offers[len(document.offers) // 2]
    rating = Assessment(criterion=document.criteria[0].id, low=4.0, likely=6.5, high=7.0)
    return SetAssessment(offer.id, rating).apply(document)


def _memory(size: tuple[int, int]) -> float:
    """Analyse in a process of its own, and read how much memory it took."""
    told = subprocess.run(
        [sys.executable, "-c", _MEMORY.format(*size)], capture_output=True, text=True, check=True
    )
    return float(told.stdout)
