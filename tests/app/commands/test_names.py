"""Where two companies call their teams alike, every command says which is meant."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest

from app.analysis import analyse
from app.report.content import brief
from tests.builders import DAY
from tests.commands import command, written
from tests.named import SAME_NAMES, unsaid

Shell = pytest.CaptureFixture[str]
#: Keys under which a team stands beside its company, each by its own name.
APART = {"team_name"}


def texts(told: Any) -> Iterator[str]:
    if isinstance(told, dict):
        for key, value in told.items():
            if key not in APART:
                yield from texts(value)
    elif isinstance(told, list):
        for one in told:
            yield from texts(one)
    elif isinstance(told, str):
        yield told


@pytest.mark.parametrize("name", ["score", "robustness", "questions"])
def test_each_line_and_each_name_says_which_company_is_meant(name: str, tmp_path: Path, capsys: Shell):
    path = written(SAME_NAMES, tmp_path)
    plain = command(capsys, name, path)
    assert plain.code == 0
    assert not unsaid(plain.out.splitlines())
    assert not unsaid(texts(command(capsys, name, path, "--json").json))


def everything_in(block: object) -> Iterator[str]:
    if isinstance(block, str):
        yield block
    elif isinstance(block, tuple):
        for one in block:
            yield from everything_in(one)
    elif is_dataclass(block):
        for field in fields(block):
            yield from everything_in(getattr(block, field.name))


def test_the_brief_says_it():
    analysis = analyse(SAME_NAMES)
    assert analysis is not None
    said = list(everything_in(brief(analysis, DAY)))
    assert "Search (Alder)" in said
    assert not unsaid(said)


def test_the_chart_says_it(tmp_path: Path, capsys: Shell):
    path = written(SAME_NAMES, tmp_path)
    chart = tmp_path / "chart.svg"
    assert command(capsys, "chart", path, "-o", chart).code == 0
    drawn = chart.read_text(encoding="utf-8")
    assert "Search (Alder)" in drawn
    assert not unsaid(drawn.replace("<", "\n<").splitlines())
