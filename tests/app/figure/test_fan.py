import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from app.figure.fan import fan_out
from app.figure.places import Box

ROOM = Box(0, 0, 600, 400)
SPOTS = st.lists(
    st.tuples(st.one_of(st.just(300.0), st.floats(20, 580)), st.one_of(st.just(200.0), st.floats(20, 380))),
    min_size=1,
    max_size=100,
)


def fanned(spots, room=ROOM, radius=10.0):
    xs, ys = np.array([x for x, _ in spots]), np.array([y for _, y in spots])
    return fan_out(xs, ys, list(range(len(spots))), radius, room)


@given(SPOTS)
def test_no_two_squares_cross_and_all_stay_in_the_room(spots):
    cx, cy, r = fanned(spots)
    near = (np.abs(cx[:, None] - cx) < 2 * r - 1e-6) & (np.abs(cy[:, None] - cy) < 2 * r - 1e-6)
    assert near.sum() == len(spots)
    assert (cx >= r).all()
    assert (cx <= 600 - r).all()
    assert (cy >= r).all()
    assert (cy <= 400 - r).all()


@given(SPOTS)
def test_markers_with_room_are_not_moved(spots):
    xs, ys = np.array([x for x, _ in spots]), np.array([y for _, y in spots])
    cx, cy, r = fanned(spots)
    alone = ((np.abs(xs[:, None] - xs) < 22) & (np.abs(ys[:, None] - ys) < 22)).sum(axis=1) == 1
    if r == 10:
        assert (cx[alone] == xs[alone]).all()
        assert (cy[alone] == ys[alone]).all()


def test_the_first_of_equals_keeps_its_place_and_the_next_goes_beside_it():
    cx, cy, r = fanned([(300.0, 200.0)] * 3)
    assert (cx[0], cy[0], r) == (300, 200, 10)
    assert sorted(abs(cx[1:] - 300)) == sorted(abs(cx[1:] - 300))
    assert (abs(cy - 200) < 8).all()
    assert cx.min() < 300 < cx.max()


def test_a_crowd_without_room_gets_smaller_markers():
    _, _, r = fanned([(50.0, 50.0)] * 60, Box(0, 0, 100, 100))
    assert r < 10
