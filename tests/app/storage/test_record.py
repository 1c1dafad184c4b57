"""The copy of an open document: whole at any instant, for its owner alone, ours while we live."""

import errno
import json
import os
import resource
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from app.errors import FileProblem
from app.storage.load import parse_all
from app.storage.pieces import Pieces
from app.storage.record import ABOUT, COPY, About, begin, read_about
from app.storage.recovery import recoverable
from tests.builders import document, offer
from tests.faulty_disk import CountingDisk, FailingDisk

ROOT = Path(__file__).parents[3]
OLD, NEW = document().replace(title="Old"), document(offers=(offer("Alder"),)).replace(title="New")
OLD_DATA, NEW_DATA = (Pieces().bytes_of(one) for one in (OLD, NEW))


def about(title: str) -> About:
    return About("/tmp/mine.offers", "0" * 64, title, 1)


def test_what_is_written_is_found_once_its_program_is_gone(tmp_path: Path) -> None:
    record = begin(tmp_path)
    record.write(OLD_DATA, about("Old"))
    assert recoverable(tmp_path) == (), "it is open"
    record.leave()
    (found,) = recoverable(tmp_path)
    assert (found.about, found.folder) == (about("Old"), record.folder)
    assert parse_all((found.folder / COPY).read_bytes()) == OLD


@pytest.mark.skipif(os.name != "posix", reason="modes are of POSIX")
def test_nobody_else_may_read_it(tmp_path: Path) -> None:
    record = begin(tmp_path)
    record.write(OLD_DATA, about("Old"))
    record.leave()
    for folder in (record.folder, record.folder.parent):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    files = list(record.folder.iterdir())
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    assert {file.name for file in files} == {"doc.offers", "meta.json", "lock"}
    (into_trash := begin(tmp_path)).write(OLD_DATA, about("Old"))
    assert stat.S_IMODE(into_trash.discard().parent.stat().st_mode) == 0o700


def test_every_call_failing_once_is_told_or_harmless(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Nothing is cut off here, and a hundred waits for the disk are long.
    monkeypatch.setattr(os, "fsync", lambda file: None)

    def writes(disk: CountingDisk, state: Path) -> None:
        record = begin(state, disk=disk)
        try:
            record.write(OLD_DATA, about("Old"))
            record.write(NEW_DATA, about("New"))
        finally:
            record.leave()

    counted = CountingDisk()
    writes(counted, tmp_path)
    for at in range(1, len(counted.calls) + 1):
        state = tmp_path / f"{at}"
        state.mkdir()
        disk = FailingDisk(at, errno.ENOSPC)
        try:
            writes(disk, state)
            told = False
        except FileProblem:
            told = True
        found = recoverable(state)
        kept = [parse_all((one.folder / COPY).read_bytes()) for one in found]
        # What is not new is told; what is there is whole, and known by its name.
        assert told or kept == [NEW], disk.calls[at - 1]
        assert kept in ([], [OLD], [NEW]), disk.calls[at - 1]
        assert all(one.about.title in ("Old", "New") for one in found)


KILLER = """
import os, sys
from pathlib import Path
from tests.app.storage.test_record import NEW_DATA, OLD_DATA, about
from app.storage.record import begin
from tests.faulty_disk import CountingDisk, KillingDisk
os.fsync = lambda file: None
def writes(disk, state):
    record = begin(state, disk=disk)
    record.write(OLD_DATA, about("Old"))
    record.write(NEW_DATA, about("New"))
    return record
first = CountingDisk()
written = writes(first, Path(sys.argv[1]))
calls = len(first.calls)
written.remove()
for at in range(1, calls + 1):
    state = Path(sys.argv[1]) / f"{at}"
    state.mkdir()
    child = os.fork()
    if not child:
        writes(KillingDisk(at, after=False), state)
        os._exit(0)
    assert os.WTERMSIG(os.waitpid(child, 0)[1]) == 9, at
print(calls)
"""


def test_killed_at_each_step_it_is_whole_and_its_lock_is_free(tmp_path: Path) -> None:
    program = [sys.executable, "-c", KILLER, tmp_path]
    ran = subprocess.run(program, cwd=ROOT, capture_output=True, text=True, check=False)
    assert not ran.returncode, ran.stderr
    titles: list[str] = []
    for at in range(1, int(ran.stdout) + 1):
        found = recoverable(tmp_path / f"{at}")
        assert len(found) <= 1
        titles += [parse_all((one.folder / COPY).read_bytes()).title for one in found]
    assert titles == sorted(titles, reverse=True), "first the old one, then the new one"
    assert set(titles) == {"Old", "New"}


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"\xff", b'{"path": 7, "attempts": true, "offers": "3", "title": null}']
)
def test_what_belongs_to_it_is_checked_value_by_value(tmp_path: Path, content: bytes) -> None:
    (tmp_path / ABOUT).write_bytes(content)
    assert read_about(tmp_path) == About()


def test_it_tells_who_wrote_it_and_counts_for_what_it_is(tmp_path: Path) -> None:
    record = begin(tmp_path)
    record.write(OLD_DATA, about("Old"))
    raw = json.loads((record.folder / ABOUT).read_text())
    assert raw["pid"] == os.getpid()
    assert raw["version"]
    (record.folder / ABOUT).write_text(json.dumps({**raw, "offers": "many"}))
    assert read_about(record.folder) == About("/tmp/mine.offers", "0" * 64, "Old", 0)
    record.remove()


def test_removed_nothing_of_it_is_left(tmp_path: Path) -> None:
    record = begin(tmp_path)
    record.write(OLD_DATA, about("Old"))
    (record.folder / ".~left.0123456789abcdef.tmp").write_bytes(b"by a kill")
    record.remove()
    assert list((tmp_path / "recovery").iterdir()) == []


def test_discarded_it_lies_in_the_trash(tmp_path: Path) -> None:
    record = begin(tmp_path)
    record.write(OLD_DATA, about("Old"))
    there = record.discard()
    assert there.parent == tmp_path / "trash"
    assert parse_all((there / COPY).read_bytes()) == OLD
    assert recoverable(tmp_path) == ()


def test_where_no_folder_can_be_made_that_is_told(tmp_path: Path) -> None:
    (tmp_path / "recovery").write_text("in the way")
    with pytest.raises(FileProblem):
        begin(tmp_path)


def test_where_it_cannot_be_locked_no_folder_is_left(tmp_path: Path) -> None:
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (3, before[1]))
    try:
        with pytest.raises(FileProblem, match="Too many files"):
            begin(tmp_path)
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)
    assert list((tmp_path / "recovery").iterdir()) == []
