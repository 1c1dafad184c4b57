"""What a field says of a text: the echo, the question, and what would be right where it is refused."""

from dataclasses import replace

import pytest

from app.document import Level, Levels, Likelihood, Number, Rating, ScaleWord, YesNo
from app.errors import Refused
from app.numbers.notation import PLAIN, Notation
from app.scales.likelihood import chance_facts
from app.scales.spectrum import position_facts
from app.scales.typed import facts_of
from app.scales.typed import read as read_
from app.scales.typed_choices import choices_meant as choices_meant_
from app.scales.typed_facts import Choices, Figures, HowKnown
from app.scales.typed_figure import read_figure as read_figure_
from app.scales.typed_figure import with_unit_marked
from app.scales.typed_figures import what_to_enter as what_to_enter_
from app.scales.typed_forms import UNIT
from app.scales.typed_taken import Asked, Refusal, Taken, Unknown
from app.scales.typed_words import LANGUAGES
from app.scales.typed_writing import text_of
from tests.notations import by_notation

what_to_enter = by_notation(what_to_enter_)
read = by_notation(read_)
read_figure = by_notation(read_figure_)
choices_meant = by_notation(choices_meant_)

GERMAN = Notation(",", ".")
RATING = facts_of(Rating(words=(ScaleWord(at=5.0, text="Fine"),)))
CHANCE = facts_of(Likelihood())
COMMUTE = facts_of(Number(unit="min", worst=60.0, best=10.0))
PLACE = facts_of(
    Levels(levels=tuple(Level(label=name, value=0.5) for name in ("Poor", "Fair", "Good", "Great")))
)
VISA = facts_of(YesNo())


@pytest.mark.parametrize(
    ("text", "facts", "echo"),
    [
        ("7", RATING, "= 5–7–9, a guess"),
        ("7-7", RATING, "= 7"),
        ("6-8", RATING, "= 6–7–8, likely in the middle"),
        ("6-7-8", RATING, "= 6–7–8"),
        ("70±10", CHANCE, "= 60–70–80%"),
        ("0.5%", CHANCE, "= 0–0.5–20.5%, a guess"),
        ("25", COMMUTE, "= 25 min"),
        ("at least 25", COMMUTE, "= 25–42.5–60 min, likely in the middle"),
        ("-5..-3", COMMUTE, "= −5..−4..−3 min, likely in the middle"),
        ("84.1k", COMMUTE, "= 84,100 min"),
        ("fa", PLACE, "= Fair"),
        ("2..4", PLACE, "= Good (Fair–Great), likely in the middle"),
        ("fair to good", PLACE, "= Fair (Fair–Good), likely the first of the middle two"),
        ("y", VISA, "= Yes"),
    ],
)  # fmt: skip
def test_the_echo_says_what_was_understood(text: str, facts: Figures | Choices, echo: str):
    taken = read(text, facts)
    assert isinstance(taken, Taken)
    assert (taken.echo, taken.cut.partition(" at ")[0]) == (echo, "Cut" if "0–0.5" in echo else "")


def test_a_range_that_goes_along_says_so():
    taken = read("7", RATING, (5.0, 6.0, 8.0))
    assert isinstance(taken, Taken)
    assert taken.echo == "= 6–7–9, its range goes along"
    assert taken.how is None


@pytest.mark.parametrize(
    ("text", "facts", "question"),
    [
        ("7/10", RATING, "Do you mean 7 or 7–8.5–10?"),
        ("0.7", CHANCE, "Do you mean 0.7% or 70%?"),
        ("7.500", COMMUTE, "Do you mean 7,500 min or 7.5 min?"),
        ("Fi", RATING, "Do you mean Fine (5)?"),
        ("g", PLACE, "Do you mean Good or Great?"),
    ],
)
def test_the_question_names_each_way(text: str, facts: Figures | Choices, question: str):
    asked = read(text, facts)
    assert isinstance(asked, Asked)
    assert asked.sentence == question


@pytest.mark.parametrize(
    ("text", "facts", "sentence"),
    [
        ("x", RATING, "Enter a rating from 0 to 10, such as 7, 6–8 or 6–7–8."),
        ("x", CHANCE, "Enter a likelihood in per cent, such as 70, 60–80 or 60–70–80."),
        ("x", COMMUTE, "Enter a number in min, such as 45, 40–50 or 40–45–50."),
        ("x", facts_of(Number(worst=5.0, best=5.0)), "Enter a number alone, such as 5."),
        ("x", position_facts(), "Enter a position in per cent, such as 70, 60–80 or 60–70–80."),
        ("x", PLACE, "Enter one of the levels, or its place, 1 to 4: Poor, Fair, Good, Great."),
        ("x", VISA, "Enter yes or no."),
        ("12-6", COMMUTE, "Low first: 6–12?"),
        ("6-9-8", RATING, "Low, likely, high: 6–8–9?"),
        ("good..poor", PLACE, "Low first: Poor..Good?"),
        ("6 8", RATING, "Write a range as 6–8."),
        ("6,7,8", RATING, "Write low, likely and high as 6–7–8."),
        ("7±-1", RATING, "Write 7±1."),
        ("6-8?", RATING, "A range needs no ~ or ?: 6–8."),
        ("11", RATING, "A rating is 0 to 10."),
        (">61", COMMUTE, "The scale ends at 60 min."),
        ("<9", COMMUTE, "The scale begins at 10 min."),
    ],
)
def test_a_refusal_says_what_would_be_right(text: str, facts: Figures | Choices, sentence: str):
    assert read(text, facts) == Refusal(sentence)


