import numpy as np
import pytest

from app.asking.before_asking import Place, answers_of, before_asking, effect_of
from app.document import MustHave, Number, YesNo
from app.scales.laws import Event, Fixed, Gap, Law, Listed, Range
from app.scales.value_curve import straight
from app.scoring.ranking import rank
from tests.builders import BENEFIT, criterion, document, offer

PERMIT = criterion("Permit", YesNo(), must_have=MustHave(limit=True))


@pytest.mark.parametrize(
    ("law", "chances", "values"),
    [
        (Event(0.3), [0.3, 0.7], [1.0, 0.0]),
        (Listed(0.0, 0.5, 1.0), [1 / 6, 4 / 6, 1 / 6], [0.0, 0.5, 1.0]),
    ],
)
def test_few_answers_are_listed(law: Law, chances: list[float], values: list[float]):
    found = answers_of(law)
    assert found.chances == pytest.approx(chances)
    assert found.values == pytest.approx(values)
    assert law.values(found.draws.astype(np.float32)) == pytest.approx(values)
    assert found.chances @ found.centred == pytest.approx(0.0, abs=1e-12)


@pytest.mark.parametrize(
    ("law", "mean"), [(Gap(), 0.5), (Fixed(0.7), 0.7), (Range(straight(0.0, 10.0), 2.0, 4.0, 9.0), 0.45)]
)
def test_a_stretch_is_cut_into_slices(law: Law, mean: float):
    found = answers_of(law, 512)
    assert len(found.values) == 512
    assert found.chances.sum() == pytest.approx(1.0)
    assert found.values.mean() == pytest.approx(mean, abs=1e-4)


def test_without_must_haves_the_means_are_the_fits():
    made = document((criterion("A"),), (offer("X", {"A": 3.0}), offer("Y", {"A": 8.0})))
    before = before_asking(rank(made), (), None)
    assert before.means == pytest.approx([30.0, 80.0])
    assert before.behind == pytest.approx([50.0, 50.0])
    assert before.choice == 1


def test_an_open_must_have_halves_what_an_option_is_worth():
    offers = (offer("X", {"Base": 80.0}), offer("Y", {"Base": 30.0, "Permit": True}))
    ranking = rank(document((criterion("Base", BENEFIT), PERMIT), offers, {"Base": 1.0}))
    unknown = (Place(0, 1, Gap(), held=True),)
    before = before_asking(ranking, (unknown,), None)
    assert before.kept == pytest.approx([0.5, 1.0])
    assert before.means == pytest.approx([40.0, 30.0])
    effect = effect_of(ranking, unknown, None)
    assert effect.kept[0].mean() == 0.5
    assert effect.kept[1].all()


def test_the_limit_of_a_range_takes_its_good_part():
    pay = criterion("Pay", Number(worst=0.0, best=100.0), must_have=MustHave(side="at_least", limit=60.0))
    ranking = rank(document((pay,), (offer("X", {}), offer("Y", {"Pay": 65.0}))))
    before = before_asking(ranking, ((Place(0, 0, Gap(), held=True),),), None)
    assert before.kept[0] == pytest.approx(0.4, abs=1e-3)
    assert before.means[0] == pytest.approx(0.4 * 80.0, abs=0.05)


def test_what_is_ruled_out_is_worth_the_current_job():
    offers = (
        offer("X", {"Base": 90.0, "Permit": False}),
        offer("Job", {"Base": 20.0, "Permit": False}, kind="current_job"),
    )
    before = before_asking(rank(document((criterion("Base", BENEFIT), PERMIT), offers, {"Base": 1.0})), (), 1)
    assert before.means == pytest.approx([20.0, 20.0])
    assert before.standing.tolist() == [False, True]
    assert not before.shifts_all(np.array([0])).any()
    assert not before.shifts_all(np.array([1])).any()
