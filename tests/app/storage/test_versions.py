"""What a file held before is kept for as long as it may be wanted back, and no longer."""

import errno
import os
import stat
from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import FileProblem
from app.storage.backups import keep_for_ever
from app.storage.versions import (
    DAYS,
    LATEST,
    MOST_ROOM,
    Version,
    Why,
    keep_version,
    let_go,
    surplus,
    versions_of,
)
from tests.faulty_disk import FailingDisk

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


def kept(folder: Path, data: bytes, *, minutes: int = 0, why: Why = "saved", of: str = "one") -> Path | None:
    return keep_version(of, data, folder, why, now=NOW + timedelta(minutes=minutes))


def contents(found: Iterable[Version]) -> list[bytes]:
    return [one.path.read_bytes() for one in found]


def test_versions_are_listed_with_what_is_known_of_them(tmp_path: Path):
    kept(tmp_path, b"first")
    kept(tmp_path, b"second", minutes=1, why="theirs")
    kept(tmp_path, b"of another", of="two")
    found = versions_of("one", tmp_path)
    assert contents(found) == [b"second", b"first"]
    assert [(one.document, one.when, one.why, one.size) for one in found] == [
        ("one", NOW + timedelta(minutes=1), "theirs", 6),
        ("one", NOW, "saved", 5),
    ]
    assert versions_of("none", tmp_path) == ()


def test_what_a_choice_rests_on_is_among_them_and_stays(tmp_path: Path):
    keep_for_ever("one", b"chosen", tmp_path)
    for minute in range(20):
        kept(tmp_path, b"%d" % minute, minutes=minute)
    let_go(tmp_path, NOW + timedelta(days=4000))
    assert b"chosen" in contents(one for one in versions_of("one", tmp_path) if one.why == "choice")


def test_the_same_bytes_are_not_kept_twice_in_a_row(tmp_path: Path):
    assert kept(tmp_path, b"same")
    assert kept(tmp_path, b"same", minutes=1) is None
    assert kept(tmp_path, b"other", minutes=2)
    assert kept(tmp_path, b"same", minutes=3)
    assert contents(versions_of("one", tmp_path)) == [b"same", b"other", b"same"]


@pytest.mark.skipif(os.name != "posix", reason="modes are of POSIX")
def test_nobody_else_may_read_them(tmp_path: Path):
    path = kept(tmp_path, b"mine alone")
    assert path is not None
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert {stat.S_IMODE(one.stat().st_mode) for one in (path.parent, path.parent.parent)} == {0o700}


def test_what_stands_beside_them_is_left_alone(tmp_path: Path):
    kept(tmp_path, b"first")
    strange = [
        tmp_path / "backups" / "one" / name for name in ("letter.txt", "20269999T000000.000000Z.saved")
    ]
    for path in strange:
        path.write_text("mine")
    let_go(tmp_path, NOW + timedelta(days=4000))
    assert len(versions_of("one", tmp_path)) == 1
    assert all(path.exists() for path in strange)


def test_one_that_cannot_be_written_leaves_those_there_are(tmp_path: Path):
    written = 0
    for at in range(1, 30):
        folder = tmp_path / f"{at}"
        kept(folder, b"first")
        disk = FailingDisk(at, errno.ENOSPC)
        with suppress(FileProblem):
            keep_version("one", b"next", folder, "theirs", now=NOW + timedelta(minutes=1), disk=disk)
        found = contents(versions_of("one", folder))
        assert found in ([b"first"], [b"next", b"first"])
        written += len(found) - 1
    assert 0 < written < 29


def test_the_last_ten_saves_and_one_a_day_can_be_had_back_by_content(tmp_path: Path):
    """Forty days of four saves each."""
    for day in range(40):
        for save in range(4):
            moment = NOW + timedelta(days=day, minutes=save)
            keep_version("one", b"day %d, save %d" % (day, save), tmp_path, "saved", now=moment)
    found = contents(versions_of("one", tmp_path))
    last_ten = [b"day %d, save %d" % (39 - n // 4, 3 - n % 4) for n in range(10)]
    one_a_day = [b"day %d, save 3" % day for day in range(36, 8, -1)]
    assert found == [*last_ten, *one_a_day]


versions = st.builds(
    lambda document, hours, why, size, n: Version(
        document, NOW - timedelta(hours=hours), why, size, Path(f"{document}-{hours}-{n}")
    ),
    st.sampled_from("ab"),
    st.integers(-30, 24 * 40),
    st.sampled_from(get_args(Why)),
    st.sampled_from((1, 1000, MOST_ROOM // 8, MOST_ROOM + 1)),
    st.integers(0, 10**6),
)
lists = st.lists(versions, max_size=60, unique_by=lambda one: one.path)


@given(lists)
def test_letting_go_keeps_what_it_promises(found: list[Version]):
    gone = set(surplus(found, NOW))
    stay = [one for one in found if one not in gone]
    assert gone <= set(found)
    assert all(one.why != "choice" for one in gone)
    assert surplus(stay, NOW) == ()
    counted = [one for one in stay if one.why != "choice"]
    latest: dict[str, datetime] = {}
    for one in found:
        if one.why != "choice":
            latest[one.document] = max(one.when, latest.get(one.document, one.when))
    assert {(one.document, one.when) for one in counted} >= set(latest.items())
    if sum(one.size for one in counted) > MOST_ROOM:
        assert Counter(one.document for one in counted) == Counter(latest.keys())


@given(lists.map(lambda found: [one for one in found if one.size < MOST_ROOM // 60]))
def test_where_there_is_room_the_rules_alone_decide(found: list[Version]):
    gone = set(surplus(found, NOW))
    since = NOW - timedelta(days=DAYS)
    for name in "ab":
        own = sorted((one for one in found if one.document == name), key=lambda one: one.when, reverse=True)
        saves = [one for one in own if one.why == "saved"]
        assert not gone & set(saves[:LATEST])
        assert not gone & {one for one in own if one.why != "saved" and one.when >= since}
        days = Counter(f"{one.when:%j}" for one in saves[LATEST:] if one not in gone)
        assert all(count == 1 for count in days.values()) or saves[LATEST:] == []
        for day in {f"{one.when:%j}" for one in saves if one.when >= since}:
            assert any(f"{one.when:%j}" == day and one not in gone for one in saves)


@given(lists)
def test_the_order_they_are_found_in_changes_nothing(found: list[Version]):
    turned = found[::-1]
    times = [one.when for one in found if one.why != "choice"]
    if len(set(times)) == len(times):
        assert set(surplus(found, NOW)) == set(surplus(turned, NOW))
