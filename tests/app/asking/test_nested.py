"""The value of every question against nested simulation; `make endure` does so on more documents, finer."""

import pytest

from tests.nested import nested, random_document


@pytest.mark.parametrize("seed", range(5))
def test_a_question_is_worth_what_the_long_way_says(seed: int):
    found = list(nested(random_document(seed), 2048, 16))
    assert len(found) > 8
    wrong = [one for one in found if abs(one.ours - one.theirs) > one.near]
    assert not wrong
    assert any(one.ours > 0.02 for one in found), "nearly tied, so that something is worth asking"
