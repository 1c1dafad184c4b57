"""Tries every law on documents by the hundred, drawn anew each time."""

import os
import random
import subprocess
import sys
from pathlib import Path


def try_all_laws(_folder: Path, chance: random.Random, rounds: int) -> str:
    """Run the tests that Hypothesis draws for; the seed finds the same again."""
    seed = chance.randrange(10**6)
    command = ["-m", "pytest", "-q", "-n", "auto", "-m", "hypothesis", f"--hypothesis-seed={seed}"]
    ran = subprocess.run(
        [sys.executable, *command],
        env=os.environ | {"EXAMPLES": str(rounds)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, f"EXAMPLES={rounds} {' '.join(command)}\n{ran.stdout}{ran.stderr}"
    return f"{rounds} examples a law, {ran.stdout.splitlines()[-1]}"
