"""Edits a large decision with and without crash protection and saving: neither may be felt under the hand."""

import json
import os
import random
import statistics
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEventLoop, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication

from app.edits import RenameDecision
from tests.bench.documents import large
from tests.homes import homes
from ui.frame import Frame
from ui.main_window import MainWindow
from ui.recorder import Recorder
from ui.settings import Settings

#: A copy may be felt for a frame and a half of a screen that shows sixty a second; a save for a blink.
_MOST_LONGER_MS: Final = {"copied": 25.0, "saved": 100.0}
_EDIT_EVERY_MS: Final = 250
_OFFERS, _CRITERIA = 500, 6


def keep_out_of_the_way(folder: Path, _chance: random.Random, rounds: int) -> str:
    """Edit for so many seconds without, then with a copy each second, then with a save every other too."""
    ran = subprocess.run(
        [sys.executable, "-m", "tests.endure.smooth", str(folder), str(rounds)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"} | homes(folder),
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, f"ended with {ran.returncode}: {ran.stderr[-2000:]}"
    told = json.loads(ran.stdout.splitlines()[-1])
    without, copies, saves = told["without"], told["copies"], told["saves"]
    assert copies, f"nothing was copied: {told}"
    assert saves, f"nothing was saved: {told}"
    for what, most in _MOST_LONGER_MS.items() if rounds > 1 else ():
        longer = told[what] - without
        assert longer <= most, f"{what}, {longer:.0f} ms longer than the {without:.0f} ms without"
    said = f"{_OFFERS} offers, {copies} copies and {saves} saves of {told['size'] / 1e6:.1f} MB"
    still = f"{without:.0f} ms, {told['copied']:.0f} with copies and {told['saved']:.0f} with saves"
    return f"{said}: the longest stillness of a second is {still}"


class Hand:
    """Edits on and on, and feels how long the screen stands still."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._number = 0
        self._beats: list[float] = []

    def edit_for(self, seconds: int, *, save: bool) -> float:
        """Edit so long; gives the longest stillness of a second, of all seconds the middle one, in ms."""
        stills: list[float] = []
        beating, editing = QTimer(), QTimer()
        beating.timeout.connect(lambda: self._beats.append(time.monotonic()))
        editing.timeout.connect(self._edit)
        beating.start(1)
        editing.start(_EDIT_EVERY_MS)
        for second in range(seconds):
            self._beats = [time.monotonic()]
            if save and second % 2:
                self._window.session.save()
            wait = QEventLoop()
            QTimer.singleShot(1000, wait.quit)
            wait.exec()
            self._beats.append(time.monotonic())
            stills.append(max(after - before for before, after in pairwise(self._beats)) * 1000)
        return statistics.median(stills)

    def _edit(self) -> None:
        self._number += 1
        self._window.session.do(RenameDecision(f"{self._number}"))


def main() -> None:
    """Do it, and print what was felt."""
    folder, seconds = Path(sys.argv[1]), int(sys.argv[2])
    _application = QApplication([])
    threads = QThreadPool()
    threads.setMaxThreadCount(1)
    frame = Frame()
    # What is worked out of half a thousand offers is not what is felt here.
    window = MainWindow(
        frame,
        large(_OFFERS, _CRITERIA),
        Settings(),
        lambda _: None,
        run=lambda job: None,
        files=threads.start,
    )
    # Nor what is painted: the frame stays unseen.
    saves, path = [0], folder / "mine.offers"
    window.session.saved.connect(lambda _: saves.__setitem__(0, saves[0] + 1))
    hand = Hand(window)
    hand.edit_for(1, save=False)
    without = hand.edit_for(seconds, save=False)
    window.session.save(path)
    copies: list[float] = []
    recorder = Recorder(window.session, lambda: folder, window)
    watching = QTimer()
    watching.timeout.connect(lambda: _note(folder, copies))
    watching.start(200)
    copied = hand.edit_for(max(2, seconds), save=False)
    saved = hand.edit_for(max(2, seconds), save=True)
    recorder.close(keep=False)
    recorder.wait()
    threads.waitForDone()
    told = {"without": without, "copied": copied, "saved": saved, "copies": len(copies), "saves": saves[0]}
    print(json.dumps(told | {"size": path.stat().st_size}), flush=True)
    os._exit(0)


def _note(folder: Path, copies: list[float]) -> None:
    """Note the copies there were, by when they were written."""
    for copy in folder.glob("recovery/*/doc.offers"):
        try:
            written = copy.stat().st_mtime
        except OSError:
            continue
        if written not in copies:
            copies.append(written)


if __name__ == "__main__":
    main()
