"""The program as it runs, in a process of its own with folders of its own; it tells what its script does."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

from tests.homes import homes

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_SECONDS = 60.0


class Program:
    """Started with a plan for its script; ended however."""

    def __init__(self, home: Path, plan: dict[str, Any], *arguments: str, display: str = "") -> None:
        screen = (
            {"QT_QPA_PLATFORM": "xcb", "DISPLAY": display} if display else {"QT_QPA_PLATFORM": "offscreen"}
        )
        self._running = subprocess.Popen(
            [sys.executable, "-m", "tests.endure.inside", json.dumps(plan), *arguments],
            env={**os.environ, **homes(home), **screen, "PYTHONPATH": str(ROOT)},
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.told: list[dict[str, Any]] = []
        self._news = threading.Condition()
        self._hears = threading.Thread(target=self._listen, daemon=True)
        self._hears.start()

    def __enter__(self) -> "Program":
        return self

    def __exit__(self, *_: object) -> None:
        if self._running.poll() is None:
            self.kill()
        for pipe in (self._running.stdout, self._running.stderr):
            if pipe is not None:
                pipe.close()

    def _listen(self) -> None:
        assert self._running.stdout is not None
        for line in self._running.stdout:
            with self._news:
                self.told.append(json.loads(line))
                self._news.notify_all()
        with self._news:
            self._news.notify_all()

    def hear(self, what: str) -> dict[str, Any]:
        """Wait until something is told."""

        def heard() -> dict[str, Any] | None:
            return next((one for one in self.told if what in one), None)

        deadline = time.monotonic() + PATIENCE_SECONDS
        with self._news:
            while (found := heard()) is None:
                alive = self._running.poll() is None or self._hears.is_alive()
                if not alive or time.monotonic() > deadline:
                    break
                self._news.wait(0.5)
        if found is None:
            self.kill()
            assert self._running.stderr is not None
            raise AssertionError(f"{what!r} was not told: {self.told[-5:]}\n{self._running.stderr.read()}")
        return found

    def edits(self) -> list[tuple[int, float]]:
        """List the edits that were told, each with its time."""
        return [(one["edit"], one["at"]) for one in self.told if "edit" in one]

    def send(self, name: str) -> None:
        """Send a signal."""
        self._running.send_signal(getattr(signal, name))

    def kill(self) -> float:
        """Kill it, and give the time."""
        at = time.monotonic()
        self._running.kill()
        self.end()
        return at

    def end(self, patience: float = PATIENCE_SECONDS) -> int:
        """Wait for its end, and until all it told is heard; gives how it ended."""
        try:
            code = self._running.wait(patience)
        except subprocess.TimeoutExpired:
            self.kill()
            raise AssertionError(f"still there after {patience:.1f} s") from None
        self._hears.join()
        return code

    def complaints(self) -> str:
        """Read what it wrote to standard error, once it has ended."""
        assert self._running.stderr is not None
        return self._running.stderr.read()
