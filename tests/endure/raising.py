"""Lets each method of the window raise once, on a tour through it: no window closes, no edit is lost."""

import inspect
import json
import os
import pkgutil
import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import wraps
from importlib import import_module
from pathlib import Path
from typing import Any, Final
from unittest.mock import patch

from tests.homes import homes

#: So many are tried in one process: one that brings the program down takes no more with it.
_AT_ONCE: Final = 40
#: What must raise for another reason: it is how a program leaves, or how it hears of what raised.
_LEFT_OUT: Final = ("ui.problems.", "ui.bug_report.", "ui.main.", "ui.start.", "ui.display.", "ui.__main__.")


class Planned(Exception):
    """Raised where nobody expects it."""


def raise_everywhere(folder: Path, chance: random.Random, rounds: int) -> str:
    """Let every method raise that a tour through the window calls, or so many of them."""
    called = _told(folder, "--list")
    chosen = sorted(called if rounds >= len(called) else chance.sample(called, rounds))
    wrong: list[str] = []
    for start in range(0, len(chosen), _AT_ONCE):
        left = chosen[start : start + _AT_ONCE]
        while left:
            found, died = _tried(folder, left)
            wrong += found
            left = left[died:]
    assert not wrong, f"{len(wrong)} of {len(chosen)}:\n" + "\n".join(wrong)
    return f"{len(chosen)} methods raised, 0 windows closed, 0 edits lost"


def _tried(folder: Path, names: list[str]) -> tuple[list[str], int]:
    """Try methods in one process; what went wrong, and how many were tried before it ended."""
    (folder / "names.json").write_text(json.dumps(names))
    told = _run(folder, str(folder / "names.json"))
    said = [json.loads(line[2:]) for line in told.stdout.splitlines() if line.startswith("@ ")]
    wrong = [f"{one['name']}: {one['wrong']}" for one in said if one.get("wrong")]
    begun = sum("wrong" not in one for one in said)
    if told.returncode:
        wrong.append(f"{names[begun - 1]}: the program ended with {told.returncode} {told.stderr[-600:]}")
        return wrong, begun
    return wrong, len(names)


def _told(folder: Path, *arguments: str) -> list[str]:
    ran = _run(folder, *arguments)
    assert not ran.returncode, f"the tour itself fails: {ran.stderr[-2000:]}"
    return json.loads(ran.stdout.splitlines()[-1])


def _run(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "tests.endure.raising", *arguments]
    more = {"QT_QPA_PLATFORM": "offscreen", "HOME": str(folder)} | homes(folder)
    return subprocess.run(
        command, env=os.environ | more, capture_output=True, text=True, check=False, timeout=1200
    )


def methods() -> Iterator[tuple[str, type, str]]:
    """Find every method that a class of the window has of its own, with its name, by looking at them all."""
    import ui

    for module in pkgutil.walk_packages(ui.__path__, "ui."):
        if f"{module.name}.".startswith(_LEFT_OUT):
            continue
        for _, owner in inspect.getmembers(import_module(module.name), inspect.isclass):
            if owner.__module__ == module.name:
                for name, found in vars(owner).items():
                    if inspect.isfunction(found) and not name.startswith("__"):
                        yield f"{module.name}.{owner.__qualname__}.{name}", owner, name


