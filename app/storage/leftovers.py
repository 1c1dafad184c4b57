"""Temporary files left by a save that was killed: how they are called, and how they go."""

import os
import re
import stat
import time
from pathlib import Path

from app.storage.disk import DISK, Disk

TEMP_NAME = ".~{start}.{token}.tmp"
_OURS = re.compile(r"\.~[A-Za-z0-9]{0,12}\.[0-9a-f]{16}\.tmp", re.ASCII)
OLD_SECONDS = 3600


def sweep(folder: Path, *, disk: Disk = DISK) -> int:
    """Remove our own temporary files older than an hour from a folder.

    A younger one may belong to a save that is under way. Nothing here is worth an error: what cannot be
    removed stays.

    Returns
    -------
    How many were removed.
    """
    try:
        names = [name for name in disk.names(os.fspath(folder) or ".") if _OURS.fullmatch(name)]
    except OSError:
        return 0
    return sum(_remove_if_old(os.path.join(folder, name), disk) for name in names)


def _remove_if_old(path: str, disk: Disk) -> bool:
    try:
        found = disk.stat(path, follow=False)
        if not stat.S_ISREG(found.st_mode) or time.time() - found.st_mtime < OLD_SECONDS:
            return False
        disk.unlink(path)
    except OSError:
        return False
    return True
