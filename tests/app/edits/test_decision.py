import pytest

from app.document import Place
from app.edits import RenameDecision, SetSituation
from app.errors import Refused
from tests.builders import document

TOLD = document()


def test_a_title_loses_the_spaces_around_it():
    assert RenameDecision("  Where next\n").apply(TOLD).title == "Where next"
    assert RenameDecision("Test").apply(TOLD) == TOLD


@pytest.mark.parametrize("title", ["", "  ", "x" * 201])
def test_a_decision_has_a_title(title: str):
    with pytest.raises(Refused, match="title: "):
        RenameDecision(title).apply(TOLD)


def test_a_situation_is_kept_as_written():
    assert SetSituation(" permit B,\nuntil 2028 ").apply(TOLD).situation == " permit B,\nuntil 2028 "
    with pytest.raises(Refused, match=r"situation: The text is too long: 20000 characters at most\."):
        SetSituation("x" * 20_001).apply(TOLD)


def test_both_say_what_they_do():
    assert [edit.label(TOLD) for edit in (RenameDecision("x"), SetSituation("x"))] == [
        "rename the decision",
        "change my situation",
    ]
    assert (RenameDecision("x").where, SetSituation("x").where) == (
        Place(fact="title"),
        Place(fact="situation"),
    )
