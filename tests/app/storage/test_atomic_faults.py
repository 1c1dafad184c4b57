"""The atomic writer when a call fails or the program dies: the old bytes or the new ones are there."""

import errno
import json
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from app.errors import FileProblem
from app.storage.atomic import atomic_write
from app.storage.disk import Disk
from tests.faulty_disk import CountingDisk, FailingDisk

OLD, NEW = b"old\n" * 5_000, b"new!\n" * 6_000
ROOT = Path(__file__).parents[3]


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "mine.offers"
    path.write_bytes(OLD)
    return path


KILLER = """
import json, os, sys
from pathlib import Path
from app.storage.atomic import atomic_write
from tests.faulty_disk import CountingDisk, KillingDisk
folder, OLD, NEW = Path(sys.argv[1]), *(Path(name).read_bytes() for name in sys.argv[2:])
first = CountingDisk()
(folder / "first").write_bytes(OLD)
atomic_write(folder / "first", NEW, keep=len, disk=first)
print(json.dumps(first.calls))
for at in range(1, len(first.calls) + 1):
    for after in (False, True):
        place = folder / f"{at}-{after}"
        place.mkdir()
        path = place / "mine.offers"
        path.write_bytes(OLD)
        child = os.fork()
        if not child:
            atomic_write(path, NEW, keep=len, disk=KillingDisk(at, after=after))
            os._exit(0)
        assert os.WTERMSIG(os.waitpid(child, 0)[1]) == 9, (at, after)
"""


def test_killed_at_each_step(tmp_path: Path) -> None:
    (tmp_path / "old").write_bytes(OLD)
    (tmp_path / "new").write_bytes(NEW)
    program = [sys.executable, "-c", KILLER, tmp_path, tmp_path / "old", tmp_path / "new"]
    ran = subprocess.run(program, cwd=ROOT, capture_output=True, text=True, check=True)
    calls: list[str] = json.loads(ran.stdout)
    placed = calls.index("replace") + 1
    for at in range(1, len(calls) + 1):
        for after in (False, True):
            place = tmp_path / f"{at}-{after}"
            is_new = at > placed or (at == placed and after)
            assert (place / "mine.offers").read_bytes() == (NEW if is_new else OLD), (calls[at - 1], after)
            assert len(names(place)) <= 2


class SmallBites(Disk):
    """Takes at most 1000 bytes at a time, as a socket or a nearly full disk may."""

    def write(self, file: int, data: memoryview) -> int:
        return super().write(file, data[:1000])


class FullAfter(Disk):
    """Takes some bytes and then none, without an error: the silent kind of full disk."""

    room = 10_000

    def write(self, file: int, data: memoryview) -> int:
        taken = super().write(file, data[: self.room])
        self.room -= taken
        return taken


class Forgetful(Disk):
    """Says it took all bytes, and keeps the first half."""

    def write(self, file: int, data: memoryview) -> int:
        super().write(file, data[: len(data) // 2])
        return len(data)


def test_short_writes_are_continued(file: Path) -> None:
    atomic_write(file, NEW, disk=SmallBites())
    assert file.read_bytes() == NEW


@pytest.mark.parametrize("disk", [FullAfter(), Forgetful()], ids=["takes no more", "loses half"])
def test_bytes_that_do_not_arrive_leave_the_old_file(file: Path, disk: Disk) -> None:
    with pytest.raises(FileProblem, match="The disk reported an error"):
        atomic_write(file, NEW, disk=disk)
    assert file.read_bytes() == OLD
    assert names(file.parent) == ["mine.offers"]


def test_a_limit_on_the_size_of_files_leaves_the_old_file(file: Path) -> None:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (500_000, before[1]))
    try:
        with pytest.raises(FileProblem, match="larger than is allowed"):
            atomic_write(file, bytes(2_000_000))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert file.read_bytes() == OLD
    assert names(file.parent) == ["mine.offers"]


def test_a_full_disk_says_how_much_is_needed_and_how_much_is_free(file: Path) -> None:
    counting = CountingDisk()
    atomic_write(file, OLD, disk=counting)
    disk = FailingDisk(counting.calls.index("write") + 1, errno.ENOSPC)
    with pytest.raises(FileProblem, match=r"The disk is full: 30 kB are needed, and .* GB are free\."):
        atomic_write(file, NEW, disk=disk)
