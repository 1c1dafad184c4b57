"""Every call the writer and the reader make to the operating system, in one place a test can stand in for."""

import errno
import os
import shutil
import sys
from typing import Final

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

# Windows has no such flags; there a file is opened as bytes instead.
_CLOEXEC: int = getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | _CLOEXEC
# A pipe without a writer must answer at once instead of waiting for one.
_READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _CLOEXEC
# Of Linux: from the folder we stand in, and to exchange instead of to replace.
_HERE, _EXCHANGE = -100, 2
#: Said by a system, or a file system, that cannot exchange; and where one of the two is gone.
_NO_SUCH_STEP = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.ENOENT})
#: The mode of folders that nobody else looks into.
FOR_THE_OWNER: Final = 0o700
_LOCK = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | _CLOEXEC


class Disk:
    """The operating system as storage sees it. A subclass can fail, write short or die at any call."""

    def realpath(self, path: str) -> str:
        """Follow links to the file that is meant, whether it exists or not."""
        return os.path.realpath(path)

    def stat(self, path: str, *, follow: bool = True) -> os.stat_result:
        """Say what stands at a path, at the end of its links or at the link itself."""
        return os.stat(path, follow_symlinks=follow)

    def may_write(self, path: str) -> bool:
        """Tell whether we may write to a file that exists."""
        return os.access(path, os.W_OK)

    def open_new(self, path: str) -> int:
        """Create a file that did not exist, for its owner alone."""
        return os.open(path, _NEW, 0o600)

    def open_to_read(self, path: str) -> int:
        """Open a file, or a folder to be synced, without ever waiting for it."""
        return os.open(path, _READ)

    def write(self, file: int, data: memoryview) -> int:
        """Write some of the data and say how many bytes were taken."""
        return os.write(file, data)

    def read(self, file: int, size: int) -> bytes:
        """Read up to `size` bytes; none at the end."""
        return os.read(file, size)

    def fstat(self, file: int) -> os.stat_result:
        """Say what an open file is."""
        return os.fstat(file)

    def chmod(self, path: str, mode: int) -> None:
        """Set who may read and write a file."""
        os.chmod(path, mode)

    def fsync(self, file: int) -> None:
        """Wait until what was written is on the disk."""
        os.fsync(file)

    def close(self, file: int) -> None:
        """Close an open file; a full or broken network disk may complain only here."""
        os.close(file)

    def replace(self, source: str, target: str, *, exchange: bool = False) -> bool:
        """Put a file in the place of another in one step, or let the two change places.

        False where the system cannot do that in one step, and nothing was done: the first it always can.
        """
        if exchange:
            return _exchanged(os.fsencode(source), os.fsencode(target))
        os.replace(source, target)
        return True

    def unlink(self, path: str) -> None:
        """Remove a file."""
        os.unlink(path)

    def names(self, folder: str) -> list[str]:
        """List the names in a folder."""
        return os.listdir(folder)

    def free(self, folder: str) -> int:
        """Say how many bytes are free for us on the disk of a folder."""
        return shutil.disk_usage(folder).free


def _exchanged(source: bytes, target: bytes) -> bool:
    if sys.platform != "linux":
        return False
    # Wanted with a save alone.
    import ctypes

    step = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if step is None:
        return False
    if step(_HERE, source, _HERE, target, _EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in _NO_SUCH_STEP:
        return False
    raise OSError(number, os.strerror(number), os.fsdecode(target))


DISK = Disk()


def lock(path: str) -> int:
    """Hold a lock file until it is closed or the process dies; BlockingIOError where another holds it."""
    file = os.open(path, _LOCK, 0o600)
    try:
        _hold(file)
    except BaseException:
        os.close(file)
        raise
    return file


if sys.platform == "win32":

    def _hold(file: int) -> None:
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except PermissionError as error:
            raise BlockingIOError(error.errno, error.strerror) from None

else:

    def _hold(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
