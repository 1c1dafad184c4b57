"""Row 8 of the speed page: repainting the chart against repainting an empty PlotWidget.

Run from the top of the repository: `QT_QPA_PLATFORM=offscreen python -m tests.bench.chart`.
"""

import gc
import os
from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pyqtgraph as pg
from PySide6.QtWidgets import QApplication

from app.figure import lay_out
from tests.app.figure.charts import cloud
from ui.chart.view import ChartView
from ui.look import theme

SIZE = (686, 530)


@dataclass(frozen=True, slots=True)
class Repaint:
    """Best times of one run, in milliseconds; `ratio` is what the bar speaks of.

    `repaint` paints the chart again, `changed` one whose points have moved, `layout` lays it out before.
    """

    options: int
    empty: float
    repaint: float
    changed: float
    layout: float

    @property
    def ratio(self) -> float:
        """Repainting the chart, in repaints of an empty PlotWidget."""
        return self.repaint / self.empty


def measure(options: int, rounds: int = 30) -> Repaint:
    """Time repaints of a chart with ranges and labels and of an empty PlotWidget, interleaved."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication([])
    theme.apply(app, "light", motion=False)
    spec = cloud(options)
    empty, chart = pg.PlotWidget(), ChartView()
    for widget in (empty, chart):
        widget.resize(*SIZE)
        widget.show()
    chart.show_spec(spec)
    app.processEvents()
    works: dict[str, Callable[[], object]] = {
        "empty": empty.viewport().repaint,
        "repaint": chart.viewport().repaint,
        "changed": lambda: _repaint_changed(chart),
        "layout": lambda: lay_out(spec, *SIZE),
    }
    best = dict.fromkeys(works, float("inf"))
    gc.disable()
    for _ in range(rounds):
        for name, work in works.items():
            start = perf_counter()
            work()
            best[name] = min(best[name], perf_counter() - start)
    gc.enable()
    for widget in (empty, chart):
        widget.hide()
        widget.deleteLater()
    return Repaint(options, **{name: seconds * 1000 for name, seconds in best.items()})


def _repaint_changed(chart: ChartView) -> None:
    chart.show_spec(chart.spec)
    chart.viewport().repaint()


def report(*counts: int) -> list[Repaint]:
    """Measure several sizes."""
    return [measure(count) for count in counts]


if __name__ == "__main__":
    for one in report(10, 100, 1000):
        print(
            f"{one.options:5d} options: {one.ratio:.2f} × an empty PlotWidget "
            f"({one.repaint:.2f} of {one.empty:.2f} ms); "
            f"points moved {one.changed:.2f} ms; laid out {one.layout:.2f} ms"
        )
