"""The chart alone, in a file of its own."""

import xml.etree.ElementTree as ET

from app.analysis import Analysis, analyse
from app.colours import DARK, LIGHT
from app.report.picture import Look, picture
from app.words.verdict import verdict
from tests.builders import benefits

TABLE = {"North": {"A": 60.0, "B": 20.0}, "South": {"A": 10.0, "B": 90.0}}


def analysed() -> Analysis:
    found = analyse(benefits(TABLE, {"A": 2.0, "B": 1.0}))
    assert found is not None
    return found


def test_an_svg_says_what_stands_above_the_chart_and_each_option():
    analysis = analysed()
    told = list(ET.fromstring(picture(analysis, ".svg", Look((600, 400), LIGHT))).itertext())
    said = verdict(analysis.ranking, analysis.flips, analysis.simulation)
    whole = "\n".join(told)
    assert analysis.document.title in whole
    assert f"{said.title}. {said.detail}" in whole
    assert all(f"{option.name}: fit" in whole for option in analysis.ranking.options)


def test_it_has_the_colours_and_the_size_that_are_asked_for():
    analysis = analysed()
    dark = picture(analysis, ".svg", Look((600, 400), DARK, scale=2.0)).decode()
    assert 'width="1200" height="800" viewBox="0 0 600 400"' in dark
    assert DARK["surface"] in dark
    assert LIGHT["surface"] not in dark


def test_a_png_is_a_picture_of_its_size_in_dots():
    made = picture(analysed(), ".png", Look((300, 200), LIGHT, scale=2.0, transparent=True))
    assert made.startswith(b"\x89PNG")
    assert (int.from_bytes(made[16:20], "big"), int.from_bytes(made[20:24], "big")) == (600, 400)
