"""Fails every call a save makes to the disk, once each: the old file is whole, or the new one is there."""

import errno
import hashlib
import random
from pathlib import Path
from typing import Final

from app.errors import FileProblem
from app.storage.atomic import Keep, Written, atomic_write
from tests.faulty_disk import CountingDisk, FailingDisk

OLD, NEW = b"old\n" * 5_000, b"new!\n" * 6_000
ERRORS: Final = (errno.EIO, errno.ENOSPC, errno.EDQUOT, errno.EACCES, errno.EROFS, errno.EINTR)


def fail_every_call(folder: Path, _chance: random.Random, rounds: int) -> str:
    """Try each call with each error, over an old file, as it is or kept first, and where there was none."""
    told = unconfirmed = 0
    for _ in range(rounds):
        for there, keep in ((True, None), (True, _let_go), (False, None)):
            for error in ERRORS:
                outcomes = _failed_one_by_one(folder / "mine.offers", error, keep, there=there)
                told += outcomes.count("told")
                unconfirmed += outcomes.count("not confirmed")
    return f"{told} told and the old file whole, {unconfirmed} saved and not confirmed, nothing else"


def _let_go(_: bytes) -> None:
    """Look at what was in the file, and let it go."""


def _failed_one_by_one(path: Path, error: int, keep: Keep | None, *, there: bool) -> list[str]:
    expected = hashlib.sha256(OLD).hexdigest() if there else None
    _before(path, there=there)
    counting = CountingDisk()
    atomic_write(path, NEW, expected_sha256=expected, keep=keep, disk=counting)
    calls = counting.calls
    placed, swept = calls.index("replace") + 1, calls.index("names") + 1
    # Between them what came out of its place is looked at before it goes; unread it stays beside.
    synced = swept - len(("open_to_read", "fsync", "close"))
    outcomes: list[str] = []
    for at in range(1, len(calls) + 1):
        _before(path, there=there)
        what = f"{errno.errorcode[error]} of {calls[at - 1]}, call {at}"
        done = _written(path, expected, keep, FailingDisk(at, error))
        left = [one.name for one in path.parent.iterdir()]
        if at <= placed:
            assert isinstance(done, FileProblem), f"{what}: reported as saved"
            assert done.reason.endswith("."), f"{what}: no reason"
            assert done.hint, f"{what}: no way on"
            assert left == ([path.name] if there else []), f"{what}: left {left}"
            assert not there or path.read_bytes() == OLD, f"{what}: the old file is not whole"
            outcomes.append("told")
        else:
            assert isinstance(done, Written), f"{what}: reported as failed, and it was saved"
            assert path.read_bytes() == NEW, f"{what}: the new file is not whole"
            beside = [one for one in path.parent.iterdir() if one != path]
            assert not beside or (keep and at < synced), f"{what}: left {left}"
            assert all(one.read_bytes() == OLD for one in beside), f"{what}: what was there is not whole"
            assert done.confirmed == (not synced <= at < swept), f"{what}: confirmed is {done.confirmed}"
            assert ("did not confirm" in done.note) == (not done.confirmed), f"{what}: said {done.note!r}"
            outcomes.append("saved" if done.confirmed else "not confirmed")
    return outcomes


def _before(path: Path, *, there: bool) -> None:
    for one in path.parent.iterdir():
        one.unlink()
    if there:
        path.write_bytes(OLD)


def _written(path: Path, expected: str | None, keep: Keep | None, disk: FailingDisk) -> Written | FileProblem:
    try:
        return atomic_write(path, NEW, expected_sha256=expected, keep=keep, disk=disk)
    except FileProblem as problem:
        return problem
