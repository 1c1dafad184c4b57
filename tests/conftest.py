"""The ground under every test: no screen, no trace of the person's own folders, nothing left behind."""

import gc
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.effort import try_laws

HOME = Path(tempfile.mkdtemp(prefix="offer-spectrum-tests-"))
IN_CI = bool(os.environ.get("CI"))
#: So long what a test began may go on after it.
GRACE_SECONDS = float(os.environ.get("GRACE_SECONDS", "2"))
#: Here Linux lists what runs for us.
TASKS = Path("/proc/self/task")

# Before Qt is loaded: what stands on the person's own machine must not decide how a test ends.
for habit in (
    "QT_QPA_PLATFORMTHEME",
    "QT_STYLE_OVERRIDE",
    "QT_SCALE_FACTOR",
    "QT_FONT_DPI",
    "WAYLAND_DISPLAY",
):
    os.environ.pop(habit, None)
os.environ.update(
    QT_QPA_PLATFORM="offscreen",
    LC_ALL="C.UTF-8",
    TZ="UTC",
    XDG_CONFIG_HOME=str(HOME / "config"),
    XDG_DATA_HOME=str(HOME / "data"),
    XDG_STATE_HOME=str(HOME / "state"),
)
if hasattr(time, "tzset"):
    time.tzset()

try_laws()


def pytest_configure(config: pytest.Config) -> None:
    """Give the windows group its screen."""
    wanted = config.option.markexpr
    if "windows" in wanted and "not windows" not in wanted and shutil.which("Xvfb"):
        screen = start_screen()
        config.add_cleanup(lambda: stop(screen))
    config.add_cleanup(lambda: shutil.rmtree(HOME, ignore_errors=True))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Keep the tests of a file together and in order: they share what is slow to make."""
    from xdist.scheduler import LoadFileScheduling

    return LoadFileScheduling(config, log)


def pytest_collection_finish() -> None:
    """Spare the collector what stays to the end: it went through all modules again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 20, 20)


def pytest_sessionfinish() -> None:
    """Take down the window that tests share, where there is one, and leave nothing on the clipboard."""
    rig = sys.modules.get("tests.rig")
    if rig is not None:
        rig.end_sharing()
    gui = sys.modules.get("PySide6.QtGui")
    if gui is not None and gui.QGuiApplication.instance() is not None:
        # Without a screen Qt frees it only when Python is gone, and falls.
        gui.QGuiApplication.clipboard().clear()


def start_screen() -> "subprocess.Popen[bytes]":
    """Start a virtual X screen on a free number, and have Qt use it."""
    read_end, write_end = os.pipe()
    screen = subprocess.Popen(
        [
            "Xvfb",
            "-displayfd",
            str(write_end),
            "-screen",
            "0",
            "1600x1200x24",
            "-dpi",
            "96",
            "-nolisten",
            "tcp",
        ],
        pass_fds=[write_end],
        stderr=subprocess.DEVNULL,
    )
    os.close(write_end)
    with os.fdopen(read_end) as answer:
        number = answer.readline().strip()
    os.environ.update(DISPLAY=f":{number}", QT_QPA_PLATFORM="xcb")
    return screen


def stop(screen: "subprocess.Popen[bytes]") -> None:
    """Take the virtual screen down again."""
    screen.terminate()
    screen.wait()


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test whose program is missing; in CI nothing may be missing."""
    programs = {name for marker in item.iter_markers("programs") for name in marker.args}
    if item.get_closest_marker("windows"):
        programs.add("Xvfb")
    missing = sorted(name for name in programs if not shutil.which(name))
    if missing:
        end = pytest.fail if IN_CI else pytest.skip
        end(f"not installed here: {', '.join(missing)} (make programs installs it)")


@pytest.fixture(scope="session")
def qapp(qapp: Any) -> Any:
    """Have somebody listen: only then does Qt keep what is heard in step with what is shown."""
    from PySide6.QtGui import QAccessible

    QAccessible.setActive(True)
    return qapp


@pytest.fixture(autouse=True)
def nothing_left_behind() -> Iterator[None]:
    """Fail a test that leaves a thread running, a window standing or a button of the mouse held down."""
    threads_before, tasks_before = set(threading.enumerate()), tasks()
    windows_before = set(top_level_windows())
    yield
    threads = [*running_threads(threads_before), *running_threads_of_qt(tasks_before)]
    assert not threads, f"left running: {', '.join(threads)}"
    gui = sys.modules.get("PySide6.QtGui")
    assert gui is None or not gui.QGuiApplication.mouseButtons().value, (
        "left held down: a button of the mouse"
    )
    left = top_level_windows().keys() - windows_before
    for generation in range(3):
        if not left:
            break
        gc.collect(generation)
        left &= top_level_windows().keys()
    windows = top_level_windows() if left else {}
    assert not left, f"left standing: {', '.join(sorted(windows[address] for address in left))}"


def running_threads(before: set[threading.Thread]) -> list[str]:
    """Name the threads that were not there before and do not end within the time of grace."""
    deadline = time.monotonic() + GRACE_SECONDS
    left: list[str] = []
    for thread in set(threading.enumerate()) - before:
        # Python calls a thread of Qt's a dummy, and never hears of its end.
        if isinstance(thread, threading._DummyThread):  # noqa: SLF001
            continue
        thread.join(max(0.0, deadline - time.monotonic()))
        if thread.is_alive():
            left.append(thread.name)
    qt = sys.modules.get("PySide6.QtCore")
    if qt and not qt.QThreadPool.globalInstance().waitForDone(int(GRACE_SECONDS * 1000)):
        left.append("a job in Qt's thread pool")
    return left


def tasks() -> set[str]:
    """Name what the system has running for us; nothing where it does not tell."""
    return set(os.listdir(TASKS)) if TASKS.is_dir() else set()


def running_threads_of_qt(before: set[str]) -> list[str]:
    """Name the threads of Qt that a test made and that do not end within the time of grace.

    All that stands of Qt is looked through for them, so only where the system has something new running.
    """
    qt = sys.modules.get("PySide6.QtCore")
    if qt is None or (before and not tasks() - before):
        return []
    import shiboken6

    deadline = time.monotonic() + GRACE_SECONDS
    standing: list[Any] = [one for one in shiboken6.getAllValidWrappers() if isinstance(one, qt.QThread)]
    # Those of a pool wait there for the next job.
    made = [one for one in standing if one.metaObject().className() != "QThreadPoolThread"]
    here = qt.QThread.currentThread()
    left = [one for one in made if one.isRunning() and one is not here]
    return [
        f"{type(one).__name__} {one.objectName()}".strip()
        for one in left
        if not one.wait(max(0, round(1000 * (deadline - time.monotonic()))))
    ]


def top_level_windows() -> dict[int, str]:
    """Name the windows that stand now, by their address; none before Qt's application is made."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return {}
    import shiboken6
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return {
        shiboken6.getCppPointer(window)[0]: f"{type(window).__name__} {window.objectName()}".strip()
        for window in map(_owner, widgets.QApplication.topLevelWidgets())
        # Qt keeps the last tooltip for a while, and tests share a window.
        if window.metaObject().className() != "QTipLabel" and not window.property("lent")
    }


def _owner(window: Any) -> Any:
    """Climb to the window that others belong to, and go with."""
    while window.parentWidget() is not None:
        window = window.parentWidget()
    return window
