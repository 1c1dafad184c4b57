"""Timing two things against each other: interleaved rounds, the best of each."""

import gc
from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter

ROUNDS = 7


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: what was timed, how long it and its measure took; the bar of their ratio."""

    name: str
    seconds: float
    against: str
    measure: float
    bar: float | None = None
    at_least: bool = False

    @property
    def ratio(self) -> float:
        """How many times as long as the measure it took; how many times faster, where that is the bar."""
        return self.measure / self.seconds if self.at_least else self.seconds / self.measure

    @property
    def kept(self) -> bool:
        """Whether the bar was kept in this run."""
        if self.bar is None:
            return True
        return self.ratio >= self.bar if self.at_least else self.ratio <= self.bar


@dataclass(frozen=True, slots=True)
class Stall:
    """The longest time the screen did not answer, in milliseconds, and the most it may be."""

    name: str
    longest_ms: float
    bar_ms: float

    @property
    def kept(self) -> bool:
        """Whether the bar was kept in this run."""
        return self.longest_ms <= self.bar_ms


@dataclass(frozen=True, slots=True)
class Reading:
    """A number that is no time against another time, what it is of, and the most it may be, if any."""

    name: str
    number: float
    unit: str
    bar: float | None = None

    @property
    def kept(self) -> bool:
        """Whether the bar was kept in this run."""
        return self.bar is None or self.number <= self.bar


def best(*jobs: Callable[[], object], rounds: int = ROUNDS, least_seconds: float = 0.02) -> list[float]:
    """Time jobs in turn, round after round; gives the best time of each, in seconds a call."""
    counts = [_count(job, least_seconds) for job in jobs]
    times = [float("inf")] * len(jobs)
    gc.disable()
    try:
        for _ in range(rounds):
            for index, (job, count) in enumerate(zip(jobs, counts, strict=True)):
                started = perf_counter()
                for _ in range(count):
                    job()
                times[index] = min(times[index], (perf_counter() - started) / count)
            gc.collect()
    finally:
        gc.enable()
    return times


def best_of_own_clock(*jobs: Callable[[], float], rounds: int = ROUNDS) -> list[float]:
    """Like `best`, for jobs that say themselves how long they took."""
    times = [float("inf")] * len(jobs)
    for _ in range(rounds):
        for index, job in enumerate(jobs):
            times[index] = min(times[index], job())
    return times


def _count(job: Callable[[], object], least_seconds: float) -> int:
    job()
    started = perf_counter()
    job()
    once = max(perf_counter() - started, 1e-7)
    return max(1, round(least_seconds / once))
