import pytest

from app.figure.frame import make_frame
from tests.app.figure.charts import SIX, cloud


def test_the_plot_fills_the_canvas_but_for_the_words():
    frame = make_frame(SIX, 686, 530, 1.0)
    assert frame.strip is None
    assert frame.has_roles
    assert (frame.plot.left, frame.plot.right) == (34, 684)
    assert frame.plot.bottom == 530 - 26 - 34
    assert frame.plot.left < frame.x_zero < frame.x_one < frame.plot.right


def test_a_low_canvas_goes_without_the_roles():
    frame = make_frame(SIX, 686, 260, 1.0)
    assert not frame.has_roles
    assert frame.plot.bottom == 260 - 26


@pytest.mark.parametrize("lost", [1, 9, 30])
def test_the_strip_grows_with_its_options_and_leaves_most_to_the_plot(lost):
    frame = make_frame(cloud(lost + 5, without_position=lost), 686, 530, 1.0)
    assert frame.strip is not None
    assert frame.strip.width <= 0.4 * 650
    assert frame.plot.right + 12 == frame.strip.left
    assert frame.strip.right == pytest.approx(684)


def test_larger_type_gets_more_room():
    assert make_frame(SIX, 686, 530, 1.5).plot.left == 51
