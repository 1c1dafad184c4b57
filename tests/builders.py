"""Readable documents for tests."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from app.document import (
    Assessment,
    Criterion,
    Document,
    Number,
    Offer,
    Perspective,
    Position,
    Rating,
    Scale,
    SweetSpot,
    Team,
    Weight,
)

#: A number from 0 to 100 whose value is its hundredth: what published tables call a benefit.
BENEFIT = Number(worst=0.0, best=100.0)
DAY = date(2026, 11, 23)


def criterion(name: str, scale: Scale | None = None, **fields: Any) -> Criterion:
    """Make a criterion whose id is its name in small letters."""
    return Criterion(id=key(name), name=name, scale=scale or Rating(), **fields)


def position(likely: float, spread: float = 0.0) -> Position:
    """Place something, with a range of `spread` to either side."""
    return Position(low=max(0.0, likely - spread), likely=likely, high=min(1.0, likely + spread))


def assessments(values: Mapping[str, Any]) -> tuple[Assessment, ...]:
    """Assess by criterion name: a value, a (low, likely, high) triple, or None for a gap."""
    made: list[Assessment] = []
    for name, value in values.items():
        if isinstance(value, tuple):
            low, likely, high = value
            made.append(Assessment(criterion=key(name), low=low, likely=likely, high=high))
        elif value is not None:
            made.append(Assessment(criterion=key(name), likely=value))
    return tuple(made)


def offer(company: str, values: Mapping[str, Any] | None = None, **fields: Any) -> Offer:
    """Make an offer whose id is the company in small letters."""
    return Offer(id=key(company), company=company, assessments=assessments(values or {}), **fields)


def team(name: str, values: Mapping[str, Any] | None = None, **fields: Any) -> Team:
    """Make a team whose id is its name in small letters."""
    return Team(id=key(name), name=name, assessments=assessments(values or {}), **fields)


def perspective(weights: Mapping[str, float], name: str = "Mine", **fields: Any) -> Perspective:
    """Make a perspective from weights by criterion name."""
    made = tuple(Weight(criterion=key(one), weight=float(weight)) for one, weight in weights.items())
    return Perspective(id=key(name), name=name, date=DAY, weights=made, **fields)


def document(
    criteria: tuple[Criterion, ...] = (),
    offers: tuple[Offer, ...] = (),
    weights: Mapping[str, float] | None = None,
    sweet_spot: SweetSpot | None = None,
    **fields: Any,
) -> Document:
    """Make a document with one perspective; equal weights unless others are given."""
    given = weights if weights is not None else {one.name: 1.0 for one in criteria}
    views = (perspective(given, sweet_spot=sweet_spot or SweetSpot()),)
    return Document(
        id="test",
        title="Test",
        active_perspective=views[0].id,
        criteria=criteria,
        offers=offers,
        perspectives=views,
        **fields,
    )


def benefits(table: Mapping[str, Mapping[str, float | None]], weights: Mapping[str, float]) -> Document:
    """Make a document from a table of benefits from 0 to 100, by option and criterion."""
    criteria = tuple(criterion(name, BENEFIT) for name in weights)
    offers = tuple(offer(name, values) for name, values in table.items())
    return document(criteria, offers, weights)


def key(name: str) -> str:
    """Turn a name into an id."""
    return "".join(letter if letter.isalnum() and letter.isascii() else "-" for letter in name.lower())
