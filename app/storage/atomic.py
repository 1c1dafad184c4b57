"""The one way bytes reach the disk: beside the old file first, and in its place only when they are whole."""

import errno
import hashlib
import os
import secrets
import stat
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from app.errors import FileProblem
from app.storage.disk import DISK, Disk
from app.storage.leftovers import TEMP_NAME, sweep
from app.storage.trouble import ELSEWHERE, ChangedOnDisk, writing_failed

CHUNK = 1 << 20
#: Is handed what a file held before it is replaced.
Keep = Callable[[bytes], None]
#: So often a file that someone holds is tried again, and so long we wait each time.
PATIENCE, PAUSE_SECONDS = 50, 0.05
# Windows: access denied, sharing violation, lock violation, while a virus scanner or a sync client looks.
_HELD_FOR_A_MOMENT = frozenset({5, 32, 33})


@dataclass(frozen=True, slots=True)
class Written:
    """Bytes that are in their place.

    `path` is the file itself, at the end of any links. `confirmed` is false where the disk did not confirm
    that the new name would survive a power cut. `note` is one sentence worth telling, or empty.
    """

    path: Path
    confirmed: bool
    note: str


def atomic_write(
    path: Path,
    data: bytes,
    *,
    expected_sha256: str | None = None,
    keep: Keep | None = None,
    disk: Disk = DISK,
    pause: Callable[[float], None] = time.sleep,
) -> Written:
    """Write a file so that at any instant, power cut or not, the old or the new bytes are there.

    Parameters
    ----------
    path : where; a link is followed and kept. An existing file keeps its mode, a new one is 0600.
    data : the whole content.
    expected_sha256 : if given, what the file on disk must still hold just before it is replaced.
    keep : if given, is handed what the file holds before it is replaced; and once more, where somebody wrote
        to it in the very last moment. Where it raises the first time, nothing is changed on disk.
    disk : the operating system, or a stand-in for it.
    pause : waits some seconds for whoever holds the file.

    Raises
    ------
    FileProblem
        Nothing was changed on disk and no temporary file is left. Errors after the new file is in its place
        are no failure: they come back as `confirmed` false.
    ChangedOnDisk
        The file on disk is not the expected one.
    """
    named = os.fspath(path)
    folder = os.path.dirname(named)
    try:
        target = disk.realpath(named)
        folder = os.path.dirname(target)
        old = _old_file(target, named, disk)
        temp = os.path.join(folder, _temp_name(target))
        _write_beside(temp, data, old, disk)
        try:
            if expected_sha256 is not None:
                _expect(target, named, {expected_sha256, hashlib.sha256(data).hexdigest()}, disk)
            if keep is None or old is None or not _exchanged(temp, target, keep, disk):
                _put_in_place(temp, target, disk, pause)
        except BaseException:
            _remove(temp, disk)
            raise
    except (OSError, ValueError) as error:
        raise writing_failed(named, error, len(data), _free(folder, disk)) from error
    confirmed = _sync_folder(folder, disk)
    sweep(Path(folder), disk=disk)
    return Written(Path(target), confirmed, _note(confirmed, old))


def _old_file(target: str, named: str, disk: Disk) -> os.stat_result | None:
    """Look at what is there now; refuse all that cannot be replaced without harm."""
    try:
        old = disk.stat(target)
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(old.st_mode):
        what = "a folder" if stat.S_ISDIR(old.st_mode) else "a pipe, a device or the like"
        raise FileProblem(named, f"This is {what}, not a file.", ELSEWHERE)
    if not disk.may_write(target):
        raise FileProblem(named, "The file is read-only.", ELSEWHERE)
    return old


def _temp_name(target: str) -> str:
    # Short, whatever the length of the name: a name of 255 bytes leaves no room for a longer one beside it.
    start = "".join(letter for letter in os.path.basename(target) if letter.isascii() and letter.isalnum())
    return TEMP_NAME.format(start=start[:12], token=secrets.token_hex(8))


