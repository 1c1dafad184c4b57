"""How long a brief takes, against an empty page of typst in the same run: `python -m tests.bench.pdf`."""

import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from app.analysis import analyse
from app.document import Document
from app.report.pdf import brief_pdf
from app.report.typesetting import typeset
from tests.app.report.briefs import plain
from tests.builders import DAY

EMPTY: Final = Path(__file__).with_name("empty.typ")
#: What is measured → the most it may be. Every export has a worker of its own, so the empty page has one too.
BARS: Final = {"first export of 10 options": 6.0, "changed export": 5.0, "growth from 10 to 50 options": 4.5}


def measure(rounds: int = 7) -> dict[str, float]:
    """Give the ratios named in `BARS`, and the seconds they come from: medians of rounds taken in turn."""
    small, large = plain(10, criteria=10), plain(50, criteria=10)
    changed = small.replace(title="Another title", offers=small.offers[::-1])
    seconds = _in_turn(
        {
            "empty page": lambda: typeset(str(EMPTY), {}, made="pdf", day=DAY),
            "10 options": lambda: _export(small),
            "10 options, changed": lambda: _export(changed),
            "50 options": lambda: _export(large),
        },
        rounds,
    )
    ratios = {
        "first export of 10 options": seconds["10 options"] / seconds["empty page"],
        "changed export": seconds["10 options, changed"] / seconds["empty page"],
        "growth from 10 to 50 options": seconds["50 options"] / seconds["10 options"],
    }
    return ratios | {f"{name}, seconds": value for name, value in seconds.items()}


def _export(decision: Document) -> None:
    analysis = analyse(decision)
    assert analysis is not None
    brief_pdf(analysis, today=DAY)


def _in_turn(jobs: dict[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    taken: dict[str, list[float]] = {name: [] for name in jobs}
    for _ in range(rounds):
        for name, job in jobs.items():
            start = time.perf_counter()
            job()
            taken[name].append(time.perf_counter() - start)
    return {name: statistics.median(times) for name, times in taken.items()}


if __name__ == "__main__":
    for name, value in measure().items():
        print(f"{value:8.3f}  {name}" + (f" (at most {BARS[name]})" if name in BARS else ""))
