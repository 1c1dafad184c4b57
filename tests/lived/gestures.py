"""What a hand can do to controls. A gesture is found on whatever control is there, so new ones are covered.

To add one, write a function that does it and tells in words what it did, or says nothing where there is
nothing to do it on; `@gesture(3)` makes it three times as likely as others.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QAbstractListModel, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QWidget,
)

from tests.hands import SentHand
from tests.keys import type_letters
from tests.lived.dice import Dice, named
from tests.lived.life import Life

Gesture = Callable[[Life, Dice], str]
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
    "6-8",
    "60–70–85",
    "7±1",
    "~7",
    "0.7",
    "12-6",
    "at least 6",
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


def gesture(times: int = 1) -> Callable[[Gesture], Gesture]:
    """Add a gesture to those that are drawn."""

    def added(done: Gesture) -> Gesture:
        GESTURES[done.__name__] = done
        DRAWN.extend([done.__name__] * times)
        return done

    return added


@gesture(6)
def press(life: Life, dice: Dice) -> str:
    button = life.pick(QAbstractButton, dice)
    if button is None:
        return ""
    # It may be gone with what the press brings about.
    name = named(button)
    if dice.happens(0.7):
        QTest.mouseClick(button, LEFT)
        return f"click {name}"
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(button, Qt.Key.Key_Space)
    return f"press Space on {name}"


@gesture(5)
def write(life: Life, dice: Dice) -> str:
    kind = dice.choice((QLineEdit, QLineEdit, QLineEdit, QPlainTextEdit))
    field = life.pick(kind, dice, lambda one: not one.isReadOnly())
    if field is None:
        return ""
    name, text = named(field), dice.choice(TEXTS)
    field.setFocus(Qt.FocusReason.MouseFocusReason)
    if dice.happens(0.8):
        field.selectAll()
        QTest.keyClick(field, Qt.Key.Key_Delete)
    type_letters(field, text)
    ending = dice.choice(("Return", "Return", "Escape", "Tab", ""))
    if ending:
        QTest.keyClick(field, getattr(Qt.Key, f"Key_{ending}"))
    return f"write {text!r} into {name}, {ending or 'and stay'}"


@gesture(5)
def strike(life: Life, dice: Dice) -> str:
    control = life.pick(QWidget, dice, lambda one: bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus))
    if control is None:
        return ""
    name, key, times = named(control), dice.choice(KEYS), dice.choice((1, 1, 3))
    control.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(times):
        QTest.keyClick(QApplication.focusWidget() or life.window.frame, key)
    return f"press {key.name.removeprefix('Key_')} {times} times on {name}"


@gesture(4)
def slide(life: Life, dice: Dice) -> str:
    slider = life.pick(QAbstractSlider, dice, lambda one: not isinstance(one, QScrollBar))
    if slider is None:
        return ""
    name, handle = named(slider), getattr(slider, "knob_x", None)
    start = round(handle()) if handle else dice.below(slider.width())
    to = dice.below(slider.width() + 10) - 5
    _drag(slider, QPoint(start, slider.height() // 2), QPoint(to, slider.height() // 2))
    return f"slide {name} from {start} to {to}"


@gesture(2)
def choose(life: Life, dice: Dice) -> str:
    choice = life.pick(QComboBox, dice)
    if choice is None:
        return ""
    name = named(choice)
    choice.setFocus(Qt.FocusReason.TabFocusReason)
    if dice.happens(0.3):
        choice.showPopup()
        return f"let {name} drop down"
    key = dice.choice((Qt.Key.Key_Up, Qt.Key.Key_Down))
    QTest.keyClick(choice, key)
    return f"go {key.name.removeprefix('Key_')} in {name}"


@gesture(4)
def click_row(life: Life, dice: Dice) -> str:
    view = life.pick(QAbstractItemView, dice, lambda one: _rows(one) > 0)
    if view is None:
        return ""
    name, model = named(view), view.model()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    index = model.index(dice.below(model.rowCount()), dice.below(columns))
    row, column = index.row(), index.column()
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
    return f"{how} row {row}, {column} of {name}"


class _Dropped(QDropEvent):
    """A row let go of over its own list: where a drag began is otherwise known to the screen alone."""

    def __init__(self, view: QListView, at: QPoint) -> None:
        self._view, self._data = view, view.model().mimeData([view.currentIndex()])
        none = Qt.KeyboardModifier.NoModifier
        super().__init__(QPointF(at), Qt.DropAction.MoveAction, self._data, LEFT, none)

    def source(self) -> QListView:
        return self._view


@gesture(3)
def carry(life: Life, dice: Dice) -> str:
    view = life.pick(
        QListView,
        dice,
        lambda one: one.dragDropMode() == QListView.DragDropMode.InternalMove and _rows(one) > 1,
    )
    if view is None:
        return ""
    name, model = named(view), view.model()
    start, to = dice.below(model.rowCount()), dice.below(model.rowCount())
    # A row that is taken up has the keyboard, by a click or by Tab.
    view.setFocus(Qt.FocusReason.MouseFocusReason)
    view.setCurrentIndex(model.index(start, 0))
    if dice.happens(0.3):
        key = Qt.Key.Key_Up if to < start else Qt.Key.Key_Down
        QTest.keyClick(view, key, Qt.KeyboardModifier.AltModifier)
        return f"press Alt with {key.name.removeprefix('Key_')} on row {start} of {name}"
    row = view.visualRect(model.index(to, 0))
    view.dropEvent(_Dropped(view, QPoint(row.center().x(), row.top() + dice.below(row.height()))))
    return f"drag row {start} of {name} to row {to}"


@gesture()
def turn(life: Life, dice: Dice) -> str:
    tabs = life.pick(QTabBar, dice, lambda one: one.count() > 0)
    if tabs is None:
        return ""
    at = dice.below(tabs.count())
    QTest.mouseClick(tabs, LEFT, pos=tabs.tabRect(at).center())
    return f"click tab {at} of {named(tabs)}"


@gesture(2)
def drag_on_the_chart(life: Life, dice: Dice) -> str:
    plot = life.window.chart.plot
    if not plot.isVisible():
        return ""
    spots = [QPoint(round(one.cx), round(one.cy)) for one in plot.figure.markers]
    spots += [plot.grip(edge).center().toPoint() for edge in ("low", "high")]
    start = dice.choice(spots)
    to = QPoint(dice.below(plot.width()), dice.below(plot.height()))
    _drag(plot.viewport(), start, to)
    return f"drag on the chart from {start.toTuple()} to {to.toTuple()}"


@gesture(2)
def scroll(life: Life, dice: Dice) -> str:
    control = life.pick(QWidget, dice)
    if control is None:
        return ""
    at, name = QPointF(control.rect().center()), named(control)
    turned = QPoint(0, dice.choice((-120, 120)))
    none, button, phase = (
        Qt.KeyboardModifier.NoModifier,
        Qt.MouseButton.NoButton,
        Qt.ScrollPhase.NoScrollPhase,
    )
    event = QWheelEvent(at, control.mapToGlobal(at), QPoint(), turned, button, none, phase, False)
    QApplication.sendEvent(control, event)
    return f"turn the wheel by {turned.y()} over {name}"


@gesture(4)
def leave(life: Life, dice: Dice) -> str:
    here = QApplication.focusWidget()
    if here is None:
        return ""
    name = named(here)
    key = dice.choice((Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape))
    QTest.keyClick(here, key)
    return f"press {key.name.removeprefix('Key_')} on {name}"


def _rows(view: QAbstractItemView) -> int:
    model = view.model()
    return model.rowCount() if model is not None else 0


def _drag(on: QWidget, start: QPoint, to: QPoint) -> None:
    hand = SentHand()
    hand.press(on, start)
    for step in (1, 2, 3):
        hand.move(on, start + (to - start) * step / 3)
    hand.release(on, to)
