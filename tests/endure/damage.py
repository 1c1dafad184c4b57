"""Opens damaged files by the thousand: each opens whole or is refused by one kind of error, quickly."""

import random
import time
from pathlib import Path

from app.document import Document
from app.errors import FileProblem
from app.storage.load import parse_all
from app.storage.repair import repair
from app.storage.save import document_bytes
from tests.every_noun import every_noun
from tests.mutations import damaged

ROUNDS = 10_000
MOST_SECONDS = 1.0


def open_damaged_files(folder: Path, chance: random.Random, scale: float) -> str:
    """Damage a file at random and open it; what opens has to come back from a save."""
    data = document_bytes(every_noun())
    rounds = max(1, round(ROUNDS * scale))
    opened = refused = repaired = 0
    slowest = 0.0
    for number in range(rounds):
        hurt = damaged(data, chance)
        (folder / "last").write_bytes(hurt)  # Still there if the interpreter itself falls.
        started = time.monotonic()
        document, problem = _opened(hurt)
        taken = time.monotonic() - started
        slowest = max(slowest, taken)
        assert taken < MOST_SECONDS, f"round {number} took {taken:.1f} s"
        opened += document is not None
        if problem is not None:
            refused += 1
            assert problem.problems or len(hurt) < 4, f"round {number}: refused without a place, {problem}"
            document = _repaired(hurt)
            repaired += document is not None
        if document is None:
            continue
        again = document_bytes(document)
        assert parse_all(again) == document, f"round {number} does not come back"
        assert document_bytes(parse_all(again)) == again, f"round {number} changes when saved again"
    return f"{opened} opened, {refused} refused, {repaired} of them repaired, slowest {slowest * 1000:.0f} ms"


def _opened(data: bytes) -> tuple[Document | None, FileProblem | None]:
    try:
        return parse_all(data), None
    except FileProblem as problem:
        return None, problem


def _repaired(data: bytes) -> Document | None:
    try:
        return repair(data)[0]
    except FileProblem:
        return None
