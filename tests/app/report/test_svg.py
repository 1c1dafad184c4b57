from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given

from app.colours import DARK, LIGHT
from app.figure import ChartSpec, Circle, Line, Rect, Text, lay_out
from app.report.svg import svg
from tests.app.figure.charts import SIX, point, specs

NAMESPACE = {"svg": "http://www.w3.org/2000/svg"}


def written(spec: ChartSpec, **options: Any) -> str:
    given: dict[str, Any] = {"title": "Spring offers", "description": "Six options"} | options
    return svg(lay_out(spec, 686, 530), given.pop("palette", LIGHT), **given)


def test_every_mark_is_in_the_picture():
    figure = lay_out(SIX, 686, 530)
    root = ElementTree.fromstring(svg(figure, LIGHT, title="t", description="d", background=False))
    for kind, tag in ((Line, "line"), (Rect, "rect"), (Circle, "circle"), (Text, "text")):
        count = sum(isinstance(mark, kind) for mark in figure.marks)
        assert len(root.findall(f"svg:{tag}", NAMESPACE)) == count


def test_size_title_and_description_are_told():
    root = ElementTree.fromstring(written(SIX))
    assert (root.get("width"), root.get("height"), root.get("viewBox")) == ("686", "530", "0 0 686 530")
    assert root.findtext("svg:title", None, NAMESPACE) == "Spring offers"
    assert root.findtext("svg:desc", None, NAMESPACE) == "Six options"
    assert (root.get("font-family") or "").startswith("'IBM Plex Sans'")


@given(specs(most=12))
def test_any_chart_is_well_formed(spec):
    text = written(spec, title="<&>\x00\ud800", description="\x0b\ufffe")
    assert ElementTree.fromstring(text.encode()) is not None
    assert text == written(spec, title="<&>\x00\ud800", description="\x0b\ufffe")


def test_markup_in_a_name_is_text():
    root = ElementTree.fromstring(written(ChartSpec((point("<script>alert(1)</script> & co", 0.5, 50, 1),))))
    texts = [node.text for node in root.findall("svg:text", NAMESPACE)]
    assert "<script>alert(1)</script> &…" in texts or "<script>alert(1)</script> & co" in texts
    assert root.find("svg:script", NAMESPACE) is None


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_the_ground_is_the_palettes_surface_or_nothing(palette):
    assert f'<rect width="686" height="530" fill="{palette["surface"]}"/>' in written(SIX, palette=palette)
    assert '<rect width="686" height="530"' not in written(SIX, palette=palette, background=False)
