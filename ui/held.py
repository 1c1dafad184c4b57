"""What a session holds beside its history: a preview, and the file it is kept in."""

from dataclasses import dataclass
from pathlib import Path

from app.document import Document
from app.edits import Edit


@dataclass(frozen=True, slots=True)
class Preview:
    """An edit that was not carried out, and what it would make of the document."""

    edit: Edit
    document: Document


@dataclass(frozen=True, slots=True)
class Kept:
    """Where a decision is kept, and what was in that file when we last read or wrote it."""

    path: Path
    sha256: str
