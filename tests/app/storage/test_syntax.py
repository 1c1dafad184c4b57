"""Plain JSON: what two readers would read differently is refused, with line and column or its place."""

import pytest

from app.errors import FileProblem, Problem
from app.storage.syntax import is_broken, parse_json
from tests.mutations import ENDLESS


def problems(data: bytes) -> tuple[Problem, ...]:
    with pytest.raises(FileProblem) as caught:
        parse_json(data, "mine.offers")
    return caught.value.problems


def test_an_object_is_parsed() -> None:
    assert parse_json(b'{"a": [1, 2.5, "\xc3\xbc", null, true]}', "") == {"a": [1, 2.5, "ü", None, True]}


def test_line_and_column_count_characters_not_bytes() -> None:
    assert problems('{\n "ü": "ü" x'.encode())[0].place == "line 2, column 11"
    assert problems('{\n "ü": "ü'.encode() + b"\xff")[0].place == "line 2, column 9"


def test_all_that_is_odd_is_found_at_once() -> None:
    data = b'{"a": NaN, "b": [1, {"c": 1, "c": 2}], "d": "\\ud800", "e": 1e999, "\\udfff": 1}'
    assert [problem.place for problem in problems(data)] == ["\ufffd", "a", "b[1].c", "d", "e"]


def test_what_breaks_off_after_something_odd_is_told_by_line() -> None:
    assert problems(b'{"a": NaN, "b" 1}')[0].place == "line 1, column 16"


def test_a_pair_of_surrogates_is_one_character() -> None:
    assert parse_json(b'{"a": "\\ud83d\\ude00"}', "") == {"a": "😀"}
    assert not is_broken("😀")
    assert is_broken("\ud83d")


@pytest.mark.parametrize("kind", ENDLESS)
def test_what_goes_on_without_end_is_refused_in_few_words(kind: str) -> None:
    assert len(str(problems(ENDLESS[kind](100_000))[:3])) < 500
