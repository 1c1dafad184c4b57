import pytest

from app.asking.questions import open_questions, question_values
from app.document import Document, MustHave, Spectrum, SweetSpot, YesNo
from app.scoring.ranking import rank
from app.words.questions import knowing_all_sentence, nothing_to_ask, others_sentence, question_line
from tests.builders import benefits, criterion, document, offer, team

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


def test_a_question_is_hers_or_made_from_the_criterion():
    told = document(
        (
            criterion("A", question="Who reviews papers?", ask="the manager"),
            criterion("B"),
            criterion("Match", Spectrum()),
        ),
        (offer("North", teams=(team("One"), team("Two", {"A": 1.0}))),),
        {"A": 3.0, "B": 2.0, "Match": 1.0},
        SweetSpot(low=0.0, high=0.0),
    )
    lines = [question_line(question) for question in open_questions(rank(told))]
    assert lines == [
        "Who reviews papers? (One, North, A; decides 50.0 points.) Ask: the manager.",
        "What is true of B? (North, B; decides 33.3 points.)",
        "How much of the time goes into research, modelling, engineering and product? "
        "(North, Match; decides 16.7 points.)",
    ]
