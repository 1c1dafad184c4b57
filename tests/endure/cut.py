"""Cuts the power while it saves: a disk of its own stops as it would then, and is looked at afterwards."""

import fcntl
import os
import random
import signal
import struct
import subprocess
from contextlib import ExitStack
from pathlib import Path

from app.storage.save import save_document
from tests.endure.goal import Skipped
from tests.endure.saving import nothing_lost, saves_until
from tests.every_noun import every_noun

#: `EXT4_IOC_SHUTDOWN`, without writing its journal first: nothing more reaches the disk.
_SHUTDOWN = 0x8004587D
_AT_ONCE = 2
_DISK_BYTES = 64 * 1024 * 1024


def cut_the_power(folder: Path, chance: random.Random, rounds: int) -> str:
    """Save without a pause in a child, stop the disk under it, mount it again and look."""
    image, disk = folder / "image", folder / "disk"
    disk.mkdir()
    with image.open("wb") as file:
        file.truncate(_DISK_BYTES)
    _need("mkfs.ext4", "-q", "-F", str(image))
    saves = 0
    document, path = every_noun(), disk / "mine.offers"
    for number in range(rounds + 1):
        with ExitStack() as mounted:
            _need("mount", "-o", "loop", str(image), str(disk))
            mounted.callback(_run, "umount", str(disk))
            if not number:
                save_document(document.replace(seed=0), path)
                continue
            reported = saves_until(lambda child: _stop(disk, child), document, path, number, chance)
        with ExitStack() as mounted:
            _need("mount", "-o", "loop", str(image), str(disk))
            mounted.callback(_run, "umount", str(disk))
            saves += nothing_lost(path, number, reported)
    return f"{rounds} cuts in {saves} saves, 0 lost, 0 torn"


def _stop(disk: Path, child: int) -> None:
    root = os.open(disk, os.O_RDONLY)
    try:
        fcntl.ioctl(root, _SHUTDOWN, struct.pack("I", _AT_ONCE))
    finally:
        os.close(root)
        os.kill(child, signal.SIGKILL)


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)


def _need(*command: str) -> None:
    try:
        _run(*command)
    except (OSError, subprocess.CalledProcessError) as error:
        raise Skipped(f"{command[0]} does not work here, which only root may use") from error
