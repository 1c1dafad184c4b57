"""A weight dragged in a real window: how long the screen stands still, and how closely chances follow."""

import math
import time
from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app.edits import SetShare
from tests.bench.documents import large
from tests.bench.rounds import Reading, Row
from tests.hands import SentHand, slider_spot
from tests.rig import opened
from ui.main_window import MainWindow
from ui.start import steady
from ui.widgets.share_slider import ShareSlider

ROUNDS = 3
MOVES = 60
FRAME_MS = 16
BEAT_MS = 2


def drag_rows() -> Iterator[Row | Reading]:
    """Row 15: drag back and forth, sixty moves a second, with the worker in its thread.

    A weight, and in the same window a slider that changes nothing; in turn, the best of some rounds of each.
    """
    app = QApplication.instance() or QApplication([])
    for options, criteria in ((12, 20), (30, 20), (100, 30)):
        with opened(large(options, criteria), run=None) as window:
            _wait_for_analysis(window)
            # As the program does once its window stands.
            steady()
            idle, moved = _idle_slider(window), slider_spot(window, _second(window))[0]
            plays = [(_play(window, moved), _play(window, idle)) for _ in range(ROUNDS)]
            ours, theirs = (
                [min(one) for one in zip(*half, strict=True)] for half in zip(*plays, strict=True)
            )
        app.processEvents()
        size = f"{options} × {criteria}"
        against = "a slider that changes nothing"
        yield Row(f"15 weight drag, {size}: stands still", ours[0], against, theirs[0], 3.0)
        yield Row(f"15 weight drag, {size}: after the release", ours[3], against, theirs[3], 3.0)
        yield Reading(
            f"15 weight drag, {size}: at work in one go", 1000 * ours[1], "ms of the screen's thread"
        )
        yield Reading(f"15 weight drag, {size}: chances anew", 1000 * ours[2], "ms after those before")


def _idle_slider(window: MainWindow) -> ShareSlider:
    """Put a slider like that of a weight into the window, which nothing listens to."""
    beside = slider_spot(window, _second(window))[0]
    slider = ShareSlider("text2", "Idle", name="idle", parent=window.frame)
    slider.setGeometry(200, 200, beside.width(), beside.height())
    slider.show()
    return slider


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


def _play(window: MainWindow, slider: QWidget) -> tuple[float, float, float, float]:
    """Give, in seconds, the longest time from beat to beat, at work in one, from chances to chances.

    And the longest from beat to beat after the release, until the whole analysis is shown; after an idle
    drag, for a second.
    """
    loop, heart, steps = QEventLoop(), QTimer(), QTimer()
    hand, beats, answers, moves = SentHand(), [_now()], [], [0]
    middle, reach = QPoint(slider.width() // 2, slider.height() // 2), slider.width() / 8

    def place() -> QPoint:
        return middle + QPoint(round(reach * math.sin(moves[0] / 12)), 0)

    def move() -> None:
        moves[0] += 1
        hand.move(slider, place())
        if moves[0] == MOVES:
            steps.stop()
            loop.quit()

    session = window.session
    heard = [
        session.glimpsed.connect(lambda glimpse: answers.append(glimpse.document)),
        session.analysis_changed.connect(lambda analysis: answers.append(analysis.document)),
    ]
    for timer, job, pace in ((heart, lambda: beats.append(_now()), BEAT_MS), (steps, move, FRAME_MS)):
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(job)
        timer.start(pace)
    hand.press(slider, middle)
    loop.exec()
    dragged = beats[:]
    beats[:] = beats[-1:]
    followed = max(1, len({id(document) for document in answers}))
    heard.append(session.analysis_changed.connect(lambda _: QTimer.singleShot(50, loop.quit)))
    QTimer.singleShot(1000 if slider.objectName() == "idle" else 20_000, loop.quit)
    hand.release(slider, place())
    loop.exec()
    heart.stop()
    for connection in heard:
        session.disconnect(connection)
    after = max(wall - before for (before, _), (wall, _) in pairwise(beats))
    stalls = [
        (wall - wall_before, own - own_before) for (wall_before, own_before), (wall, own) in pairwise(dragged)
    ]
    longest, at_work = map(max, zip(*stalls, strict=True))
    return longest, at_work, (dragged[-1][0] - dragged[0][0]) / followed, after


def _now() -> tuple[float, float]:
    """Read the clock on the wall, and that of this thread alone: other programs do not count on it."""
    return time.perf_counter(), time.thread_time()
