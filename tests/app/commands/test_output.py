import sys
from pathlib import Path

import pytest

from app.commands.output import Stopped, aligned, columns, emit, emit_json, one_line, say, write_file

Shell = pytest.CaptureFixture[str]


def test_a_text_cannot_command_the_terminal():
    assert one_line("a\x1b[31mred\x07\nnext\u202eback") == "a\ufffd[31mred\ufffd next\ufffdback"


def test_joiners_that_shape_words_stay():
    word, picture = "\u0645\u06cc\u200c\u062e", "\U0001f469\u200d\U0001f4bb"
    assert one_line(f"{word} {picture}") == f"{word} {picture}"


@pytest.mark.parametrize(
    ("text", "width"), [("abc", 3), ("研究", 4), ("e\u0301", 1), ("", 0), ("a\u200db", 2)]
)
def test_columns_of_a_terminal(text: str, width: int):
    assert columns(text) == width


def test_columns_are_aligned_by_what_the_terminal_shows():
    table = aligned([("Name", "Fit"), ("研究", "7.5"), ("Applied", "71.0")], frozenset({1}))
    assert table == "Name      Fit\n研究      7.5\nApplied  71.0\n"


def test_json_keeps_names_as_they_are_where_the_terminal_can_show_them(capsys: Shell):
    emit_json({"name": "Zürich", "fit": 0.1 + 0.2})
    assert capsys.readouterr().out == '{\n  "name": "Zürich",\n  "fit": 0.30000000000000004\n}\n'


def test_closed_streams_end_in_a_sentence(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    say("nobody hears this")
    with pytest.raises(Stopped, match="standard output is closed") as stopped:
        emit("result")
    assert stopped.value.code == 1


def test_a_result_replaces_the_file_that_is_there(tmp_path: Path, capsys: Shell):
    path = tmp_path / "out.svg"
    path.write_bytes(b"old")
    write_file(path, b"new")
    assert path.read_bytes() == b"new"
    assert [one.name for one in tmp_path.iterdir()] == ["out.svg"]
    assert capsys.readouterr() == ("", "")


def test_a_place_that_takes_no_file_is_named(tmp_path: Path):
    with pytest.raises(Stopped, match=r"gone/out\.svg: The folder is no longer there") as stopped:
        write_file(tmp_path / "gone" / "out.svg", b"new")
    assert stopped.value.code == 1
