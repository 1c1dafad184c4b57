"""Row 14: thirty letters typed into a name, each key to its frame, against a bare field in a bare window.

Each is typed into in a process of its own, in turn: a bare field knows no style sheet of ours.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow

from tests.bench.rounds import Reading, Row

ROOT = Path(__file__).resolve().parents[2]
PROCESSES, ROUNDS = 3, 4
LETTERS = "an institute of thirty letters"
PACE_MS = 25
REST_MS = 1500


def letter_rows() -> Iterator[Row | Reading]:
    """Row 14: thirty letters in 0.75 s, with the worker in its thread; the best of each letter."""
    seen: dict[str, list[dict[str, list[float]]]] = {"bare": [], "ours": []}
    for _ in range(PROCESSES):
        for which, runs in seen.items():
            runs.append(_run(which))
    bare, ours = (
        [min(one) for one in zip(*(run["frames"] for run in runs), strict=True)] for runs in seen.values()
    )
    against = "a bare QLineEdit in a bare window"
    yield Row("14 thirty letters into a name: each frame", sum(ours), against, sum(bare), 3.0)
    yield Row("14 thirty letters into a name: the slowest frame", max(ours), against, max(bare), 3.0)
    rest = min(run["rest"][0] for run in seen["ours"])
    yield Reading("14 once the hand rests: at work in one go", 1000 * rest, "ms of the screen's thread")


def _run(which: str) -> dict[str, list[float]]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.letters", which],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(done.stdout.splitlines()[-1])


class Typist(QObject):
    """Types into a field at an even pace, and notes how long each letter takes to be painted."""

    def __init__(self, field: QLineEdit) -> None:
        super().__init__()
        self._field = field
        self._pressed = 0.0
        self._frames: list[float] = []
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._pressed:
            watched.removeEventFilter(self)
            # Painted here and now, so that what comes after is counted too.
            QApplication.sendEvent(watched, event)
            watched.installEventFilter(self)
            self._frames.append(time.perf_counter() - self._pressed)
            self._pressed = 0.0
            return True
        return False

    def type(self, text: str) -> list[float]:
        """Type a text; gives the seconds from each key to its frame."""
        loop, steps, left = QEventLoop(), QTimer(), list(text)

        def strike() -> None:
            if not left:
                steps.stop()
                loop.quit()
                return
            letter = left.pop(0)
            self._pressed = time.perf_counter()
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(
                    self._field, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                )

        self._frames = []
        steps.setTimerType(Qt.TimerType.PreciseTimer)
        steps.timeout.connect(strike)
        steps.start(PACE_MS)
        loop.exec()
        return self._frames


def _typed(field: QLineEdit, rest: Callable[[], object]) -> list[float]:
    """Type the letters again and again; the best time of each."""
    typist, rounds = Typist(field), []
    for _ in range(ROUNDS + 1):
        field.setFocus()
        field.selectAll()
        rounds.append(typist.type(LETTERS))
        rest()
    # The first letter replaces what was selected, and the first round loads what is loaded late.
    return [min(one) for one in zip(*rounds[1:], strict=True)]


def _wait(milliseconds: int) -> float:
    """Let the screen go on for a while; gives the longest time of this thread at work in one go."""
    loop, heart, longest = QEventLoop(), QTimer(), [0.0, time.thread_time()]

    def beat() -> None:
        now = time.thread_time()
        longest[0], longest[1] = max(longest[0], now - longest[1]), now

    heart.timeout.connect(beat)
    heart.start(2)
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
    heart.stop()
    return longest[0]


def _bare() -> dict[str, list[float]]:
    app = QApplication([])
    window, field = QMainWindow(), QLineEdit()
    window.setCentralWidget(field)
    window.show()
    app.processEvents()
    return {"frames": _typed(field, lambda: _wait(50))}


def _ours() -> dict[str, list[float]]:
    from tests.rig import opened
    from tests.scenes import SCENES
    from ui.start import steady

    app = QApplication([])
    with opened(SCENES["worked_example"](), run=None, alone=True) as window:
        steady()
        _wait(REST_MS)
        window.editors.edit_option(window.session.document.offers[0].id)
        app.processEvents()
        rests: list[float] = []
        frames = _typed(window.editors.offer_editor.facts.company, lambda: rests.append(_wait(REST_MS)))
    return {"frames": frames, "rest": [min(rests)]}


if __name__ == "__main__":
    print(json.dumps({"bare": _bare, "ours": _ours}[sys.argv[1]]()))
