"""The program on a disk that answers late: keys are answered meanwhile, and the screen waits for nothing."""

import json
import os
import random
import subprocess
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from app.choosing.record import Draft
from app.edits import RenameDecision
from app.storage.disk import DISK
from app.storage.load import read_document
from app.storage.save import document_bytes, save_document
from tests.homes import homes
from tests.scenes import SCENES
from ui import main, start
from ui.frame import Frame
from ui.main_window import MainWindow
from ui.widgets.message_box import MessageBox
from ui.window.recovered import RecoveredPanel

#: The screen may stand still for a part of what each answer of the disk takes: it waits for none of them.
_MOST_STILL: Final = 0.25
_LETTER_MS: Final = 20


def save_on_a_slow_disk(folder: Path, _chance: random.Random, rounds: int) -> str:
    """Save, open, decide and leave with every answer of the disk so many tenths of a second late."""
    delay = rounds / 10
    mine, other = folder / "mine.offers", folder / "other.offers"
    save_document(SCENES["worked_example"](), mine)
    save_document(SCENES["worked_example"]().replace(title="Other"), other)
    ran = subprocess.run(
        [sys.executable, "-m", "tests.endure.slow", str(delay), str(other), str(mine)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"} | homes(folder),
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, f"ended with {ran.returncode}: {ran.stdout[-600:]} {ran.stderr[-2000:]}"
    told: dict[str, Any] = json.loads(ran.stdout.splitlines()[-1])
    assert not told["waited"], f"the screen waits for the disk: {told['waited'][0]}"
    assert told["answered"] == told["typed"] > 0, f"keys: {told}"
    assert told["synced"] >= 10, f"the disk was hardly asked: {told}"
    assert read_document(mine).document.title == "Saved", "what was saved is not there"
    assert read_document(other).document.title == "Left", "what was saved on leaving is not there"
    if rounds > 1:
        still = told["still"] / delay
        assert still <= _MOST_STILL, f"the screen stood still for {told['still']:.2f} s"
    said = f"{told['synced']} answers each {delay} s late"
    return (
        f"{said}, {told['typed']} keys answered meanwhile, the screen still for {told['still']:.2f} s at most"
    )


class Hand(QObject):
    """Goes through all that takes the disk, and types as long as something is being saved."""

    def __init__(self, frame: Frame, other: Path) -> None:
        super().__init__(frame)
        self._frame, self._other = frame, other
        self.typed = self.answered = 0
        #: The longest time, in seconds, between two beats while the disk was at work.
        self.still = 0.0
        self._last_beat: float | None = None
        #: A step may wait under a box; the next one comes after it.
        self._busy = False
        self._steps = self._way()
        self._every(5, self._beat)
        self._every(_LETTER_MS, self._go_on)

    def _every(self, milliseconds: int, then: Callable[[], object]) -> None:
        timer = QTimer(self)
        timer.timeout.connect(then)
        timer.start(milliseconds)

    def _beat(self) -> None:
        window, now = self._frame.findChild(MainWindow), time.monotonic()
        if self._last_beat is not None:
            self.still = max(self.still, now - self._last_beat)
        self._last_beat = now if window is not None and not window.session.files.wait(0) else None

    def _go_on(self) -> None:
        window = self._frame.findChild(MainWindow)
        panel = self._frame.findChild(RecoveredPanel)
        standing = window is not None and panel is not None and window.session.analysis is not None
        if standing and not self._busy:
            self._busy = True
            next(self._steps, None)
            self._busy = False

    def _way(self) -> Iterator[None]:
        window = self._frame.findChild(MainWindow)
        assert window is not None
        session = window.session
        window.editors.edit_option(session.ranking.options[0].id)
        yield
        session.do(RenameDecision("Saved"))
        window.documents.save()
        yield from self._until_saved(window)
        for _ in range(2):
            window.actions["luck"].trigger()  # a habit, and habits are kept
            yield
        window.deciding.record(Draft(session.ranking.options[0].id))
        yield
        window.documents.save()
        while session.dirty:
            yield
        mine = window.session.kept
        assert mine is not None
        theirs = document_bytes(session.document.replace(title="Theirs"))
        mine.path.write_bytes(theirs)
        while session.document.title != "Theirs":
            yield
        mine.path.write_bytes(document_bytes(session.document.replace(title="Saved")))
        while session.document.title != "Saved":
            yield
        assert window.documents.open(self._other)
        yield
        session.do(RenameDecision("Left"))
        QTimer.singleShot(0, self._frame, self._frame.close)
        while not isinstance(asking := QApplication.activeModalWidget(), MessageBox):
            yield
        asking.choose("save")

    def _until_saved(self, window: MainWindow) -> Iterator[None]:
        while window.session.saving:
            self._type(window)
            yield

    def _type(self, window: MainWindow) -> None:
        field = next(
            one for one in window.frame.findChildren(QLineEdit) if one.objectName().endswith("company")
        )
        before = window.session.document
        QTest.keyClick(field, Qt.Key.Key_Backspace if self.typed % 2 else Qt.Key.Key_X)
        self.typed += 1
        self.answered += window.session.document is not before


def run() -> int:
    """Run the program with the hand in its window, on a disk that is slow; tell what was seen."""
    delay, other = float(sys.argv[1]), Path(sys.argv[2])
    real, waited, synced = DISK.fsync, list[str](), [0]
    hands: list[Hand] = []

    def fsync(file: int) -> None:
        synced[0] += 1
        if threading.current_thread() is threading.main_thread():
            waited.append("".join(traceback.format_stack(limit=12)))
        time.sleep(delay)
        real(file)

    class Held(Frame):
        def __init__(self) -> None:
            super().__init__()
            hands.append(Hand(self, other))

    setattr(DISK, "fsync", fsync)  # noqa: B010
    start.Frame = Held
    code = main.main(sys.argv[3:])
    (hand,) = hands
    told = {"typed": hand.typed, "answered": hand.answered, "still": hand.still}
    print(json.dumps(told | {"waited": waited, "synced": synced[0]}))
    return code


if __name__ == "__main__":
    sys.exit(run())
