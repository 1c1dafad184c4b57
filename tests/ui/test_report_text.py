"""The report of a bug tells where it happened and nothing of the decision."""

import pytest

from tests.scenes import SCENES
from ui.report_text import complaint_of, place_of, report_of

NAME = SCENES["worked_example"]().offers[0].company


def caught(*, group: bool = False) -> BaseException:
    """Stumble over a name, and then over what came of that."""
    try:
        try:
            {}[NAME]
        except KeyError as error:
            raise ValueError(f"There is no {NAME}") from error
    except ValueError as error:
        error.add_note(NAME)
        return ExceptionGroup(NAME, [error]) if group else error
    raise AssertionError


@pytest.mark.parametrize("group", [False, True])
def test_it_holds_kinds_and_lines_and_no_word_of_what_they_say(group: bool) -> None:
    text = report_of(caught(group=group))
    assert NAME not in text
    for part in ("KeyError", "ValueError", "which led to", "test_report_text.py:", "in caught"):
        assert part in text
    assert "raise ValueError(f" in text, "the line of the program, not what became of it"


def test_errors_of_one_kind_from_one_line_are_the_same() -> None:
    assert place_of(caught()) == place_of(caught())
    assert place_of(caught()) != place_of(ValueError())


def test_one_that_leads_to_itself_is_told_once() -> None:
    one, other = ValueError(), KeyError()
    one.__cause__, other.__cause__ = other, one
    assert report_of(one).count("ValueError") == 1


@pytest.mark.parametrize(
    ("message", "category", "said"),
    [
        ("QPainter::begin: Paint device returned engine == 0", "default", "Qt, default: QPainter::begin"),
        (f"Could not open {NAME}", "qt.svg", "Qt, qt.svg"),
        (f"{NAME} is no font", "default", ""),
        ("", None, ""),
    ],
)
def test_of_what_qt_says_only_the_function_that_complains_is_kept(
    message: str, category: str | None, said: str
) -> None:
    assert complaint_of(message, category) == said
