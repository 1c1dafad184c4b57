"""Published tables and closed forms, and the documents a person would make of them."""

import json
from pathlib import Path
from typing import Any

from app.document import CurvePoint, Document, Number
from tests.builders import criterion, document, offer

CASES = Path(__file__).parent / "data" / "cases"


def case(name: str) -> dict[str, Any]:
    """Read a worked example."""
    return json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))


def document_of(published: dict[str, Any]) -> Document:
    """Make the document of a published table."""
    criteria = tuple(
        criterion(one["name"], _scale(one), curve=_curve(one["value_function"]))
        for one in published["criteria"]
    )
    offers = tuple(
        offer(one["name"], {name: None if x is None else float(x) for name, x in one["values"].items()})
        for one in published["options"]
    )
    return document(criteria, offers, {one["name"]: one["weight"] for one in published["criteria"]})


def _scale(one: dict[str, Any]) -> Number:
    # A range is written from worst to best: one that falls means less is better.
    worst, best = one["range"] or (0, 100)
    return Number(worst=float(worst), best=float(best))


def _curve(shape: dict[str, Any]) -> tuple[CurvePoint, ...]:
    if shape["type"] == "linear":
        return ()
    if shape["type"] == "piecewise":
        return tuple(CurvePoint(x=float(x), value=value / 100) for x, value in shape["knots"])
    ideal, reach = float(shape["ideal"]), float(shape["zero_distance"])
    knots = ((ideal - reach, 0.0), (ideal, 1.0), (ideal + reach, 0.0))
    return tuple(CurvePoint(x=x, value=value) for x, value in knots)
