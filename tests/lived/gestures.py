"""What a person can do to a window. A gesture is found on whatever control is there, so new ones are covered.

To add one, write a function that does it and tells in words what it did, or says nothing where there is
nothing to do it on; `@gesture(3)` makes it three times as likely as others.
"""

from collections.abc import Callable
from random import Random
from typing import Final

from PySide6.QtCore import QAbstractListModel, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QWidget,
)

from tests.hands import SentHand
from tests.lived.life import Control, Life, named, reach

Gesture = Callable[[Life, Random], str]
GESTURES: dict[str, Gesture] = {}
#: Every gesture as often as it is likely.
DRAWN: list[str] = []

TEXTS: Final = (
    "7",
    "−5",
    "0",
    "150",
    "abc",
    "1,5",
    "?",
    "",
    "  ",
    "12,000",
    "80k",
    "2026-12-01",
    "50%",
    "Ünï & <b>",
)
KEYS: Final = tuple(
    getattr(Qt.Key, f"Key_{name}")
    for name in (
        *("Left", "Right", "Up", "Down", "Home", "End", "PageUp", "PageDown", "Return", "Escape", "Space"),
        *("Delete", "Backspace", "Insert", "F2", "Plus", "Minus", "BracketLeft", "Question", "5", "Menu"),
    )
)
LEFT = Qt.MouseButton.LeftButton
#: It ends the life of the window.
ENDS: Final = ("close", "quit")


def gesture(times: int = 1) -> Callable[[Gesture], Gesture]:
    """Add a gesture to those that are drawn."""

    def added(done: Gesture) -> Gesture:
        GESTURES[done.__name__] = done
        DRAWN.extend([done.__name__] * times)
        return done

    return added


@gesture()
def rest(life: Life, dice: Random) -> str:
    return "rest"


@gesture(6)
def press(life: Life, dice: Random) -> str:
    button = _one(life, dice, QAbstractButton)
    if button is None:
        return ""
    if dice.random() < 0.7:
        QTest.mouseClick(button, LEFT)
        return f"click {named(button)}"
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(button, Qt.Key.Key_Space)
    return f"press Space on {named(button)}"


@gesture(4)
def write(life: Life, dice: Random) -> str:
    fields = [*life.controls(QLineEdit), *life.controls(QPlainTextEdit)]
    fields = [one for one in fields if not one.isReadOnly()]
    if not fields:
        return ""
    field, text = dice.choice(fields), dice.choice(TEXTS)
    reach(field)
    field.setFocus(Qt.FocusReason.MouseFocusReason)
    if dice.random() < 0.8:
        field.selectAll()
        QTest.keyClick(field, Qt.Key.Key_Delete)
    for letter in text:
        _type(field, letter)
    ending = dice.choice(("Return", "Escape", "Tab", ""))
    if ending:
        QTest.keyClick(field, getattr(Qt.Key, f"Key_{ending}"))
    return f"write {text!r} into {named(field)}, {ending or 'and stay'}"


