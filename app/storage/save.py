"""From a document to a file: checked before the disk is touched, written by the one atomic writer."""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticSerializationError

from app import __version__
from app.document import Document
from app.document.problems import problems_from
from app.document.schema import FORMAT, VERSION
from app.errors import FileProblem, Problem
from app.storage.atomic import Keep, atomic_write
from app.storage.collector import collector_paused
from app.storage.disk import DISK, Disk
from app.storage.load import version_of
from app.storage.places import values_in, written
from app.storage.reading import read_bytes, refuse_too_large
from app.storage.syntax import is_broken, parse_json
from app.storage.trouble import UNTOUCHED

WRITTEN_BY = f"Offer Spectrum {__version__}"
FILE_HEAD = f'{{\n  "format": "{FORMAT}",\n  "version": {VERSION},\n  "written_by": "{WRITTEN_BY}",'.encode()
_DOCUMENT = TypeAdapter(Document)
_CANNOT_STAND = "The document holds something that cannot stand in a file."


@dataclass(frozen=True, slots=True)
class Saved:
    """A document that is on the disk.

    `path` is the file itself, at the end of any links; `sha256` is of its bytes, to expect at the next save;
    `confirmed` is false where the disk did not confirm it; `note` is one sentence worth telling, or empty.
    """

    path: Path
    sha256: str
    confirmed: bool
    note: str


def document_bytes(document: Document) -> bytes:
    """Write a document as the bytes of its file: the same document, the same bytes.

    Fields without a value are left out; all others are written, so that the file reads without the program.

    Raises
    ------
    FileProblem
        A value in it cannot stand in a file; the values that a document takes in all can.
    """
    try:
        body = _DOCUMENT.dump_json(document, indent=2, exclude_none=True)
    except PydanticSerializationError as error:
        raise FileProblem("", _CANNOT_STAND, UNTOUCHED, _broken_texts(document)) from error
    return b"".join((FILE_HEAD, memoryview(body)[1:], b"\n"))


def save_document(
    document: Document,
    path: Path,
    *,
    expected_sha256: str | None = None,
    keep: Keep | None = None,
    disk: Disk = DISK,
) -> Saved:
    """Save a document so that the old file or the new one is there at any instant.

    Parameters
    ----------
    document : what to save; its bytes are read back and compared before the disk is touched.
    path : where.
    expected_sha256 : what the file should still hold, from `Loaded` or the last `Saved`.
    keep : if given, is handed what the file held before.
    disk : the operating system, or a stand-in for it.

    Raises
    ------
    FileProblem
        Nothing was changed on disk.
    ChangedOnDisk
        The file is not what was expected; nothing was changed on disk.
    """
    named = os.fspath(path)
    data = document_bytes(document)
    _must_read_back(data, named)
    if expected_sha256 is None:
        _spare_newer(path, disk)
    done = atomic_write(path, data, expected_sha256=expected_sha256, keep=keep, disk=disk)
    return Saved(done.path, hashlib.sha256(data).hexdigest(), done.confirmed, done.note)


def _must_read_back(data: bytes, named: str) -> None:
    """Refuse to write what could not be opened again as the same document."""
    refuse_too_large(named, len(data))
    try:
        with collector_paused():
            again = Document.model_validate_json(b"{" + data[len(FILE_HEAD) :])
    except ValidationError as error:
        raise FileProblem(named, _CANNOT_STAND, UNTOUCHED, problems_from(error)) from None
    # The same bytes are the same document: one comparison in place of one for every part of it.
    if document_bytes(again) != data:
        raise FileProblem(named, "The file would not read back as the same document.", UNTOUCHED)


def _spare_newer(path: Path, disk: Disk) -> None:
    """Refuse to write over a file that a newer version of the program made."""
    try:
        there = parse_json(read_bytes(path, disk=disk), os.fspath(path))
    except FileProblem:
        return  # Nothing there, or no document: whether to replace that was asked when the name was chosen.
    if there.get("format") == FORMAT and isinstance(there.get("version"), int) and there["version"] > VERSION:
        version_of(there, os.fspath(path))


def _broken_texts(document: Document) -> tuple[Problem, ...]:
    return tuple(
        Problem(written(place), "The text holds half a character.")
        for place, value in values_in(document.model_dump(mode="python"))
        if isinstance(value, str) and is_broken(value)
    )
