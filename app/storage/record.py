"""The copy of one open document that is not saved yet, in a folder of its own.

A lock in the folder tells that its program lives; the system opens it when the process dies.
"""

import json
import os
import secrets
import time
from contextlib import suppress
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any, cast

from app import __version__
from app.errors import FileProblem
from app.storage.atomic import atomic_write
from app.storage.disk import DISK, FOR_THE_OWNER, Disk, lock
from app.storage.reading import read_bytes
from app.storage.trouble import reason_of

COPY, ABOUT, LOCK = "doc.offers", "meta.json", "lock"
LIVE, TRASH = "recovery", "trash"
_BOOT = "/proc/sys/kernel/random/boot_id"


@dataclass(frozen=True, slots=True)
class About:
    """What is kept beside a copy: the file it belongs to, what that held, and what is in the copy.

    `path` and `sha256` are empty for a document that was never saved; `attempts` counts how often it was to
    be opened without getting there.
    """

    path: str = ""
    sha256: str = ""
    title: str = ""
    offers: int = 0
    attempts: int = 0


class Record:
    """The copy of one open document. It is ours while its lock is held."""

    def __init__(self, folder: Path, lock: int, about: About | None, disk: Disk) -> None:
        self.folder = folder
        self._lock = lock
        self._about = about
        self._disk = disk

    def write(self, document: bytes, about: About) -> None:
        """Put a newer copy in the place of the last; at any instant one of the two is there, whole.

        Raises
        ------
        FileProblem
            It could not be written; the last one is still there.
        """
        if about != self._about:
            self.note(about)
        atomic_write(self.folder / COPY, document, disk=self._disk)

    def note(self, about: About) -> None:
        """Write down what belongs to the copy; raises what `write` does."""
        self._about = None
        data = {**asdict(about), "version": __version__, "pid": os.getpid(), "boot": _boot(self._disk)}
        atomic_write(self.folder / ABOUT, json.dumps(data, indent=2).encode() + b"\n", disk=self._disk)
        self._about = about

    def remove(self) -> None:
        """Remove the copy: what was in it is in its file now."""
        with suppress(OSError):
            # First the copy: a folder without one is offered to nobody.
            self._disk.unlink(os.fspath(self.folder / COPY))
        with suppress(OSError):
            for name in self._disk.names(os.fspath(self.folder)):
                self._disk.unlink(os.fspath(self.folder / name))
            self.folder.rmdir()
        self.leave()

    def discard(self) -> Path:
        """Put the copy aside, where it stays for thirty days; gives the place.

        Raises
        ------
        FileProblem
            It could not be moved, and is offered again at the next start.
        """
        self.leave()
        trash = self.folder.parent.parent / TRASH
        there = trash / f"{int(time.time())}-{self.folder.name}"
        try:
            trash.mkdir(mode=FOR_THE_OWNER, exist_ok=True)
            self._disk.replace(os.fspath(self.folder), os.fspath(there))
        except OSError as error:
            raise FileProblem(os.fspath(self.folder), reason_of(error, "write")) from error
        return there

    def leave(self) -> None:
        """Leave the copy where it is, for whoever looks for it."""
        if self._lock >= 0:
            with suppress(OSError):
                self._disk.close(self._lock)
            self._lock = -1


def begin(state: Path, *, disk: Disk = DISK) -> Record:
    """Make a place for the copy of a document that was just changed.

    Raises
    ------
    FileProblem
        It cannot be made: there is no protection against a crash.
    """
    place = state / LIVE / secrets.token_hex(8)
    try:
        for folder in (place.parent, place):
            folder.mkdir(mode=FOR_THE_OWNER, exist_ok=True)
        return Record(place, lock(os.fspath(place / LOCK)), None, disk)
    except OSError as error:
        with suppress(OSError):
            place.rmdir()
        raise FileProblem(os.fspath(place), reason_of(error, "write")) from error


def read_about(folder: Path, *, disk: Disk = DISK) -> About:
    """Read what belongs to a copy, each value checked; without it the copy stands for itself."""
    try:
        raw: Any = json.loads(read_bytes(folder / ABOUT, disk=disk))
    except (FileProblem, ValueError, RecursionError):
        return About()
    plain, read = About(), cast(dict[str, Any], raw if isinstance(raw, dict) else {})
    named = {field.name: read.get(field.name) for field in fields(About)}
    fitting = {name: value for name, value in named.items() if type(value) is type(getattr(plain, name))}
    return replace(plain, **fitting)


def _boot(disk: Disk) -> str:
    """Name this run of the machine, where it has a name."""
    try:
        return read_bytes(Path(_BOOT), disk=disk).decode("ascii", "replace").strip()
    except FileProblem:
        return ""
