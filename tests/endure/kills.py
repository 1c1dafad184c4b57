"""Kills the program at random instants while it saves: no reported save may be missing, none half there."""

import os
import random
import signal
import time
from pathlib import Path

from app.storage.leftovers import OLD_SECONDS, sweep
from app.storage.save import save_document
from tests.endure.saving import nothing_lost, saves_until
from tests.every_noun import every_noun


def kill_while_saving(folder: Path, chance: random.Random, rounds: int) -> str:
    """Save without a pause in a child, kill it, and look at what is on the disk."""
    path = folder / "mine.offers"
    document = every_noun()
    save_document(document.replace(seed=0), path)
    saves = 0
    for number in range(1, rounds + 1):
        reported = saves_until(_kill, document, path, number, chance)
        saves += nothing_lost(path, number, reported)
    return f"{rounds} kills in {saves} saves, 0 lost, 0 torn, {_leftovers(folder)} temporary files swept"


def _kill(child: int) -> None:
    os.kill(child, signal.SIGKILL)


def _leftovers(folder: Path) -> int:
    left = [path for path in folder.iterdir() if path.suffix == ".tmp"]
    long_ago = time.time() - OLD_SECONDS - 60
    for path in left:
        os.utime(path, (long_ago, long_ago))
    assert sweep(folder) == len(left), "a temporary file was not swept"
    return len(left)
