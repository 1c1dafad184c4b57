"""What she knew when she chose is kept for ever, for her eyes alone."""

import errno
import hashlib
import os
import stat
from pathlib import Path

import pytest

from app.errors import FileProblem
from app.storage.backups import keep_for_ever
from app.storage.disk import Disk
from app.storage.load import read_document
from app.storage.save import document_bytes
from tests.builders import benefits

DATA = document_bytes(benefits({"Noord": {"Peace": 60}}, {"Peace": 1}))


def test_the_bytes_lie_under_the_hash_that_the_record_names(tmp_path: Path):
    path = keep_for_ever("my-decision", DATA, tmp_path)
    name = f"choice-{hashlib.sha256(DATA).hexdigest()}.offers"
    assert path == tmp_path / "backups" / "my-decision" / name
    assert path.read_bytes() == DATA
    assert read_document(path).document == benefits({"Noord": {"Peace": 60}}, {"Peace": 1})


@pytest.mark.skipif(os.name != "posix", reason="modes are of POSIX")
def test_nobody_else_may_read_them(tmp_path: Path):
    path = keep_for_ever("my-decision", DATA, tmp_path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    for folder in (path.parent, path.parent.parent):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_what_was_kept_before_stays(tmp_path: Path):
    first = keep_for_ever("my-decision", DATA, tmp_path)
    second = keep_for_ever("my-decision", DATA + b"\n", tmp_path)
    again = keep_for_ever("my-decision", DATA, tmp_path)
    assert first == again != second
    assert {one.name for one in first.parent.iterdir()} == {first.name, second.name}
    assert first.read_bytes() == DATA


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path):
    (tmp_path / "backups").write_text("in the way")
    with pytest.raises(FileProblem) as caught:
        keep_for_ever("my-decision", DATA, tmp_path)
    assert caught.value.reason
    assert (tmp_path / "backups").read_text() == "in the way"


class FullDisk(Disk):
    """Takes no byte more."""

    def write(self, file: int, data: memoryview) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_full_disk_is_said_and_leaves_nothing_behind(tmp_path: Path):
    with pytest.raises(FileProblem, match="full"):
        keep_for_ever("my-decision", DATA, tmp_path, disk=FullDisk())
    assert not list((tmp_path / "backups" / "my-decision").iterdir())
