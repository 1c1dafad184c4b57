"""Lived is fresh, over a few lives that are always the same; `make endure` lives many, never the same."""

import os
import tempfile
from pathlib import Path
from typing import Final

from hypothesis import HealthCheck, given, settings
from PySide6.QtWidgets import QApplication

from tests.lived.plan import PLANS, Plan
from tests.lived.sequence import lived

WANTED: Final = os.environ.get("LIVES")
#: So many lives are spent on making one that fails shorter: about as many show which of its gestures do not
#: matter. More would let whoever waits for the tests wait for minutes, and what is wrong is known by then.
PATIENCE: Final = 40 if WANTED is None else 400


def test_lived_is_fresh(qapp: QApplication):
    failed: dict[Plan, list[str]] = {}
    spent = 0

    @settings(
        max_examples=int(WANTED or 20),
        derandomize=WANTED is None,
        database=None,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
    @given(PLANS)
    def holds(plan: Plan):
        nonlocal spent
        if plan not in failed:
            spent += bool(failed)
            told = _lived(plan) if spent <= PATIENCE else []
            if told:
                failed[plan] = told
        assert plan not in failed, "\n".join(failed[plan])

    holds()


def _lived(plan: Plan) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        return lived(plan, Path(folder))
