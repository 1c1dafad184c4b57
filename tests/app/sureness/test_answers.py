"""What may turn out to be true of a cell."""

import pytest

from app.scales.laws import Fixed, Gap, Law, Listed, Range
from app.scales.value_curve import straight
from app.sureness.answers import answers_of


@pytest.mark.parametrize(
    ("law", "chances", "values"),
    [
        (Listed(0.0, 0.5, 1.0), [1 / 6, 4 / 6, 1 / 6], [0.0, 0.5, 1.0]),
    ],
)
def test_few_answers_are_listed(law: Law, chances: list[float], values: list[float]):
    found = answers_of(law)
    assert found.chances == pytest.approx(chances)
    assert found.values == pytest.approx(values)
    assert law.values(found.draws) == pytest.approx(values)
    assert found.chances @ found.centred == pytest.approx(0.0, abs=1e-12)


@pytest.mark.parametrize(
    ("law", "mean"), [(Gap(), 0.5), (Fixed(0.7), 0.7), (Range(straight(0.0, 10.0), 2.0, 4.0, 9.0), 0.45)]
)
def test_a_stretch_is_cut_into_slices(law: Law, mean: float):
    found = answers_of(law, 512)
    assert len(found.values) == 512
    assert found.chances.sum() == pytest.approx(1.0)
    assert found.values.mean() == pytest.approx(mean, abs=1e-4)
