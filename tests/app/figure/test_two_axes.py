"""Options on two axes: where markers, steps and words come to stand."""

from itertools import pairwise

import pytest

from app.document import Number, Rating
from app.figure import Figure, Line, Text, chart_spec
from app.figure.axes_ground import UNKNOWN
from app.figure.axes_spec import WAY, TwoAxes, two_axes
from app.figure.two_axes import lay_out_two
from app.scoring.axes import as_good_on_both, axis_of
from app.scoring.ranking import Ranking, rank
from app.words.axes import axis_title
from tests.builders import criterion, document, offer
from tests.scenes import SCENES

COMMUTE = criterion("Commute", Number(unit="min", worst=60.0, best=0.0))
TEAM = criterion("Team", Rating())


def put(ranking: Ranking, x_key: str, y_key: str) -> TwoAxes:
    x, y = axis_of(ranking, x_key), axis_of(ranking, y_key)
    assert x is not None
    assert y is not None
    better = as_good_on_both(ranking, x, y)
    return two_axes(chart_spec(ranking), x, y, (axis_title(x), axis_title(y)), better)


def few() -> TwoAxes:
    rows = {"A": (10.0, (6.0, 9.0, 10.0)), "B": (50.0, 9.5), "C": (50.0, 4.0), "D": (5.0, 2.0)}
    made = [offer(name, {"Commute": commute, "Team": team}) for name, (commute, team) in rows.items()]
    lost = (offer("No team", {"Commute": 20.0}), offer("No way", {"Team": 5.0}), offer("Neither"))
    return put(rank(document((COMMUTE, TEAM), (*made, *lost))), "commute", "team")


def words(figure: Figure) -> list[str]:
    return [mark.text for mark in figure.ground if isinstance(mark, Text)]


def test_better_lies_right_and_up_also_where_less_is_better():
    two = few()
    figure = lay_out_two(two, 600, 400)
    at = {one.point.name: one for one in figure.stood}
    assert at["D"].place.true_x > at["A"].place.true_x > at["C"].place.true_x
    assert at["C"].place.true_x == pytest.approx(at["B"].place.true_x)
    assert at["A"].place.true_y < at["C"].place.true_y < at["D"].place.true_y
    left, right, top, bottom = at["A"].ends
    assert left == pytest.approx(right)
    assert top < at["A"].place.true_y < bottom
    assert WAY in words(figure)
    assert "Commute, min, less is better" in words(figure)
    # B, A, D are beaten by none; C is beaten by both A and B.
    assert two.front == tuple(sorted(two.front))
    assert len(two.front) == 3
    corners = {(at[name].place.true_x, at[name].place.true_y) for name in "ABD"}
    lines = [mark for mark in figure.ground if isinstance(mark, Line) and mark.ink == "line_strong"]
    for x, y in corners:
        assert any(
            line.x1 == pytest.approx(x, abs=1) and line.y1 == pytest.approx(y, abs=1) for line in lines
        )


def test_what_is_not_known_stands_in_a_strip_beside_its_axis():
    figure = lay_out_two(few(), 600, 400)
    at = {one.point.name: one.place for one in figure.stood}
    plot, strip = figure.plot, figure.strip
    assert strip is not None
    assert words(figure).count(UNKNOWN) == 2
    assert strip.holds(at["No way"].cx, at["No way"].cy)
    assert at["No team"].cy > plot.bottom
    assert plot.left < at["No team"].cx < plot.right
    assert strip.holds(at["Neither"].cx, at["Neither"].cy)
    assert at["Neither"].cy > plot.bottom
    assert all(plot.holds(at[name].cx, at[name].cy) for name in "ABCD")


@pytest.mark.parametrize(
    "scene", ["worked_example", "fifty_options", "long_names", "nothing_known", "one_offer"]
)
@pytest.mark.parametrize(("width", "height", "scale"), [(780, 560, 1.0), (520, 340, 1.6)])
def test_all_stand_on_the_canvas_apart_from_each_other(scene: str, width: float, height: float, scale: float):
    ranking = rank(SCENES[scene]())
    keys = [*(one.id for one in ranking.criteria), "fit", "position"]
    for x, y in pairwise(keys):
        figure = lay_out_two(put(ranking, x, y), width, height, scale)
        boxes = [one.box for one in figure.markers]
        assert len(boxes) == len(ranking.options)
        for number, box in enumerate(boxes):
            assert 0 <= box.left < box.right <= width + 1, (x, y)
            assert 0 <= box.top < box.bottom <= height, (x, y)
            for other in boxes[:number]:
                apart = max(box.left, other.left) >= min(box.right, other.right) - 1e-6
                assert apart or max(box.top, other.top) >= min(box.bottom, other.bottom) - 1e-6, (x, y)
