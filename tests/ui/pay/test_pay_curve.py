"""The value curve of pay: bent between worst and best, and nowhere to be found while pay is covered."""

from datetime import UTC, datetime
from decimal import Decimal as D

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from app.document import CurvePoint
from app.edits import ChangePaySetting, CoverPay, OpenPay
from tests.speaking import speaking
from tests.stage import Stage
from tests.surfaces import told_by
from tests.ui.pay.said import all_said
from ui.pay.weighing import CURVE_COVERED, NO_CURVE

WHEN = datetime(2026, 11, 23, 18, 40, tzinfo=UTC)
BENT = (CurvePoint(x=60_000, value=0.0), CurvePoint(x=84_173, value=0.7373), CurvePoint(x=160_000, value=1.0))


@pytest.fixture
def bent(stage: Stage) -> Stage:
    stage.panel.pick("sums")  # pyright: ignore[reportAttributeAccessIssue]
    stage.session.do(ChangePaySetting("range", (D(60_000), D(160_000))))
    stage.session.do(ChangePaySetting("curve", BENT))
    QApplication.processEvents()
    return stage


def points(stage: Stage) -> list[tuple[float, float]]:
    return [(point.x, point.value) for point in stage.document.pay.curve]


def found(stage: Stage) -> list[str]:
    said = [*all_said(stage.window), *(text for _, text in told_by(stage.window))]
    return [text for text in said for figure in ("84173", "84,173", "84.173", "73.73") if figure in text]


def test_a_curve_is_bent_moved_and_straightened(stage: Stage):
    stage.panel.pick("sums")  # pyright: ignore[reportAttributeAccessIssue]
    stage.session.do(OpenPay(WHEN))
    assert stage.text("pay.curve.said") == NO_CURVE
    assert not stage.find("pay.curve").isVisible()
    stage.session.do(ChangePaySetting("range", (D(60_000), D(160_000))))
    assert stage.find("pay.curve").isVisible()
    assert not stage.find("pay.curve.said").isVisible()
    stage.click("pay.curve.kind_1")
    assert points(stage) == [(60_000, 0.0), (110_000, 0.5), (160_000, 1.0)]
    stage.type("pay.curve.1.x", "85k")
    stage.type("pay.curve.1.value", "70")
    assert points(stage) == [(60_000, 0.0), (85_000, 0.7), (160_000, 1.0)]
    assert stage.find("pay.curve.1.x", QLineEdit).text() == "85,000"
    stage.click("pay.curve.add")
    assert len(points(stage)) == 4
    stage.click("pay.curve.2.remove")
    stage.click("pay.curve.kind_0")
    assert points(stage) == []


def test_what_is_no_amount_here_is_refused_with_its_sentence(bent: Stage):
    bent.session.do(OpenPay(WHEN))
    for typed, part in (
        ("much", "Enter an amount"),
        ("$ 85000", "Enter it in EUR"),
        ("85.000", "several ways"),
        ("60000", "to the right"),
    ):
        name = "pay.curve.0.x" if typed == "much" else "pay.curve.1.x"
        bent.type(name, typed)
        assert part in bent.text("pay.curve.points.error_text"), typed
        assert bent.document.pay.curve == BENT
        bent.find(name).forget()  # pyright: ignore[reportAttributeAccessIssue]


def test_amounts_are_written_as_in_the_fields_beside(bent: Stage):
    speaking(QLocale("de_DE"))
    bent.session.do(OpenPay(WHEN))
    assert bent.find("pay.curve.1.x", QLineEdit).text() == "84.173"
    assert "84.173 is worth 73,73" in bent.find("pay.curve.view").accessibleName()
    bent.type("pay.curve.1.x", "85.500")
    assert points(bent)[1][0] == 85_500


def test_nothing_of_it_is_there_while_pay_is_covered(bent: Stage):
    assert bent.text("pay.curve.said") == CURVE_COVERED
    assert not bent.find("pay.curve").isVisible()
    assert not found(bent)
    bent.session.do(OpenPay(WHEN))
    QApplication.processEvents()
    assert found(bent)
    bent.focus("pay.curve.1.x")
    bent.session.do(CoverPay(WHEN))
    # At once, also in rows that are about to go.
    loose = [one for one in QApplication.topLevelWidgets() if one.objectName().startswith("pay.curve")]
    assert not [text for one in loose for _, text in told_by(one) if "84" in text]
    assert not found(bent)
    QApplication.processEvents()
    assert not [one for one in bent.find("pay.curve").findChildren(QWidget) if "curve.1" in one.objectName()]
    assert bent.document.pay.curve == BENT
