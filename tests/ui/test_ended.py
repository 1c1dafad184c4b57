"""The running program ended from outside: by a signal and by a kill; the short forms of `tests.endure`."""

import math
import os
import random
from pathlib import Path

import pytest

from tests.endure import crashes
from tests.endure.crashes import kill_while_editing
from tests.endure.endings import end_once

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals are those of POSIX")


@pytest.mark.parametrize(("end", "state"), [("SIGTERM", "question"), ("SIGHUP", "paint")])
def test_a_signal_asks_nothing_and_leaves_all_to_be_found(tmp_path: Path, end: str, state: str) -> None:
    end_once(tmp_path, end, state, random.Random(1), f"{end}, {state}")


def test_killed_it_is_offered_opened_and_edited_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crashes, "LONG_ENOUGH", (1.5, 1.5))
    monkeypatch.setattr(crashes, "MOST_SECONDS", math.inf)
    assert kill_while_editing(tmp_path, random.Random(1), 2).startswith("2 kills")
