"""What is painted is what was laid out."""

import pytest
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QApplication

from app.figure import ChartSpec, Circle, PointMarks, Rect, lay_out
from app.figure.widths import text_width
from tests.app.figure.charts import SIX, cloud, point
from ui.chart.painting import figure_font, moved, ready, ready_groups
from ui.look import theme

NAMES = [*(one.name for one in SIX.points), "Ørsted & Åkesson Forskning", "Łódź University of Technology"]
KERNED = "WAVE To, Ty. AVA"


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> None:
    theme.apply(qapp, "light")


@pytest.mark.parametrize("weight", [400, 500, 600])
@pytest.mark.parametrize("size", [11, 12, 18])
def test_texts_are_as_wide_on_the_screen_as_in_the_layout(size, weight):
    metrics = QFontMetricsF(figure_font(size, weight))
    for name in NAMES:
        assert metrics.horizontalAdvance(name) == pytest.approx(text_width(name, size, weight), abs=2)
    assert metrics.horizontalAdvance(KERNED) <= text_width(KERNED, size, weight)


def painted(spec: ChartSpec) -> QImage:
    figure, look = lay_out(spec, 686, 530), theme.current()
    image = QImage(686, 530, QImage.Format.Format_RGB32)
    image.fill(look.colour("surface"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ready(figure.ground, look).paint(painter)
    for layer in (figure.whiskers, figure.points, figure.names):
        ready_groups(layer, look).paint(painter)
    painter.end()
    return image


def test_a_filled_marker_has_its_colour_and_a_ring_is_open():
    spec = ChartSpec((point("A", 0.3, 70, 1, leader=True), point("B", 0.7, 60, 2, kind="current_job")))
    figure, image = lay_out(spec, 686, 530), painted(spec)
    (a, b), look = figure.markers, theme.current()
    assert image.pixelColor(round(a.cx - 7), round(a.cy)) == look.colour("accent")
    assert image.pixelColor(round(b.cx - 7), round(b.cy)) == look.colour("surface")
    assert image.pixelColor(round(b.cx), round(b.cy - 9)) != look.colour("surface")


def test_the_sweet_spot_grows_stronger_towards_the_axis():
    image, figure = painted(SIX), lay_out(SIX, 686, 530)
    x = round(figure.handles[0]) + 3
    top, bottom = (image.pixelColor(x, y) for y in (3, round(figure.plot.bottom) - 5))
    assert bottom == QColor(theme.current().colours["sweet_spot"])
    assert top.lightness() > bottom.lightness()


def test_the_same_chart_gives_the_same_picture():
    assert painted(cloud(30)) == painted(cloud(30))


def test_what_glides_is_painted_beside_its_place():
    group = PointMarks("a", (Circle(10, 10, 5, fill="accent"),))
    made = ready_groups((group,), theme.current(), {"a": (3, -4)})
    centre, _ = made.batches[0].circles[0]
    assert (centre.x(), centre.y()) == (13, 6)
    assert moved(Rect(1, 2, 3, 4), 1, 1) == Rect(2, 3, 3, 4)
