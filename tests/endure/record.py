"""What came of each goal when it was last tried in earnest, and the table the README shows of it."""

import json
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from tests.endure.goal import Goal

ROOT: Final = Path(__file__).resolve().parents[2]
RECORD: Final = Path(__file__).with_name("endure.json")
README: Final = ROOT / "README.md"
HEADING: Final = "## What it survives\n"
_HEAD: Final = "| What happens | Tried | What came of it | Version |\n|---|---|---|---|\n"


@dataclass(frozen=True)
class Entry:
    """What came of one goal: pass, fail or skipped; where it was tried, and with which dice."""

    result: str
    said: str
    rounds: int
    scale: float
    seed: int
    commit: str
    date: str


def read() -> dict[str, Entry]:
    """Read what is on record."""
    try:
        kept = json.loads(RECORD.read_bytes())
    except FileNotFoundError:
        return {}
    return {key: Entry(**entry) for key, entry in kept.items()}


def write(entries: Mapping[str, Entry], goals: Iterable[Goal]) -> None:
    """Write the record in the order of the goals, and the README's table after it."""
    order = [goal.key for goal in goals]
    kept = {key: asdict(entries[key]) for key in order if key in entries}
    RECORD.write_text(json.dumps(kept, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    before, _, after = _cut(README.read_text(encoding="utf-8"))
    README.write_text(before + table(entries, goals) + after, encoding="utf-8")


def table(entries: Mapping[str, Entry], goals: Iterable[Goal]) -> str:
    """Write the table: a row for each goal that is on record, in the order of the goals."""
    rows = [
        f"| {goal.survives} | {entry.date} | {_outcome(entry)} | `{entry.commit}` |\n"
        for goal in goals
        if (entry := entries.get(goal.key)) is not None
    ]
    return _HEAD + "".join(rows)


def shown() -> str:
    """Cut the table out of the README."""
    return _cut(README.read_text(encoding="utf-8"))[1]


def commit() -> str | None:
    """Name the state of the program; none where it has changes, the record and its table aside."""
    changed = _git("status", "--porcelain", "--", ".", f":!{RECORD.relative_to(ROOT)}", f":!{README.name}")
    return None if changed else _git("rev-parse", "--short=12", "HEAD")


def _git(*command: str) -> str:
    ran = subprocess.run(("git", *command), cwd=ROOT, capture_output=True, text=True, check=True)
    return ran.stdout.strip()


def _outcome(entry: Entry) -> str:
    said = entry.said.replace("|", "\\|").replace("\n", " ")
    return said if entry.result == "pass" else f"**{entry.result}**: {said}"


def _cut(text: str) -> tuple[str, str, str]:
    """Part a README into what stands before the table, the table, and what stands behind it."""
    start = text.index("|", text.index(HEADING))
    end = start
    while text.startswith("|", end):
        end = text.index("\n", end) + 1
    return text[:start], text[start:end], text[end:]
