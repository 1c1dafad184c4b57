"""Prints each row with its ratio and its bar, and writes them to build/bench.json."""

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from tests.bench.core import file_rows, fit_rows
from tests.bench.drag import drag_rows
from tests.bench.letters import letter_rows
from tests.bench.rounds import Reading, Row, Stall
from tests.bench.screen import brief_rows, chart_rows
from tests.bench.simulation import error_rows, question_rows, simulation_rows
from tests.bench.start import start_rows
from tests.bench.whole import large_rows, whole_rows

OUT = Path(__file__).resolve().parents[2] / "build" / "bench.json"
TABLE: dict[str, Callable[[], Iterator[Row | Stall | Reading]]] = {
    "fit": fit_rows,
    "simulation": simulation_rows,
    "error": error_rows,
    "questions": question_rows,
    "whole": whole_rows,
    "large": large_rows,
    "drag": drag_rows,
    "letters": letter_rows,
    "files": file_rows,
    "chart": chart_rows,
    "start": start_rows,
    "brief": brief_rows,
}


def main() -> int:
    """Time what is named, everything without a name. One run draws no conclusion, so the exit code is 0."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("names", nargs="*", choices=[[], *TABLE], help="only these")
    rows = []
    for name in parser.parse_args().names or TABLE:
        for row in TABLE[name]():
            print(line(row), flush=True)
            rows.append(told(row))
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")
    print(f"written to {OUT}")
    return 0


def line(row: Row | Stall | Reading) -> str:
    """Write a row for a person."""
    mark = " " if row.kept else "!"
    if isinstance(row, Reading):
        bar = "" if row.bar is None else f", at most {row.bar:g}"
        return f"{mark} {row.name:<52} {row.number:8.2f} {row.unit}{bar}"
    if isinstance(row, Stall):
        return f"{mark} {row.name:<52} {row.longest_ms:8.1f} ms    at most {row.bar_ms:.0f} ms"
    sign, side = ("times faster than", "at least") if row.at_least else ("×", "at most")
    bar = "" if row.bar is None else f", {side} {row.bar:g}"
    return f"{mark} {row.name:<52} {1000 * row.seconds:8.3f} ms {row.ratio:8.2f} {sign} {row.against}{bar}"


def told(row: Row | Stall | Reading) -> dict[str, object]:
    """Write a row for a program."""
    if isinstance(row, Reading):
        return {"name": row.name, "number": row.number, "unit": row.unit, "bar": row.bar, "kept": row.kept}
    if isinstance(row, Stall):
        return {"name": row.name, "longest_ms": row.longest_ms, "bar_ms": row.bar_ms, "kept": row.kept}
    return {
        "name": row.name,
        "milliseconds": 1000 * row.seconds,
        "against": row.against,
        "against_milliseconds": 1000 * row.measure,
        "ratio": row.ratio,
        "bar": row.bar,
        "at_least": row.at_least,
        "kept": row.kept,
    }


if __name__ == "__main__":
    sys.exit(main())
