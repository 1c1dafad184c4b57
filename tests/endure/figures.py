"""Whether what is drawn agrees with other programs, and with the long way round, at many draws."""

import random
from pathlib import Path

from tests.nested import nested, random_document
from tests.reference import figures

DRAWS = 100_000


def agree_with_others(_folder: Path, _chance: random.Random, rounds: int) -> str:
    """Compare the worked example as it was with what two other programs found."""
    found = list(figures(DRAWS * rounds, chance=0.01))
    wrong = [f"{one.name}: {one.ours:.4f}, not {one.theirs}" for one in found if not one.met]
    assert not wrong, "; ".join(wrong)
    return f"{len(found)} figures agree"


def agree_with_the_long_way(_folder: Path, chosen: random.Random, rounds: int) -> str:
    """Compare the value of each question with nested simulation, on documents drawn anew."""
    wrong: list[str] = []
    count = 0
    for _ in range(rounds):
        seed = chosen.randrange(10**6)
        for one in nested(random_document(seed), 20_000, 64):
            count += 1
            if abs(one.ours - one.theirs) > one.near:
                wrong.append(f"{one.about} ({seed}): {one.ours:.4f}, the long way {one.theirs:.4f}")
    assert not wrong, "; ".join(wrong)
    return f"{count} questions agree"
