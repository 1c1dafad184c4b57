"""The seam: it passes each call on, and no other part of storage goes round it."""

import os
import re
from pathlib import Path

import pytest

from app.storage.disk import DISK, lock
from tests.faulty_disk import CALLS, CountingDisk

STORAGE = Path(__file__).parents[3] / "app" / "storage"
TOUCHES = re.compile(
    r"\bos\.(open|read|write|stat|replace|rename|unlink|remove|fsync)\b|\bopen\(|shutil|write_bytes"
)


def test_a_pipe_without_a_writer_opens_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    DISK.close(DISK.open_to_read(str(tmp_path / "pipe")))


def test_a_new_file_is_new_and_for_its_owner(tmp_path: Path) -> None:
    path = str(tmp_path / "file")
    file = DISK.open_new(path)
    assert DISK.write(file, memoryview(b"four")) == 4
    assert DISK.fstat(file).st_mode & 0o777 == 0o600
    DISK.close(file)
    assert DISK.free(str(tmp_path)) > 0
    assert DISK.names(str(tmp_path)) == ["file"]


def test_a_lock_is_held_by_one_until_it_is_closed(tmp_path: Path) -> None:
    path = str(tmp_path / "lock")
    held = lock(path)
    with pytest.raises(BlockingIOError):
        lock(path)
    DISK.close(held)
    DISK.close(lock(path))


def test_every_call_can_be_counted() -> None:
    disk = CountingDisk()
    disk.realpath("/")
    disk.stat("/", follow=False)
    assert disk.calls == ["realpath", "stat"]
    assert {"write", "fsync", "replace", "unlink"} < set(CALLS)


def test_all_of_storage_goes_through_the_seam() -> None:
    for path in STORAGE.glob("*.py"):
        if path.name != "disk.py":
            assert not TOUCHES.search(path.read_text()), path.name
