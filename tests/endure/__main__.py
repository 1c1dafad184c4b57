"""Tries what the program has to survive and says in a line each what came of it: `python -m tests.endure`."""

import argparse
import random
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from tests.endure.goal import Goal, Skipped
from tests.endure.goals import GOALS
from tests.endure.record import Entry, commit, read, write


def main() -> int:
    """Try the goals in turn; 1 where one of them failed. Only a run at full scale goes on record."""
    parser = argparse.ArgumentParser(prog="python -m tests.endure", description=__doc__)
    parser.add_argument("--only", nargs="+", choices=[goal.key for goal in GOALS], help="only these")
    parser.add_argument("--seed", type=int, default=random.randrange(10**6), help="repeat an earlier run")
    parser.add_argument(
        "--scale", type=float, default=1.0, help="how many rounds, as a multiple of the usual"
    )
    chosen = parser.parse_args()
    state = commit()
    recorded = chosen.scale >= 1 and state is not None
    print(f"seed {chosen.seed}{'' if recorded else ', not on record: of full scale and a clean work tree'}")
    failed = False
    for goal in GOALS:
        if chosen.only and goal.key not in chosen.only:
            continue
        started = time.monotonic()
        entry = tried(goal, chosen.seed, chosen.scale, state or "")
        failed |= entry.result == "fail"
        print(f"{goal.key} {entry.result}: {entry.said} ({time.monotonic() - started:.0f} s)", flush=True)
        if recorded:
            write(read() | {goal.key: entry}, GOALS)
    return int(failed)


def tried(goal: Goal, seed: int, scale: float, state: str) -> Entry:
    """Try one goal in a folder of its own."""
    rounds = max(1, round(goal.rounds * scale))
    with tempfile.TemporaryDirectory() as folder:
        try:
            result, said = "pass", goal.program(Path(folder), random.Random(seed), rounds)
        except Skipped as reason:
            result, said = "skipped", f"{reason}."
        except AssertionError as error:
            result, said = "fail", str(error)
    return Entry(result, said, rounds, scale, seed, state, datetime.now(UTC).date().isoformat())


if __name__ == "__main__":
    sys.exit(main())
