"""A run that ends in order leaves nothing; one that does not is told of once, with what it noted."""

import os
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.errors import FileProblem
from app.storage.runs import KEPT_SECONDS, begin_run, ended_badly

ROOT = Path(__file__).parents[3]
DIES = """
import os, sys
from pathlib import Path
from app.storage.runs import begin_run
run = begin_run(Path(sys.argv[1]))
run.note(sys.argv[2])
os.kill(os.getpid(), 9)
"""


def dies(state: Path, noting: str) -> None:
    subprocess.run([sys.executable, "-c", DIES, state, noting], cwd=ROOT, check=False)


def test_a_run_that_ends_in_order_leaves_nothing(tmp_path: Path) -> None:
    run = begin_run(tmp_path)
    run.note("a bug that was told")
    assert ended_badly(tmp_path) == (False, None), "it lives"
    run.end()
    assert ended_badly(tmp_path) == (False, None)
    assert list((tmp_path / "runs").iterdir()) == []


def test_one_that_was_killed_is_told_of_once(tmp_path: Path) -> None:
    dies(tmp_path, "")
    assert ended_badly(tmp_path) == (True, None)
    assert ended_badly(tmp_path) == (False, None)


def test_what_it_noted_stays_for_thirty_days(tmp_path: Path) -> None:
    dies(tmp_path, "Fatal")
    ended, noted = ended_badly(tmp_path)
    assert ended
    assert noted is not None
    assert noted.read_text() == "Fatal"
    assert stat.S_IMODE(noted.stat().st_mode) == 0o600
    assert ended_badly(tmp_path) == (False, None)
    assert noted.exists()
    os.utime(noted, (0, time.time() - KEPT_SECONDS - 60))
    ended_badly(tmp_path)
    assert not noted.exists()


def test_another_that_lives_is_left_alone(tmp_path: Path) -> None:
    run = begin_run(tmp_path)
    dies(tmp_path, "Fatal")
    assert ended_badly(tmp_path)[0]
    run.note("still there")
    assert len(list((tmp_path / "runs").glob("*.running"))) == 1
    run.end()
    run.note("after the end: nowhere")


def test_where_it_cannot_be_noted_that_is_told(tmp_path: Path) -> None:
    (tmp_path / "runs").write_text("in the way")
    with pytest.raises(FileProblem):
        begin_run(tmp_path)
    assert ended_badly(tmp_path) == (False, None)
