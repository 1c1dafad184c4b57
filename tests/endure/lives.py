"""Lives in the window by the hundred: thirty gestures each, held against a fresh window."""

import os
import random
import subprocess
import sys
from pathlib import Path


def live_many_lives(_folder: Path, chance: random.Random, rounds: int) -> str:
    """Run the law on every core; a life that fails tells its gestures, made few; its seed finds it again."""
    at_once = os.cpu_count() or 1
    lives = -(-rounds // at_once)
    runs = [_started(lives, chance.randrange(10**6)) for _ in range(at_once)]
    failed: list[str] = []
    for run, said in runs:
        told, _ = run.communicate()
        if run.returncode:
            failed.append(f"{said}\n{told}")
    assert not failed, "\n".join(failed)
    return f"{lives * at_once} lives"


def _started(lives: int, seed: int) -> tuple["subprocess.Popen[str]", str]:
    command = ["-m", "pytest", "-q", "tests/lived/test_lived.py", f"--hypothesis-seed={seed}"]
    run = subprocess.Popen(
        [sys.executable, *command],
        env=os.environ | {"LIVES": str(lives)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    return run, f"LIVES={lives} {' '.join(command)}"
