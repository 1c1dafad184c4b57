"""The command `check` names every problem at once, and none that only follows from another."""

import json
from pathlib import Path
from typing import Any

from app.examples import worked_example
from app.storage.check import check_file
from app.storage.save import document_bytes
from tests.builders import DAY


def tree() -> dict[str, Any]:
    return json.loads(document_bytes(worked_example(DAY)))


def problems(tmp_path: Path, broken: dict[str, Any]) -> dict[str, str]:
    path = tmp_path / "mine.offers"
    path.write_text(json.dumps(broken), encoding="utf-8")
    return {problem.place.split(' "')[0]: problem.sentence for problem in check_file(path)}


def test_a_broken_field_does_not_hide_a_broken_reference(tmp_path: Path) -> None:
    broken = tree()
    broken["offers"][1]["company"] = 7
    broken["offers"][0]["teams"][0]["assessments"][0]["criterion"] = "nowhere"
    broken["active_perspective"] = "nobody"
    found = problems(tmp_path, broken)
    assert "offers[1].company" in found
    assert "offers[0].teams[0].assessments[0].criterion" in found
    assert "active_perspective" in found


def test_a_broken_criterion_is_not_told_again_by_all_that_refer_to_it(tmp_path: Path) -> None:
    broken = tree()
    broken["criteria"][0]["name"] = ""
    assert list(problems(tmp_path, broken)) == ["criteria[0].name"]


def test_a_file_beyond_repair_still_says_what_is_wrong(tmp_path: Path) -> None:
    assert problems(tmp_path, {"format": "offer-spectrum", "version": 1, "id": 3})
