"""Opens damaged files by the thousand: each opens whole or is refused by one kind of error, quickly."""

import json
import random
import subprocess
import sys
import time
from pathlib import Path

from app.document import Document
from app.errors import FileProblem
from app.storage.load import parse_all, read_document
from app.storage.repair import repair
from app.storage.save import document_bytes
from tests.every_noun import every_noun
from tests.mutations import damaged

MOST_SECONDS = 1.0


def open_damaged_files(folder: Path, chance: random.Random, rounds: int) -> str:
    """Damage a file at random and open it; what opens has to come back from a save."""
    data = document_bytes(every_noun())
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


def open_many_problems(folder: Path, _chance: random.Random, rounds: int) -> str:
    """Have the command check and repair a file with so many problems, and one with a twentieth of them."""
    # In turn: the machine is not as fast in each minute.
    taken = [
        [_taken(folder / f"{count}.offers", count) for count in (rounds // 20, rounds)] for _ in range(3)
    ]
    few, many = (min(times) for times in zip(*taken, strict=True))
    assert many <= 20 * few, f"{rounds} problems took {many:.1f} s, a twentieth of them {few:.2f} s"
    return f"{rounds:,} problems in {many / few:.1f} times as long as a twentieth of them"


def _taken(path: Path, count: int) -> float:
    tree = json.loads(document_bytes(every_noun()))
    offer = tree["offers"][0] | {"teams": [], "assessments": [], "bogus": 1}
    tree["offers"] = [offer | {"id": f"offer-{number}"} for number in range(count)]
    path.write_text(json.dumps(tree), encoding="utf-8")
    started = time.monotonic()
    out = path.with_suffix(".kept")
    out.unlink(missing_ok=True)
    command = [sys.executable, "-m", "ui.main", "check", str(path), "--repair", str(out)]
    told = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    taken = time.monotonic() - started
    assert sum("bogus" in line for line in told.splitlines()) == count
    assert read_document(out).document.offers
    return taken


def open_every_prefix(_folder: Path, _chance: random.Random, _rounds: int) -> str:
    """Open each beginning of a file: none is taken for the whole, and each refusal names its place."""
    data = document_bytes(every_noun()).rstrip()
    for end in range(len(data)):
        document, problem = _opened(data[:end])
        assert document is None, f"the first {end} bytes were opened"
        assert problem is not None
        assert problem.problems or end < 4, f"the first {end} bytes were refused without a place"
    return f"{len(data):,} beginnings refused"