def _write_beside(temp: str, data: bytes, old: os.stat_result | None, disk: Disk) -> None:
    """Write all bytes to a new file and wait until the disk has them; on any error nothing is left of it."""
    file = disk.open_new(temp)
    try:
        try:
            _write_all(file, data, disk)
            if old is not None and stat.S_IMODE(disk.fstat(file).st_mode) != stat.S_IMODE(old.st_mode):
                disk.chmod(temp, stat.S_IMODE(old.st_mode) & 0o777)
            disk.fsync(file)
            written = disk.fstat(file).st_size
            if written != len(data):
                raise OSError(errno.EIO, f"only {written} of {len(data)} bytes arrived")
        finally:
            disk.close(file)
    except BaseException:
        _remove(temp, disk)
        raise


def _write_all(file: int, data: bytes, disk: Disk) -> None:
    rest = memoryview(data)
    while rest:
        # A disk that is nearly full takes a part and reports no error; the next call then does.
        taken = disk.write(file, rest[: 16 * CHUNK])
        if taken <= 0:
            raise OSError(errno.EIO, "the disk takes no more bytes")
        rest = rest[taken:]


def _expect(target: str, named: str, expected: set[str], disk: Disk) -> None:
    try:
        found = _sha256_of(target, disk)
    except FileNotFoundError:
        raise ChangedOnDisk(named, missing=True) from None
    if found not in expected:
        raise ChangedOnDisk(named, missing=False)


def _sha256_of(path: str, disk: Disk) -> str:
    digest = hashlib.sha256()
    for part in _parts_of(path, disk):
        digest.update(part)
    return digest.hexdigest()


def _bytes_of(path: str, disk: Disk) -> bytes:
    return b"".join(_parts_of(path, disk))


def _parts_of(path: str, disk: Disk) -> Iterator[bytes]:
    file = disk.open_to_read(path)
    try:
        while part := disk.read(file, CHUNK):
            yield part
    finally:
        disk.close(file)


def _exchanged(temp: str, target: str, keep: Keep, disk: Disk) -> bool:
    """Have what the file holds kept, and let the two change places; false where the system cannot do that.

    So whatever was in the place of the target then lies beside, also what came there since we looked.
    """
    before = _bytes_of(target, disk)
    keep(before)
    if not disk.replace(temp, target, exchange=True):
        return False
    try:
        late = _bytes_of(temp, disk)
    except OSError:
        return True  # It stays beside, for as long as a leftover does.
    if late != before:
        keep(late)
    _remove(temp, disk)
    return True


def _put_in_place(temp: str, target: str, disk: Disk, pause: Callable[[float], None]) -> None:
    """Replace the target; on Windows wait a moment for whoever holds it."""
    for _ in range(PATIENCE):
        try:
            disk.replace(temp, target)
            return
        except OSError as error:
            if getattr(error, "winerror", None) not in _HELD_FOR_A_MOMENT:
                raise
        pause(PAUSE_SECONDS)
    disk.replace(temp, target)


def _sync_folder(folder: str, disk: Disk) -> bool:
    """Wait until the new name is on the disk as well; tell whether the disk confirmed it."""
    if os.name == "nt":
        return True  # Windows cannot open a folder to sync it; the file system's journal keeps the name.
    try:
        file = disk.open_to_read(folder)
        try:
            disk.fsync(file)
        finally:
            disk.close(file)
    except OSError:
        return False
    return True


def _remove(temp: str, disk: Disk) -> None:
    try:
        disk.unlink(temp)
    except OSError:
        return  # The error that led here is the one to tell; what is left goes with the next sweep.


def _free(folder: str, disk: Disk) -> int | None:
    try:
        return disk.free(folder or ".")
    except (OSError, ValueError):
        return None


def _note(confirmed: bool, old: os.stat_result | None) -> str:
    notes: list[str] = []
    if not confirmed:
        notes.append("Saved, but the disk did not confirm it.")
    if old is not None and old.st_nlink > 1:
        notes.append("The file had a second name on this disk; only this name holds the new version.")
    return " ".join(notes)


def is_same_file(one: Path, other: Path) -> bool:
    """Tell whether two paths lead to one file, through links, or would if it were there."""
    try:
        return one.samefile(other)
    except OSError:
        return os.path.realpath(one) == os.path.realpath(other)
