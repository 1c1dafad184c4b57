"""From a path to its bytes, without ever waiting for a pipe or filling the memory."""

import os
import stat
from pathlib import Path

from app.errors import FileProblem
from app.storage.disk import DISK, Disk
from app.storage.trouble import UNTOUCHED, reason_of, size_in_words

MOST_BYTES = 50_000_000
_CHUNK = 1 << 20


def read_bytes(path: Path, *, disk: Disk = DISK) -> bytes:
    """Read a whole file of at most 50 MB.

    Raises
    ------
    FileProblem
        It is missing, no ordinary file, too large, or the disk does not give it.
    """
    named = os.fspath(path)
    try:
        file = disk.open_to_read(named)
        try:
            _must_be_ordinary(named, disk.fstat(file))
            return _read_all(named, file, disk)
        finally:
            disk.close(file)
    except FileNotFoundError as error:
        raise FileProblem(named, "There is no such file.", "It may have been moved or renamed.") from error
    except (OSError, ValueError) as error:
        raise FileProblem(named, reason_of(error, "read"), UNTOUCHED) from error
    except MemoryError as error:
        raise FileProblem(named, "There is not enough memory to read it.", UNTOUCHED) from error


def _must_be_ordinary(named: str, found: os.stat_result) -> None:
    if stat.S_ISDIR(found.st_mode):
        raise FileProblem(named, "This is a folder, not a file.", "Choose a file in it.")
    if not stat.S_ISREG(found.st_mode):
        raise FileProblem(named, "This is a pipe, a device or the like, not a file.", "Choose another file.")
    refuse_too_large(named, found.st_size)


def _read_all(named: str, file: int, disk: Disk) -> bytes:
    parts: list[bytes] = []
    size = 0
    while part := disk.read(file, _CHUNK):
        parts.append(part)
        size += len(part)
        refuse_too_large(named, size)  # It may grow while it is read.
    return b"".join(parts)


def refuse_too_large(named: str, size: int) -> None:
    """Refuse a document of more than 50 MB, read or to be written."""
    if size > MOST_BYTES:
        largest = size_in_words(MOST_BYTES)
        raise FileProblem(named, f"It is {size_in_words(size)} large; {largest} is the most.", UNTOUCHED)
