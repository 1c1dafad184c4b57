"""Opens what goes on without end, as large as a file may be: each is refused before one grows impatient."""

import random
import time
from pathlib import Path

from app.errors import FileProblem
from app.storage.load import parse_all
from tests.mutations import ENDLESS

MOST_SECONDS = 8.0


def open_endless_files(_folder: Path, _chance: random.Random, rounds: int) -> str:
    """Open one of each kind, of as many pieces as there are rounds."""
    slowest = 0.0
    for kind, made in ENDLESS.items():
        data = made(rounds)
        started = time.process_time()
        try:
            parse_all(data)
        except FileProblem:
            taken = time.process_time() - started
        else:
            raise AssertionError(f"{kind} was opened")
        assert taken < MOST_SECONDS, f"{kind} took {taken:.1f} s"
        slowest = max(slowest, taken)
    return f"{len(ENDLESS)} refused, slowest {slowest:.1f} s"
