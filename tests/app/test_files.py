"""What ships with the program is found; the person's own folders are for their eyes alone."""

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from app.errors import FileProblem
from app.files import config_folder, data_folder, resource_path, state_folder

FOLDERS = {
    "XDG_CONFIG_HOME": config_folder,
    "XDG_DATA_HOME": data_folder,
    "XDG_STATE_HOME": state_folder,
}


def test_what_ships_is_found_from_any_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert resource_path("fonts").is_dir()


@pytest.mark.parametrize(("variable", "folder"), FOLDERS.items())
class TestOwnFolders:
    def test_they_are_made_where_the_person_wants_them_for_the_owner_alone(
        self, variable: str, folder: Callable[[], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv(variable, str(tmp_path / "new" / "place"))
        made = folder()
        assert made == tmp_path / "new" / "place" / "offer-spectrum"
        for path in (made, made.parent, made.parent.parent):
            assert stat.S_IMODE(path.stat().st_mode) == 0o700

    def test_one_that_is_too_open_is_closed(
        self, variable: str, folder: Callable[[], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv(variable, str(tmp_path))
        (tmp_path / "offer-spectrum").mkdir(mode=0o755)
        assert stat.S_IMODE(folder().stat().st_mode) == 0o700

    def test_a_relative_wish_counts_for_nothing(
        self, variable: str, folder: Callable[[], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("HOME", str(tmp_path))
        monkeypatch.setenv(variable, "relative")
        assert folder().is_relative_to(tmp_path)

    def test_one_that_cannot_be_made_is_told(
        self, variable: str, folder: Callable[[], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "file").touch()
        monkeypatch.setenv(variable, os.fspath(tmp_path / "file" / "in it"))
        with pytest.raises(FileProblem, match="cannot be used"):
            folder()
