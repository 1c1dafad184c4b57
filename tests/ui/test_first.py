"""One program a person: who starts later is answered by the first, or has a window of its own."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from app.files import runtime_folder
from ui.first import first_or_answer
from ui.later import Later

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = "import sys; from ui.first import first_or_answer; print(first_or_answer(sys.argv[1] or None, 2.0))"


class Served:
    """The first program, as far as others see it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.asked: list[Path | None] = []
        self.can = True
        self.parent = QObject()
        self.later = Later(self._serve, self.parent)
        self._qtbot = qtbot

    def _serve(self, path: Path | None) -> bool:
        self.asked.append(path)
        return self.can

    def answer(self, path: str, folder: Path) -> str:
        """Start another program, and give what it is told."""
        env = {**os.environ, "PYTHONPATH": str(ROOT)}
        with subprocess.Popen(
            [sys.executable, "-c", SCRIPT, path], stdout=subprocess.PIPE, text=True, cwd=folder, env=env
        ) as later:
            self._qtbot.waitUntil(lambda: later.poll() is not None, timeout=20_000)
            assert later.stdout is not None
            return later.stdout.read().strip()


@pytest.fixture
def served(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "run"))
    assert first_or_answer(None) == ""
    made = Served(qtbot)
    yield made
    made.later.close()


def test_the_first_is_asked_for_what_the_later_was_started_with(served: Served, tmp_path: Path):
    assert served.answer("mine.offers", tmp_path) == "done"
    served.can = False
    assert served.answer("", tmp_path) == "busy"
    assert served.asked == [tmp_path / "mine.offers", None]


def test_where_the_first_does_not_answer_the_later_has_a_window_of_its_own(served: Served):
    served.later.close()
    assert first_or_answer(None, 0.0) == ""


@pytest.mark.parametrize("line", [b"nonsense\n", b"[]\n", b'{"open": 7}\n', b"x" * 200_000])
def test_nobody_brings_it_down(served: Served, qtbot: QtBot, line: bytes):
    asking = QLocalSocket()
    asking.connectToServer(str(runtime_folder() / "window.socket"))
    assert asking.waitForConnected(1000)
    asking.write(line)
    qtbot.waitUntil(lambda: asking.state() == QLocalSocket.LocalSocketState.UnconnectedState, timeout=5000)
    assert all(one is None for one in served.asked)


@pytest.mark.skipif(os.name != "posix", reason="of the file system")
def test_the_way_in_is_for_the_owner_alone(served: Served):
    assert runtime_folder().stat().st_mode & 0o077 == 0
    assert (runtime_folder() / "window.socket").stat().st_mode & 0o077 == 0
