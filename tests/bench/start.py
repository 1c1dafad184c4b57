"""Start-up, each time in a fresh process: first painted window, chart in use, longest stall meanwhile."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.bench.rounds import Row, Stall
from tests.homes import homes

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 5

FLOOR = """
import json, os, sys, time
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print(json.dumps({"painted": time.monotonic()}), flush=True)
        os._exit(0)
app = QApplication([])
window = Window()
window.resize(1440, 900)
window.show()
app.exec()
"""

OURS = """
import json, os, sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ui.frame import Frame
seen = {"longest": 0.0}
of_the_frame = Frame.paintEvent
def paint(self, event):
    of_the_frame(self, event)
    if "painted" not in seen:
        seen["painted"] = seen["last"] = time.monotonic()
        seen["timer"] = timer = QTimer(self)
        timer.timeout.connect(lambda: look(self))
        timer.start(1)
def look(frame):
    now = time.monotonic()
    seen["longest"], seen["last"] = max(seen["longest"], now - seen["last"]), now
    charts = sys.modules.get("ui.chart.view")
    found = frame.findChildren(charts.ChartView) if charts and frame.centralWidget() else []
    if found and found[0].figure.markers and found[0].isVisible() and frame.updatesEnabled():
        found[0].viewport().repaint()
        del seen["last"], seen["timer"]
        print(json.dumps({**seen, "usable": time.monotonic()}), flush=True)
        os._exit(0)
Frame.paintEvent = paint
from ui.main import main
main([])
"""


def start_rows() -> Iterator[Row | Stall]:
    """Row 7."""
    floor = painted = usable = longest = float("inf")
    with tempfile.TemporaryDirectory() as compiled:
        # Compiled once, as an installed program is, whatever the environment says about writing it down.
        _run(OURS, compiled)
        for _ in range(ROUNDS):
            floor = min(floor, _run(FLOOR, compiled)["painted"])
            seen = _run(OURS, compiled)
            painted, usable = min(painted, seen["painted"]), min(usable, seen["usable"])
            longest = min(longest, seen["longest"])
    against = "QApplication and an empty QMainWindow"
    yield Row("7 first painted window", painted, against, floor, 1.6)
    yield Row("7 chart in use", usable, against, floor, 5.5)
    yield Stall("7 longest stall meanwhile", 1000 * longest, 100)


def _run(code: str, compiled: str) -> dict[str, float]:
    """Run a program in a home of its own; times in seconds since it was started."""
    with tempfile.TemporaryDirectory() as home:
        place = {**os.environ, **homes(Path(home)), "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
        place |= {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": compiled}
        started = time.monotonic()
        done = subprocess.run(
            [sys.executable, "-c", code], env=place, cwd=ROOT, capture_output=True, timeout=60, check=True
        )
    seen = json.loads(done.stdout.splitlines()[-1])
    return {name: value if name == "longest" else value - started for name, value in seen.items()}
