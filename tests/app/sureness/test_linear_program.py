import math

import numpy as np
import pytest

from app.sureness.linear_program import minimise


def test_the_cheapest_mix_meets_both_needs_exactly():
    needs = np.array([[-2.0, -1.0], [-1.0, -3.0]])
    found = minimise(
        np.array([3.0, 4.0]),
        (needs, np.array([-8.0, -9.0])),
        (np.zeros((1, 2)), np.zeros(1)),
        [(0.0, math.inf)] * 2,
    )
    assert found == pytest.approx([3.0, 2.0])


def test_where_conditions_contradict_there_is_nothing():
    above_one = (np.array([[-1.0]]), np.array([-1.0]))
    assert minimise(np.ones(1), above_one, (np.ones((1, 1)), np.zeros(1)), [(0.0, 1.0)]) is None
