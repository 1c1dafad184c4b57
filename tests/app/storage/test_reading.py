"""Reading bytes: at most 50 MB, from an ordinary file, never waiting."""

import errno
import os
from pathlib import Path

import pytest

from app.errors import FileProblem
from app.storage.disk import Disk
from app.storage.reading import MOST_BYTES, read_bytes
from tests.faulty_disk import CountingDisk, FailingDisk


def test_a_file_comes_whole(tmp_path: Path) -> None:
    data = os.urandom(3_000_000)
    (tmp_path / "file").write_bytes(data)
    assert read_bytes(tmp_path / "file") == data


def test_a_missing_file_and_a_missing_folder(tmp_path: Path) -> None:
    for name in ("file", "folder/file"):
        with pytest.raises(FileProblem, match="There is no such file"):
            read_bytes(tmp_path / name)


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "file").open("wb") as file:
        file.truncate(MOST_BYTES + 1_000_000)
    disk = CountingDisk()
    with pytest.raises(FileProblem, match="It is 51 MB large; 50 MB is the most"):
        read_bytes(tmp_path / "file", disk=disk)
    assert "read" not in disk.calls


class Growing(Disk):
    """A file that someone goes on writing while it is read."""

    def read(self, file: int, size: int) -> bytes:
        return bytes(size)


def test_a_file_that_grows_without_end_is_left(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(FileProblem, match="is the most"):
        read_bytes(tmp_path / "file", disk=Growing())


@pytest.mark.parametrize("number", [errno.EIO, errno.EACCES, errno.EMFILE, errno.EINTR, errno.ESTALE])
def test_every_call_failing_once(tmp_path: Path, number: int) -> None:
    (tmp_path / "file").write_bytes(b"data")
    disk = CountingDisk()
    read_bytes(tmp_path / "file", disk=disk)
    open_files = len(os.listdir("/proc/self/fd"))
    for at in range(1, len(disk.calls) + 1):
        with pytest.raises(FileProblem) as caught:
            read_bytes(tmp_path / "file", disk=FailingDisk(at, number))
        assert caught.value.reason.endswith(".")
    assert len(os.listdir("/proc/self/fd")) == open_files
