"""One story without a mouse."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.keys import SentKeys
from tests.stories.whole_way import tell
from ui.main_window import MainWindow


@pytest.mark.parametrize("scene", ["empty"])
def test_the_whole_way_by_keys(window: MainWindow, qtbot: QtBot, tmp_path: Path, scene: str):
    tell(window, qtbot, tmp_path, SentKeys())
