"""The display list on its way to a template."""

import json

from app.colours import LIGHT
from app.figure import Circle, Line, Rect, Text, chart_spec, lay_out
from app.report.drawing import drawing
from app.scoring.ranking import rank
from tests.app.report.briefs import STRESS, plain


def test_every_mark_is_handed_over_in_paint_order_and_in_colours_we_have():
    decision = plain(len(STRESS), names=STRESS)
    figure = lay_out(chart_spec(rank(decision)), 760, 420)
    drawn = drawing(figure)
    assert (drawn["width"], drawn["height"]) == (760, 420)
    kinds = {Line: "line", Rect: "rect", Circle: "circle", Text: "text"}
    assert [mark[0] for mark in drawn["marks"]] == [kinds[type(mark)] for mark in figure.marks]
    inks = {word for mark in drawn["marks"] for word in mark[4:8] if isinstance(word, str) and word in LIGHT}
    assert {"accent", "marker", "sweet_spot"} <= inks
    assert json.loads(json.dumps(drawn)) == drawn
