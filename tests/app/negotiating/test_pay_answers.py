"""All that opening pay adds, put together once."""

import pytest

from app.negotiating.other_asks import other_asks
from app.negotiating.pay_answers import PayAnswers, pay_answers
from app.negotiating.ties import ties, uncertain
from app.sureness.simulation import Stopped
from tests.paid import column_of, package, paid, sheets_of

MADE = paid(
    {"North": 75.0, "South": 60.0, "East": 80.0},
    (package("North", 90_000), package("South", 75_000)),
    "North",
)


@pytest.fixture(scope="module")
def answers() -> PayAnswers:
    return pay_answers(MADE, samples=64)


def test_ties_steps_and_sheets_are_those_that_are_found_one_by_one(answers: PayAnswers):
    assert [tie.option for tie in answers.ties.ties] == [tie.option for tie in ties(MADE).ties]
    pay = column_of(MADE)
    for i, option in enumerate(pay.ranking.options):
        assert answers.steps_of(option.id) == answers.steps[i] == other_asks(pay, i)
    assert [sheet.offer.id for sheet in answers.sheets] == [sheet.offer.id for sheet in sheets_of(MADE)]


def test_how_sure_a_tie_is_is_told_where_it_has_a_price(answers: PayAnswers):
    (alone,) = uncertain(ties(MADE), samples=64)
    draws = answers.draws_of("south")
    assert draws is not None
    assert (draws.median, draws.samples) == (alone.median, 64)
    assert answers.draws_of("east") is None, "its pay is not known"
    assert answers.draws_of("gone") is None


def test_where_pay_cannot_be_compared_there_is_nothing_else_to_ask_for():
    none = pay_answers(MADE.replace(pay=MADE.pay.replace(worst=None, best=None, curve=())), samples=64)
    assert (none.ties.why, none.steps, none.draws) == ("no_range", (), ())
    assert none.steps_of("north") == ()
    assert none.steps_of(None) == ()
    assert len(none.sums) == 3
    assert len(none.sheets) == 2


def test_sums_are_taken_over_while_neither_pay_nor_offers_change(answers: PayAnswers):
    assert pay_answers(MADE.replace(title="Other"), before=answers, samples=16).sums is answers.sums
    raised = MADE.replace(pay=MADE.pay.replace(horizon_years=2))
    assert pay_answers(raised, before=answers, samples=16).sums is not answers.sums


def test_it_stops_between_any_two_steps():
    asked = 0

    def enough() -> bool:
        nonlocal asked
        asked += 1
        return asked > wanted

    for wanted in (0, 1, 4, 9, 20):
        asked = 0
        with pytest.raises(Stopped):
            pay_answers(MADE, enough, samples=64)
        assert asked == wanted + 1
