"""True of the value of every question of every document."""

import math

import numpy as np
import pytest
from hypothesis import assume, given

from app.asking.before_asking import before_asking
from app.asking.questions import QuestionValue, comparable, question_values
from app.document import Document
from app.scoring.ranking import TIE, Ranking, rank
from app.sureness.draws import draw, weigh, worths
from app.words.questions import question_line
from tests.laws.decisions import documents

SAMPLES = 2048


def valued(document: Document) -> tuple[Ranking, tuple[QuestionValue, ...]]:
    ranking = rank(document)
    assume(comparable(ranking))
    return ranking, question_values(ranking, document)


def certain_fits(document: Document, ranking: Ranking) -> np.ndarray:
    """Draw the fits with the weights as they are, must-haves counted, (options, draws)."""
    scene = draw(document, ranking, SAMPLES)
    shares = ranking.shares.astype(np.float32)
    total = weigh(scene, shares).sums
    return worths(scene, total, shares).astype(np.float64)


@given(documents(least_criteria=1, least_offers=2, most_perspectives=1))
def test_a_gain_lies_between_none_and_that_of_knowing_all(document: Document):
    ranking, found = valued(document)
    fits = certain_fits(document, ranking)
    fits = fits[~ranking.ruled_out]
    assume(len(fits))
    choice = int(fits.mean(axis=1).argmax())
    missed = fits.max(axis=0) - fits[choice]
    # A rare outcome may not be among the draws at all.
    error = 4.0 * (float(missed.std()) / math.sqrt(SAMPLES) + 100.0 / SAMPLES)
    for question in found:
        assert 0.0 <= question.gain <= float(missed.mean()) + error
        assert 0.0 <= question.chance_choice_changes <= 1.0 + TIE
        assert question.chance_choice_changes > 0 or question.gain <= TIE
        assert question.options
        assert question_line(question)
    assert [one.gain for one in found] == pytest.approx(
        sorted((q.gain for q in found), reverse=True), abs=1e-8
    )


@given(documents(least_criteria=1, least_offers=2, most_perspectives=1))
def test_before_any_answer_options_are_worth_what_the_draws_say(document: Document):
    ranking = rank(document)
    assume(comparable(ranking))
    fits = certain_fits(document, ranking)
    before = before_asking(ranking)
    error = 4.0 * (fits.std(axis=1) / math.sqrt(SAMPLES) + 100.0 / SAMPLES)
    assert (np.abs(fits.mean(axis=1) - before.means) <= error).all()


@given(documents(least_criteria=1, least_offers=2, most_perspectives=1))
def test_one_answer_is_one_question(document: Document):
    _, found = valued(document)
    asked = [
        ("event", one.event.id, "") if one.event else ("cell", one.subject, one.criterion.id) for one in found
    ]
    assert len(set(asked)) == len(asked)
