"""Start-up in a process of its own: painted before anything heavy is loaded, and ended in order."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.homes import homes

ROOT = Path(__file__).resolve().parents[2]
HEAVY = ("pydantic", "numpy", "scipy", "pyqtgraph")
WATCHED = """
import json, os, sys
def local_only(event, given):
    # What we hold is nobody's business: no socket of ours leads out of this machine.
    if event == "socket.__new__" and given[1] in (2, 10) or event == "socket.getaddrinfo":
        os._exit(9)
sys.addaudithook(local_only)
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ui.frame import Frame
seen = {}
of_the_frame = Frame.paintEvent
def paint(self, event):
    of_the_frame(self, event)
    if not seen:
        seen["at_first_paint"] = [name for name in %r if name in sys.modules]
        timer = seen["timer"] = QTimer(self)
        timer.timeout.connect(lambda: look(self))
        timer.start(10)
def look(frame):
    if frame.centralWidget() is not None:
        seen.pop("timer").stop()
        print(json.dumps({**seen, "title": frame.windowTitle()}), flush=True)
        %s
Frame.paintEvent = paint
from ui.main import main
code = main(sys.argv[1:])
print(json.dumps({"code": code}), flush=True)
"""


def started(tmp_path: Path, then: str, *arguments: str) -> list[dict[str, object]]:
    """Start the program, do something when it stands, and give what it said until it ended."""
    place = {**os.environ, **homes(tmp_path), "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", WATCHED % (HEAVY, then), *arguments],
        env=place,
        cwd=tmp_path,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_nothing_heavy_is_loaded_before_the_first_paint_and_closing_keeps_habits(tmp_path: Path):
    stood, ended = started(tmp_path, "frame.close()")
    assert stood["at_first_paint"] == []
    assert "Offer Spectrum" in str(stood["title"])
    assert ended == {"code": 0}
    kept = json.loads((tmp_path / "config" / "offer-spectrum" / "settings.json").read_text("utf-8"))
    assert kept["started_before"] is True
    assert kept["geometry"]


def test_a_broken_file_does_not_keep_it_from_starting(tmp_path: Path):
    path = tmp_path / "broken.offers"
    path.write_text("{")
    stood, ended = started(tmp_path, "frame.close()", str(path))
    assert stood["title"]
    assert ended == {"code": 0}


BREAKS = """
def report():
    return next((one for one in QApplication.topLevelWidgets() if one.objectName() == "report"), None)
def wait():
    if report() is not None and report().isVisible():
        print(json.dumps({"told": report().findChild(QPlainTextEdit).toPlainText()}), flush=True)
        report().accept()
        waiting.stop()
        frame.close()
from PySide6.QtWidgets import QPlainTextEdit
waiting = seen["waiting"] = QTimer(frame)
waiting.timeout.connect(wait)
waiting.start(10)
QTimer.singleShot(0, lambda: {}["never there"])
"""


def test_a_bug_in_a_slot_is_told_in_a_report_and_the_work_goes_on(tmp_path: Path):
    _, told, ended = started(tmp_path, f"exec({BREAKS!r}, {{**globals(), 'frame': frame}})")
    assert "KeyError" in str(told["told"])
    assert "never there" not in str(told["told"])
    assert ended == {"code": 0}


def test_once_the_window_stands_neither_garbage_nor_a_worker_holds_the_screen_up():
    code = (
        "import gc, sys; gc.disable(); from ui.start import steady; steady(); "
        "print(gc.isenabled(), gc.get_freeze_count() > 10_000, sys.getswitchinterval())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.split() == ["True", "True", "0.001"]
