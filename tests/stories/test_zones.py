"""A moment has one day and one time wherever it is told, by the clock of whoever reads it."""

import re
from collections.abc import Iterator
from dataclasses import astuple
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.analysis import analyse
from app.document import Document, GutRanking, Opening
from app.report.content import brief
from tests.deciding import said
from tests.rig import opened
from tests.scenes import SCENES, TODAY
from tests.surfaces import told_by
from tests.views import WINDOWS, by_action
from tests.zones import ZONES, in_zone
from ui.main_window import MainWindow

#: A day no other date of the worked example falls on, nor on the next.
LATE = datetime(2026, 2, 14, 20, 30, tzinfo=UTC)
TOLD = {ZONES[0]: ("14 Feb", "12:30"), ZONES[1]: ("15 Feb", "05:30")}


@pytest.fixture(autouse=True)
def data_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


def chosen() -> Document:
    made = SCENES["decided"]()
    felt = GutRanking(when=LATE, order=tuple(one.id for one in made.offers if not one.teams))
    (choice,) = made.choices
    return made.replace(
        choices=(choice.replace(when=LATE, pay_opened=LATE, look_back=None),), gut_rankings=(felt,)
    )


def opened_early() -> Document:
    made = SCENES["worked_example"]()
    return made.replace(pay=made.pay.replace(openings=(Opening(when=LATE),)))


def on_paper(made: Document) -> Iterator[str]:
    analysis = analyse(made, samples=64)
    assert analysis is not None
    yield str(astuple(brief(analysis, TODAY)))


def on_screen(window: MainWindow, *views: str) -> Iterator[str]:
    """Read the windows that tell moments, and of the main one what stands in place of the verdict."""
    for view in views:
        shown = by_action(view)(window) if view == "pay" else WINDOWS[view](window)
        yield from (text for _, text in told_by(shown))
        shown.close()
    yield said(window, "chart.verdict")


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.usefixtures("qapp")
def test_a_moment_has_one_day_wherever_it_is_told(zone: str):
    choice, early = chosen(), opened_early()
    with in_zone(zone), opened(choice) as window:
        told = {
            "window": [*on_screen(window, "pay", "feeling_compared")],
            "paper": [*on_paper(choice)],
        }
        window.session.start(early)
        told["early"] = [*on_screen(window, "pay", "choice")]
    for where, texts in told.items():
        found = {day for text in texts for day in re.findall(r"\b\d+ Feb\b", text)}
        clocks = {clock for text in texts for clock in re.findall(r"\b\d\d:\d\d\b", text)}
        assert (where, found, clocks - {TOLD[zone][1]}) == (where, {TOLD[zone][0]}, set())
