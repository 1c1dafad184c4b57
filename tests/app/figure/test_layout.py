import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.figure import (
    Box,
    ChartSpec,
    Circle,
    Figure,
    LabelPlace,
    Line,
    Mark,
    PointMarks,
    Rect,
    Text,
    in_full,
    lay_out,
)
from app.figure.gaps import open_gaps
from app.figure.layout import default_view
from app.figure.places import y_pixel
from app.figure.points import NAME, SECOND
from app.figure.widths import text_width
from tests.app.figure.charts import SIX, cloud, point, specs
from tests.on_the_chart import crosses, x_px, y_px

SIZES = st.sampled_from([(686, 530), (468, 355), (1100, 700), (320, 240)])


def extent(mark: Mark) -> Box:
    """The rectangle a mark covers, its stroke left out."""
    match mark:
        case Line():
            return Box(
                min(mark.x1, mark.x2), min(mark.y1, mark.y2), max(mark.x1, mark.x2), max(mark.y1, mark.y2)
            )
        case Rect():
            return Box(mark.x, mark.y, mark.x + mark.width, mark.y + mark.height)
        case Circle():
            return Box(mark.x - mark.r, mark.y - mark.r, mark.x + mark.r, mark.y + mark.r)
        case Text():
            width = text_width(mark.text, mark.size, mark.weight)
            left = mark.x - {"start": 0, "middle": width / 2, "end": width}[mark.anchor]
            return Box(left, mark.y - mark.size * 0.8, left + width, mark.y + mark.size * 0.25)


def crossing(figure: Figure) -> list[tuple[str, str]]:
    """Name the pairs of markers, labels, legend, note and sweet spot's word that lie on each other."""
    boxes = [(f"marker {one.id}", one.box) for one in figure.markers]
    boxes += [(f"label {one.id}", one.rect) for one in figure.labels]
    fixed = [(f"obstacle {index}", box) for index, box in enumerate(figure.obstacles)]
    labels = [(name, box) for name, box in boxes if name.startswith("label")]
    pairs = [*combinations(boxes, 2), *((one, other) for one in labels for other in fixed)]
    return [(a, b) for (a, box), (b, other) in pairs if crosses(box, other)]


@given(specs(), SIZES)
def test_no_marker_or_label_lies_on_another(spec, size):
    assert crossing(lay_out(spec, *size)) == []


@given(specs(most=20), SIZES, st.sampled_from([0.9, 1.0, 1.5]))
def test_everything_stays_on_the_canvas(spec, size, scale):
    figure = lay_out(spec, *size, text_scale=scale)
    for mark in figure.marks:
        box = extent(mark)
        assert box.left >= -0.6, mark
        assert box.top >= -0.6, mark
        assert box.right <= size[0] + 0.6, mark
        assert box.bottom <= size[1] + 1.6, mark


@given(specs(most=25))
def test_labels_are_as_wide_as_their_words_and_stay_in_the_plot(spec):
    figure = lay_out(spec, 686, 530)
    for label in figure.labels:
        room = figure.plot if not figure.strip or label.rect.left < figure.strip.left else figure.strip
        assert label.rect.left >= room.left
        assert label.rect.right <= room.right
        assert label.rect.bottom <= room.bottom
        assert label.rect.top >= room.top
        for line, size, weight in zip(label.lines, (NAME, SECOND), (500, 400), strict=False):
            assert text_width(line, size, weight) <= min(172, label.rect.width) + 1e-6


@given(specs(most=30), SIZES)
def test_the_same_chart_gives_the_same_figure(spec, size):
    first, second = lay_out(spec, *size), lay_out(spec, *size)
    assert first.marks == second.marks
    assert first.labels == second.labels


@given(specs(), SIZES)
def test_every_option_has_a_marker(spec, size):
    figure = lay_out(spec, *size)
    assert [one.id for one in figure.markers] == [one.id for one in spec.points]
    assert figure.outside == ()


