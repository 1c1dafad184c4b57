"""A main window for every test that asks for one, on the worked example unless the test names a scene."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.rig import opened, sharing
from tests.scenes import SCENES
from ui.main_window import MainWindow


@pytest.fixture
def scene() -> str:
    return "worked_example"


@pytest.fixture(scope="module")
def one_window(qapp: QApplication) -> Iterator[None]:
    """Let all tests of a file share a window."""
    with sharing():
        yield


@pytest.fixture
def window(qtbot: QtBot, scene: str) -> Iterator[MainWindow]:
    with opened(SCENES[scene]()) as made:
        yield made
