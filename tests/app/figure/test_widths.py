import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.figure.widths import elide, one_line, text_width
from tests import advances


def test_the_table_is_that_of_the_bundled_fonts():
    kept = (advances.FONTS / "advances.json").read_text("utf-8")
    assert kept == advances.table_text(), "run python -m tests.advances"


def test_a_word_is_as_wide_as_its_letters():
    letters = sum(text_width(letter, 12, 500) for letter in "Halden")
    assert text_width("Halden", 12, 500) == pytest.approx(letters)
    assert text_width("Halden", 24, 500) == pytest.approx(2 * letters)


@pytest.mark.parametrize(("text", "ems"), [("社", 1.0), ("\u0301", 0.0), ("ש", 0.6), ("🚀", 1.3), ("", 0.0)])
def test_letters_of_other_fonts_are_guessed_by_their_kind(text, ems):
    assert text_width(text, 10) == pytest.approx(10 * ems)


def test_weights_between_the_bundled_ones_take_the_nearest():
    assert text_width("Halden", 12, 450) in (text_width("Halden", 12, 400), text_width("Halden", 12, 500))
    assert text_width("Halden", 12, 700) == text_width("Halden", 12, 600)


@given(st.text(max_size=60), st.floats(0, 300))
def test_a_shortened_text_fits(text, limit):
    short = elide(text, 12, 500, limit)
    assert text_width(short, 12, 500) <= limit + 1e-6
    assert short == text or short == "" or short.endswith("…")


def test_a_letter_keeps_its_accents():
    assert [elide("ne\u0301e\u0301e\u0301e\u0301", 12, 500, room)[-2] for room in (20, 24, 28, 32)].count(
        "e"
    ) == 0


@given(st.text(max_size=60))
def test_a_name_becomes_one_plain_line(text):
    line = one_line(text)
    assert "\n" not in line
    assert not set(line) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\x00")
    assert line == one_line(line)
