from dataclasses import replace
from itertools import product
from math import hypot

from app.analysis import analyse, rank
from app.figure import ChartSpec, Figure, LabelPlace, Line, MarkerPlace, Text, chart_spec, lay_out
from app.figure.frame import make_frame
from app.figure.names import names
from app.figure.widths import text_width
from tests.analyses import SAMPLES
from tests.app.figure.charts import SIX, cloud, point
from tests.scenes import SCENES

#: The chart in a window of 1440 x 900 and of 1100 x 700.
SIZES = ((686, 508), (466, 324))


def test_a_long_name_is_shortened_and_says_so():
    spec = ChartSpec((point("Very Long Consulting Partnership Holdings and Sons", 0.5, 50, 1),))
    (label,) = lay_out(spec, 686, 530).labels
    assert label.elided
    assert label.lines[0].endswith("…")
    assert not lay_out(SIX, 686, 530).labels[0].elided


def test_the_selected_option_gets_its_name_before_better_ones():
    spec = cloud(80)
    last = spec.points[-1]
    chosen = ChartSpec((*spec.points[:-1], point(last.name, 0.5, last.fit, 80, selected=True)))
    assert [label.id for label in lay_out(chosen, 686, 530).labels][:2] == [spec.points[0].id, last.name]


def test_an_empty_name_has_no_label():
    assert lay_out(ChartSpec((point(" \n", 0.5, 50, 1),)), 686, 530).labels == ()


def test_no_options_no_names():
    assert names((), make_frame(ChartSpec(()), 686, 530, 1.0), (), True, 1.0) == []


def test_names_find_the_same_places_at_twice_the_size():
    small, large = lay_out(SIX, 686, 530), lay_out(SIX, 1372, 1060, text_scale=2)
    assert [label.lines for label in small.labels] == [label.lines for label in large.labels]
    for one, other in zip(small.labels, large.labels, strict=True):
        assert abs(one.rect.left * 2 - other.rect.left) < 16
        assert abs(one.rect.top * 2 - other.rect.top) < 8


def test_what_was_chosen_has_a_check_mark_before_its_name_and_room_for_it():
    for leads in (True, False):
        plain = ChartSpec((point("Halden Institute", 0.5, 50, 1, leader=leads),))
        marked = ChartSpec((replace(plain.points[0], chosen=True),))
        for two_lines in (True, False):
            before, after = (lay_out(one, 686, 530, two_line_labels=two_lines) for one in (plain, marked))
            text = next(mark for mark in after.names[0].marks if isinstance(mark, Text))
            strokes = [mark for mark in after.names[0].marks if isinstance(mark, Line)]
            assert not [mark for mark in before.names[0].marks if isinstance(mark, Line)]
            assert {mark.ink for mark in strokes} == {"accent_text"}
            (box,) = (label.rect for label in after.labels)
            assert box.width >= text_width(text.text, text.size, text.weight) + 10
            for stroke in strokes:
                assert box.left <= stroke.x1 < stroke.x2 < text.x
                assert all(box.top <= y <= box.bottom for y in (stroke.y1, stroke.y2))


def test_a_check_mark_stays_clear_of_a_name_that_ends_at_its_marker():
    spec = ChartSpec((point("Halden Institute", 0.98, 50, 1, chosen=True),))
    (drawn,) = lay_out(spec, 686, 530).names
    text = next(mark for mark in drawn.marks if isinstance(mark, Text))
    strokes = [mark for mark in drawn.marks if isinstance(mark, Line)]
    assert text.anchor == "end"
    assert max(one.x2 for one in strokes) < text.x - text_width(text.text, text.size, text.weight)


def away(label: LabelPlace, marker: MarkerPlace) -> float:
    """How far a name stands from the edge of a marker."""
    box = label.rect
    across = max(box.left - marker.cx, marker.cx - box.right, 0)
    down = max(box.top - marker.cy, marker.cy - box.bottom, 0)
    return hypot(across, down) - marker.r


def first_without(figure: Figure) -> int:
    """Count those of the first five that have no name."""
    named = {label.id for label in figure.labels}
    first = sorted((one.point for one in figure.stood if one.point.rank), key=lambda one: one.rank)[:5]
    return sum(one.id not in named for one in first)


def test_a_name_stands_near_its_own_marker_and_nearer_than_to_any_other_and_the_first_five_have_theirs():
    for (scene, made), (width, height) in product(SCENES.items(), SIZES):
        figure = lay_out(chart_spec(rank(made())), width, height)
        markers = {marker.id: marker for marker in figure.markers}
        for label in figure.labels:
            own = away(label, markers.pop(label.id))
            assert own <= 40, (scene, width, label.lines)
            if label.leader is None:
                nearest = min((away(label, marker) for marker in markers.values()), default=100)
                assert own < nearest, (scene, width, label.lines)
            markers = {marker.id: marker for marker in figure.markers}
        # In the smaller chart markers and ranges of a crowd leave no room for all.
        crowded = {"worked_example": 1, "decided": 1, "decided_long": 1, "fifty_options": 2, "long_names": 2}
        assert first_without(figure) <= (crowded.get(scene, 0) if width < 600 else 0), (scene, width)


def test_of_the_first_five_none_goes_without_its_name_for_a_team_left_open():
    analysis = analyse(SCENES["worked_example"](), samples=SAMPLES)
    assert analysis is not None
    ranking = analysis.ranking
    for width, height in SIZES:
        figure = lay_out(chart_spec(ranking, simulation=analysis.simulation), width, height)
        first = {ranking.options[i].id for i in ranking.rivals[:5]}
        assert first <= {place.id for place in figure.labels}, width
