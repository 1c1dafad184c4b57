"""Disks on which a chosen call fails, or during which the program dies; all other calls are real."""

import os
import signal
from collections.abc import Callable
from typing import Any

from app.storage.disk import Disk

CALLS = tuple(name for name in vars(Disk) if not name.startswith("_"))


class CountingDisk(Disk):
    """Counts the calls and, at the chosen one, does what `fault` says; `at` 0 chooses none."""

    def __init__(self, at: int = 0) -> None:
        self.at = at
        self.calls: list[str] = []

    def fault(self, name: str, real: Callable[[], Any]) -> Any:
        return real()


def _counted(name: str) -> Callable[..., Any]:
    real = getattr(Disk, name)

    def call(self: CountingDisk, *given: Any, **named: Any) -> Any:
        self.calls.append(name)
        if len(self.calls) == self.at:
            return self.fault(name, lambda: real(self, *given, **named))
        return real(self, *given, **named)

    return call


for _name in CALLS:
    setattr(CountingDisk, _name, _counted(_name))


class FailingDisk(CountingDisk):
    """Fails once, at the chosen call, with an error of the operating system."""

    def __init__(self, at: int, error: int) -> None:
        super().__init__(at)
        self.error = error

    def fault(self, name: str, real: Callable[[], Any]) -> Any:
        if name == "close":
            real()  # As Linux does it: the file is closed, and the complaint comes with it.
        raise OSError(self.error, os.strerror(self.error))


class KillingDisk(CountingDisk):
    """Kills the program just before or just after the chosen call."""

    def __init__(self, at: int, *, after: bool) -> None:
        super().__init__(at)
        self.after = after

    def fault(self, name: str, real: Callable[[], Any]) -> Any:
        if self.after:
            real()
        os.kill(os.getpid(), signal.SIGKILL)
