"""The atomic writer: modes, links, names, files that are held and files that changed."""

import errno
import hashlib
import os
import stat
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from app.errors import FileProblem
from app.storage.atomic import Written, atomic_write
from app.storage.disk import Disk
from app.storage.leftovers import OLD_SECONDS
from app.storage.trouble import ChangedOnDisk

OLD, NEW = b"old\n" * 5_000, b"new!\n" * 6_000


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "mine.offers"
    path.write_bytes(OLD)
    return path


def test_a_leftover_of_a_killed_save_goes_with_the_next_save_an_hour_later(file: Path) -> None:
    left = file.with_name(".~mine.0123456789abcdef.tmp")
    young = file.with_name(".~mine.fedcba9876543210.tmp")
    for path in (left, young):
        path.write_bytes(b"half")
    long_ago = time.time() - OLD_SECONDS - 10
    os.utime(left, (long_ago, long_ago))
    atomic_write(file, NEW)
    assert names(file.parent) == [young.name, file.name]


def test_a_new_file_is_for_its_owner_and_an_old_one_keeps_its_mode(tmp_path: Path) -> None:
    new, old = tmp_path / "new", tmp_path / "old"
    old.write_bytes(OLD)
    old.chmod(0o664)
    for path in (new, old):
        atomic_write(path, NEW)
    assert stat.S_IMODE(new.stat().st_mode) == 0o600
    assert stat.S_IMODE(old.stat().st_mode) == 0o664


