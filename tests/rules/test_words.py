"""The words on the screen are those a person comparing offers would say."""

import re

import pytest

from tests.rules.source import python_files, texts

NOT_OURS = re.compile(
    r"\b(alternatives?|attributes?|utilit(y|ies)|acceptabilit(y|ies)|elicitation|please|oops|invalid)\b",
    re.IGNORECASE,
)
SHOUTED = re.compile(r"\w!\s*$")


@pytest.mark.parametrize("path", python_files("app", "ui"))
def test_no_jargon_and_no_shouting(path: str):
    wrong = [(line, text) for line, text in texts(path) if NOT_OURS.search(text) or SHOUTED.search(text)]
    assert not wrong
