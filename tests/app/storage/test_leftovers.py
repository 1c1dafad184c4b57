"""Leftovers: our own old temporary files go, and nothing else."""

import errno
import os
import time
from pathlib import Path

from app.storage.leftovers import OLD_SECONDS, TEMP_NAME, sweep
from tests.faulty_disk import CountingDisk, FailingDisk

LONG_AGO = time.time() - OLD_SECONDS - 60
OURS = TEMP_NAME.format(start="mine", token="0123456789abcdef")


def age(path: Path) -> None:
    os.utime(path, (LONG_AGO, LONG_AGO), follow_symlinks=False)


def test_old_ones_of_ours_go_and_all_else_stays(tmp_path: Path) -> None:
    others = (
        ".~lock.mine.offers#",
        ".~mine.0123.tmp",
        "mine.offers",
        f"x{OURS}",
        f"{OURS}x",
        ".~.0123456789abcdeG.tmp",
    )
    for name in (OURS, *others):
        (tmp_path / name).touch()
        age(tmp_path / name)
    assert sweep(tmp_path) == 1
    assert {path.name for path in tmp_path.iterdir()} == set(others)


def test_young_ones_folders_and_links_stay(tmp_path: Path) -> None:
    (tmp_path / OURS).touch()
    folder = tmp_path / OURS.replace("0", "1")
    folder.mkdir()
    link = tmp_path / OURS.replace("0", "2")
    link.symlink_to(OURS)
    for path in (folder, link):
        age(path)
    assert sweep(tmp_path) == 0
    assert len(list(tmp_path.iterdir())) == 3


def test_no_error_comes_of_it(tmp_path: Path) -> None:
    (tmp_path / OURS).touch()
    age(tmp_path / OURS)
    for at in (1, 2, 3):
        assert sweep(tmp_path, disk=FailingDisk(at, errno.EACCES)) == 0
    disk = CountingDisk()
    assert sweep(tmp_path, disk=disk) == 1
    assert disk.calls == ["names", "stat", "unlink"]
    assert sweep(tmp_path / "not there") == 0
