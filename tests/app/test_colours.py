import pytest

from app.colours import DARK, LIGHT, criterion_ink
from app.document.criteria import CRITERION_COLOURS


@pytest.mark.parametrize("number", range(1, CRITERION_COLOURS + 1))
def test_a_criterion_keeps_the_colour_of_its_number_in_both_themes(number: int):
    ink = criterion_ink(number)
    assert ink == f"criterion{number}"
    assert ink in LIGHT
    assert ink in DARK


@pytest.mark.parametrize("number", [None, 0, 9, 40])
def test_a_criterion_beyond_the_table_is_grey(number: int | None):
    assert criterion_ink(number) == "text3"
