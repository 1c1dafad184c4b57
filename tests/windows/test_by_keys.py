"""The whole story on the keyboard of the X server."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.keys import RealKeys
from tests.rig import opened
from tests.scenes import SCENES
from tests.stories.whole_way import tell
from ui.main_window import MainWindow

pytestmark = [pytest.mark.windows, pytest.mark.programs("xdotool")]


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    with opened(SCENES["empty"]()) as made:
        qtbot.waitExposed(made.frame)
        yield made


def test_the_whole_way_by_real_keys(window: MainWindow, qtbot: QtBot, tmp_path: Path):
    tell(window, qtbot, tmp_path, RealKeys())
