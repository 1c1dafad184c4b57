"""Typst in its worker process."""

import json
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from app.errors import FileProblem
from app.files import resource_path
from app.report.typesetting import export_day, typeset
from app.report.worker import UNTAGGED, made

JOB = {"format": "pdf", "timestamp": 0, "fonts": str(resource_path("fonts")), "data": "{}", "ppi": 72}


def test_data_that_does_not_fit_the_template_is_a_problem_in_a_sentence():
    with pytest.raises(FileProblem) as caught:
        typeset("brief.typ", {}, made="pdf", day=date(2026, 11, 23))
    assert caught.value.reason.startswith("The PDF could not be made: ")
    assert "Traceback" not in caught.value.reason
    assert caught.value.hint


def test_no_process_at_all_is_a_problem_in_a_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setattr(sys, "executable", str(tmp_path / "gone"))
    with pytest.raises(FileProblem, match="could not be made"):
        typeset("chart.typ", {}, made="png")


def test_what_the_standard_refuses_is_exported_all_the_same_and_says_so(tmp_path: Path):
    template = tmp_path / "page.typ"
    template.write_text('#set document(title: "t")\n== Level two first\n#sys.inputs.note', encoding="utf-8")
    pdf = made({**JOB, "template": str(template)})
    assert pdf.startswith(b"%PDF")
    assert b"pdfuaid" not in pdf
    template.write_text(f'#assert(sys.inputs.note == "{UNTAGGED}")', encoding="utf-8")
    assert made({**JOB, "template": str(template)}).startswith(b"%PDF")


def test_what_is_wrong_both_ways_is_raised(tmp_path: Path):
    template = tmp_path / "page.typ"
    template.write_text('#panic("no")', encoding="utf-8")
    with pytest.raises(RuntimeError):
        made({**JOB, "template": str(template), "data": json.dumps({})})


def test_the_day_of_an_export_is_fixed_by_the_environment(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert export_day() == date(1970, 1, 2)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")
    assert abs((export_day() - datetime.now(UTC).date()).days) <= 1
