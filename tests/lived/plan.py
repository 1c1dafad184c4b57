"""A life before it is lived: where it begins, what is done, when one looks.

Hypothesis draws it, and makes one that fails shorter.
"""

from dataclasses import dataclass
from typing import Final

from hypothesis import strategies as st

from tests.lived import errands  # noqa: F401  (it adds its gestures)
from tests.lived.gestures import DRAWN
from tests.rig import SIZES

LENGTH: Final = 30
BEGINNINGS: Final = ("worked_example", "two_offers", "one_offer", "decided", "empty")
REST: Final = "rest"
_SIZES: Final = ((800, 600), *SIZES.values())


@dataclass(frozen=True, slots=True)
class Step:
    """One gesture, and a seed for all that it leaves to chance."""

    gesture: str
    seed: int


@dataclass(frozen=True, slots=True)
class Plan:
    """Gestures from a beginning; after those at `looks` and at the end one looks whether lived is fresh."""

    beginning: str
    size: tuple[int, int]
    steps: tuple[Step, ...]
    looks: frozenset[int]

    def __repr__(self) -> str:
        done = ((at, one) for at, one in enumerate(self.steps) if one.gesture != REST)
        steps = " ".join(f"{at}:{one.gesture}/{one.seed}" for at, one in done)
        return f"<{self.beginning} {self.size[0]}×{self.size[1]}, looks {sorted(self.looks)}: {steps}>"


#: To rest is the simplest there is to do, and what hypothesis leaves of a gesture that does not matter.
_STEPS: Final = st.builds(Step, st.sampled_from((REST, *DRAWN)), st.integers(0, 2**16))
PLANS: Final = st.builds(
    Plan,
    st.sampled_from(BEGINNINGS),
    st.sampled_from(_SIZES),
    st.lists(_STEPS, min_size=LENGTH, max_size=LENGTH).map(tuple),
    st.frozensets(st.integers(0, LENGTH - 2), max_size=2),
).filter(lambda plan: any(step.gesture != REST for step in plan.steps))
