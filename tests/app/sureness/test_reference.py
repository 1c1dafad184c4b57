"""The worked example as it was, against two other programs; `make endure` compares at 100,000 draws."""

from tests.reference import figures


def test_the_figures_of_other_programs_are_met():
    found = list(figures(8192, chance=0.02))
    assert len(found) == 17
    assert not [f"{one.name}: {one.ours:.4f}, not {one.theirs}" for one in found if not one.met]
