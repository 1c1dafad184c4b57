"""As many options as can be compared: all that follows fits into the memory, and whoever stops it is heard.

Run as `python -m tests.endure.bounds OPTIONS STOPS` it tells in a line of JSON what that took.
"""

import json
import random
import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

from app.analysis import analyse
from app.document import Document
from tests.bench.documents import large
from tests.builders import team

#: Of memory, in megabytes, for all that follows from a decision with thirty criteria.
_MOST_MB: Final = 1000
_CRITERIA: Final = 30
_STOPS: Final = 4
#: A stop is heard within a second, on a machine that takes so many for the whole; on a slower one later.
_SECOND_OF: Final = 45


def compare_a_thousand(_folder: Path, chance: random.Random, rounds: int) -> str:
    """Work out all that follows from so many options, and stop it at any instant."""
    command = [sys.executable, "-m", "tests.endure.bounds", str(rounds), str(chance.randrange(10**6))]
    told = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    megabytes, whole, latest = told["megabytes"], told["whole"], max(told["stops"])
    assert megabytes <= _MOST_MB, f"{rounds:,} options took {megabytes} MB"
    bound = max(1.0, whole / _SECOND_OF)
    assert latest <= bound, f"a stop was heard after {latest:.1f} s, the whole takes {whole:.0f} s"
    return (
        f"{rounds:,} options with {_CRITERIA} criteria in {megabytes} MB; "
        f"{len(told['stops'])} stops heard within {latest / whole:.1%} of the whole"
    )


def decision(options: int) -> Document:
    """Make a decision with so many options: a team or two of each offer."""
    made, *others = (large((options + 1) // 2, _CRITERIA, seed) for seed in (1, 2, 3))
    offers = tuple(
        one.replace(
            teams=tuple(
                team(f"Team {n} {k}").replace(assessments=other.offers[n].assessments)
                for k, other in enumerate(others)
                if 2 * n + k < options
            )
        )
        for n, one in enumerate(made.offers)
    )
    return made.replace(offers=offers)


def main() -> None:
    """Take the whole first, then stop it again and again."""
    document, chance = decision(int(sys.argv[1])), random.Random(int(sys.argv[2]))
    begun = time.monotonic()
    assert analyse(document) is not None
    whole = time.monotonic() - begun
    stops: list[float] = []
    for _ in range(_STOPS):
        due = time.monotonic() + chance.uniform(0.0, whole)
        if analyse(document, lambda due=due: time.monotonic() >= due) is None:
            stops.append(time.monotonic() - due)
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(json.dumps({"megabytes": megabytes, "whole": whole, "stops": stops}))


if __name__ == "__main__":
    main()
