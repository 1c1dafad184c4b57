"""Pay as a criterion: what a range counts as."""

import pytest

from app.document import CurvePoint, Number
from app.negotiating.pay_column import pay_column
from app.scoring.judged import judged
from tests.builders import BENEFIT, criterion, document, offer
from tests.paid import column_of

PAY = Number(worst=60.0, best=120.0)
BENT = (CurvePoint(x=60.0, value=0.0), CurvePoint(x=80.0, value=0.5), CurvePoint(x=120.0, value=1.0))


def counts_as(pays: object, curve: tuple[CurvePoint, ...] = ()) -> float | None:
    judged = (criterion("Pay", PAY, curve=curve), criterion("Rest", BENEFIT))
    return column_of(document(judged, (offer("North", {"Pay": pays, "Rest": 50.0}),))).counts_as(0)


def test_a_certain_pay_counts_as_itself_also_beyond_the_range():
    assert counts_as(75.0, BENT) == 75.0
    assert counts_as(150.0, BENT) == 150.0


def test_a_range_on_a_straight_curve_counts_as_its_mean():
    assert counts_as((70.0, 80.0, 102.0)) == pytest.approx(82.0)
    assert counts_as((130.0, 140.0, 150.0)) == pytest.approx(140.0)


def test_over_a_bend_a_range_counts_as_less_than_its_mean():
    """The curve flattens, so what might be lost weighs more than what might be won."""
    counted = counts_as((60.0, 80.0, 100.0), BENT)
    assert counted is not None
    assert 76.0 < counted < 80.0


def test_pay_that_is_not_known_counts_as_nothing_that_could_be_named():
    assert counts_as(None) is None


def test_there_is_no_column_where_pay_does_not_count():
    aside = judged(document((criterion("Pay", PAY, set_aside=True), criterion("Rest", BENEFIT))))
    assert pay_column(aside, "pay") is None
    assert pay_column(aside, "gone") is None
