from app.figure import Pulled, Text, beyond, lay_out, passed, pulled_marks
from tests.app.figure.charts import SIX

FIGURE = lay_out(SIX, 700, 500)


def test_an_option_passes_the_last_one_on_its_way_else_the_next():
    assert passed(SIX, Pulled("Meridian Health", 75.0)) == "Northwind Robotics"
    assert passed(SIX, Pulled("Meridian Health", 72.5)) == "Northwind Robotics"
    assert passed(SIX, Pulled("Meridian Health", 99.0)) == "Halden Institute"
    assert passed(SIX, Pulled("Meridian Health", 59.0)) == "Corvid Labs"
    assert passed(SIX, Pulled("Halden Institute", 99.0)) is None
    assert passed(SIX, Pulled("Nobody", 99.0)) is None


def test_the_nearest_come_first_on_either_side():
    own = SIX.points[2]
    assert [one.name for one in beyond(SIX, own, up=True)] == ["Northwind Robotics", "Halden Institute"]
    assert [one.rank for one in beyond(SIX, own, up=False)] == [4, 5, 6]


def test_it_is_drawn_where_it_is_held_with_what_is_missing():
    pulled = Pulled("Northwind Robotics", 76.5)
    marks = pulled_marks(FIGURE, pulled, passed(SIX, pulled))
    assert [mark.text for mark in marks if isinstance(mark, Text)] == ["+2.6", "2"]
    assert pulled_marks(FIGURE, Pulled("Nobody", 76.5), None) == ()
