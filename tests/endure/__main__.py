"""Runs every endurance program and says in a line each what came of it: `python -m tests.endure`."""

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.endure.damage import open_damaged_files
from tests.endure.endless import open_endless_files
from tests.endure.figures import agree_with_others, agree_with_the_long_way
from tests.endure.kills import kill_while_saving
from tests.endure.laws import try_all_laws
from tests.endure.lives import live_many_lives
from tests.endure.space import save_on_a_full_disk

Program = Callable[[Path, random.Random, float], str]

PROGRAMS: dict[str, Program] = {
    "killed while saving": kill_while_saving,
    "damaged files": open_damaged_files,
    "files without end": open_endless_files,
    "a full disk": save_on_a_full_disk,
    "figures of other programs": agree_with_others,
    "questions the long way": agree_with_the_long_way,
    "every law": try_all_laws,
    "lived is fresh": live_many_lives,
}


def main() -> int:
    """Run the programs in turn; 1 where one of them failed."""
    parser = argparse.ArgumentParser(prog="python -m tests.endure", description=__doc__)
    parser.add_argument("--seed", type=int, default=random.randrange(10**6), help="repeat an earlier run")
    parser.add_argument(
        "--scale", type=float, default=1.0, help="how many rounds, as a multiple of the usual"
    )
    chosen = parser.parse_args()
    print(f"seed {chosen.seed}")
    failed = 0
    for name, program in PROGRAMS.items():
        started = time.monotonic()
        with tempfile.TemporaryDirectory() as folder:
            try:
                said = program(Path(folder), random.Random(chosen.seed), chosen.scale)
            except AssertionError as error:
                failed += 1
                said = f"FAILED: {error}"
        print(f"{name}: {said} ({time.monotonic() - started:.0f} s)", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
