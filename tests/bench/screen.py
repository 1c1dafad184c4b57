"""What is seen and handed over: the chart against an empty plot, the brief against an empty page."""

import threading
import time
from collections.abc import Callable, Iterator

from app.analysis import analyse
from app.report.pdf import brief_pdf
from tests.app.report.briefs import plain
from tests.bench import chart, pdf
from tests.bench.rounds import Row, Stall
from tests.builders import DAY

FRAME_MS = 1000 / 60


def chart_rows() -> Iterator[Row]:
    """Rows 8 and 13."""
    for count, bar in ((100, 3.0), (1000, 5.0)):
        seen = chart.measure(count)
        empty, against = seen.empty / 1000, "an empty PlotWidget"
        yield Row(f"8 repaint of {count} options", seen.repaint / 1000, against, empty, bar)
        yield Row(f"8 repaint of {count} options that have moved", seen.changed / 1000, against, empty)
        most = 40.0 if count == 1000 else None
        yield Row(f"13 layout of {count} options", seen.layout / 1000, against, empty, most)


def brief_rows() -> Iterator[Row | Stall]:
    """Row 10."""
    seen = pdf.measure()
    seconds = {
        name.removesuffix(", seconds"): value for name, value in seen.items() if name.endswith("seconds")
    }
    empty, ten, against = seconds["empty page"], seconds["10 options"], "an empty page of typst"
    bars = pdf.BARS
    yield Row("10 first export of 10 options", ten, against, empty, bars["first export of 10 options"])
    yield Row("10 changed export", seconds["10 options, changed"], against, empty, bars["changed export"])
    yield Row(
        "10 export of 50 options",
        seconds["50 options"],
        "one of 10",
        ten,
        bars["growth from 10 to 50 options"],
    )
    idle, busy = _longest_gap(lambda: time.sleep(0.3)), _longest_gap(_export)
    yield Stall("10 stall while exporting, beyond one without", max(0.0, busy - idle), 1.5 * FRAME_MS)


def _export() -> None:
    decision = plain(10, criteria=10)
    analysis = analyse(decision)
    assert analysis is not None
    brief_pdf(analysis, today=DAY)


def _longest_gap(job: Callable[[], None]) -> float:
    """Do a job in a thread while this one ticks like a screen; gives the longest gap in milliseconds."""
    worker = threading.Thread(target=job)
    worker.start()
    longest, last = 0.0, time.perf_counter()
    while worker.is_alive():
        time.sleep(0.002)
        now = time.perf_counter()
        longest, last = max(longest, now - last), now
    worker.join()
    return 1000 * longest
