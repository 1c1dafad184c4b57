"""Where the card stands: beside its thing, and over as little as can be."""

from PySide6.QtCore import QPoint, QRect, QSize

from ui.chart.standing import standing

ROOM = QRect(0, 0, 600, 400)
SIZE = QSize(200, 150)
POINT = QRect(290, 190, 20, 20)


def stood(*taken: tuple[QRect, float], beside: QRect = POINT) -> QRect:
    return QRect(standing(SIZE, beside, ROOM, 10, taken), SIZE)


def test_a_card_stands_beside_its_thing_inside_the_room():
    card = stood()
    assert ROOM.contains(card)
    assert not card.intersects(POINT)
    assert (card.center() - POINT.center()).manhattanLength() < 250


def test_a_card_goes_where_it_hides_nothing():
    others = [QRect(x, y, 20, 20) for x in range(0, 600, 60) for y in range(0, 240, 60)]
    card = stood(*((one, 1.0) for one in others))
    assert not any(card.intersects(one) for one in others)


def test_a_card_hides_a_name_rather_than_a_marker():
    name, marker = QRect(0, 0, 300, 400), QRect(300, 0, 300, 400)
    card = stood((name, 0.5), (marker, 1.0))
    assert card.intersects(name)
    assert not card.intersects(marker)


def test_a_card_larger_than_the_room_stands_at_its_corner():
    assert standing(QSize(700, 500), POINT, ROOM, 10, ()) == QPoint(0, 0)
