"""The same window, on a screen."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.hands import RealHand
from tests.rig import opened
from tests.scenes import SCENES
from ui.main_window import MainWindow


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    with opened(SCENES["worked_example"]()) as made:
        qtbot.waitExposed(made.frame)
        made.frame.move(0, 0)
        qtbot.waitUntil(lambda: made.frame.pos().toTuple() == (0, 0))
        qtbot.wait(100)
        yield made


@pytest.fixture
def hand(qtbot: QtBot) -> RealHand:
    return RealHand(qtbot.wait)