def test_examples_are_in_the_persons_own_notation():
    assert isinstance(COMMUTE, Figures)
    fine = facts_of(Number(worst=0.0, best=1.0))
    assert isinstance(fine, Figures)
    assert what_to_enter(fine, GERMAN) == "Enter a number alone, such as 0,7, 0,6–0,8 or 0,6–0,7–0,8."


@pytest.mark.parametrize(
    ("text", "unit", "marked"),
    [
        ("25 min", "min", f"25 {UNIT}"),
        ("3-4 days/week", "days/week", f"3-4 {UNIT}"),
        ("€84.1k", "€", f"{UNIT}84.1k"),
        ("at least 6 a", "a", f"at least 6 {UNIT}"),
        ("25", "", "25"),
        ("7.5", ".", "7.5"),
    ],
)
def test_what_is_written_in_a_unit_is_no_figure(text: str, unit: str, marked: str):
    assert with_unit_marked(text, unit) == marked


@pytest.mark.parametrize("text", ["7-", "--7", "7 8", "7x", "", "€ € 7 k k"])
def test_what_is_no_figure_is_refused(text: str):
    assert isinstance(COMMUTE, Figures)
    with pytest.raises(Refused, match="this would be right"):
        read_figure(text, COMMUTE, PLAIN, "this would be right")


def test_many_levels_that_begin_alike_are_not_asked_about():
    many = facts_of(Levels(levels=tuple(Level(label=f"s{at}", value=0.5) for at in range(5))))
    assert isinstance(many, Choices)
    with pytest.raises(Refused, match="one of the levels"):
        choices_meant("s", many, LANGUAGES)


def test_the_chance_of_an_event_is_typed_in_per_cents_and_stored_as_a_share():
    facts = replace(chance_facts(), ranged=True)
    taken = read("70", facts)
    assert isinstance(taken, Taken)
    assert (taken.low, taken.likely, taken.high) == (0.5, 0.7, 0.9)
    assert text_of(facts, (0.5, 0.7, 0.9)) == "50–70–90"
    certain = read("0", facts)
    assert isinstance(certain, Taken)
    assert certain.low is None


def test_what_is_pasted_stands_as_it_is_and_the_four_may_be_chosen_for_it():
    held = (5.0, 6.0, 8.0)
    lows: dict[HowKnown, float | None] = {"fact": None, "seen": 6.5, "told": 5.8, "guess": 5.0}
    for how, low in lows.items():
        taken = read("7", RATING, held, how=how)
        assert isinstance(taken, Taken)
        assert taken.low == low
    guess = read("~7", RATING, how="fact")
    assert isinstance(guess, Taken)
    assert guess.low == 5.0


@pytest.mark.parametrize(
    ("text", "came"),
    [
        ("70", (0.7, "= 70%")),
        ("~70", (0.7, "= 70%, a guess, which has no range here")),
        ("70/100", (0.7, "= 70%")),
        ("0.7", "Do you mean 0.7% or 70%?"),
        ("60-80", "There is no range here. Enter a likelihood in per cent, such as 70."),
        ("80-60", "There is no range here. Enter a likelihood in per cent, such as 70."),
        ("70±5", "There is no range here. Enter a likelihood in per cent, such as 70."),
        ("70 (60-80)", "There is no range here. Enter a likelihood in per cent, such as 70."),
        ("at least 60", "There is no range here. Enter a likelihood in per cent, such as 70."),
        ("often", "Enter a likelihood in per cent, such as 70."),
        ("101", "A likelihood is 0 to 100 %."),
        ("?", None),
    ],
)
def test_where_a_value_has_no_range_one_is_refused(text: str, came: object):
    match read(text, chance_facts(), (0.5, 0.6, 0.9)):
        case Taken(low, likely, high, _, echo):
            assert (low, high) == (None, None)
            assert (likely, echo) == came
        case Asked() | Refusal() as other:
            assert other.sentence == came
        case Unknown():
            assert came is None
