"""On every scene, in both sizes: nothing lies on anything else, nothing is cut unsaid or out of sight."""

from collections.abc import Iterable
from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter
from pytestqt.qtbot import QtBot

from tests.looks import flaws
from tests.on_the_chart import crosses
from tests.patience import zoomed
from tests.rig import SIZES, leafing, opened, settle
from tests.scenes import SCENES
from ui.look.theme import Choice
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
    return [(a, b) for (a, one), (b, other) in combinations(boxes, 2) if crosses(one, other)]


CASES: dict[str, tuple[Iterable[str], Settings, str]] = {
    **{f"every scene {size}": (SCENES, LIGHT, size) for size in SIZES},
    **{f"dark {size}": (("worked_example",), DARK, size) for size in SIZES},
    **{f"with why {size}": (("worked_example",), WITH_WHY, size) for size in SIZES},
    "large": (("worked_example", "long_names", "fifty_options", "empty"), LARGE, "1440x900"),
}


@pytest.mark.parametrize(("scenes", "habits", "size"), CASES.values(), ids=CASES)
def test_nothing_is_cut_or_covered(qtbot: QtBot, scenes: Iterable[str], habits: Settings, size: str):
    with opened(SCENES["worked_example"](), habits, size=SIZES[size]) as window:
        for scene in leafing(window, scenes):
            assert (crossings(window), flaws(window.frame)) == ([], []), scene
            options = window.session.ranking.options
            if options:
                window.selection.set_option(options[-1].id)
                settle()
                assert (crossings(window), flaws(window.frame)) == ([], []), f"{scene}, the last selected"


def test_nothing_is_cut_in_a_window_that_opens_without_an_offer(qtbot: QtBot):
    with opened(SCENES["empty"]()) as window:
        assert (crossings(window), flaws(window.frame)) == ([], [])


def test_the_least_size_holds_everything(qtbot: QtBot):
    with opened(SCENES["worked_example"](), size=(1024, 640)) as window:
        assert flaws(window.frame) == []


def test_a_window_made_larger_and_smaller_again_looks_as_before(qtbot: QtBot):
    with opened(SCENES["worked_example"](), size=SIZES["1100x700"]) as window:
        for width, height in (*SIZES.values(), SIZES["1100x700"]):
            window.frame.resize(width, height)
            qtbot.wait(0)
            assert flaws(window.frame) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_narrow_window_shows_every_tab_whole(qtbot: QtBot, theme: Choice):
    habits = Settings(theme=theme, motion=False, zoom=2.0, why_in_small_window=True)
    scenes = ("worked_example", "two_offers", "fifty_options", "long_names", "no_weights")
    with opened(SCENES["worked_example"](), habits, size=SIZES["1100x700"]) as window:
        for scene in leafing(window, scenes):
            for pane in ("ranking", "weights", "chances", "flips", "questions", "chart"):
                window.actions[f"pane_{pane}"].trigger()
                settle()
                assert (crossings(window), flaws(window.frame)) == ([], []), (scene, pane)


def test_a_narrow_window_keeps_all_in_reach_of_the_keyboard(qtbot: QtBot):
    with opened(SCENES["worked_example"](), LARGE, size=SIZES["1100x700"]) as window:
        targets = (
            ("ranking", window.ranking.list),
            ("chart", window.chart.plot),
            ("chances", window.chances.list),
            ("flips", window.flips.list),
            ("weights", window.weights.first_slider()),
            ("questions", window.questions.list),
        )
        for name, target in targets:
            window.actions[f"pane_{name}"].trigger()
            assert target.hasFocus(), name
            assert target.isVisible(), name
        for _, target in targets:
            window.actions["next_pane"].trigger()
            assert target.hasFocus()


def test_a_narrow_window_has_the_comparison_on_a_tab_where_it_is_wanted(qtbot: QtBot):
    with opened(SCENES["worked_example"](), LARGE, size=SIZES["1100x700"]) as window:
        assert not window.why.isVisible()
        window.actions["why"].trigger()
        settle()
        assert window.why.isVisible()
        assert not window.ranking.isVisible()
        assert flaws(window.frame) == []
        window.actions["why"].trigger()
        settle()
        assert not window.why.isVisible()
        assert window.ranking.isVisible()


def test_a_window_made_narrow_and_wide_again_loses_nothing(qtbot: QtBot):
    with opened(SCENES["worked_example"](), size=SIZES["1440x900"]) as window:
        columns = window.frame.findChild(QSplitter, "splitter.columns")
        controls = window.frame.findChild(QSplitter, "splitter.controls")
        assert columns is not None
        assert controls is not None
        columns.moveSplitter(450, 1)
        controls.moveSplitter(400, 1)
        settle()
        before = columns.sizes(), controls.sizes()
        window.weights.first_slider().setFocus(Qt.FocusReason.TabFocusReason)
        for size in ((800, 600), (1100, 700), (700, 500), (1440, 900)):
            window.frame.resize(*size)
            settle()
            assert flaws(window.frame) == []
            assert window.weights.first_slider().hasFocus()
            assert window.weights.isVisible()
        assert (columns.sizes(), controls.sizes()) == before
        assert all(
            panel.isVisible() for panel in (window.ranking, window.why, window.flips, window.questions)
        )
        assert window.workspace.sizes()["wide.columns"] == tuple(before[0])


@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
def test_the_least_size_holds_everything_at_every_zoom(qtbot: QtBot, zoom: float):
    with opened(SCENES["worked_example"](), Settings(theme="light", motion=False, zoom=zoom)) as window:
        window.frame.place("")
        window.frame.resize(1, 1)
        settle()
        screen = window.frame.screen().availableSize()
        assert window.frame.width() == min(round(512 * zoom), screen.width())
        assert window.frame.height() == min(round(320 * zoom), screen.height())
        assert crossings(window) == []
        if 512 * zoom <= screen.width():
            assert flaws(window.frame) == []


def test_the_least_size_follows_the_zoom_and_never_exceeds_the_screen(qtbot: QtBot):
    with opened(SCENES["worked_example"](), restyled=True) as window:
        window.frame.place("")
        small = window.frame.minimumSize()
        window.view.change(LARGE)
        zoomed(window)
        screen = window.frame.screen().availableSize()
        large = window.frame.minimumSize()
        assert large.width() == min(2 * small.width(), screen.width())
        assert large.height() <= screen.height()


def test_zoom_keeps_the_shares_of_the_columns(qtbot: QtBot):
    with opened(SCENES["worked_example"](), size=SIZES["1100x700"], restyled=True) as window:
        for steps in (-1, 4, -2):
            for _ in range(abs(steps)):
                window.actions["zoom_in" if steps > 0 else "zoom_out"].trigger()
                zoomed(window)
                assert flaws(window.frame) == []
            columns = next(sizes for name, sizes in window.workspace.sizes().items() if "columns" in name)
            start = 320 if window.view.settings.zoom < 1.1 else 252
            assert columns[0] == pytest.approx(start * window.view.settings.zoom, rel=0.04)
