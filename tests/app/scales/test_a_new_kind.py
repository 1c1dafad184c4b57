"""A kind of scale that the program has never heard of goes all the way: from its value to the brief."""

import numpy as np
import pytest

from app.analysis import Analysis, analyse
from app.asking.suppose import suppose
from app.document import Document, MustHave, Rating
from app.edits.scales import lost_assessments
from app.report.content import brief
from app.scales.answers import one_step_up
from app.scales.laws import Range
from app.scales.must_haves import broken_at, must_have_state
from app.scales.registry import KINDS, scale_of_kind
from app.scales.value_curve import straight
from app.scales.words import caption, ends, measure, must_have_text, reading
from app.scoring.ranking import rank
from app.sureness.cell_laws import sources_of
from app.words.options import remarks
from tests.builders import DAY, criterion, document, offer
from tests.made_up import NAME, STARS, Stars, judged_by_stars

FUN = judged_by_stars("Fun", MustHave(limit=2.0))


@pytest.fixture(autouse=True)
def registered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(KINDS, NAME, STARS)


@pytest.fixture
def decision() -> Document:
    return document(
        (FUN, criterion("Pay")),
        (
            offer("North", {"Fun": (1.0, 3.0, 4.0), "Pay": 6.0}),
            offer("South", {"Fun": 4.0, "Pay": 3.0}),
            offer("West", {"Pay": 9.0}),
            offer("East", {"Fun": 1.0, "Pay": 9.0}),
        ),
    )


@pytest.fixture
def found(decision: Document) -> Analysis:
    analysis = analyse(decision)
    assert analysis is not None
    return analysis


def test_it_has_values_a_law_and_a_must_have(decision: Document):
    ranking = rank(decision)
    assert ranking.table.values[:, 0] == pytest.approx([17 / 30, 0.8, 0.5, 0.2])
    assert [ranking.options[i].name for i in ranking.order] == ["West", "North", "South", "East"]
    assert ranking.ruled_out.tolist() == [False, False, False, True]
    (source,) = sources_of(ranking.options[0], (FUN,), decision.perspective.sweet_spot)
    assert source.law == Range(straight(0.0, 5.0), 1.0, 3.0, 4.0)
    held, known = FUN.must_have, ranking.options[0].assessments()["fun"]
    assert held is not None
    assert must_have_state(FUN.scale, held, known) == "open"
    assert broken_at(FUN.scale, held, None, np.array([0.1, 0.9], dtype=np.float32)).tolist() == [True, False]


def test_it_is_drawn_and_asked_about(decision: Document, found: Analysis):
    drawn = found.simulation
    assert drawn is not None
    assert 0 < drawn.must_have_chance[0] < drawn.must_have_chance[2] < drawn.must_have_chance[3] == 1
    (asked,) = [one for one in found.questions if one.criterion.id == "fun" and one.offer.id == "west"]
    assert asked.gain > 0
    assert suppose(decision, asked, "best").caption == "Suppose the answer is 5 stars"
    better = one_step_up(FUN, straight(0.0, 5.0), decision.offers[1].assessments[0])
    assert better is not None
    assert better.likely == 5.0


def test_it_is_spoken_of(decision: Document, found: Analysis):
    assert reading(FUN.scale, 3.0) == "3 stars"
    assert measure(FUN.scale, 2.71828) == "2.72 stars"
    assert ends(FUN) == ("no star", "5 stars")
    assert must_have_text(FUN) == "at least 2 stars"
    assert caption(FUN.scale, decision.offers[1].assessments[0]) == "4 of 5"
    assert remarks(found.ranking)[0] == "East is ruled out: Fun at least 2 stars."
    printed = brief(found, DAY)
    row = printed.weights[0]
    assert (row.worst, row.best, row.must_have) == ("no star", "5 stars", "at least 2 stars")
    assert printed.asking is not None
    assert "West · Fun" in [row.about for row in printed.asking.rows]


def test_a_criterion_comes_from_it_and_goes_to_it(decision: Document):
    assert scale_of_kind(NAME, Rating()) == Stars()
    assert lost_assessments(decision, FUN, Rating()) == 3
