"""Published tables, from a file to what `score --json` prints."""

from pathlib import Path
from typing import Any

import pytest

from tests.cases import case, document_of
from tests.commands import command, written


def answer(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> tuple[dict[str, Any], Any]:
    published = case(name)
    said = command(capsys, "score", written(document_of(published), tmp_path), "--json")
    assert (said.code, said.err) == (0, "")
    assert said.json["status"] == "ok"
    return published["expected"], said.json


def in_the_order_of(name: str, options: list[dict[str, Any]], key: str) -> list[Any]:
    by_name = {option["option_name"]: option[key] for option in options}
    return [by_name[one["name"]] for one in case(name)["options"]]


@pytest.mark.parametrize(
    "name", ["gw_office_benefits", "spotis_example1", "spotis_esp_target", "wikipedia_wsm_tie"]
)
def test_published_scores_and_ranks(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    expected, said = answer(name, tmp_path, capsys)
    fits = in_the_order_of(name, said["options"], "fit")
    assert fits == pytest.approx(expected["scores"], abs=expected["tolerance"])
    assert in_the_order_of(name, said["options"], "rank") == expected["ranks"]
    for option in said["options"]:
        assert sum(one["points"] for one in option["contributions"]) == pytest.approx(option["fit"])


def test_a_gap_counts_half_and_says_what_it_allows(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    name = "missing_interval"
    expected, said = answer(name, tmp_path, capsys)
    near = {"abs": expected["tolerance"]}
    spans = zip(
        in_the_order_of(name, said["options"], "low"),
        in_the_order_of(name, said["options"], "high"),
        strict=True,
    )
    assert [list(span) for span in spans] == [pytest.approx(span, **near) for span in expected["interval"]]
    assert in_the_order_of(name, said["options"], "fit") == pytest.approx(expected["expected"], **near)
    assert in_the_order_of(name, said["options"], "known") == pytest.approx(expected["known_weight"], **near)
    gaps = [one["criterion"] for one in said["options"][0]["contributions"] if not one["known"]]
    assert gaps == ["c2"]
