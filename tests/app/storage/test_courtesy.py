"""The lock as courtesy: it tells who has a decision open, and is never in the way for ever."""

import json
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.errors import FileProblem
from app.storage.courtesy import NAME, Held, Holder, hold, me

ANA = Holder("ana", "studio", 1_764_581_400)
BEN = Holder("ben", "attic", 1_764_583_200)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "mine.offers"
    made.write_text("{}")
    return made


def lock_of(path: Path) -> Path:
    return path.with_name(NAME.format(name=path.name))


def held(path: Path, who: Holder = ANA, *, anyway: bool = False) -> Held:
    found = hold(path, who, anyway=anyway)
    assert isinstance(found, Held)
    return found


def test_others_are_told_who_has_it_until_it_is_let_go_of(path: Path):
    ours = held(path)
    assert hold(path, BEN) == ANA
    ours.let_go()
    assert list(path.parent.iterdir()) == [path]
    held(path, BEN).let_go()


def test_the_lock_is_for_the_owner_alone(path: Path):
    ours = held(path)
    assert stat.S_IMODE(lock_of(path).stat().st_mode) == 0o600
    ours.let_go()


def test_one_decision_has_one_lock_whatever_it_is_called(path: Path):
    link = path.with_name("another name.offers")
    link.symlink_to(path)
    ours = held(link)
    assert hold(path, BEN) == ANA
    ours.let_go()


@pytest.fixture
def elsewhere(path: Path) -> Iterator["subprocess.Popen[str]"]:
    """A program on this machine that has it open."""
    script = (
        "import sys; from pathlib import Path; from app.storage.courtesy import *\n"
        f"held = hold(Path(sys.argv[1]), Holder('ana', 'studio', {ANA.since})); print('held', flush=True)\n"
        "sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[3],
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "held\n"
        yield program
        program.kill()


def test_one_left_by_a_program_that_died_is_taken_silently(path: Path, elsewhere: "subprocess.Popen[str]"):
    assert hold(path, ANA) == ANA
    elsewhere.kill()
    elsewhere.wait()
    assert lock_of(path).exists()
    held(path, ANA).let_go()


def test_one_of_another_machine_is_never_taken_unasked(path: Path):
    lock_of(path).write_text(json.dumps({"user": "ben", "host": "attic", "since": BEN.since}))
    os.utime(lock_of(path), (0, 0))
    assert hold(path, ANA) == BEN
    held(path, ANA, anyway=True).let_go()
    assert not lock_of(path).exists()


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b"null"])
def test_one_in_which_nothing_can_be_read_is_taken_once_nobody_can_be_writing_it(path: Path, content: bytes):
    lock_of(path).write_bytes(content)
    if content != b"[]":
        assert hold(path, ANA) == Holder()
    os.utime(lock_of(path), (0, 0))
    held(path).let_go()


def test_what_a_lock_says_is_shown_as_a_line_of_text(path: Path):
    lock_of(path).write_text(json.dumps({"user": "a\nb\u202e" + "x" * 500, "host": 7, "since": "yesterday"}))
    found = hold(path, ANA)
    assert isinstance(found, Holder)
    assert found.user.startswith("abx")
    assert len(found.user) == 80
    assert (found.host, found.moment) == ("", None)


def test_a_lock_of_somebody_else_that_took_its_place_is_left_alone(path: Path):
    ours = held(path)
    lock_of(path).unlink()
    theirs = held(path, BEN)
    ours.let_go()
    assert hold(path, ANA) == BEN
    theirs.let_go()


def test_a_name_of_any_length_has_a_lock(tmp_path: Path):
    path = tmp_path / ("x" * 248 + ".offers")
    path.touch()
    held(path).let_go()


def test_where_none_can_be_made_that_is_told(tmp_path: Path):
    with pytest.raises(FileProblem):
        hold(tmp_path / "nowhere" / "mine.offers", ANA)


def test_we_know_who_we_are():
    assert me().host
    assert me().moment is not None