@gesture(5)
def strike(life: Life, dice: Random) -> str:
    there = [one for one in life.controls(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    if not there:
        return ""
    control, key, times = dice.choice(there), dice.choice(KEYS), dice.choice((1, 1, 3))
    reach(control)
    control.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(times):
        QTest.keyClick(QApplication.focusWidget() or control, key)
    return f"press {key.name.removeprefix('Key_')} {times} times on {named(control)}"


@gesture(4)
def slide(life: Life, dice: Random) -> str:
    slider = _one(life, dice, QAbstractSlider)
    if slider is None or isinstance(slider, QScrollBar):
        return ""
    handle = getattr(slider, "knob_x", None)
    start = round(handle()) if handle else dice.randrange(max(1, slider.width()))
    to = dice.randrange(-5, slider.width() + 5)
    _drag(slider, QPoint(start, slider.height() // 2), QPoint(to, slider.height() // 2))
    return f"slide {named(slider)} from {start} to {to} of {slider.width()}"


@gesture(2)
def choose(life: Life, dice: Random) -> str:
    choice = _one(life, dice, QComboBox)
    if choice is None:
        return ""
    choice.setFocus(Qt.FocusReason.TabFocusReason)
    if dice.random() < 0.3:
        choice.showPopup()
        return f"let {named(choice)} drop down"
    key = dice.choice((Qt.Key.Key_Up, Qt.Key.Key_Down))
    QTest.keyClick(choice, key)
    return f"go {key.name.removeprefix('Key_')} in {named(choice)}"


@gesture(4)
def click_row(life: Life, dice: Random) -> str:
    view = _one(life, dice, QAbstractItemView)
    model = view.model() if view is not None else None
    if view is None or model is None or not model.rowCount():
        return ""
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    index = model.index(dice.randrange(model.rowCount()), dice.randrange(columns))
    view.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
    at = view.visualRect(index).center()
    how = dice.choice(("click", "click", "double-click", "right-click", "point at"))
    if how == "right-click":
        view.customContextMenuRequested.emit(at)
    elif how == "point at":
        QTest.mouseMove(view.viewport(), at)
    else:
        QTest.mouseClick(view.viewport(), LEFT, pos=at)
        if how == "double-click":
            QTest.mouseDClick(view.viewport(), LEFT, pos=at)
            QTest.mouseRelease(view.viewport(), LEFT, pos=at)
    return f"{how} row {index.row()}, {index.column()} of {named(view)}"


@gesture()
def turn(life: Life, dice: Random) -> str:
    tabs = _one(life, dice, QTabBar)
    if tabs is None or not tabs.count():
        return ""
    at = dice.randrange(tabs.count())
    QTest.mouseClick(tabs, LEFT, pos=tabs.tabRect(at).center())
    return f"click tab {at} of {named(tabs)}"


@gesture(2)
def drag_on_the_chart(life: Life, dice: Random) -> str:
    plot = life.window.chart.plot
    if not plot.isVisible():
        return ""
    spots = [QPoint(round(one.cx), round(one.cy)) for one in plot.figure.markers]
    spots += [plot.grip(edge).center().toPoint() for edge in ("low", "high")]
    start = dice.choice(spots)
    to = QPoint(dice.randrange(plot.width()), dice.randrange(plot.height()))
    _drag(plot.viewport(), start, to)
    return f"drag on the chart from {start.toTuple()} to {to.toTuple()}"


@gesture(2)
def scroll(life: Life, dice: Random) -> str:
    there = life.controls(QWidget)
    control = dice.choice(there)
    at = QPointF(control.rect().center())
    turned = QPoint(0, dice.choice((-120, 120)))
    none, button, phase = (
        Qt.KeyboardModifier.NoModifier,
        Qt.MouseButton.NoButton,
        Qt.ScrollPhase.NoScrollPhase,
    )
    event = QWheelEvent(at, control.mapToGlobal(at), QPoint(), turned, button, none, phase, False)
    QApplication.sendEvent(control, event)
    return f"turn the wheel by {turned.y()} over {named(control)}"


@gesture(3)
def leave(life: Life, dice: Random) -> str:
    here = QApplication.focusWidget()
    if here is None:
        return ""
    key = dice.choice((Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Backtab))
    QTest.keyClick(here, key)
    return f"press {key.name.removeprefix('Key_')} on {named(here)}"


@gesture(4)
def act(life: Life, dice: Random) -> str:
    there = [one for one in life.window.actions.all() if one.isEnabled()]
    there = [one for one in there if one.objectName().removeprefix("action.") not in ENDS]
    action = dice.choice(there)
    action.trigger()
    return f"choose {action.objectName()}"


@gesture(4)
def open_a_window(life: Life, dice: Random) -> str:
    names = ("criteria", "perspectives", "situation", "certainty", "robustness", "gut", "pay", "decide")
    there = [name for name in (*names, "edit_offer", "add_offer") if life.window.actions[name].isEnabled()]
    name = dice.choice(there)
    life.window.actions[name].trigger()
    return f"choose action.{name}"


@gesture(2)
def close_a_window(life: Life, dice: Random) -> str:
    beside = life.windows()[1:]
    if not beside:
        return ""
    window = dice.choice(beside)
    if dice.random() < 0.5:
        window.activateWindow()
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Escape)
        return f"press Esc in {named(window)}"
    window.close()
    return f"close {named(window)}"


@gesture(4)
def take_back(life: Life, dice: Random) -> str:
    name = dice.choice(("undo", "undo", "redo"))
    if not life.window.actions[name].isEnabled():
        return ""
    life.window.actions[name].trigger()
    return f"choose action.{name}"


@gesture(3)
def wait(life: Life, dice: Random) -> str:
    life.wait()
    return "wait for the answers"


@gesture()
def resize(life: Life, dice: Random) -> str:
    size = dice.choice(((1440, 900), (1100, 700), (800, 600)))
    life.window.frame.resize(*size)
    return f"make the window {size[0]} by {size[1]}"


def _one(life: Life, dice: Random, kind: type[Control]) -> Control | None:
    there = life.controls(kind)
    if not there:
        return None
    one = dice.choice(there)
    reach(one)
    return one


def _drag(on: QWidget, start: QPoint, to: QPoint) -> None:
    hand = SentHand()
    hand.press(on, start)
    for step in (1, 2, 3):
        hand.move(on, start + (to - start) * step / 3)
    hand.release(on, to)


def _type(field: QWidget, letter: str) -> None:
    """Type a letter; QTest itself knows none beyond ASCII."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(field, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
