"""The words on the screen are those a person comparing offers would say."""

import re

from tests.rules.source import python_files, texts

NOT_OURS = re.compile(
    r"\b(alternatives?|attributes?|utilit(y|ies)|acceptabilit(y|ies)|elicitation|please|oops|invalid)\b",
    re.IGNORECASE,
)
SHOUTED = re.compile(r"\w!\s*$")


def test_no_jargon_and_no_shouting():
    assert not [
        f"{path}:{line}: {text}"
        for path in python_files("app", "ui")
        for line, text in texts(path)
        if NOT_OURS.search(text) or SHOUTED.search(text)
    ]
