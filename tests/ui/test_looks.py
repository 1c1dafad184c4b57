"""On every scene, in both sizes: nothing lies on anything else, nothing is cut unsaid or out of sight."""

from itertools import combinations

import pytest
from pytestqt.qtbot import QtBot

from tests.looks import flaws
from tests.rig import SIZES, opened, settle
from tests.scenes import SCENES
from ui.main_window import MainWindow
from ui.settings import Settings

LIGHT = Settings(theme="light", motion=False)
DARK = Settings(theme="dark", motion=False)
LARGE = Settings(theme="light", motion=False, zoom=2.0)
WITH_WHY = Settings(theme="light", motion=False, why_in_small_window=True)


def crossings(window: MainWindow) -> list[tuple[str, str]]:
    """Name the pairs of markers and labels of the chart whose rectangles cross."""
    figure = window.chart.plot.figure
    boxes = [(f"marker {one.id}", one.box) for one in figure.markers]
    boxes += [(f"label {one.id}", one.rect) for one in figure.labels]
    return [(a, b) for (a, one), (b, other) in combinations(boxes, 2) if one.crosses(other)]


def cases() -> list[object]:
    every = [(scene, LIGHT, size) for scene in SCENES for size in SIZES]
    worked = [("worked_example", habits, size) for habits in (DARK, WITH_WHY) for size in SIZES]
    more = [
        (scene, LARGE, "1440x900") for scene in ("worked_example", "long_names", "fifty_options", "empty")
    ]
    return [
        pytest.param(scene, habits, size, id=f"{scene}-{habits.theme}-{habits.zoom:.0%}-{size}-{number}")
        for number, (scene, habits, size) in enumerate([*every, *worked, *more])
    ]


@pytest.mark.parametrize(("scene", "habits", "size"), cases())
def test_nothing_is_cut_or_covered(qtbot: QtBot, scene: str, habits: Settings, size: str):
    with opened(SCENES[scene](), habits, size=SIZES[size]) as window:
        assert crossings(window) == []
        assert flaws(window.frame) == []
        options = window.session.ranking.options
        if options:
            window.selection.set_option(options[-1].id)
            settle()
            assert flaws(window.frame) == []
            assert crossings(window) == []


@pytest.mark.parametrize("size", SIZES)
def test_the_least_size_holds_everything(qtbot: QtBot, size: str):
    with opened(SCENES["worked_example"](), size=(1024, 640)) as window:
        assert flaws(window.frame) == []


def test_a_window_made_larger_and_smaller_again_looks_as_before(qtbot: QtBot):
    with opened(SCENES["worked_example"](), size=SIZES["1100x700"]) as window:
        for width, height in (*SIZES.values(), SIZES["1100x700"]):
            window.frame.resize(width, height)
            qtbot.wait(0)
            assert flaws(window.frame) == []
