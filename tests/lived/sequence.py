"""Sequences of gestures, each by its own seed, so that one that fails can be lived again."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.lived.fresh import differences
from tests.lived.gestures import DRAWN, GESTURES
from tests.lived.life import Life, reach, watched
from tests.rig import Worker, opened
from tests.scenes import SCENES
from ui.widgets.errors import ErrorLine
from ui.widgets.weight_row import WeightRow

LENGTH = 30
#: Beside the end, the windows are compared at so many places within.
LOOKS = 2
BEGINNINGS = ("worked_example", "two_offers", "one_offer", "decided", "empty")


def lived(seed: int, folder: Path, length: int = LENGTH) -> list[str]:
    """Live one sequence; what was wrong comes after what was done, nothing where all was well."""
    dice = Random(seed)
    worker = Worker()
    with (
        opened(SCENES[dice.choice(BEGINNINGS)](), run=worker, alone=True) as window,
        watched(window) as heard,
    ):
        life = Life(window, worker, folder)
        life.wait()
        looks = {length - 1, *(dice.randrange(length) for _ in range(LOOKS))}
        for step in range(length):
            life.do(GESTURES[dice.choice(DRAWN)], dice)
            wrong = [*heard, *(differences(life) if step in looks else ())]
            if wrong:
                return [f"seed {seed}, {length} gestures:", *filter(None, life.told), *wrong]
        wrong = [*dead(life), *heard]
        return [f"seed {seed}, {length} gestures:", *filter(None, life.told), *wrong] if wrong else []


def dead(life: Life) -> Iterator[str]:
    """Find the weights that no longer answer a key: neither by another document nor by a sentence."""
    life.window.session.leave_preview()
    for row in life.controls(WeightRow):
        reach(row.slider)
        before = life.window.session.document
        for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Left):
            if row.slider.isEnabled() and life.window.session.document is before:
                QTest.keyClick(row.slider, key)
        answered = life.window.session.document is not before or not row.slider.isEnabled()
        if not answered and not any(one.isVisible() for one in row.findChildren(ErrorLine)):
            yield f"{row.objectName()} answers no key"
