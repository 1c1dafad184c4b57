"""Worst and best pay stand together: typed one after the other, by keys, they are entered together."""

from datetime import UTC, datetime
from decimal import Decimal as D

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.edits import OpenPay
from tests.stage import Stage
from tests.ui.pay.said import all_said

WHEN = datetime(2026, 11, 23, 18, 40, tzinfo=UTC)


def type_in(stage: Stage, end: str, text: str, key: Qt.Key) -> None:
    stage.focus(f"pay.{end}.line")
    QTest.keyClicks(stage.find(f"pay.{end}.line"), text)
    stage.press(key)


def errors(stage: Stage) -> tuple[str, str]:
    return stage.text("pay.worst_error_text"), stage.text("pay.best_error_text")


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
@pytest.mark.parametrize("first", ["worst", "best"])
@pytest.mark.parametrize("opened", [False, True])
def test_the_second_of_the_two_takes_the_error_away(stage: Stage, opened: bool, first: str, key: Qt.Key):
    if opened:
        stage.session.do(OpenPay(WHEN))
    stage.panel.pick("sums")  # pyright: ignore[reportAttributeAccessIssue]
    ends = {"worst": "60000", "best": "160000"}
    second = "best" if first == "worst" else "worst"
    type_in(stage, first, ends[first], key)
    assert any(errors(stage))
    type_in(stage, second, ends[second], key)
    assert (stage.document.pay.worst, stage.document.pay.best) == (D(60_000), D(160_000))
    assert errors(stage) == ("", "")


@pytest.mark.parametrize("opened", [False, True])
def test_an_end_typed_wrong_is_put_right_without_typing_the_other_again(stage: Stage, opened: bool):
    if opened:
        stage.session.do(OpenPay(WHEN))
    stage.panel.pick("sums")  # pyright: ignore[reportAttributeAccessIssue]
    type_in(stage, "best", "60000", Qt.Key.Key_Return)
    type_in(stage, "worst", "60500", Qt.Key.Key_Return)
    assert stage.document.pay.worst is None
    assert errors(stage) == ("The worst pay lies below the best.", "")
    stage.type("pay.best.line", "160000")
    assert (stage.document.pay.worst, stage.document.pay.best) == (D(60_500), D(160_000))
    assert errors(stage) == ("", "")
    if not opened:
        assert not [text for text in all_said(stage.window) if "60500" in text or "60,500" in text]
