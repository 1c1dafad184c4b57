from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from app.figure.places import Box
from app.figure.together import most_together
from tests.on_the_chart import crosses

BOXES = st.builds(
    lambda x, y, width, height: Box(x, y, x + width, y + height),
    *(st.integers(0, 8), st.integers(0, 4), st.integers(1, 5), st.integers(1, 2)),
)
LABELS = st.lists(st.lists(BOXES, max_size=4), max_size=4)


def free(boxes: list[Box]) -> bool:
    return not any(crosses(one, other) for n, one in enumerate(boxes) for other in boxes[:n])


@given(LABELS)
def test_as_many_stand_beside_each_other_as_can_and_the_earlier_of_as_many(labels: list[list[Box]]):
    table = [
        np.array([[(b.left, b.top, b.right, b.bottom)] for b in one], dtype=np.float64).reshape(-1, 1, 4)
        for one in labels
    ]
    chosen = most_together(table)
    assert free([one[slot] for one, slot in zip(labels, chosen, strict=True) if slot is not None])
    ways = product(*([None, *one] for one in labels))
    placed = [
        [box is not None for box in way] for way in ways if free([box for box in way if box is not None])
    ]
    assert [slot is not None for slot in chosen] == max(placed, key=lambda one: (sum(one), one))
