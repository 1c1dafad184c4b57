"""Kills the program at random instants while it saves: no reported save may be missing, none half there."""

import os
import random
import signal
import time
from pathlib import Path

from app.document import Document
from app.storage.leftovers import OLD_SECONDS, sweep
from app.storage.load import read_document
from app.storage.save import save_document
from tests.every_noun import every_noun

ROUNDS = 500
LONGEST_SECONDS = 0.05


def kill_while_saving(folder: Path, chance: random.Random, scale: float) -> str:
    """Save without a pause in a child, kill it, and look at what is on the disk."""
    path = folder / "mine.offers"
    document = every_noun()
    save_document(document.replace(seed=0), path)
    rounds = max(1, round(ROUNDS * scale))
    saves = 0
    for number in range(1, rounds + 1):
        reported = _saves_until_killed(document, path, number, chance)
        found = read_document(path).document.seed
        first = number * 1_000_000
        assert found in {reported, reported + 1} or (reported == 0 and found <= first), (
            f"round {number}: {reported} was reported as saved, {found} is on the disk"
        )
        saves += reported - first if reported else 0
    return f"{rounds} kills in {saves} saves, 0 lost, 0 torn, {_leftovers(folder)} temporary files swept"


def _saves_until_killed(document: Document, path: Path, number: int, chance: random.Random) -> int:
    """Let a child save one generation after the other until it is killed; the last it reported, or 0."""
    read_end, write_end = os.pipe()
    child = os.fork()
    if not child:
        _save_for_ever(document, path, number * 1_000_000, write_end)
    os.close(write_end)
    time.sleep(chance.random() * LONGEST_SECONDS)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(read_end) as reports:
        lines = reports.read().splitlines()
    return int(lines[-1]) if lines else 0


def _save_for_ever(document: Document, path: Path, first: int, report: int) -> None:
    try:
        for generation in range(first, first + 1_000_000):
            save_document(document.replace(seed=generation), path)
            os.write(report, b"%d\n" % generation)
    finally:
        os._exit(1)


def _leftovers(folder: Path) -> int:
    left = [path for path in folder.iterdir() if path.suffix == ".tmp"]
    long_ago = time.time() - OLD_SECONDS - 60
    for path in left:
        os.utime(path, (long_ago, long_ago))
    assert sweep(folder) == len(left), "a temporary file was not swept"
    return len(left)
