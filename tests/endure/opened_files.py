"""Whether anybody opened a file: the system tells it, whoever does it and however."""

import ctypes
import os
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from tests.endure.goal import Skipped

_OPENED: Final = 0x20
_AT_ONCE: Final = os.O_NONBLOCK


@contextmanager
def nobody_opens(path: Path) -> Iterator[None]:
    """Watch a file, and fail if it was opened meanwhile."""
    system = ctypes.CDLL(None, use_errno=True)
    if not hasattr(system, "inotify_init1"):
        raise Skipped("only Linux tells who opens a file")
    watch = system.inotify_init1(_AT_ONCE)
    try:
        assert system.inotify_add_watch(watch, os.fsencode(path), _OPENED) >= 0, os.strerror(
            ctypes.get_errno()
        )
        yield
        try:
            told = os.read(watch, 4096)
        except BlockingIOError:
            return
        many = len(told) // struct.calcsize("iIII")
        raise AssertionError(f"the file that texts name was opened {many} times")
    finally:
        os.close(watch)
