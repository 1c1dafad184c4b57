"""The program itself, with a script inside that edits and tells what it did, a line each of JSON.

Run as `python -m tests.endure.inside PLAN [FILE]`; `tests.endure.program` starts it and listens.
"""

import json
import os
import random
import signal
import sys
import time
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QLabel

from app.edits import RenameDecision
from ui import main, start
from ui.frame import Frame
from ui.main_window import MainWindow
from ui.panels.ranking_row import RankingRow
from ui.widgets.buttons import Button
from ui.widgets.message_box import Answer, ask
from ui.window.recovered import RecoveredPanel


def tell(**what: Any) -> None:
    """Say something to whoever listens; the clock is the same for all processes of a machine."""
    line = json.dumps({**what, "at": time.monotonic()}) + "\n"
    os.write(sys.__stdout__.fileno() if sys.__stdout__ else 1, line.encode())


class Script(QObject):
    """Waits until the window stands, does with what is offered as the plan says, and edits on and on."""

    def __init__(self, frame: Frame, plan: dict[str, Any]) -> None:
        super().__init__(frame)
        self._frame = frame
        self._plan = plan
        self._chance = random.Random(plan.get("seed", 0))
        self._number = plan.get("first", 0)
        self._waits = self._every(10, self._wait)

    def _every(self, milliseconds: int, then: Any) -> QTimer:
        timer = QTimer(self)
        timer.timeout.connect(then)
        timer.start(milliseconds)
        return timer

    def _wait(self) -> None:
        window = self._frame.findChild(MainWindow)
        panel = self._frame.findChild(RecoveredPanel)
        if window is None or panel is None:
            return
        if window.session.analysis is None and self._plan.get("under") != "analysis":
            return
        if self._plan.get("offered") and panel.isHidden():
            return
        self._waits.stop()
        self._window, self._panel = window, panel
        titles = [one.text() for one in panel.findChildren(QLabel) if one.objectName().endswith(".title")]
        tell(stands=window.session.document.title, offered=titles)
        QTimer.singleShot(self._plan.get("hesitates", 0), self, self._press)

    def _press(self) -> None:
        for name in self._plan.get("press", ()):
            button = self._panel.findChild(Button, name)
            assert button is not None, name
            button.click()
        session = self._window.session
        tell(
            opened=session.document.title,
            path=str(session.path or ""),
            dirty=session.dirty,
        )
        self._begin()

    def _begin(self) -> None:
        if self._plan.get("pace"):
            self._edit()
        getattr(self, f"_{self._plan.get('under', 'nothing')}")()

    def _edit(self) -> None:
        """Edit, by a whole step or letter by letter, and now and then rest."""
        self._number += 1
        edit, session = RenameDecision(f"{self._number}"), self._window.session
        if self._chance.random() < 0.5:
            session.do_live(edit, typed=True)
        else:
            session.do(edit)
        tell(edit=self._number)
        if self._number >= self._plan.get("last", sys.maxsize):
            return
        rests = self._chance.random() < 0.03
        QTimer.singleShot(700 if rests else self._chance.randrange(*self._plan["pace"]), self, self._edit)

    def _nothing(self) -> None:
        tell(ready=True)

    def _question(self) -> None:
        """Stand under a question that waits."""
        QTimer.singleShot(0, self, lambda: tell(ready=True))
        answers = (Answer("save", "Save", "primary"), Answer("cancel", "Cancel"))
        tell(answer=ask(self._frame, "Save it?", "It waits.", answers))

    def _analysis(self) -> None:
        """Be at work on an analysis that takes long."""
        QTimer.singleShot(100, self, lambda: tell(ready=True))

    def _paint(self) -> None:
        """Have it strike while a row is painted: at the program itself, or at the display it stands on."""
        STRIKES.append(self._plan["strike"])
        tell(ready=True)
        self._window.ranking.list.viewport().update()


#: Whom the next row that is painted strikes, and by which signal.
STRIKES: list[dict[str, Any]] = []


def painting(row: RankingRow, *given: Any, painted: Any = RankingRow.paint) -> None:
    """Paint a row of the ranking, and strike in the middle of it where that is due."""
    if STRIKES:
        strike = STRIKES.pop()
        tell(struck=True)
        os.kill(strike["process"] or os.getpid(), getattr(signal, strike["signal"]))
    painted(row, *given)


def run() -> int:
    """Start the program with the script in its window."""
    plan = json.loads(sys.argv[1])

    class Watched(Frame):
        def __init__(self) -> None:
            super().__init__()
            Script(self, plan)

    start.Frame = Watched
    setattr(RankingRow, "paint", painting)  # noqa: B010
    return main.main(sys.argv[2:])


if __name__ == "__main__":
    code = run()
    tell(code=code)
    sys.exit(code)
