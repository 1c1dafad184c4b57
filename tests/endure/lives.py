"""Lives in the window by the hundred: thirty gestures each, held against a fresh window."""

import os
import random
import subprocess
import sys
from pathlib import Path

LIVES = 200


def live_many_lives(_folder: Path, chance: random.Random, scale: float) -> str:
    """Run the law; a life that fails tells its gestures, and its seed lives it again."""
    habits = {"FIRST_LIFE": str(chance.randrange(10**6)), "LIVES": str(max(1, round(LIVES * scale)))}
    command = ["-m", "pytest", "-q", "-n", "auto", "tests/lived"]
    ran = subprocess.run(
        [sys.executable, *command], env=os.environ | habits, capture_output=True, text=True, check=False
    )
    said = " ".join(f"{name}={value}" for name, value in habits.items())
    assert ran.returncode == 0, f"{said} {' '.join(command)}\n{ran.stdout}{ran.stderr}"
    return ran.stdout.splitlines()[-1]
