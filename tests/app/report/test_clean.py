"""Text on its way to paper."""

import json

import pytest

from app.report.clean import MISSING, clean_line, clean_mark, clean_name, clean_text
from tests.font_coverage import FONTS, table_text

FLAG = "\U0001f1f3\U0001f1f4"
SCIENTIST = "\U0001f469\u200d\U0001f52c"


def test_the_table_of_characters_is_that_of_the_fonts():
    assert (FONTS / "coverage.json").read_text("utf-8") == table_text()
    assert all(len(runs) > 5 for runs in json.loads(table_text()).values())


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("plain", "plain"),
        ("e\u0301", "\u00e9"),
        ("a\r\nb\rc\u2028d\x85e\x0bf", "a\nb\nc\nd\ne\nf"),
        ("a\tb\x00\x1b[31mc", "a b[31mc"),
        ("\u202eevil\u202c \u2066x\u2069\ufdd0\U0010ffff", "evil x"),
        ("\ud800x", "x"),
        ("\u10e5\u10d0", MISSING * 2),
        ("\u4e2d\u6587 \ud55c", "\u4e2d\u6587 \ud55c"),
        ("x\u0489", "x"),
        (f"{FLAG}{SCIENTIST}\u2705\ufe0f", f"{FLAG}{SCIENTIST}\u2705\ufe0f"),
        ("\u0915\u094d\u200d\u0937", "\u0915\u094d\u200d\u0937"),
        ('#read("x") $a$ <b> {{7}} \\input', '#read("x") $a$ <b> {{7}} \\input'),
    ],
)
def test_what_paper_cannot_carry_is_taken_out(typed: str, printed: str):
    assert clean_text(typed) == printed
    assert clean_text(printed) == printed


def test_long_words_may_break_and_others_may_not():
    assert clean_text("x" * 24) == "x" * 24
    assert clean_text("x" * 25) == f"{'x' * 12}\u200b{'x' * 12}\u200bx"
    assert clean_text(clean_text("x" * 200)) == clean_text("x" * 200)


@pytest.mark.parametrize(
    "unit", ["a\u0328\u0301", SCIENTIST, FLAG, "\u0915\u094d\u0937\u093f", "\u0634\u0631"]
)
def test_no_break_inside_what_is_written_as_one(unit: str):
    parts = clean_text(unit * 40).split("\u200b")
    assert all(
        not part or not part.startswith(("\u0301", "\u0328", "\u200d", "\u094d", "\u093f")) for part in parts
    )
    if unit in (SCIENTIST, FLAG):
        assert all(part.count(unit[0]) == part.count(unit[-1]) for part in parts)


def test_a_name_from_right_to_left_is_kept_apart_inside_a_sentence():
    assert clean_name("Halden") == "Halden"
    assert clean_name("\u05d0\u05d1 2026") == "\u2068\u05d0\u05d1 2026\u2069"


def test_lines_are_one_line_and_marks_are_as_laid_out():
    assert clean_line(" a\nb \t c ") == "a b c"
    assert "\u200b" not in clean_mark("x" * 100)
