"""One story without a mouse."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.keys import SentKeys
from tests.rig import end_sharing, opened
from tests.scenes import SCENES
from tests.stories.whole_way import tell


def test_the_whole_way_by_keys(qtbot: QtBot, tmp_path: Path):
    # As she starts: nobody has done anything yet, and no other window stands beside it to be given the keys.
    end_sharing()
    with opened(SCENES["empty"](), alone=True) as window:
        tell(window, qtbot, tmp_path, SentKeys())
