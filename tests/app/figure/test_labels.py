from app.figure.labels import Ask, Ground, place_labels
from app.figure.places import Box
from tests.on_the_chart import crosses

ROOM = Box(0, 0, 600, 400)


def ask(cx=300.0, cy=200.0, width=100.0, ends=None, room=ROOM) -> Ask:
    return Ask(cx, cy, 10, width, 17, room, ends)


def ground(*boxes: Box) -> Ground:
    made = Ground(600, 400)
    for box in boxes:
        made.block(box)
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
    (place,) = place_labels([ask(ends=(220, 350, 150, 250))], made)
    assert place is not None
    assert not crosses(place.rect, level)
    assert not crosses(place.rect, upright)


def test_a_label_at_the_right_edge_turns_to_the_left():
    (place,) = place_labels([ask(cx=580)], ground())
    assert place is not None
    assert place.side == -1


def test_a_label_pushed_far_gets_a_line_to_its_marker():
    around = Box(275, 175, 325, 225)
    (place,) = place_labels([ask()], ground(around))
    assert place is not None
    assert not crosses(place.rect, around)


def test_a_label_without_a_free_place_is_left_out():
    assert place_labels([ask()], ground(ROOM)) == [None]
    assert place_labels([ask(width=700)], ground()) == [None]


def test_labels_keep_clear_of_each_other_and_the_first_chooses_first():
    places = place_labels([ask(), ask(cy=204), ask(cy=198)], ground())
    boxes = [place.rect for place in places if place]
    assert len(boxes) == 3
    assert boxes[0] == place_labels([ask()], ground())[0].rect  # type: ignore[union-attr]
    assert not any(crosses(one, other) for one in boxes for other in boxes if one is not other)
