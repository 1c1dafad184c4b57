"""A weight dragged in a real window: how long the screen stands still, and how closely chances follow."""

import math
import time
from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from app.edits import SetShare
from tests.bench.documents import large
from tests.bench.rounds import Reading, Stall
from tests.rig import opened
from ui.main_window import MainWindow
from ui.start import steady

ROUNDS = 3
MOVES = 60
FRAME_MS = 16
BEAT_MS = 2


def drag_rows() -> Iterator[Stall | Reading]:
    """Drag back and forth, sixty moves a second, with the worker in its thread; the best of some rounds."""
    app = QApplication.instance() or QApplication([])
    for options, criteria in ((12, 20), (30, 20), (100, 30)):
        with opened(large(options, criteria), run=None) as window:
            _wait_for_analysis(window)
            # As the program does once its window stands.
            steady()
            longest, at_work, pace, after = map(
                min, zip(*(_play(window) for _ in range(ROUNDS)), strict=True)
            )
        app.processEvents()
        size = f"{options} × {criteria}"
        yield Stall(f"weight drag, {size}: the screen stands still", longest, 50.0)
        yield Reading(f"weight drag, {size}: at work in one go", at_work, "ms of the screen's own thread")
        yield Reading(f"weight drag, {size}: chances anew", pace, "ms after those before")
        yield Reading(f"weight drag, {size}: stands still after the release", after, "ms at the longest")


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


def _play(window: MainWindow) -> tuple[float, float, float, float]:
    """Give, in ms, the longest time from beat to beat, at work in one, from chances to chances.

    And the longest from beat to beat after the release, until the whole analysis is shown.
    """
    loop, heart, hand = QEventLoop(), QTimer(), QTimer()
    criterion, answers, beats, moves = _second(window), [], [_now()], [0]

    def move() -> None:
        moves[0] += 1
        window.session.do_live(SetShare(criterion, 0.15 + 0.1 * math.sin(moves[0] / 12)))
        if moves[0] == MOVES:
            hand.stop()
            loop.quit()

    session = window.session
    heard = (
        session.glimpsed.connect(lambda glimpse: answers.append(glimpse.document)),
        session.analysis_changed.connect(lambda analysis: answers.append(analysis.document)),
    )
    heart.setTimerType(Qt.TimerType.PreciseTimer)
    hand.setTimerType(Qt.TimerType.PreciseTimer)
    heart.timeout.connect(lambda: beats.append(_now()))
    hand.timeout.connect(move)
    heart.start(BEAT_MS)
    hand.start(FRAME_MS)
    loop.exec()
    dragged, beats = beats, [_now()]
    followed = max(1, len({id(document) for document in answers}))
    heard = (*heard, session.analysis_changed.connect(lambda _: QTimer.singleShot(50, loop.quit)))
    session.settle()
    loop.exec()
    heart.stop()
    after = max(wall - before for (before, _), (wall, _) in pairwise(beats))
    for connection in heard:
        session.disconnect(connection)
    stalls = [
        (wall - wall_before, own - own_before) for (wall_before, own_before), (wall, own) in pairwise(dragged)
    ]
    longest, at_work = map(max, zip(*stalls, strict=True))
    return 1000 * longest, 1000 * at_work, 1000 * (dragged[-1][0] - dragged[0][0]) / followed, 1000 * after


def _now() -> tuple[float, float]:
    """Read the clock on the wall, and that of this thread alone: other programs do not count on it."""
    return time.perf_counter(), time.thread_time()
