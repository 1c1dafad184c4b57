"""Saving, with what lay in the file before put aside in the person's own folder."""

import hashlib
import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from app.document import Document
from app.document.schema import VERSION
from app.errors import FileProblem
from app.files import data_folder
from app.storage.earlier import id_in
from app.storage.load import Loaded, parse_all, read_document
from app.storage.reading import read_bytes
from app.storage.save import Saved, document_bytes, save_document
from app.storage.trouble import ELSEWHERE, ChangedOnDisk
from app.storage.versions import Why, keep_version
from ui.held import Kept

_NOT_KEPT: Final = "What was in the file before could not be kept: {reason}"
_NOT_ASIDE: Final = "What somebody else saved here could not be put aside: {reason}"
_AT_THE_SAME_MOMENT: Final = (
    "Somebody else wrote to the file at the same moment. What they wrote is among the earlier versions."
)
_OLDER: Final = "This file was written by an older version of the program. "
_OLDER_KEPT: Final = f"{_OLDER}As it was, it is kept among the earlier versions."


class Keeping:
    """Saves, and puts aside what a file holds before it is written over; where it cannot, it says so once."""

    def __init__(self) -> None:
        self._told = False

    def save(self, document: Document, path: Path, kept: Kept | None, *, over_changes: bool) -> Saved:
        """Save a decision; what its file held before becomes an earlier version.

        Parameters
        ----------
        kept : what we read or wrote last, and where.
        over_changes : writes also where somebody else changed the file since.
        """
        ours = kept.sha256 if kept is not None and kept.path == path else None
        notes: list[str] = []

        def keep(data: bytes) -> None:
            if notes:
                notes.append(_AT_THE_SAME_MOMENT)
            elif over_changes:
                self._must_keep(document, data, path)
            notes.append(self._put_aside(document, data, ours))

        try:
            saved = save_document(document, path, expected_sha256=None if over_changes else ours, keep=keep)
        except ChangedOnDisk:
            if kept is not None:
                self.look(kept)
            raise
        return replace(saved, note=" ".join(note for note in (saved.note, *notes) if note))

    def look(self, kept: Kept) -> Loaded | ChangedOnDisk | None:
        """Look for what somebody else saved in our file, which is put aside; or whether the file is gone.

        Nothing where the file is as we know it, or holds no decision: it may be half written.
        """
        try:
            data = read_bytes(kept.path)
            digest = hashlib.sha256(data).hexdigest()
            if digest == kept.sha256:
                return None
            theirs = parse_all(data, os.fspath(kept.path))
        except FileProblem:
            missing = not os.path.lexists(kept.path) and kept.path.parent.exists()
            return ChangedOnDisk(os.fspath(kept.path), missing=True) if missing else None
        self.aside(theirs.id, data, "theirs")
        return Loaded(theirs, digest, VERSION, kept.path)

    def open(self, path: Path) -> tuple[Loaded, str]:
        """Open a file, and say what there is to say about it.

        One of an older version is kept as it is, before a save brings it up to date.
        """
        loaded = read_document(path)
        return loaded, self._note_on(loaded)

    def _note_on(self, loaded: Loaded) -> str:
        if loaded.version >= VERSION:
            return ""
        try:
            data = read_bytes(loaded.path)
        except FileProblem as problem:
            return _OLDER + _NOT_KEPT.format(reason=problem.reason)
        return self.aside(loaded.document.id, data, "older") or _OLDER_KEPT

    def put_by(self, document: Document) -> None:
        """Put aside what is edited here, before something else is in its place.

        Raises
        ------
        FileProblem
            It could not be kept.
        """
        _keep(document.id, document_bytes(document), "mine")

    def put_copy_by(self, path: Path, document_id: str) -> bool:
        """Put a conflict copy aside, where it is one of this decision; tells whether it is."""
        try:
            data = read_bytes(path)
            if parse_all(data, os.fspath(path)).id != document_id:
                return False
        except FileProblem:
            return False
        self.aside(document_id, data, "theirs")
        return True

    def aside(self, document_id: str, data: bytes, why: Why) -> str:
        """Put the bytes of a file aside; gives a sentence where that could not be done, the first time."""
        try:
            _keep(document_id, data, why)
        except FileProblem as problem:
            told, self._told = self._told, True
            return "" if told else _NOT_KEPT.format(reason=problem.reason)
        self._told = False
        return ""

    def _must_keep(self, document: Document, data: bytes, path: Path) -> None:
        """Keep what is to be written over though it is not ours; where that cannot be, nothing is written."""
        try:
            _keep(id_in(data) or document.id, data, "theirs")
        except FileProblem as problem:
            raise FileProblem(
                os.fspath(path), _NOT_ASIDE.format(reason=problem.reason), ELSEWHERE
            ) from problem

    def _put_aside(self, document: Document, data: bytes, ours: str | None) -> str:
        if hashlib.sha256(data).hexdigest() == ours:
            return self.aside(document.id, data, "saved")
        return self.aside(id_in(data) or document.id, data, "theirs")


def _keep(document_id: str, data: bytes, why: Why) -> None:
    """Put bytes aside in the person's own folder, as of now."""
    keep_version(document_id, data, data_folder(), why, now=datetime.now(UTC))