def test_a_link_stays_and_its_target_is_written(file: Path, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(file)
    assert atomic_write(link, NEW) == Written(file, confirmed=True, note="")
    assert link.is_symlink()
    assert file.read_bytes() == NEW


def test_a_link_to_nothing_makes_its_target(tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to("not yet there")
    atomic_write(link, NEW)
    assert link.is_symlink()
    assert (tmp_path / "not yet there").read_bytes() == NEW


def test_a_circle_of_links_is_refused(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.symlink_to(other)
    other.symlink_to(one)
    with pytest.raises(FileProblem, match="circle"):
        atomic_write(one, NEW)
    assert one.is_symlink()
    assert other.is_symlink()


def test_a_second_name_of_the_file_is_told(file: Path) -> None:
    os.link(file, file.with_name("second"))
    assert "second name" in atomic_write(file, NEW).note
    assert file.with_name("second").read_bytes() == OLD


@pytest.mark.parametrize("length", [249, 255])
def test_the_longest_names_save_twice(tmp_path: Path, length: int) -> None:
    path = tmp_path / ("ü" * 20 + "x" * (length - 40))
    atomic_write(path, OLD)
    atomic_write(path, NEW)
    assert path.read_bytes() == NEW


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("x" * 256, "too long"),
        ("a\0b", "no file name"),
        ("not there/mine.offers", "folder is no longer there"),
    ],
)
def test_a_name_that_cannot_be_is_refused(tmp_path: Path, name: str, reason: str) -> None:
    with pytest.raises(FileProblem, match=reason):
        atomic_write(tmp_path / name, NEW)
    assert not names(tmp_path)


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path, reason in (
        (tmp_path, "a folder"),
        (tmp_path / "pipe", "a pipe"),
        (Path("/dev/full"), "a device"),
    ):
        with pytest.raises(FileProblem, match=reason):
            atomic_write(path, NEW)
    assert names(tmp_path) == ["pipe"]


class ReadOnly(Disk):
    """Answers for a read-only file as the operating system does to all but root."""

    def may_write(self, path: str) -> bool:
        return bool(self.stat(path).st_mode & stat.S_IWUSR)


def test_a_read_only_file_is_not_replaced(file: Path) -> None:
    file.chmod(0o444)
    with pytest.raises(FileProblem, match="read-only"):
        atomic_write(file, NEW, disk=ReadOnly())
    assert file.read_bytes() == OLD


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_is_told(file: Path) -> None:
    file.parent.chmod(0o555)
    try:
        with pytest.raises(FileProblem, match="may not write"):
            atomic_write(file, NEW)
    finally:
        file.parent.chmod(0o755)
    assert file.read_bytes() == OLD


class Another(Disk):
    """Somebody else writes, in one way or another, in the very moment in which the file is replaced."""

    def __init__(self, write: Callable[[Path], object]) -> None:
        self.write_there = write

    def replace(self, source: str, target: str, *, exchange: bool = False) -> bool:
        self.write_there(Path(target))
        return super().replace(source, target, exchange=exchange)


def put_in_its_place(path: Path) -> None:
    beside = path.with_name("beside")
    beside.write_bytes(b"theirs")
    beside.replace(path)


WRITES = {"into it": lambda path: path.write_bytes(b"theirs"), "in its place": put_in_its_place}


@pytest.mark.skipif(sys.platform != "linux", reason="two files change places in one step on Linux alone")
@pytest.mark.parametrize("write", WRITES.values(), ids=WRITES)
def test_what_comes_in_the_very_last_moment_is_kept_too(file: Path, write: Callable[[Path], object]) -> None:
    kept: list[bytes] = []
    atomic_write(file, NEW, expected_sha256=sha(OLD), keep=kept.append, disk=Another(write))
    assert kept == [OLD, b"theirs"]
    assert file.read_bytes() == NEW
    assert names(file.parent) == [file.name]


class WithoutExchange(Disk):
    """As on systems on which no two files can change places."""

    def replace(self, source: str, target: str, *, exchange: bool = False) -> bool:
        return False if exchange else super().replace(source, target)


@pytest.mark.parametrize("disk", [Disk(), WithoutExchange()], ids=["exchanged", "replaced"])
def test_what_the_file_held_is_handed_out_once(file: Path, disk: Disk) -> None:
    kept: list[bytes] = []
    file.chmod(0o640)
    atomic_write(file, NEW, keep=kept.append, disk=disk)
    atomic_write(file.with_name("new"), NEW, keep=kept.append, disk=disk)
    assert kept == [OLD]
    assert file.read_bytes() == NEW
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert names(file.parent) == [file.name, "new"]


class HeldForAMoment(Disk):
    """Refuses to replace a few times, as Windows does while a virus scanner reads the file."""

    def __init__(self, times: int, code: int) -> None:
        self.times = times
        self.code = code

    def replace(self, source: str, target: str, *, exchange: bool = False) -> bool:
        if self.times:
            self.times -= 1
            error = PermissionError(errno.EACCES, "held")
            vars(error)["winerror"] = self.code
            raise error
        return super().replace(source, target, exchange=exchange)


@pytest.mark.parametrize("code", [5, 32, 33])
def test_a_file_held_for_a_moment_is_waited_for(file: Path, code: int) -> None:
    pauses: list[float] = []
    atomic_write(file, NEW, disk=HeldForAMoment(2, code), pause=pauses.append)
    assert file.read_bytes() == NEW
    assert len(pauses) == 2


def test_a_file_held_for_long_is_given_up(file: Path) -> None:
    pauses: list[float] = []
    with pytest.raises(FileProblem, match="may not write"):
        atomic_write(file, NEW, disk=HeldForAMoment(10_000, 32), pause=pauses.append)
    assert 2.4 < sum(pauses) < 10
    assert file.read_bytes() == OLD
    assert names(file.parent) == ["mine.offers"]


def test_a_file_that_changed_is_not_written_over(file: Path) -> None:
    with pytest.raises(ChangedOnDisk) as caught:
        atomic_write(file, NEW, expected_sha256=sha(b"what was opened"))
    assert not caught.value.missing
    assert file.read_bytes() == OLD
    assert names(file.parent) == ["mine.offers"]


def test_a_file_that_went_away_is_not_made_again_unasked(file: Path) -> None:
    file.unlink()
    with pytest.raises(ChangedOnDisk) as caught:
        atomic_write(file, NEW, expected_sha256=sha(OLD))
    assert caught.value.missing
    assert not names(file.parent)


class ChangesLate(Disk):
    """Someone else saves while our bytes are on their way to the disk."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def fsync(self, file: int) -> None:
        super().fsync(file)
        self.path.write_bytes(b"theirs")


def test_a_change_while_we_write_is_seen(file: Path) -> None:
    with pytest.raises(ChangedOnDisk):
        atomic_write(file, NEW, expected_sha256=sha(OLD), disk=ChangesLate(file))
    assert file.read_bytes() == b"theirs"


def test_our_own_bytes_are_no_change(file: Path) -> None:
    atomic_write(file, NEW)
    atomic_write(file, NEW, expected_sha256=sha(OLD))
    assert file.read_bytes() == NEW
