"""Runs a command as a shell would, without the shell."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from app import cli
from app.document import Document
from app.storage.save import document_bytes


@dataclass(frozen=True)
class Answer:
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Read standard output as JSON."""
        return json.loads(self.out)


def command(capsys: pytest.CaptureFixture[str], *argv: str | Path) -> Answer:
    """Run a command; one that would open a window is none."""
    code = cli.run([str(word) for word in argv], no_window)
    said = capsys.readouterr()
    assert "Traceback" not in said.err
    assert said.err.count("\n") <= 1 or "--repair" in argv, "one line says what is wrong"
    return Answer(code, said.out, said.err)


def no_window(path: str | None) -> int:
    raise AssertionError(f"opens a window on {path}")


def written(document: Document, folder: Path, name: str = "decision.offers") -> Path:
    """Write a document to a file."""
    path = folder / name
    path.write_bytes(document_bytes(document))
    return path
