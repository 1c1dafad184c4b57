"""Habits come back as they were; what is broken is kept aside and never stops the start."""

import json
import os
import stat
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QSplitter
from pytestqt.qtbot import QtBot

from tests.rig import opened
from tests.scenes import SCENES
from ui.settings import MOST_RECENT, Settings, read_settings, write_settings

FULL = Settings(
    theme="dark",
    zoom=1.25,
    motion=False,
    recent=("/a/b.offers", "/ä/ß.offers"),
    geometry="AdnQywADAAA=",
    splitters=(("small.columns", (300, 500, 200)), ("wide.columns", (392, 700, 296))),
    why_in_small_window=True,
    started_before=True,
)


@pytest.mark.parametrize("settings", [Settings(), FULL, replace(Settings(), zoom=2.0)])
def test_what_is_written_is_read_again(tmp_path: Path, settings: Settings):
    path = tmp_path / "deep" / "settings.json"
    assert write_settings(settings, path)
    assert read_settings(path) == settings
    assert [one.name for one in path.parent.iterdir()] == ["settings.json"]


def test_only_what_differs_is_written(tmp_path: Path):
    path = tmp_path / "settings.json"
    write_settings(replace(Settings(), theme="dark"), path)
    assert json.loads(path.read_text("utf-8")) == {"theme": "dark"}


def test_without_a_file_everything_is_as_usual(tmp_path: Path):
    assert read_settings(tmp_path / "settings.json") == Settings()


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"null", b"\xff\xfe", b"[" * 100_000])
def test_a_broken_file_is_kept_aside(tmp_path: Path, content: bytes):
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    assert read_settings(path) == Settings()
    assert not path.exists()
    assert (tmp_path / "settings.broken.json").read_bytes() == content


@pytest.mark.parametrize(
    "wrong",
    [
        {"theme": "pink"},
        {"zoom": 40},
        {"zoom": "2"},
        {"zoom": True},
        {"zoom": float("nan")},
        {"motion": 1},
        {"recent": "x"},
        {"recent": [1]},
        {"recent": ["\ud800", "a\0b", "", "x" * 5000]},
        {"geometry": 3},
        {"geometry": "\ud800"},
        {"geometry": "A" * 5000},
        {"splitters": {"wide": 3}},
        {"splitters": [["a", [-1]], ["b", "c"], 3, ["d", []], ["e", [2**31, 1]], ["\ud800", [1]]]},
        {"unknown": 1},
        {"started_before": None},
    ],
)
def test_each_value_that_does_not_fit_counts_as_not_there(tmp_path: Path, wrong: dict[str, Any]):
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"theme": "dark", **wrong}), "utf-8")
    expected = Settings() if "theme" in wrong else replace(Settings(), theme="dark")
    assert read_settings(path) == expected


@given(st.recursive(st.none() | st.booleans() | st.floats() | st.text(), lambda inner: st.lists(inner)))
def test_whatever_stands_in_the_file_the_habits_are_habits(value: Any):
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "settings.json"
        path.write_text(json.dumps(dict.fromkeys(Settings.__slots__, value)), "utf-8")
        kept = read_settings(path)
        assert write_settings(kept, path)
        assert read_settings(path) == kept


def test_a_folder_that_cannot_be_written_is_no_reason_to_stop(tmp_path: Path):
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    assert not write_settings(FULL, blocked / "settings.json")


@pytest.mark.skipif(os.name == "nt", reason="modes are those of POSIX")
def test_the_habits_are_the_persons_own(tmp_path: Path):
    path = tmp_path / "config" / "settings.json"
    path.parent.mkdir(0o700)
    path.write_text("{}")
    path.chmod(0o644)
    write_settings(FULL, path)
    write_settings(FULL, tmp_path / "new" / "settings.json")
    for folder in (path.parent, tmp_path / "new"):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert stat.S_IMODE((folder / "settings.json").stat().st_mode) == 0o600


def test_recent_files_are_few_and_the_last_one_first():
    settings = Settings()
    for number in range(MOST_RECENT + 3):
        settings = settings.with_recent(Path(f"/{number}.offers"))
    settings = settings.with_recent(Path("/7.offers"))
    assert len(settings.recent) == MOST_RECENT
    assert settings.recent[0] == "/7.offers"
    assert len(set(settings.recent)) == MOST_RECENT
    assert "/7.offers" not in settings.without_recent(Path("/7.offers")).recent


def test_sizes_are_kept_by_name():
    settings = FULL.with_splitter("wide.columns", (1, 2, 3))
    assert settings.splitter("wide.columns") == (1, 2, 3)
    assert settings.splitter("small.columns") == (300, 500, 200)
    assert settings.splitter("none") == ()


@pytest.mark.parametrize("size", [(1440, 900), (1100, 700), (700, 500)])
def test_a_window_opens_with_the_largest_sizes_that_can_be_kept(
    qtbot: QtBot, tmp_path: Path, size: tuple[int, int]
):
    path = tmp_path / "settings.json"
    parts = {"columns": 3, "centre": 2, "controls": 2}
    rooms = ("wide", "small", "narrow")
    kept = [[f"{room}.{name}", [100_000] * parts[name]] for room in rooms for name in parts]
    path.write_text(json.dumps({"splitters": kept, "zoom": 2.0}), "utf-8")
    settings = read_settings(path)
    assert len(settings.splitters) == len(kept)
    with opened(SCENES["worked_example"](), settings, size=size) as window:
        for splitter in window.frame.findChildren(QSplitter):
            for at, size_px in enumerate(splitter.sizes()):
                part = splitter.widget(at)
                assert part is not None
                assert size_px > 0 or not part.isVisible()
