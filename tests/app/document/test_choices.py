from datetime import datetime

import pytest

from app.document import Choice, GutRanking, Opening
from app.document.pay import Pay
from app.errors import Refused
from tests.every_noun import CHOSEN, FEELING, choice, every_noun

DOCUMENT = every_noun()


def test_the_last_choice_counts_unless_it_was_reopened():
    assert DOCUMENT.choice == DOCUMENT.choices[1]
    assert DOCUMENT.replace(choices=(choice(FEELING, reopened=CHOSEN),)).choice is None
    assert DOCUMENT.replace(choices=()).choice is None


def test_pay_is_open_while_a_choice_stands_or_after_it_was_opened_early():
    covered = DOCUMENT.replace(choices=(), pay=Pay())
    assert not covered.pay_open
    assert covered.replace(choices=(choice(CHOSEN),)).pay_open
    early = covered.replace(pay=Pay(openings=(Opening(when=FEELING),)))
    assert early.pay_open
    assert not early.replace(pay=Pay(openings=(Opening(when=FEELING, covered=CHOSEN),))).pay_open


def test_only_the_last_choice_may_stand():
    with pytest.raises(Refused, match=r"choices\[0\].reopened"):
        DOCUMENT.replace(choices=(choice(FEELING), choice(CHOSEN)))


def test_an_order_by_feeling_names_each_option_once_and_none_that_is_not_there():
    with pytest.raises(Refused, match="stands twice"):
        DOCUMENT.gut_rankings[0].replace(order=("now", "now"))
    with pytest.raises(Refused, match=r"gut_rankings\[0\].order\[1\]: There is no option"):
        DOCUMENT.replace(gut_rankings=(GutRanking(when=FEELING, order=("now", "cloud")),))


def test_a_moment_needs_the_zone_it_was_in():
    with pytest.raises(Refused) as refusal:
        choice(CHOSEN).replace(when=datetime(2026, 11, 23, 18, 30))
    assert refusal.value.problems[0].place == "when"
    assert refusal.value.sentence == "A moment is written as 2026-12-14T09:30:00+01:00."


def test_the_record_outlives_the_option():
    gone = tuple(one.replace(option="gone") for one in DOCUMENT.choices)
    kept = DOCUMENT.replace(choices=gone).choice
    assert isinstance(kept, Choice)
    assert kept.option_name == "Dialogue"
