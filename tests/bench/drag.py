"""A weight dragged in a real window: how long the screen stands still, and how closely chances follow."""

import math
import time
from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from app.analysis import Analysis
from app.edits import SetShare
from tests.bench.documents import large
from tests.bench.rounds import Reading, Stall
from tests.rig import opened
from ui.main_window import MainWindow

MOVES = 120
FRAME_MS = 16
BEAT_MS = 2


def drag_rows() -> Iterator[Stall | Reading]:
    """Drag back and forth for two seconds, sixty moves a second, with the worker in its thread."""
    app = QApplication.instance() or QApplication([])
    for options, criteria in ((12, 20), (30, 20), (100, 30)):
        with opened(large(options, criteria), run=None) as window:
            _wait_for_analysis(window)
            longest, answers = _play(window)
        app.processEvents()
        size = f"{options} × {criteria}"
        bar = 50.0
        yield Stall(f"weight drag, {size}: the screen stands still", longest, bar)
        yield Reading(f"weight drag, {size}: chances anew", answers, "times a second")


def _wait_for_analysis(window: MainWindow) -> None:
    loop = QEventLoop()
    window.session.analysis_changed.connect(loop.quit)
    QTimer.singleShot(20_000, loop.quit)
    window.session.do(SetShare(_second(window), 0.1))
    loop.exec()
    QTimer.singleShot(500, loop.quit)
    loop.exec()


def _second(window: MainWindow) -> str:
    return window.session.document.criteria[1].id


def _play(window: MainWindow) -> tuple[float, float]:
    """Give the longest time between two beats of the event loop, in milliseconds, and analyses a second."""
    loop, heart, hand = QEventLoop(), QTimer(), QTimer()
    criterion, answers, beats, moves = _second(window), [], [time.perf_counter()], [0]

    def move() -> None:
        moves[0] += 1
        window.session.do_live(SetShare(criterion, 0.15 + 0.1 * math.sin(moves[0] / 12)))
        if moves[0] == MOVES:
            hand.stop()
            window.session.settle()
            loop.quit()

    def answered(analysis: Analysis) -> None:
        answers.append(analysis)

    window.session.analysis_changed.connect(answered)
    heart.setTimerType(Qt.TimerType.PreciseTimer)
    hand.setTimerType(Qt.TimerType.PreciseTimer)
    heart.timeout.connect(lambda: beats.append(time.perf_counter()))
    hand.timeout.connect(move)
    heart.start(BEAT_MS)
    hand.start(FRAME_MS)
    loop.exec()
    heart.stop()
    longest = max(after - before for before, after in pairwise(beats))
    return 1000 * longest, len(answers) / (beats[-1] - beats[0])
