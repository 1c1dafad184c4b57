import pytest

from app.asking.questions import question_values
from app.document import Document, MustHave, YesNo
from app.scoring.ranking import rank
from app.words.questions import knowing_all_sentence, nothing_to_ask, others_sentence
from tests.builders import benefits, criterion, document, offer

PERMIT = criterion("Permit", YesNo(), must_have=MustHave(limit=True))


@pytest.mark.parametrize(
    ("made", "sentence"),
    [
        (document(), "Add an offer to see where it stands."),
        (benefits({"A": {"c": 5.0}}, {"c": 1.0}), "Add a second offer to compare; then it shows"),
        (benefits({"A": {"c": 5.0}, "B": {"c": 6.0}}, {"c": 1.0}), "Everything that counts is known"),
        (
            document((PERMIT,), (offer("A", {"Permit": False}), offer("B", {"Permit": False}))),
            "Every option is ruled out",
        ),
        (
            benefits({"A": {"c": 90.0, "d": None}, "B": {"c": 10.0}}, {"c": 9.0, "d": 1.0}),
            "Nothing is worth asking: no single answer can change the choice.",
        ),
        (
            benefits({"A": {"c": 55.0, "d": None}, "B": {"c": 50.0, "d": 50.0}}, {"c": 9.0, "d": 1.0}),
            "Nothing is worth asking: no single answer gains 0.1 points on average.",
        ),
        (benefits({"A": {"c": None}, "B": {"c": 50.0}}, {"c": 1.0}), ""),
    ],
)
def test_it_says_why_nothing_is_worth_asking(made: Document, sentence: str):
    ranking = rank(made)
    said = nothing_to_ask(ranking, question_values(ranking, made))
    assert said.startswith(sentence)
    assert bool(said) == bool(sentence)


def test_what_is_left_out_is_counted():
    assert others_sentence(0) == ""
    assert others_sentence(1) == "One other answer would gain less than 0.1 points."
    assert others_sentence(4) == "4 other answers would gain less than 0.1 points each."


def test_all_answers_together():
    assert knowing_all_sentence(1.25) == "Knowing all that is uncertain would gain 1.2 points on average."
