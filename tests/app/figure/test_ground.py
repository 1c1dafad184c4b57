from dataclasses import replace

import pytest

from app.figure import Line, Text, lay_out
from app.figure.ground import ticks, zoom_note
from app.figure.spec import DOUBT, DOUBT_SAID
from tests.app.figure.charts import SIX
from tests.app.figure.test_layout import extent
from tests.on_the_chart import crosses


def words(width: float, height: float, **options) -> list[str]:
    return [mark.text for mark in lay_out(SIX, width, height, **options).ground if isinstance(mark, Text)]


@pytest.mark.parametrize(
    ("low", "high", "height", "expected"),
    [
        (48, 82, 470, [50, 60, 70, 80]),
        (-5, 105, 470, [0, 20, 40, 60, 80, 100]),
        (60, 72, 470, [60, 65, 70]),
        (0, 100, 90, [0, 50, 100]),
    ],
)
def test_ticks_are_round_and_neither_few_nor_crowded(low, high, height, expected):
    assert ticks(low, high, height, 1.0) == expected


def test_a_wide_axis_has_five_words_and_all_roles():
    said = words(686, 530)
    assert {"Pure research", "Mostly research", "Half and half", "Mostly applied", "Pure applied"} <= set(
        said
    )
    assert {"Research scientist", "Research engineer", "Applied or machine learning scientist"} <= set(said)
    assert {"Machine learning engineer", "Product software engineer", "Roles, roughly"} <= set(said)
    assert {"Offer", "Current job", "No offer yet", "Possible range"} <= set(said)


def test_the_legend_says_what_the_doubt_is_where_there_is_room():
    doubted = replace(SIX, whisker_word=DOUBT)
    for width, said in ((686, DOUBT_SAID), (560, DOUBT)):
        texts = [mark.text for mark in lay_out(doubted, width, 530).ground if isinstance(mark, Text)]
        assert [text for text in texts if text.startswith("Doubt")] == [said]


def test_a_narrow_axis_has_three_words_and_no_legend():
    said = words(468, 355)
    assert {"Research", "Half and half", "Applied"} <= set(said)
    assert "Pure research" not in said
    assert "No offer yet" not in said


@pytest.mark.parametrize("width", range(240, 1400, 40))
@pytest.mark.parametrize("scale", [0.9, 1.0, 1.5])
def test_words_of_the_ground_never_lie_on_each_other(width, scale):
    figure = lay_out(SIX, width, 530, text_scale=scale)
    boxes = [(mark.text, extent(mark)) for mark in figure.ground if isinstance(mark, Text)]
    crossing = [(a, b) for a, one in boxes for b, other in boxes if a < b and crosses(one, other)]
    assert crossing == []


def test_thin_lines_are_drawn_in_the_middle_of_a_pixel():
    level = [
        mark for mark in lay_out(SIX, 686.4, 530.2).ground if isinstance(mark, Line) and mark.y1 == mark.y2
    ]
    assert level
    assert all(mark.y1 % 1 == 0.5 for mark in level if mark.ink in ("grid", "line"))


def test_the_note_says_what_is_seen():
    assert zoom_note(48.2, 81.7, 0) == "Zoomed to 48–82 of 100"
    assert zoom_note(-3, 104, 0) == ""
