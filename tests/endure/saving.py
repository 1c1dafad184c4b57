"""Saves without a pause until something happens to it: what was reported as saved has to be on the disk."""

import os
import random
import time
from collections.abc import Callable
from pathlib import Path

from app.document import Document
from app.storage.load import read_document
from app.storage.save import save_document

#: More saves than any round gets to: the seed of a document tells its round and which save it was.
_A_ROUND = 1_000_000
#: It ends within about so many saves of the first.
_SAVES = 3


def saves_until(
    end: Callable[[int], None], document: Document, path: Path, number: int, chance: random.Random
) -> int:
    """Let a child save one generation after the other until `end` is done to it, by its process id.

    Returns
    -------
    The last generation it reported as saved, the disk having confirmed it.
    """
    read_end, write_end = os.pipe()
    child = os.fork()
    if not child:
        _save_for_ever(document, path, number * _A_ROUND, write_end)
    os.close(write_end)
    started = time.monotonic()
    with os.fdopen(read_end) as reports:
        lines = [reports.readline()]
        # At any instant of the saves that follow, however fast this machine saves just now.
        time.sleep(chance.random() * _SAVES * (time.monotonic() - started))
        end(child)
        os.waitpid(child, 0)
        lines += reports.read().splitlines()
    return int(lines[-1])


def nothing_lost(path: Path, number: int, reported: int) -> int:
    """Look at what is on the disk after a round; give how many saves were reported in it."""
    found = read_document(path).document.seed
    # One more may have been on its way, or saved and not confirmed.
    assert found in {reported, reported + 1}, (
        f"round {number}: {reported} was reported as saved, {found} is on the disk"
    )
    return 1 + reported - number * _A_ROUND


def _save_for_ever(document: Document, path: Path, first: int, report: int) -> None:
    try:
        for generation in range(first, first + _A_ROUND):
            if save_document(document.replace(seed=generation), path).confirmed:
                os.write(report, b"%d\n" % generation)
    finally:
        os._exit(1)
