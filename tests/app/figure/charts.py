"""Specs of charts for tests: real looking, crowded and cruel ones."""

import random
from typing import Any

from hypothesis import strategies as st

from app.figure import ChartPoint, ChartSpec

NAMES = (
    "Ørsted & Åkesson Forskning",
    "Noord",
    "Very Long Consulting Partnership Holdings and Sons",
    "Max Planck Institute for Intelligent Systems",
    "Łódź University of Technology",
    "Северный институт",
    "A",
    "شركة الأبحاث المتقدمة",
    "株式会社テスト研究所",
    "<b>bold</b> & co",
)


def point(
    name: str, x: float | None, fit: float, rank: int = 0, spread: float = 3.0, **fields: Any
) -> ChartPoint:
    """Make a point whose id is its name, with ranges of 5 % and `spread` points to either side."""
    place = None if x is None else (max(0.0, x - 0.05), x, min(1.0, x + 0.05))
    given: dict[str, Any] = {"id": name, "second_line": "Research scientist", "kind": "offer"} | fields
    return ChartPoint(
        name=name, x=place, fit=fit, low=max(0, fit - spread), high=min(100, fit + spread), rank=rank, **given
    )


SIX = ChartSpec(
    (
        point("Halden Institute", 0.165, 76.5, 1, leader=True, selected=True),
        point("Northwind Robotics", 0.61, 73.9, 2, second_line="Applied scientist"),
        point("Meridian Health", 0.44, 72.2, 3, second_line="Research engineer"),
        point("University of Tartu", 0.07, 70.1, 4, second_line="Assistant professor"),
        point("Corvid Labs", 0.89, 59.4, 5, kind="no_offer_yet", second_line="Founding engineer"),
        point("Kestrel Analytics", 0.75, 58.1, 6, kind="current_job", second_line="Stay where I am"),
    ),
    0.2,
    0.58,
)


def cloud(count: int, seed: int = 1, without_position: int = 0) -> ChartSpec:
    """Make a dense cloud of options round the middle."""
    draw = random.Random(seed)
    fits = sorted((min(max(draw.gauss(62, 6), 2), 98) for _ in range(count)), reverse=True)
    points = [
        point(
            f"{NAMES[index % len(NAMES)]} {index}",
            None if index < without_position else min(max(draw.gauss(0.5, 0.15), 0), 1),
            fit,
            index + 1,
            leader=index == 0,
        )
        for index, fit in enumerate(fits)
    ]
    return ChartSpec(tuple(points), 0.35, 0.7)


@st.composite
def specs(draw: st.DrawFn, most: int = 60) -> ChartSpec:
    """Draw any chart: equal points, cruel names, points without a position, ruled out, unranked."""
    count = draw(st.integers(0, most))
    places = st.one_of(st.none(), st.sampled_from([0.0, 0.5, 0.52, 1.0]), st.floats(0, 1))
    fits = st.one_of(st.sampled_from([0.0, 50.0, 50.3, 100.0]), st.floats(0, 100))
    names = st.one_of(st.sampled_from(NAMES), st.text(max_size=40))
    points = []
    for index in range(count):
        ruled_out = draw(st.booleans()) and index > 3
        fit = draw(fits)
        points.append(
            point(
                draw(names),
                draw(places),
                fit,
                0 if ruled_out else index + 1,
                draw(st.floats(0, 40)),
                id=f"option-{index}",
                kind=draw(st.sampled_from(["offer", "no_offer_yet", "current_job"])),
                leader=index == 0,
                selected=index == 2,
                ruled_out=ruled_out,
            )
        )
    low, high = sorted((draw(st.floats(0, 1)), draw(st.floats(0, 1))))
    return ChartSpec(tuple(points), low, high)
