"""Dead is what no longer answers. After each gesture it is looked for, at each look it is tried.

By looking: a window is *stuck* where the keyboard is in something hidden or disabled, where something is
still held or grabbed though the hand has let go, where a control is deaf (none of its signals is heard) or
frozen (it is painted no more), and where a question still waits.

By trying: a control is *dead* where a hand that uses it brings about nothing: neither another document, nor a
sentence, nor, in what only shows, another place. One of each kind is tried, drawn anew at each look; a window
is tried by Tab. What a try has changed is taken back.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QWidget,
)

from tests.lived.dice import Dice, named
from tests.lived.life import Life, reach, usable
from ui.pay.chance_curve import ChanceCurve
from ui.robustness.weight_plot import WeightPlot
from ui.widgets.errors import ErrorLine, error_of
from ui.widgets.month_slider import MonthSlider

_KEY = Qt.Key
#: Enters nothing of the document: a draft, kept nowhere before the choice is made.
_DRAFTS: Final = "choice."
#: What is chosen here is how one looks at the document.
_LOOKS: Final = ("robustness.", "two_axes.", "weights.perspective")


def stuck(life: Life) -> Iterator[str]:
    """Find what is stuck in the windows that are open."""
    focused = QApplication.focusWidget()
    if focused is not None and not (focused.isVisible() and focused.isEnabled()):
        how = "disabled" if focused.isVisible() else "hidden"
        yield f"the keyboard is in {named(focused)}, which is {how}"
    for held, how in (
        (QWidget.mouseGrabber(), "grabs the mouse"),
        (QWidget.keyboardGrabber(), "grabs the keyboard"),
        (QApplication.activePopupWidget(), "still waits"),
        (QApplication.activeModalWidget(), "still waits"),
    ):
        if held is not None:
            yield f"{named(held)} {how}"
    for control in life.controls(QWidget):
        if control.signalsBlocked():
            yield f"{named(control)} is deaf"
        if not control.updatesEnabled():
            yield f"{named(control)} is frozen"
        if _is_held(control):
            yield f"{named(control)} is still held"


def _is_held(control: QWidget) -> bool:
    if isinstance(control, QAbstractSlider):
        return control.isSliderDown()
    return isinstance(control, QAbstractButton) and control.isDown()


def dead(life: Life, dice: Dice) -> Iterator[str]:
    """Try one control of each kind, and Tab in every window; tell which answer nothing."""
    life.window.session.leave_preview()
    for one in _TRIES:
        control = life.pick(one.kind, dice, one.fits)
        if control is not None and not _answers(life, control, one):
            yield f"{named(control)} answers nothing"
    for window in life.windows():
        if not _leads_on(window):
            yield f"Tab leads nowhere in {named(window)}"


@dataclass(frozen=True, slots=True)
class _Try:
    """How a kind of control is tried: which can be, by what keys or text, and what it may show instead."""

    kind: type[QWidget]
    fits: Callable[[QWidget], bool]
    keys: tuple[str | Qt.Key, ...]
    shows: Callable[[QWidget], object] = lambda _: None


def _answers(life: Life, control: QWidget, one: _Try) -> bool:
    session, name = life.window.session, named(control)
    before, said, shown = session.document, _said(life), one.shows(control)
    try:
        for key in one.keys:
            control.setFocus(Qt.FocusReason.TabFocusReason)
            _press(control, key)
            if session.document is not before or _said(life) != said or one.shows(control) != shown:
                return True
        return name.startswith(_DRAFTS)
    finally:
        session.leave_preview()
        session.settle()
        while session.document is not before and session.undo_label:
            session.undo()


def _press(control: QWidget, key: str | Qt.Key) -> None:
    if isinstance(key, Qt.Key):
        QTest.keyClick(control, key)
    elif isinstance(control, QLineEdit | QPlainTextEdit):
        control.selectAll()
        QTest.keyClick(control, _KEY.Key_Delete)
        QTest.keyClicks(control, key)
        if isinstance(control, QLineEdit):
            QTest.keyClick(control, _KEY.Key_Return)


def _said(life: Life) -> tuple[str, ...]:
    """List the sentences that say why something cannot be."""
    lines = tuple(one.text() for one in life.controls(ErrorLine))
    return lines + tuple(said for one in life.controls(QWidget) if (said := error_of(one)))


def _leads_on(window: QWidget) -> bool:
    stops = [one for one in usable(window, QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    reach(window)
    start = window.focusWidget()
    for _ in stops:
        QTest.keyClick(window.focusWidget() or window, _KEY.Key_Tab)
        if window.focusWidget() is not start:
            return True
    return len(stops) < 2


def _place(control: QWidget) -> object:
    if isinstance(control, QAbstractSlider):
        return control.value()
    assert isinstance(control, QTabBar | QAbstractItemView)
    at = control.currentIndex()
    return at if isinstance(at, int) else (at.row(), at.column())


def _looked_at(control: QWidget) -> object:
    """Give what a choice turns to that is no fact of the document, but a way to look at it."""
    return (
        control.currentText()
        if isinstance(control, QComboBox) and control.objectName().startswith(_LOOKS)
        else None
    )


def _has_places(control: QWidget) -> bool:
    if isinstance(control, QTabBar):
        return sum(control.isTabVisible(at) for at in range(control.count())) > 1
    if isinstance(control, QAbstractSlider):
        return control.maximum() > control.minimum()
    model = control.model() if isinstance(control, QAbstractItemView) else None
    if model is None:
        return False
    rows = (model.index(row, 0) for row in range(model.rowCount()))
    return sum(bool(row.flags() & Qt.ItemFlag.ItemIsSelectable) for row in rows) > 1


def _is_open_to_hands(control: QWidget) -> bool:
    if isinstance(control, QLineEdit | QPlainTextEdit):
        return not control.isReadOnly()
    if isinstance(control, QComboBox):
        return control.count() > 1
    return not isinstance(control, QScrollBar | MonthSlider | ChanceCurve | WeightPlot)


_TRIES: Final = (
    _Try(QAbstractSlider, _is_open_to_hands, (_KEY.Key_Right, _KEY.Key_Left, _KEY.Key_Left)),
    _Try(MonthSlider, _has_places, (_KEY.Key_Right, _KEY.Key_Left), _place),
    _Try(ChanceCurve, _has_places, (_KEY.Key_Right, _KEY.Key_Left), _place),
    _Try(WeightPlot, _has_places, (_KEY.Key_Right, _KEY.Key_Left), _place),
    _Try(QLineEdit, _is_open_to_hands, ("7", "8")),
    _Try(QPlainTextEdit, _is_open_to_hands, ("7", "8")),
    _Try(QComboBox, _is_open_to_hands, (_KEY.Key_Down, _KEY.Key_Up), _looked_at),
    _Try(QCheckBox, _is_open_to_hands, (_KEY.Key_Space,)),
    _Try(QAbstractItemView, _has_places, (_KEY.Key_End, _KEY.Key_Home, _KEY.Key_Down, _KEY.Key_Up), _place),
    _Try(QTabBar, _has_places, (_KEY.Key_Right, _KEY.Key_Left), _place),
)
