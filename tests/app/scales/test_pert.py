"""The Beta-PERT law against published means, and its slices against scipy."""

import numpy as np
import pytest
from scipy.special import betaincinv

from app.scales.pert import between, middles, pert_mean, pert_slices, tabled
from tests.cases import case

MODES = [0.0, 5e-324, 1e-310, 1e-199, 1e-12, 1e-6, 0.01, 0.2, 0.25, 0.5, 0.613, 0.75, 0.99, 1.0]


def test_pert_mean_hillier2001():
    published = case("pert_reliable")
    found = [pert_mean(*three) for three in published["inputs"]["amb"]]
    assert found == pytest.approx(published["expected"]["mean"], abs=published["expected"]["tolerance"])


@pytest.mark.parametrize("three", [(0.0, 2.0, 10.0), (0.0, 0.0, 10.0), (0.0, 10.0, 10.0), (-5.0, 1.0, 3.0)])
def test_slices_of_a_range_lie_in_it_and_have_its_mean(three: tuple[float, float, float]):
    slices = pert_slices(*three)
    assert len(slices) == 256
    assert three[0] <= slices[0] < slices[-1] <= three[2]
    assert slices.mean() == pytest.approx(pert_mean(*three), abs=2e-3 * (three[2] - three[0]))


@pytest.mark.parametrize("likely", MODES)
@pytest.mark.parametrize("slices", [1, 256, 4096])
def test_slices_are_quantiles_of_the_beta_law_as_scipy_knows_it(likely: float, slices: int):
    expected = betaincinv(1 + 4 * likely, 5 - 4 * likely, middles(slices))
    assert np.abs(pert_slices(0.0, likely, 1.0, slices) - expected).max() < 1e-12


@pytest.mark.parametrize("slices", [64, 8192])
def test_any_law_is_mixed_of_those_tabled(slices: int):
    modes = np.array([*MODES, *np.linspace(0, 1, 12)])[:, None]
    found = between(modes[:, 0]) @ tabled(slices)
    assert np.abs(found - betaincinv(1 + 4 * modes, 5 - 4 * modes, middles(slices))).max() < 1e-7


def test_slices_are_shared_and_so_cannot_be_changed():
    with pytest.raises(ValueError, match="read-only"):
        pert_slices(0.0, 1.0, 2.0)[0] = 9.0
