"""True of the whole analysis of every document: nothing taken over from before is other than found anew."""

from dataclasses import fields

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from app.analysis import analyse
from app.document import Document
from app.errors import Refused
from app.sureness.luck import Luck
from app.sureness.simulation import Simulation
from tests.laws.decisions import documents
from tests.laws.random_edits import edits


def told(found: Simulation | Luck | None) -> list[np.ndarray]:
    """List all numbers of a simulation, those of how it may turn out among them."""
    if found is None:
        return []
    parts = [getattr(found, one.name) for one in fields(found) if one.name != "known"]
    luck = [number for part in parts if isinstance(part, Luck) for number in told(part)]
    return [*luck, *(np.asarray(part, dtype=np.float64) for part in parts if not isinstance(part, Luck))]


@given(st.data(), documents(least_criteria=1, least_offers=1))
def test_what_is_taken_over_from_before_is_what_would_be_found_anew(data: st.DataObject, document: Document):
    before = analyse(document)
    assert before is not None
    for _ in range(3):
        edit = data.draw(edits(document))
        try:
            document = edit.apply(document)
        except Refused:
            continue
        after, anew = analyse(document, before=before), analyse(document)
        assert after is not None
        assert anew is not None
        for one, other in zip(told(after.simulation), told(anew.simulation), strict=True):
            assert np.array_equal(one, other, equal_nan=True)
        for part in ("less_sure", "smallest", "never_best", "questions", "risks", "swings"):
            assert getattr(after, part) == getattr(anew, part)
        before = after
