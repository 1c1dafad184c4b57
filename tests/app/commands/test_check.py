from pathlib import Path

import pytest

from app.storage.load import read_document
from tests.builders import criterion, document, offer
from tests.commands import command, written

Shell = pytest.CaptureFixture[str]
WHOLE = document((criterion("Team"), criterion("Place")), (offer("Acme", {"Team": 9.0, "Place": 2.0}),))


def damaged(folder: Path) -> Path:
    path = written(WHOLE, folder, "damaged.offers")
    path.write_text(
        path.read_text().replace('"likely": 9.0', '"likely": 90.0').replace('"likely": 2.0', '"likely": "x"')
    )
    return path


def test_a_whole_file_is_ok(tmp_path: Path, capsys: Shell):
    path = written(WHOLE, tmp_path)
    said = command(capsys, "check", path)
    assert (said.code, said.out, said.err) == (0, f"{path}: ok\n", "")


def test_every_problem_stands_on_its_own_line_with_file_and_place(tmp_path: Path, capsys: Shell):
    good, bad = written(WHOLE, tmp_path), damaged(tmp_path)
    said = command(capsys, "check", bad, good, tmp_path / "gone")
    assert said.code == 2
    assert said.err == ""
    first, second, third, fourth = said.out.splitlines()
    assert first.startswith(f"{bad}: offers[0].assessments[0].likely")
    assert first.endswith(": A rating is 0 to 10.")
    assert second.startswith(f"{bad}: offers[0].assessments[1].likely")
    assert third == f"{good}: ok"
    assert fourth == f"{tmp_path / 'gone'}: There is no such file."


def test_the_same_as_json(tmp_path: Path, capsys: Shell):
    bad = damaged(tmp_path)
    said = command(capsys, "check", bad, "--json")
    assert said.code == 2
    assert (said.json["status"], said.json["warnings"]) == ("not_valid", [])
    (file,) = said.json["files"]
    assert (file["file"], file["valid"], len(file["problems"])) == (str(bad), False, 2)
    assert file["problems"][0].keys() == {"place", "sentence"}


def test_what_is_whole_can_be_kept(tmp_path: Path, capsys: Shell):
    bad, out = damaged(tmp_path), tmp_path / "kept.offers"
    said = command(capsys, "check", bad, "--repair", out)
    assert said.code == 0
    assert said.out.count("\n") == 2
    assert said.err.count("Left out.") == 2
    kept = read_document(out).document
    assert kept.criteria == WHOLE.criteria
    assert [one.likely for one in kept.offers[0].assessments] == [None, None]


def test_a_repair_spares_what_exists_and_takes_one_file(tmp_path: Path, capsys: Shell):
    bad = damaged(tmp_path)
    before = bad.read_bytes()
    assert command(capsys, "check", bad, "--repair", bad).code == 2
    assert bad.read_bytes() == before
    assert command(capsys, "check", bad, bad, "--repair", tmp_path / "kept").code == 2


def test_what_is_no_document_is_not_repaired(tmp_path: Path, capsys: Shell):
    path = tmp_path / "text.offers"
    path.write_text("{")
    said = command(capsys, "check", path, "--repair", tmp_path / "kept")
    assert said.code == 2
    assert "Nothing was written." in said.err
    assert not (tmp_path / "kept").exists()
