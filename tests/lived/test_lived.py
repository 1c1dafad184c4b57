"""Lived is fresh, over a few sequences of gestures; `make endure` lives many more, and never the same."""

import os
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.lived.sequence import lived

FIRST = int(os.environ.get("FIRST_LIFE", "0"))
LIVES = int(os.environ.get("LIVES", "20"))


@pytest.mark.parametrize("seed", range(FIRST, FIRST + LIVES))
def test_lived_is_fresh(qtbot: QtBot, tmp_path: Path, seed: int):
    told = lived(seed, tmp_path)
    assert not told, "\n".join(told)
