"""Lives a plan, and tells what was done and what was wrong."""

from functools import cache
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.storage.save import document_bytes
from tests.lived.dead import dead, stuck
from tests.lived.dice import Dice
from tests.lived.fresh import analysed, differences
from tests.lived.gestures import GESTURES
from tests.lived.life import Life, watched
from tests.lived.plan import Plan
from tests.rig import Worker, opened
from tests.scenes import SCENES


def lived(plan: Plan, folder: Path) -> list[str]:
    """Live one plan; what was wrong comes after what was done, nothing where all was well."""
    worker = Worker()
    QApplication.clipboard().clear()
    for name, written in _files().items():
        (folder / name).write_bytes(written)
    beginning = SCENES[plan.beginning]()
    with (
        opened(beginning, size=plan.size, run=worker, analyse=analysed, alone=True, restyled=True) as window,
        watched(window) as heard,
    ):
        life = Life(window, worker, folder)
        life.wait()
        wrong = _wrong(life, plan, heard)
    return [repr(plan), *life.told, *wrong] if wrong else []


def _wrong(life: Life, plan: Plan, heard: list[str]) -> list[str]:
    """Find what is wrong first: what was raised or is stuck after each gesture, what differs at each look."""
    for at, step in enumerate(plan.steps):
        if life.do(GESTURES[step.gesture], Dice(step.seed * len(plan.steps) + at)):
            heard += stuck(life)
        if at in plan.looks and not heard:
            heard += differences(life)
        if heard:
            return heard
    return [*differences(life), *dead(life, Dice(plan.steps[-1].seed)), *heard]


@cache
def _files() -> dict[str, bytes]:
    """Make the files that there are to open: one that was kept, and one that is damaged."""
    kept = document_bytes(SCENES["two_offers"]())
    return {"kept.offers": kept, "broken.offers": kept[: len(kept) // 2]}
