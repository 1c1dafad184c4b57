"""A main window or an offer editor for every test that asks for one.

The window stands on the worked example unless the test names a scene, the editor on a small example.
"""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.rig import Worker, opened
from tests.scenes import SCENES
from tests.stage import OfferStage, Stage, example, set_up
from ui.main_window import MainWindow


@pytest.fixture
def scene() -> str:
    return "worked_example"


@pytest.fixture
def window(qtbot: QtBot, scene: str) -> Iterator[MainWindow]:
    with opened(SCENES[scene]()) as made:
        yield made


@pytest.fixture
def restful(qtbot: QtBot) -> Iterator[MainWindow]:
    """A window whose worker does nothing before the end: what follows from a document is not looked at."""
    with opened(SCENES["worked_example"](), run=Worker()) as made:
        yield made


@pytest.fixture(scope="module")
def standing(qapp: QApplication) -> Iterator[Stage]:
    with set_up(qapp, OfferStage) as made:
        yield made


@pytest.fixture
def stage(standing: Stage) -> Stage:
    standing.begin(example())
    return standing
