from pathlib import Path

import pytest

from tests.builders import criterion, document, offer, perspective
from tests.commands import command, written

Shell = pytest.CaptureFixture[str]
PAY, PLACE = criterion("Team"), criterion("Place")
TWO_VIEWS = document((PAY, PLACE), (offer("A", {"Team": 9.0, "Place": 2.0}),), {"Team": 1}).replace(
    perspectives=(perspective({"Team": 1}), perspective({"Place": 1}, "His view"))
)


@pytest.mark.parametrize(("name", "fit"), [("Mine", 90), ("His view", 20), ("his-view", 20)])
def test_a_perspective_is_named_by_name_or_id(name: str, fit: float, tmp_path: Path, capsys: Shell):
    said = command(capsys, "score", written(TWO_VIEWS, tmp_path), "--json", "--perspective", name).json
    assert said["options"][0]["fit"] == pytest.approx(fit)
    assert said["perspective"] == name.lower().replace(" ", "-")


def test_an_unknown_perspective_is_answered_with_those_there_are(tmp_path: Path, capsys: Shell):
    said = command(capsys, "score", written(TWO_VIEWS, tmp_path), "--perspective", "Hers")
    assert (said.code, said.out) == (2, "")
    assert "There is no perspective “Hers”; there is Mine (mine), His view (his-view)." in said.err


def test_two_perspectives_of_one_name_are_told_apart_by_id(tmp_path: Path, capsys: Shell):
    views = (perspective({"Team": 1}), perspective({}, "Other").replace(name="Mine"))
    path = written(TWO_VIEWS.replace(perspectives=views), tmp_path)
    assert (
        "name one by its id: Mine (mine), Mine (other)."
        in command(capsys, "score", path, "--perspective", "Mine").err
    )
    assert command(capsys, "score", path, "--perspective", "other").code == 0


@pytest.mark.parametrize("argv", [["score"], ["chart", "-o", "a.svg"], ["report", "-o", "a.pdf"]])
def test_what_cannot_be_read_is_exit_code_2_with_its_place(argv: list[str], tmp_path: Path, capsys: Shell):
    path = tmp_path / "broken.offers"
    path.write_text('{"format": "offer-spectrum", "version": 1,')
    said = command(capsys, *argv, path)
    assert (said.code, said.out) == (2, "")
    assert f"{path}: line 1, column" in said.err
    assert command(capsys, *argv, tmp_path / "gone").code == 2
    assert command(capsys, *argv, tmp_path).code == 2


def test_of_several_problems_the_first_is_said(tmp_path: Path, capsys: Shell):
    path = written(TWO_VIEWS, tmp_path)
    path.write_text(path.read_text().replace('"certainty": 0.7', '"certainty": 7'))
    said = command(capsys, "score", path)
    assert said.code == 2
    assert 'perspectives[0].certainty "Mine": The number is 1 or less. There is more:' in said.err
