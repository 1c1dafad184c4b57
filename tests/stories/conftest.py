"""A main window for every test that asks for one, on the worked example unless the test names a scene."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.rig import opened
from tests.scenes import SCENES
from ui.main_window import MainWindow


@pytest.fixture
def scene() -> str:
    return "worked_example"


@pytest.fixture
def window(qtbot: QtBot, scene: str) -> Iterator[MainWindow]:
    with opened(SCENES[scene]()) as made:
        yield made
