from dataclasses import replace

import numpy as np

from app.figure.labels import Ground, place_labels
from app.figure.places import Box
from app.figure.slots import Ask
from tests.on_the_chart import crosses

ROOM = Box(0, 0, 600, 400)


def ask(cx=300.0, cy=200.0, width=100.0, room=ROOM) -> Ask:
    return Ask(cx, cy, 10, width, 17, room)


def ground(*boxes: Box) -> Ground:
    made = Ground(600, 400)
    for box in boxes:
        made.block(np.array([(box.left, box.top, box.right, box.bottom)]))
    return made


def test_a_lone_label_stands_to_the_right():
    (place,) = place_labels([ask()], ground())
    assert place is not None
    assert place.side == 1
    assert place.leader is None
    assert 310 < place.rect.left < 320


def test_a_label_stands_off_the_whiskers_where_it_can():
    made = ground()
    level, upright = Box(220, 199.5, 350, 200.5), Box(299.5, 150, 300.5, 250)
    made.whisker(level)
    made.whisker(upright)
    (place,) = place_labels([ask()], made)
    assert place is not None
    assert not crosses(place.rect, level)
    assert not crosses(place.rect, upright)


def test_a_label_at_the_right_edge_turns_to_the_left():
    (place,) = place_labels([ask(cx=580)], ground())
    assert place is not None
    assert place.side == -1


def test_a_label_makes_way_for_what_is_there():
    there = Box(275, 192, 325, 208)
    (place,) = place_labels([ask()], ground(there))
    assert place is not None
    assert not crosses(place.rect, there)


def test_labels_of_one_place_are_pushed_away_by_lines_but_never_far():
    places = [place for place in place_labels([ask(width=60)] * 12, ground()) if place]
    assert any(place.leader for place in places)
    for place in places:
        across = max(place.rect.left - 300, 300 - place.rect.right, 0)
        down = max(place.rect.top - 200, 200 - place.rect.bottom, 0)
        assert (across**2 + down**2) ** 0.5 - 10 <= 40


def test_a_label_stands_above_the_range_and_where_there_is_none_beside():
    (above,) = place_labels([ask()], ground())
    (beside,) = place_labels([replace(ask(), level=True)], ground())
    assert above is not None
    assert beside is not None
    assert above.rect.bottom < 200 < beside.rect.bottom
    assert (beside.rect.top + beside.rect.bottom) / 2 == 200


def test_a_label_without_a_free_place_is_left_out():
    assert place_labels([ask()], ground(ROOM)) == [None]
    assert place_labels([ask(width=700)], ground()) == [None]


def test_labels_keep_clear_of_each_other_and_the_first_chooses_first():
    places = place_labels([ask(), ask(cy=204), ask(cy=198)], ground())
    boxes = [place.rect for place in places if place]
    assert len(boxes) == 3
    assert boxes[0] == place_labels([ask()], ground())[0].rect  # type: ignore[union-attr]
    assert not any(crosses(one, other) for one in boxes for other in boxes if one is not other)
