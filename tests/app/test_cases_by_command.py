"""Published tables, from a file to what `score --json` prints."""

import json
from pathlib import Path
from typing import Any

import pytest

from app.document import CurvePoint, Document, Number
from tests.builders import criterion, document, offer
from tests.commands import command, written

CASES = Path(__file__).parents[1] / "data" / "cases"


def case(name: str) -> dict[str, Any]:
    return json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))


def built(published: dict[str, Any]) -> Document:
    """Make the document that a person would make of a published table."""
    criteria = tuple(
        criterion(one["name"], _scale(one), curve=_curve(one["value_function"]))
        for one in published["criteria"]
    )
    offers = tuple(
        offer(one["name"], {name: _float(value) for name, value in one["values"].items()})
        for one in published["options"]
    )
    weights = {one["name"]: one["weight"] for one in published["criteria"]}
    return document(criteria, offers, weights)


def _scale(one: dict[str, Any]) -> Number:
    # A range is written from worst to best: one that falls means less is better.
    worst, best = one["range"] or (0, 100)
    return Number(worst=float(worst), best=float(best))


def _curve(shape: dict[str, Any]) -> tuple[CurvePoint, ...]:
    if shape["type"] == "linear":
        return ()
    ideal, reach = float(shape["ideal"]), float(shape["zero_distance"])
    knots = ((ideal - reach, 0.0), (ideal, 1.0), (ideal + reach, 0.0))
    return tuple(CurvePoint(x=x, value=value) for x, value in knots)


def _float(value: float | None) -> float | None:
    return None if value is None else float(value)


def answer(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> tuple[dict[str, Any], Any]:
    published = case(name)
    said = command(capsys, "score", written(built(published), tmp_path), "--json")
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