def test_markers_stand_at_position_and_fit():
    figure = lay_out(SIX, 686, 530)
    for one, place in zip(SIX.points, figure.markers, strict=True):
        assert one.x is not None
        assert (place.cx, place.cy) == (place.true_x, place.true_y)
        assert place.true_x == pytest.approx(x_px(figure, one.x[1]))
        assert place.true_y == pytest.approx(y_px(figure, one.fit))
        assert figure.position_at(place.cx) == pytest.approx(one.x[1])
        assert figure.fit_at(place.cy) == pytest.approx(one.fit)


def test_a_wide_chart_names_all_with_two_lines_and_a_narrow_one_with_one():
    wide, narrow = lay_out(SIX, 686, 530), lay_out(SIX, 468, 355)
    assert [len(label.lines) for label in wide.labels] == [2] * 6
    assert [len(label.lines) for label in narrow.labels] == [1] * 6
    assert {len(label.lines) for label in lay_out(cloud(9), 686, 530).labels} == {1}
    assert {len(label.lines) for label in lay_out(SIX, 468, 355, two_line_labels=True).labels} == {2}


def test_leader_and_selection_get_their_names_first():
    spec = cloud(100)
    figure = lay_out(spec, 686, 530)
    assert figure.labels[0].id == spec.points[0].id
    assert len(figure.labels) < 100


def test_options_without_a_position_stand_in_their_own_strip():
    spec = cloud(12, without_position=5)
    figure = lay_out(spec, 686, 530)
    assert figure.strip is not None
    assert figure.plot.right < figure.strip.left
    for place in figure.markers:
        assert place.in_strip == (place.cx > figure.plot.right)
        assert place.in_strip == (spec.points[[one.id for one in spec.points].index(place.id)].x is None)
    words = [mark.text for mark in figure.ground if isinstance(mark, Text)]
    assert "No position yet" in words
    assert "No position yet" not in [
        mark.text for mark in lay_out(SIX, 686, 530).ground if isinstance(mark, Text)
    ]


@given(specs(), SIZES)
def test_no_range_strikes_a_name_through(spec, size):
    figure = lay_out(spec, *size)
    lines = [mark for one in figure.whiskers for mark in one.marks if isinstance(mark, Line)]
    level = [extent(line) for line in lines if line.x1 == line.x2 or line.y1 == line.y2]
    assert not [(label.id, line) for label in figure.labels for line in level if crosses(label.rect, line)]


def test_a_range_under_a_name_goes_on_at_its_other_side():
    label = LabelPlace("B", Box(20, 40, 80, 57), ("B",), False, None)
    whole = PointMarks("A", (Line(50, 10, 50, 90, "whisker"), Line(50, 60, 90, 60, "whisker")))
    ((upper, lower, level),) = (one.marks for one in open_gaps([whole], [label]))
    assert (upper, lower) == (Line(50, 10, 50, 40, "whisker"), Line(50, 57, 50, 90, "whisker"))
    assert level == whole.marks[1]


def test_names_in_the_strip_stand_beside_their_markers_clear_of_the_ranges():
    lost = point("Incubator", None, 60, 7, spread=30)
    figure = lay_out(replace(SIX, points=(*SIX.points, lost)), 468, 355)
    marker = next(one for one in figure.markers if one.in_strip)
    label = next(one for one in figure.labels if one.id == "Incubator")
    assert label.rect.left > marker.box.right
    assert label.rect.top < marker.cy < label.rect.bottom


def test_where_nothing_can_be_ranked_the_whole_fit_is_shown():
    points = tuple(point(f"Offer {number}", number / 5, 0, 0, spread=0) for number in range(5))
    figure = lay_out(ChartSpec(points), 468, 355)
    assert figure.y_low <= 0
    assert figure.y_high >= 100
    assert figure.note == ""
    assert len(figure.markers) == 5


def test_a_closer_view_leaves_options_out_and_says_so():
    figure = lay_out(SIX, 686, 530, view=(68, 80))
    assert [one.id for one in figure.markers] == [one.id for one in SIX.points[:4]]
    assert figure.outside == ("Corvid Labs", "Kestrel Analytics")
    assert figure.note == "Zoomed to 68–80 of 100 · 2 outside"
    assert lay_out(SIX, 686, 530, view=(0, 100)).note == ""


