from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.document import Choice
from app.examples import worked_example
from tests.builders import DAY
from tests.commands import command, written

Shell = pytest.CaptureFixture[str]
EXAMPLE = worked_example(DAY)


def test_it_writes_a_pdf_with_the_same_bytes_on_the_same_day(
    tmp_path: Path, capsys: Shell, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795392000")
    path = written(EXAMPLE, tmp_path)
    first, second = tmp_path / "first.pdf", tmp_path / "second.pdf"
    for out in (first, second):
        said = command(capsys, "report", path, "-o", out)
        assert (said.code, said.out, said.err) == (0, "", "")
    assert first.read_bytes().startswith(b"%PDF-")
    assert first.read_bytes() == second.read_bytes()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795478400")
    command(capsys, "report", path, "-o", second, "--paper", "letter")
    assert first.read_bytes() != second.read_bytes()


def test_the_file_of_the_decision_is_not_written_over(tmp_path: Path, capsys: Shell):
    path = written(EXAMPLE, tmp_path)
    before = path.read_bytes()
    said = command(capsys, "report", path, "-o", path)
    assert said.code == 2
    assert "The brief is a PDF" in said.err
    assert path.read_bytes() == before


def test_a_place_that_takes_no_file_is_exit_code_1(tmp_path: Path, capsys: Shell):
    said = command(capsys, "report", written(EXAMPLE, tmp_path), "-o", tmp_path / "gone" / "brief.pdf")
    assert said.code == 1


def test_pay_is_printed_only_where_it_is_open(tmp_path: Path, capsys: Shell):
    out = tmp_path / "brief.pdf"
    said = command(capsys, "report", written(EXAMPLE, tmp_path), "-o", out, "--with-pay")
    assert (said.code, said.out) == (1, "")
    assert "Pay is covered until a choice is recorded" in said.err
    assert not out.exists()
    choice = Choice(option="dialogue", option_name="Dialogue", when=datetime(2026, 11, 23, 18, tzinfo=UTC))
    path = written(EXAMPLE.replace(choices=(choice,)), tmp_path, "decided.offers")
    said = command(capsys, "report", path, "-o", out, "--with-pay")
    assert (said.code, said.out, said.err) == (0, "", "")
    without = tmp_path / "without.pdf"
    command(capsys, "report", path, "-o", without)
    assert len(out.read_bytes()) > len(without.read_bytes())