def tour() -> str:
    """Go through the window as a hand would; gives what went wrong beside that something raised."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QDialog, QWidget

    from app.edits import RenameDecision
    from tests.rig import opened, settle
    from tests.scenes import SCENES
    from tests.views import WINDOWS
    from ui.bug_report import Report
    from ui.problems import Problems

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    problems = Problems(app)
    problems.install()
    try:
        with opened(SCENES["worked_example"](), alone=True) as window:
            window.session.broke.connect(problems.hear)
            _ARMED[0] = True
            for name in (
                "offer_editor",
                "criteria_editor",
                "perspectives_editor",
                "robustness",
                "choice",
                "feeling",
            ):
                _quietly(lambda name=name: WINDOWS[name](window))
            for one in (window.frame, *window.frame.findChildren(QDialog)):
                _quietly(one.grab)
            steps: list[Callable[[], object]] = [
                lambda: window.session.do(RenameDecision("Renamed")),
                lambda: window.session.undo(),
                lambda: QTest.keyClick(window.ranking.list, Qt.Key.Key_Down),
                lambda: QTest.mouseMove(window.chart.plot),
                lambda: QTest.mouseClick(window.chart.plot, Qt.MouseButton.LeftButton),
                lambda: QTest.keyClick(window.weights.first_slider() or QWidget(), Qt.Key.Key_Right),
                lambda: window.frame.resize(1100, 700),
                lambda: window.frame.resize(700, 500),
                lambda: window.actions["theme_dark"].trigger(),
            ]
            for step in steps:
                _quietly(step)
                _quietly(settle)
            _quietly(window.frame.grab)
            _ARMED[0] = False
            wrong: list[str] = []
            if not window.frame.isVisible():
                wrong.append("the window closed")
            before = window.session.document
            settle()
            window.session.do(RenameDecision("Still here"))
            if window.session.document.title != "Still here":
                wrong.append("nothing can be edited any more")
            window.session.undo()
            if window.session.document != before:
                wrong.append("undo does not come back")
            reports = [
                one for one in QApplication.topLevelWidgets() if isinstance(one, Report) and one.isVisible()
            ]
            if len(reports) > 1:
                wrong.append(f"{len(reports)} reports")
            if _RAISED[0] and not reports:
                wrong.append("nobody was told")
            for one in reports:
                one.close()
            return "; ".join(wrong)
    finally:
        _ARMED[0] = False
        sys.excepthook = sys.__excepthook__


def _quietly(step: Callable[[], object]) -> None:
    """Do as an event would: what raises is for the hook to hear."""
    try:
        step()
    except Exception as error:
        sys.excepthook(type(error), error, error.__traceback__)


_ARMED = [False]
_RAISED = [False]


def _raising(real: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(real)
    def method(*given: Any, **named: Any) -> Any:
        if _ARMED[0] and not _RAISED[0]:
            _RAISED[0] = True
            raise Planned(real.__qualname__)
        return real(*given[:most], **named)

    most = _most_taken(real)
    return method


def _noting(real: Callable[..., Any], name: str, called: set[str]) -> Callable[..., Any]:
    @wraps(real)
    def method(*given: Any, **named: Any) -> Any:
        if _ARMED[0]:
            called.add(name)
        return real(*given[:most], **named)

    most = _most_taken(real)
    return method


def _most_taken(real: Callable[..., Any]) -> int | None:
    """Count what a method takes by place: a signal hands that over, to a stand-in all it has."""
    kinds = [one.kind for one in inspect.signature(real).parameters.values()]
    if inspect.Parameter.VAR_POSITIONAL in kinds:
        return None
    return sum(
        kind in (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD) for kind in kinds
    )


def main() -> int:
    """List what a tour calls, or let what a file names raise, one after the other."""
    from PySide6.QtWidgets import QApplication

    QApplication([])
    found = {name: (owner, method) for name, owner, method in methods()}
    if sys.argv[1] == "--list":
        called: set[str] = set()
        with ExitStack() as watched:
            for name, (owner, method) in found.items():
                watched.enter_context(patch.object(owner, method, _noting(vars(owner)[method], name, called)))
            tour()
        print(json.dumps(sorted(called)))
        return 0
    for name in json.loads(Path(sys.argv[1]).read_text()):
        owner, method = found[name]
        print("@ " + json.dumps({"name": name}), flush=True)
        _RAISED[0] = False
        with patch.object(owner, method, _raising(vars(owner)[method])):
            try:
                wrong = tour()
            except Exception as error:
                wrong = f"the tour ended: {error!r}"
        print("@ " + json.dumps({"name": name, "wrong": wrong}), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
