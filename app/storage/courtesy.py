"""A lock as courtesy: a file beside the decision that tells others who has it open, where, and since when.

It keeps nobody from anything: what a file holds is looked at before each save. Without it nothing is lost.
"""

import getpass
import json
import os
import platform
import time
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final, cast

from app.errors import FileProblem
from app.storage.disk import DISK, Disk, lock
from app.storage.trouble import reason_of

NAME: Final = ".~lock.{name}"
#: A lock in which nothing can be read may just be being written for so long.
YOUNG_SECONDS: Final = 2.0
_LONGEST_NAME, _LONGEST_TEXT, _MOST_BYTES = 255, 80, 4096


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a decision open, on which machine, and since when, in seconds since 1970.

    A text that is not known is empty, and a moment that is not known is 0.
    """

    user: str = ""
    host: str = ""
    since: int = 0

    @property
    def moment(self) -> datetime | None:
        """Since when, where that is known."""
        with suppress(ValueError, OverflowError, OSError):
            return datetime.fromtimestamp(self.since, UTC) if self.since > 0 else None
        return None


class Held:
    """The lock beside a decision that is open here: ours until it is let go of, or the program dies."""

    def __init__(self, path: Path, file: int, disk: Disk) -> None:
        self._path = path
        self._file = file
        self._disk = disk

    def let_go(self) -> None:
        """Take the lock away, unless another is there by now."""
        with suppress(OSError):
            if os.path.samestat(self._disk.fstat(self._file), self._disk.stat(os.fspath(self._path))):
                self._disk.unlink(os.fspath(self._path))
        with suppress(OSError):
            self._disk.close(self._file)


def me() -> Holder:
    """Say who we are, on which machine."""
    try:
        user = getpass.getuser()
    except (OSError, KeyError, ImportError):
        user = ""
    return Holder(user, platform.node(), int(time.time()))


def hold(path: Path, who: Holder, *, anyway: bool = False, disk: Disk = DISK) -> Held | Holder:
    """Tell others that a decision is open here, or find out who has it open.

    Parameters
    ----------
    path : of the decision; its lock lies where its links lead, so that there is one whatever it is called.
    who : we are.
    anyway : takes the place of a lock of another machine, which nobody here can tell to be left behind.
    disk : the operating system, or a stand-in for it.

    Returns
    -------
    Held : it is ours. A lock that a program on this machine left behind when it died is taken silently.
    Holder : somebody else has it open.

    Raises
    ------
    FileProblem
        No lock can be made there.
    """
    place = _place(Path(disk.realpath(os.fspath(path))))
    try:
        before = _age(place, disk)
        file = lock(os.fspath(place))
    except BlockingIOError:
        return _read(place, disk) or Holder()
    except OSError as error:
        raise FileProblem(os.fspath(path), reason_of(error, "write")) from error
    held = Held(place, file, disk)
    there = _read(place, disk)
    foreign = there is not None and there.host != who.host
    unclear = there is None and before is not None and before < YOUNG_SECONDS
    if (foreign or unclear) and not anyway:
        disk.close(file)
        return there or Holder()
    _write(file, who, disk)
    return held


def _place(target: Path) -> Path:
    """Name the lock of a decision; one that would be too long keeps the end of the name, which tells more."""
    name = os.fsencode(NAME.format(name=target.name))
    if len(name) > _LONGEST_NAME:
        start = NAME.format(name="")
        name = os.fsencode(start) + name[-(_LONGEST_NAME - len(start)) :]
    return target.with_name(os.fsdecode(name))


def _age(place: Path, disk: Disk) -> float | None:
    try:
        return time.time() - disk.stat(os.fspath(place)).st_mtime
    except FileNotFoundError:
        return None


def _read(place: Path, disk: Disk) -> Holder | None:
    """Read who holds a lock, each value checked; none where that cannot be read."""
    try:
        file = disk.open_to_read(os.fspath(place))
        try:
            raw: Any = json.loads(disk.read(file, _MOST_BYTES))
        finally:
            disk.close(file)
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(raw, dict):
        return None
    found = cast(dict[str, Any], raw)
    user, host, since = (found.get(name) for name in ("user", "host", "since"))
    return Holder(_plain(user), _plain(host), since if type(since) is int else 0)


def _plain(text: object) -> str:
    """Keep what can be shown in a line; nothing of what is no text."""
    if not isinstance(text, str):
        return ""
    return "".join(letter for letter in text if letter.isprintable())[:_LONGEST_TEXT]


def _write(file: int, who: Holder, disk: Disk) -> None:
    """Write who we are; where that fails the lock holds all the same, and nobody is told whose it is."""
    with suppress(OSError):
        os.ftruncate(file, 0)
        disk.write(file, memoryview(json.dumps(asdict(who) | {"pid": os.getpid()}).encode()))
