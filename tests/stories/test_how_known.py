"""How do I know this? One touch sets the range, by mouse and by key; and the hand sets it end by end."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton, QWidget

from app.scales.how_known import HOW_KNOWN
from app.scales.typed_facts import HowKnown
from tests.rig import settle
from tests.stage import Stage
from tests.stories.values import GROWTH, STAYS, entered, said
from ui.widgets.range_slider import RangeSlider
from ui.widgets.span import Handle

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def how(stage: Stage) -> list[str]:
    """Say as what Growth is shown to be known."""
    buttons = {
        one: stage.window.findChild(QToolButton, f"assessment.growth.how_{at}")
        for at, one in enumerate(HOW_KNOWN)
    }
    return [one for one, button in buttons.items() if button is not None and button.isChecked()]


MEANT: dict[HowKnown, tuple[float, ...]] = {
    "guess": (4, 6, 8),
    "told": (4.8, 6, 7.2),
    "seen": (5.5, 6, 6.5),
    "fact": (6,),
}


@pytest.mark.parametrize("by", ["mouse", "letter", "arrows"])
@pytest.mark.parametrize("known", HOW_KNOWN)
def test_how_it_is_known_is_one_touch(stage: Stage, by: str, known: HowKnown):
    before = stage.document
    stage.focus(GROWTH)
    settle()
    at = list(HOW_KNOWN).index(known)
    assert how(stage) == []
    if by == "mouse":
        stage.click(f"assessment.growth.how_{at}")
    elif by == "letter":
        stage.press((ALT, getattr(Qt.Key, f"Key_{HOW_KNOWN[known].split()[-1][0].upper()}")))
    else:
        stage.press(Qt.Key.Key_Tab, *[Qt.Key.Key_Right] * (at + 1) if at else [Qt.Key.Key_Space])
    assert entered(stage.document, "growth") == MEANT[known]
    assert how(stage) == [known]
    assert stage.find(f"assessment.growth.how_{at}").accessibleName().endswith(f"?: {HOW_KNOWN[known]}")
    while stage.document is not before:
        stage.session.undo()


def test_a_range_that_is_dragged_is_none_of_the_four(stage: Stage):
    stage.focus(GROWTH)
    stage.press((ALT, Qt.Key.Key_T))
    assert how(stage) == ["told"]
    stage.focus("assessment.growth.slider")
    stage.press(Qt.Key.Key_Tab, Qt.Key.Key_Left)
    assert how(stage) == []


def test_ends_that_are_cut_are_said_and_what_counts_as_long_as_the_hand_is_there(stage: Stage):
    stage.type(GROWTH, "9-9-9")
    stage.press((ALT, Qt.Key.Key_G))
    assert entered(stage.document, "growth") == (7, 9, 10)
    assert said(stage, "assessment.growth.echo") == "= 7–9–10, a guess. Cut at 10; on average 8.83 counts."
    stage.focus("offer.company")
    assert said(stage, "assessment.growth.echo") == ""


def test_it_is_asked_how_it_is_known_after_what_was_typed_is_entered(stage: Stage):
    stage.type(GROWTH, "3", enter=False)
    settle()
    stage.press((ALT, Qt.Key.Key_S))
    assert entered(stage.document, "growth") == (2.5, 3, 3.5)
    stage.type(GROWTH, "12-6", enter=False)
    stage.press((ALT, Qt.Key.Key_G))
    assert entered(stage.document, "growth") == (2.5, 3, 3.5)
    assert stage.find(GROWTH).hasFocus()
    assert said(stage, "assessment.growth.error_text") == "Low first: 6–12?"


def test_nobody_is_asked_how_a_gap_or_a_plain_fact_is_known(stage: Stage):
    stage.type("assessment.permit.likely.line", "y")
    assert entered(stage.document, "permit") == (True,)
    for name in ("assessment.permit.likely.line", STAYS):
        stage.focus(name)
        settle()
        row, _, _ = name.partition(".likely")
        found = stage.window.findChild(QWidget, f"{row}.how")
        assert found is None or not found.isVisible()


def test_a_click_beside_an_end_moves_that_end_alone(stage: Stage):
    slider = stage.find("assessment.growth.slider", RangeSlider)
    before = stage.document
    ends: dict[Handle, int] = {"low": -20, "high": 20}
    for end, away in ends.items():
        x = round(slider.handle_x(end)) + away
        QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(x, slider.height() // 2))
        low, likely, high = entered(stage.document, "growth") or (None, None, None)
        assert likely == 6
        assert (low == 5, high == 8) == (end == "high", end == "low")
        stage.session.undo()
        assert stage.document is before
