from app.figure import ChartSpec, lay_out
from app.figure.frame import make_frame
from app.figure.names import names
from tests.app.figure.charts import SIX, cloud, point


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
    assert names([], make_frame(ChartSpec(()), 686, 530, 1.0), (), True, 1.0) == []


def test_names_find_the_same_places_at_twice_the_size():
    small, large = lay_out(SIX, 686, 530), lay_out(SIX, 1372, 1060, text_scale=2)
    assert [label.lines for label in small.labels] == [label.lines for label in large.labels]
    for one, other in zip(small.labels, large.labels, strict=True):
        assert abs(one.rect.left * 2 - other.rect.left) < 16
        assert abs(one.rect.top * 2 - other.rect.top) < 8
