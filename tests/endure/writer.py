"""One of two who write in one file: edits, saves and answers as the dice fall, and tells what it did.

Run as `python -m tests.endure.writer NAME`; `tests.endure.two_writers` hands it a round in a line of JSON.
"""

import json
import os
import random
import sys
import time
from pathlib import Path
from typing import Any, Final

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from app.edits import AddOffer, SetSituation
from app.edits.new import new_offer
from tests.answers import naming
from tests.rig import opened, settle
from tests.scenes import SCENES
from ui.main_window import MainWindow
from ui.widgets.buttons import Button

STEPS: Final = 12
PATIENCE_SECONDS: Final = 30.0
#: No two writers go on disagreeing for longer.
MOST_ANSWERS: Final = 100
KEEP, TAKE, ELSEWHERE, SEE = "save_over", "take_theirs", "save_as", "versions"


class Writer:
    """A window on the file, and a hand that does what is drawn."""

    def __init__(self, window: MainWindow, name: str) -> None:
        self._window, self._session, self._name = window, window.session, name
        self._heard = 0
        self._session.saved.connect(self._hear)
        self._session.not_saved.connect(self._hear)

    def _hear(self, _: object) -> None:
        self._heard += 1

    def live(self, file: Path, seed: int) -> dict[str, Any]:
        """Write in a file for a while, until all is saved somewhere; tells what was done."""
        self._file, self._chance = file, random.Random(f"{self._name} {seed}")
        self._edits: list[str] = []
        self._elsewhere: list[str] = []
        self._answers: list[str] = []
        assert self._window.documents.open(file), "it could not be opened"
        for _ in range(STEPS):
            self._chance.choice((self._edit, self._edit, self._save, self._window.documents.watching.look))()
            QTest.qWait(self._chance.randrange(30))
            if self._asked(TAKE) and self._chance.random() < 0.5:
                self._answer()
        while self._session.dirty or self._asked(TAKE):
            self._answer() if self._asked(TAKE) else self._save()
            assert len(self._answers) < MOST_ANSWERS, "they do not come to an end"
        return {"edits": self._edits, "elsewhere": self._elsewhere, "answers": self._answers}

    def _edit(self) -> None:
        """Add something that nobody else adds, as a step or letter by letter."""
        self._edits.append(f"({self._name} {len(self._edits)})")
        document = self._session.document
        if self._chance.random() < 0.5:
            self._session.do(AddOffer(new_offer(document).replace(company=self._edits[-1])))
        else:
            self._session.do_live(SetSituation(document.situation + self._edits[-1]), typed=True)

    def _save(self) -> None:
        self._until_heard(lambda: self._window.actions["save"].trigger())

    def _answer(self) -> None:
        """Answer what is asked where somebody else saved what is edited here."""
        way = self._chance.choice((KEEP, TAKE, ELSEWHERE, SEE))
        self._answers.append(way)
        if way == KEEP:
            self._until_heard(lambda: self._press(KEEP))
        elif way == ELSEWHERE:
            self._save_elsewhere()
        else:
            self._press(way)
            settle()
            for shown in self._window.frame.findChildren(QDialog):
                shown.close()

    def _save_elsewhere(self) -> None:
        """Save beside it, and come back to the file that both write in."""
        copy = self._file.with_name(f"{self._name} {len(self._elsewhere)}.offers")
        waiting = naming(copy)
        self._until_heard(lambda: self._press(ELSEWHERE))
        del waiting
        self._elsewhere.append(os.fspath(copy))
        assert self._window.documents.open(self._file), "it could not be opened again"

    def _asked(self, way: str) -> Button | None:
        bar = self._window.workspace.message
        found = bar.findChildren(Button, f"{bar.objectName()}_{way}")
        return next((one for one in found if one.isVisibleTo(self._window.frame)), None)

    def _press(self, way: str) -> None:
        button = self._asked(way)
        assert button is not None, way
        button.click()

    def _until_heard(self, begin: Any) -> None:
        """Begin a save, and wait until it is told what became of it."""
        before, started = self._heard, time.monotonic()
        begin()
        while self._heard == before:
            assert time.monotonic() - started < PATIENCE_SECONDS, "nothing was told of a save"
            QTest.qWait(1)
        settle()


def main() -> None:
    """Do round after round."""
    _application = QApplication([])
    with opened(SCENES["worked_example"](), alone=True, run=None) as window:
        writer = Writer(window, sys.argv[1])
        for line in sys.stdin:
            told = json.loads(line)
            os.environ["XDG_DATA_HOME"] = told["home"]
            print(json.dumps(writer.live(Path(told["file"]), told["seed"])), flush=True)


if __name__ == "__main__":
    main()