def test_the_view_shows_all_ranges_and_never_less_than_ten_points():
    low, high = default_view(SIX, 470)
    assert low < min(one.low for one in SIX.points)
    assert high > max(one.high for one in SIX.points)
    low, high = default_view(type(SIX)((point("One", 0.5, 50, 1, spread=0),)), 470)
    assert high - low >= 10
    assert y_pixel(50, low, high, Box(0, 0, 100, 470)) == pytest.approx(235, abs=25)


def test_equal_options_are_fanned_out_sideways_with_a_line_to_their_place():
    spec = type(SIX)(tuple(point(f"Twin {number}", 0.5, 60, 1) for number in range(3)))
    figure = lay_out(spec, 686, 530)
    first, *others = figure.markers
    assert (first.cx, first.cy) == (first.true_x, first.true_y)
    for place, marks in zip(others, figure.whiskers[1:], strict=True):
        assert place.cx != place.true_x
        assert abs(place.cy - place.true_y) < 12
        lines = [mark for mark in marks.marks if isinstance(mark, Line)]
        assert (lines[-1].x2, lines[-1].y2) == (place.true_x, place.true_y)


def test_among_many_only_the_first_and_what_is_picked_out_are_drawn_in_full():
    points = tuple(replace(one, selected=number == 30) for number, one in enumerate(cloud(50).points))
    figure = lay_out(replace(cloud(50), points=points), 700, 500)
    full = {one.point.rank for one in figure.stood if one.in_full}
    assert full == {1, 2, 3, 4, 5, 31}
    assert {one.id for one in figure.labels} <= {one.point.id for one in figure.stood if one.in_full}
    dots = [one for one in figure.stood if not one.in_full]
    assert len(dots) == 44
    assert all(one.place.r == 4.5 for one in dots)
    words = [mark.text for group in figure.points for mark in group.marks if isinstance(mark, Text)]
    assert sorted(map(int, words)) == [1, 2, 3, 4, 5, 31]
    assert in_full(figure, dots[0].point.id)
    assert not in_full(figure, points[30].id)


@given(st.tuples(st.floats(0, 100), st.floats(0, 100)).map(sorted))
def test_how_it_may_turn_out_is_drawn_for_the_selection_and_moves_no_axis(futures: list[float]):
    low, high = futures
    points = tuple(replace(one, futures=(low, high)) for one in SIX.points)
    figure = lay_out(replace(SIX, points=points), 700, 500)
    plain = lay_out(SIX, 700, 500)
    assert (figure.y_low, figure.y_high) == (plain.y_low, plain.y_high)
    drawn = set(figure.marks) - set(plain.marks)
    assert {group.id for group in figure.luck if set(group.marks) & drawn} <= {"Halden Institute"}
    words = [mark.text for mark in drawn if isinstance(mark, Text)]
    assert all(word.endswith((f"up to {high:.0f}", f"down to {low:.0f}")) for word in words)
    assert (high > figure.y_high) <= any("up to" in word for word in words)
    assert (low < figure.y_low) <= any("down to" in word for word in words)


def test_an_empty_chart_has_axes_and_nothing_else():
    figure = lay_out(type(SIX)(()), 686, 530)
    assert figure.markers == figure.labels == ()
    assert (figure.y_low, figure.y_high) == (0, 100)


def calls(job: Callable[[], object]) -> int:
    """Count the functions a job calls."""
    events: list[str] = []
    before = sys.getprofile()
    sys.setprofile(lambda frame, event, _: events.append(event))
    try:
        job()
    finally:
        sys.setprofile(before)
    return sum(event.endswith("call") for event in events)


def test_its_work_grows_no_faster_than_the_options():
    few, many = (calls(partial(lay_out, cloud(count), 686, 530)) for count in (6, 100))
    assert 0 < many < 100 / 6 * few
