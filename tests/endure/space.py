"""Saves on a disk that is really full: the old file stays and the person is told."""

import random
import subprocess
from pathlib import Path

from app.errors import FileProblem
from app.storage.atomic import atomic_write
from tests.endure.goal import Skipped

DISK_BYTES = 256 * 1024


def save_on_a_full_disk(folder: Path, chance: random.Random, rounds: int) -> str:
    """Mount a small disk in memory and write more than it holds; skipped where we may not mount."""
    disk = folder / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={DISK_BYTES}", "tmpfs", str(disk)]
    try:
        subprocess.run(mount, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        raise Skipped("only root may mount a small disk") from None
    try:
        for _ in range(rounds):
            _overfill(disk, chance)
        return f"{rounds} full disks, 0 old files lost, 0 false reports"
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def _overfill(disk: Path, chance: random.Random) -> None:
    path = disk / "mine.offers"
    old = chance.randbytes(chance.randrange(1_000, 100_000))
    atomic_write(path, old)
    reason = ""
    try:
        atomic_write(path, bytes(chance.randrange(DISK_BYTES, 4 * DISK_BYTES)))
    except FileProblem as problem:
        reason = problem.reason
    assert "The disk is full" in reason, f"a save on a full disk said: {reason or 'done'}"
    assert path.read_bytes() == old, "the old file is lost"
    assert [found.name for found in disk.iterdir()] == ["mine.offers"], "a temporary file is left"
