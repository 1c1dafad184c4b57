"""Finds the copies of documents whose program is gone, and opens them again."""

import hashlib
import os
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from app.document import Document
from app.errors import FileProblem
from app.storage.disk import DISK, Disk, lock
from app.storage.leftovers import OLD_SECONDS
from app.storage.load import Loaded, parse_all, read_document
from app.storage.reading import read_bytes
from app.storage.record import COPY, LIVE, LOCK, TRASH, About, Record, read_about
from app.storage.trouble import reason_of

#: A copy that brought the program down so often is not opened again.
MOST_ATTEMPTS = 2
KEPT_SECONDS = 30 * 24 * 3600

#: What became of the file that a copy belongs to: there never was one; it is as it was; changed; not there.
FileNow = Literal["none", "same", "changed", "gone"]


@dataclass(frozen=True, slots=True)
class Recovered:
    """A copy whose program is gone; when it was written, in seconds since 1970; and its file since then."""

    folder: Path
    about: About
    written: float
    file: FileNow

    @property
    def given_up(self) -> bool:
        """True where opening it failed too often: it is left where it is."""
        return self.about.attempts >= MOST_ATTEMPTS


@dataclass(frozen=True, slots=True)
class Opened:
    """A copy that is open again.

    `file` is the file it belongs to, where that is as it was; none for a copy that stands for itself.
    """

    document: Document
    record: Record
    file: Loaded | None


def recoverable(state: Path, *, disk: Disk = DISK) -> tuple[Recovered, ...]:
    """Find the copies whose programs are gone, the latest first; what was discarded long ago goes."""
    _purge(state / TRASH, disk)
    found = (_recovered(folder, disk) for folder in _folders(state / LIVE, disk))
    return tuple(sorted(filter(None, found), key=lambda one: -one.written))


def open_again(found: Recovered, *, disk: Disk = DISK) -> Opened:
    """Open a copy. It stays where it is, and nothing is saved by it; the attempt is counted first.

    Raises
    ------
    FileProblem
        Another program has it, or it cannot be read.
    """
    record = take(found, disk=disk)
    try:
        document = _read(found, record, disk)
    except BaseException:
        record.leave()
        raise
    return Opened(document, record, _its_file(found.about, disk))


def look_into(found: Recovered, *, disk: Disk = DISK) -> Document:
    """Read a copy and leave it as it is; raises what `open_again` does."""
    record = take(found, disk=disk)
    try:
        document = _read(found, record, disk)
        record.note(found.about)
        return document
    finally:
        record.leave()


def take(found: Recovered, *, disk: Disk = DISK) -> Record:
    """Take over a copy from the program that is gone.

    Raises
    ------
    FileProblem
        Another program has it.
    """
    try:
        held = lock(os.fspath(found.folder / LOCK))
    except OSError as error:
        reason = "It is open in another window." if isinstance(error, BlockingIOError) else ""
        raise FileProblem(os.fspath(found.folder), reason or reason_of(error, "read")) from error
    return Record(found.folder, held, found.about, disk)


def bring_back(discarded: Path, *, disk: Disk = DISK) -> None:
    """Take a copy out of what was discarded, as if it had not been.

    Raises
    ------
    FileProblem
        It could not be moved, and stays where it is.
    """
    there = discarded.parent.parent / LIVE / discarded.name.partition("-")[2]
    try:
        disk.replace(os.fspath(discarded), os.fspath(there))
    except OSError as error:
        raise FileProblem(os.fspath(discarded), reason_of(error, "write")) from error


def _read(found: Recovered, record: Record, disk: Disk) -> Document:
    """Read a copy, the attempt counted first."""
    record.note(replace(found.about, attempts=found.about.attempts + 1))
    path = found.folder / COPY
    return parse_all(read_bytes(path, disk=disk), os.fspath(path))


def _recovered(folder: Path, disk: Disk) -> Recovered | None:
    """Look at one folder; none where its program lives or where there is no copy in it."""
    try:
        held = lock(os.fspath(folder / LOCK))
    except OSError:
        return None
    record = Record(folder, held, None, disk)
    try:
        written = disk.stat(os.fspath(folder / COPY)).st_mtime
    except OSError:
        if _is_old(folder, disk):
            record.remove()
        return None
    finally:
        record.leave()
    about = read_about(folder, disk=disk)
    return Recovered(folder, about, written, _file_now(about, disk))


def _is_old(folder: Path, disk: Disk) -> bool:
    """Tell whether nobody can still be about to put a copy there."""
    with suppress(OSError):
        return time.time() - disk.stat(os.fspath(folder)).st_mtime > OLD_SECONDS
    return False


def _file_now(about: About, disk: Disk) -> FileNow:
    if not about.path:
        return "none"
    try:
        data = read_bytes(Path(about.path), disk=disk)
    except FileProblem:
        return "gone"
    return "same" if hashlib.sha256(data).hexdigest() == about.sha256 else "changed"


def _its_file(about: About, disk: Disk) -> Loaded | None:
    try:
        file = read_document(Path(about.path), disk=disk) if about.path else None
    except FileProblem:
        return None
    return file if file and file.sha256 == about.sha256 else None


def _folders(folder: Path, disk: Disk) -> Iterator[Path]:
    try:
        names = disk.names(os.fspath(folder))
    except OSError:
        return
    yield from (folder / name for name in sorted(names))


def _purge(trash: Path, disk: Disk) -> None:
    for folder in _folders(trash, disk):
        since = folder.name.partition("-")[0]
        if since.isdecimal() and time.time() - int(since) > KEPT_SECONDS:
            Record(folder, -1, None, disk).remove()
