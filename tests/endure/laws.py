"""Tries every law on documents by the hundred, drawn anew each time."""

import os
import random
import subprocess
import sys
from pathlib import Path

EXAMPLES = 500


def try_all_laws(_folder: Path, chance: random.Random, scale: float) -> str:
    """Run the tests that Hypothesis draws for; the seed finds the same again."""
    examples = max(1, round(EXAMPLES * scale))
    seed = chance.randrange(10**6)
    command = ["-m", "pytest", "-q", "-n", "auto", "-m", "hypothesis", f"--hypothesis-seed={seed}"]
    ran = subprocess.run(
        [sys.executable, *command],
        env=os.environ | {"EXAMPLES": str(examples)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, f"EXAMPLES={examples} {' '.join(command)}\n{ran.stdout}{ran.stderr}"
    return f"{examples} examples a law, {ran.stdout.splitlines()[-1]}"
