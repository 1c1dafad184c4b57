import os
from pathlib import Path

import pytest

from app.examples import worked_example
from app.storage.load import read_document
from tests.builders import DAY
from tests.commands import command

Shell = pytest.CaptureFixture[str]


def test_it_writes_the_example_as_of_a_day(tmp_path: Path, capsys: Shell):
    path = tmp_path / "x.offers"
    said = command(capsys, "example", path, "--today", DAY.isoformat())
    assert (said.code, said.out, said.err) == (0, "", "")
    assert read_document(path).document == worked_example(DAY)


def test_what_it_wrote_can_be_scored(tmp_path: Path, capsys: Shell):
    path = tmp_path / "x.offers"
    command(capsys, "example", path)
    said = command(capsys, "score", path, "--json").json
    assert said["status"] == "ok"
    assert said["warnings"] == []
    ranks = {option["id"]: option["rank"] for option in said["options"]}
    assert ranks.pop("wayfarrow") == 2, "among all but its own teams"
    assert list(ranks.values()) == list(range(1, 12))


@pytest.mark.parametrize("argv", [["example"], ["new"]])
def test_a_file_that_exists_is_spared_without_force(argv: list[str], tmp_path: Path, capsys: Shell):
    path = tmp_path / "x.offers"
    path.write_text("mine")
    said = command(capsys, *argv, path)
    assert said.code == 2
    assert said.err == f"offer-spectrum: {path} exists already; --force replaces it.\n"
    assert path.read_text() == "mine"
    assert command(capsys, *argv, path, "--force").code == 0
    assert read_document(path)


def test_a_link_to_nowhere_is_something_that_exists(tmp_path: Path, capsys: Shell):
    (tmp_path / "link").symlink_to("nowhere")
    assert command(capsys, "example", tmp_path / "link").code == 2
    assert not (tmp_path / "nowhere").exists()


def test_a_place_that_takes_no_file_is_exit_code_1(tmp_path: Path, capsys: Shell):
    assert command(capsys, "example", tmp_path / "gone" / "x.offers").code == 1
    said = command(capsys, "example", tmp_path, "--force")
    assert said.code == 1
    assert "This is a folder" in said.err
    os.mkfifo(tmp_path / "pipe")
    assert command(capsys, "example", tmp_path / "pipe", "--force").code == 1


def test_a_day_at_the_end_of_the_calendar_is_refused(tmp_path: Path, capsys: Shell):
    said = command(capsys, "example", tmp_path / "x.offers", "--today", "9999-12-31")
    assert said.code == 2
    assert not list(tmp_path.iterdir())
