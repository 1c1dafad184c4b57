"""How the program ended: each run holds a file that goes when it ends in order, and else tells the next."""

import os
import secrets
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from app.errors import FileProblem
from app.storage.disk import DISK, FOR_THE_OWNER, lock
from app.storage.trouble import reason_of

KEPT_SECONDS = 30 * 24 * 3600
_FOLDER, _RUNNING, _ENDED = "runs", ".running", ".txt"


class RunFile:
    """The file of a run, locked while it lasts; what goes wrong is noted in it."""

    def __init__(self, path: Path, file: int) -> None:
        self._path = path
        self.file = file

    def note(self, text: str) -> None:
        """Write something down; where that cannot be, it is not."""
        with suppress(OSError):
            DISK.write(self.file, memoryview(text.encode(errors="replace")))

    def end(self) -> None:
        """End in order: the next run finds nothing."""
        for ending in (lambda: DISK.unlink(os.fspath(self._path)), lambda: DISK.close(self.file)):
            with suppress(OSError):
                ending()


def begin_run(state: Path) -> RunFile:
    """Begin a run.

    Raises
    ------
    FileProblem
        It cannot be noted: the next run will not know how this one ended.
    """
    path = state / _FOLDER / f"{secrets.token_hex(8)}{_RUNNING}"
    try:
        path.parent.mkdir(mode=FOR_THE_OWNER, exist_ok=True)
        return RunFile(path, lock(os.fspath(path)))
    except OSError as error:
        raise FileProblem(os.fspath(path), reason_of(error, "write")) from error


def ended_badly(state: Path) -> tuple[bool, Path | None]:
    """Tell whether a run ended unexpectedly since this was asked last, and where it noted why, if it could.

    What it noted stays for thirty days.
    """
    ended, noted = False, None
    for path in _files(state / _FOLDER):
        if path.suffix == _RUNNING and (held := _taken(path)) is not None:
            ended = True
            noted = _put_by(path, held) or noted
        elif path.suffix == _ENDED:
            _purge(path)
    return ended, noted


def _files(folder: Path) -> Iterator[Path]:
    try:
        names = DISK.names(os.fspath(folder))
    except OSError:
        return
    yield from (folder / name for name in sorted(names))


def _taken(path: Path) -> int | None:
    """Take the file of a run that is no more; none where it lives."""
    try:
        return lock(os.fspath(path))
    except OSError:
        return None


def _put_by(path: Path, held: int) -> Path | None:
    """Keep what was noted under a name that is not asked about again; gives it, if there is any."""
    kept = path.with_suffix(_ENDED)
    try:
        if DISK.fstat(held).st_size:
            DISK.replace(os.fspath(path), os.fspath(kept))
            return kept
        DISK.unlink(os.fspath(path))
    except OSError:
        return None
    finally:
        DISK.close(held)
    return None


def _purge(path: Path) -> None:
    with suppress(OSError):
        if time.time() - DISK.stat(os.fspath(path)).st_mtime > KEPT_SECONDS:
            DISK.unlink(os.fspath(path))
