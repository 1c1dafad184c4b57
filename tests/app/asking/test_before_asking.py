import numpy as np
import pytest

from app.asking.before_asking import before_asking
from app.document import MustHave, Number, YesNo
from app.scoring.ranking import rank
from tests.builders import BENEFIT, criterion, document, offer

PERMIT = criterion("Permit", YesNo(), must_have=MustHave(limit=True))


def test_without_must_haves_the_means_are_the_fits():
    made = document((criterion("A"),), (offer("X", {"A": 3.0}), offer("Y", {"A": 8.0})))
    before = before_asking(rank(made))
    assert before.means == pytest.approx([30.0, 80.0])
    assert before.behind == pytest.approx([50.0, 50.0])
    assert before.choice == 1


def test_an_open_must_have_halves_what_an_option_is_worth():
    offers = (offer("X", {"Base": 80.0}), offer("Y", {"Base": 30.0, "Permit": True}))
    ranking = rank(document((criterion("Base", BENEFIT), PERMIT), offers, {"Base": 1.0}))
    before = before_asking(ranking)
    assert before.kept == pytest.approx([0.5, 1.0])
    assert before.means == pytest.approx([40.0, 30.0])


def test_the_limit_of_a_range_takes_its_good_part():
    pay = criterion("Pay", Number(worst=0.0, best=100.0), must_have=MustHave(side="at_least", limit=60.0))
    ranking = rank(document((pay,), (offer("X", {}), offer("Y", {"Pay": 65.0}))))
    before = before_asking(ranking)
    assert before.kept[0] == pytest.approx(0.4, abs=1e-3)
    assert before.means[0] == pytest.approx(0.4 * 80.0, abs=0.05)


def test_what_is_ruled_out_is_worth_the_current_job():
    offers = (
        offer("X", {"Base": 90.0, "Permit": False}),
        offer("Job", {"Base": 20.0, "Permit": False}, kind="current_job"),
    )
    before = before_asking(rank(document((criterion("Base", BENEFIT), PERMIT), offers, {"Base": 1.0})))
    assert before.means == pytest.approx([20.0, 20.0])
    assert before.standing.tolist() == [False, False]
    assert not before.shifts_all(np.array([0])).any()
    assert not before.shifts_all(np.array([1])).any()
