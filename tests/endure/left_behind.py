"""Whether a test fails that leaves something behind or goes wrong unseen: each kind in a file made for it."""

import os
import random
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from textwrap import dedent
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
#: What goes wrong, each as a test; none of them asserts anything.
WRONG: Final[Mapping[str, str]] = {
    "a thread of Qt left running": """
        from PySide6.QtCore import QThread

        class Slow(QThread):
            def run(self):
                QThread.sleep(1)

        KEPT = []

        def test(qapp):
            KEPT.append(Slow())
            KEPT[0].start()

        def teardown_module():
            KEPT[0].wait()
    """,
    "a warning of Qt": """
        from PySide6.QtGui import QPainter

        def test(qapp):
            QPainter().drawPoint(0, 0)
    """,
    "an error that nobody can hear": """
        class Falls:
            def __del__(self):
                raise ValueError("unheard")

        def test():
            Falls()
    """,
    "a thread left running": """
        import threading, time

        def test():
            threading.Thread(target=time.sleep, args=(1,)).start()
    """,
    "a job left in a pool": """
        import time
        from PySide6.QtCore import QThreadPool

        def test(qapp):
            QThreadPool.globalInstance().start(lambda: time.sleep(1))
    """,
    "an error in a thread": """
        import threading

        def test():
            thread = threading.Thread(target=lambda: 1 / 0)
            thread.start()
            thread.join()
    """,
    "an error in what a signal calls": """
        from PySide6.QtCore import QTimer

        def test(qtbot):
            QTimer.singleShot(0, lambda: 1 / 0)
            qtbot.wait(20)
    """,
    "an error in what Qt calls": """
        from PySide6.QtWidgets import QWidget

        class Falls(QWidget):
            def showEvent(self, event):
                raise ValueError("unheard")

        def test(qtbot):
            shown = Falls()
            qtbot.addWidget(shown)
            shown.show()
    """,
    "a window left standing": """
        from PySide6.QtWidgets import QWidget

        KEPT = []

        def test(qapp):
            KEPT.append(QWidget())
            KEPT[0].show()
    """,
    "a warning of Python": """
        import warnings

        def test():
            warnings.warn("odd")
    """,
    "a file left open": """
        def test():
            open(__file__)
    """,
}
_CLEAN: Final = """
    import threading
    from PySide6.QtCore import QThread, QThreadPool
    from PySide6.QtWidgets import QWidget

    class Quick(QThread):
        def run(self):
            pass

    def test(qtbot):
        shown, quick = QWidget(), Quick()
        qtbot.addWidget(shown)
        shown.show()
        quick.start()
        QThreadPool.globalInstance().start(lambda: None)
        threading.Thread(target=lambda: None).start()
        assert quick.wait()
"""


def leave_things_behind(folder: Path, _chance: random.Random, rounds: int) -> str:
    """Run so many kinds of what goes wrong, each in a file of its own, and a test that leaves nothing."""
    tried = dict(list(WRONG.items())[:rounds])
    for number, source in enumerate((_CLEAN, *tried.values())):
        named = dedent(source).replace("def test(", f"def test_{number:02d}(")
        (folder / f"test_{number:02d}.py").write_text(named, encoding="utf-8")
    told = _run(folder)
    failed = set(re.findall(r"^(?:FAILED|ERROR) .*?test_(\d\d)", told, re.MULTILINE))
    assert "00" not in failed, f"a test that leaves nothing behind fails:\n{told[-3000:]}"
    missed = [name for number, name in enumerate(tried, 1) if f"{number:02d}" not in failed]
    assert not missed, f"passes all the same: {'; '.join(missed)}\n{told[-3000:]}"
    return (
        f"{len(tried)} kinds of what goes wrong unseen, each fails its test; one that leaves nothing passes"
    )


def _run(folder: Path) -> str:
    """Run the tests of a folder as those of the program are run."""
    ours = [
        "-c",
        str(ROOT / "pyproject.toml"),
        f"--rootdir={ROOT}",
        f"--confcutdir={ROOT}",
        "-p",
        "tests.conftest",
    ]
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-rfE",
        "-p",
        "no:cacheprovider",
        "-p",
        "no:xdist",
        *ours,
    ]
    ran = subprocess.run(
        [*command, str(folder)],
        env={name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
        | {"GRACE_SECONDS": "0.2"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return ran.stdout + ran.stderr
