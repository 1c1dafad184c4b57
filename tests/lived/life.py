"""A window that is lived in: gestures happen to it, and it is watched meanwhile."""

import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, Qt, QThreadPool, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QScrollArea, QWidget

from tests.lived.answering import Answering
from tests.lived.dice import Control, Dice
from tests.rig import Worker, settle
from ui.main_window import MainWindow
from ui.widgets.range_slider import RangeSlider
from ui.widgets.receipt import Receipt
from ui.widgets.weight_row import WeightRow

#: Where the pointer is over no window.
FAR = QPoint(5000, 5000)
#: How likely the hand stays in the window in which it is.
_STAYS = 0.7
_HARMLESS = "This plugin does not support"


class Life:
    """One main window with all that opens from it, and a folder with files to open."""

    def __init__(self, window: MainWindow, worker: Worker, folder: Path) -> None:
        self.window = window
        self.folder = folder
        self.worker = worker
        self.answering = Answering(folder)
        #: What was done, gesture by gesture, for a person to read and repeat.
        self.told: list[str] = []
        QCursor.setPos(FAR)

    def windows(self) -> list[QWidget]:
        """List the windows that are open, the main one first."""
        dialogs = [one for one in self.window.frame.findChildren(QDialog) if one.isVisible()]
        return [self.window.frame, *dialogs]

    def controls(self, kind: type[Control]) -> list[Control]:
        """List the controls of a kind that a hand could use now, in all windows."""
        return [control for window in self.windows() for control in usable(window, kind)]

    def pick(
        self, kind: type[Control], dice: Dice, fits: Callable[[Control], bool] = lambda _: True
    ) -> Control | None:
        """Pick a control that a hand could use now and bring it into sight; rather where the hand is."""
        windows = self.windows()
        first = dice.pick(windows)
        if dice.happens(_STAYS):
            first = next((one for one in windows if one.isActiveWindow()), first)
        for window in sorted(windows, key=lambda one: one is not first):
            there = [one for one in usable(window, kind) if fits(one)]
            if there:
                picked = dice.pick(there)
                reach(picked)
                return picked
        return None

    def do(self, gesture: Callable[["Life", Dice], str], dice: Dice) -> bool:
        """Carry out a gesture, answer what it asks, let the windows follow; tell if anything was done."""
        with self.answering.by(dice):
            told = gesture(self, dice)
            settle()
            self._come_back()
        if told:
            self.told.append(" → ".join([told, *self.answering.told]))
        return bool(told)

    def _come_back(self) -> None:
        """Turn to the main window where the one that had the keyboard was closed, as any desktop does."""
        active = QApplication.activeWindow()
        if active is None or not active.isVisible():
            self.window.frame.activateWindow()
            settle()

    def wait(self) -> None:
        """Let the answers come."""
        self.worker.work()
        for pool in self.window.frame.findChildren(QThreadPool):
            pool.waitForDone()
        settle()

    def tidy(self) -> None:
        """Leave what is being typed, and take back by Esc what was refused, or begun and not entered."""
        QCursor.setPos(FAR)
        self._take_the_pointer_away()
        self._end_typing()
        self._take_back_what_was_refused()
        for button in self.controls(QAbstractButton):
            if self._ends_something_begun(button):
                button.click()
        for row in self.controls(WeightRow):
            row.show_error("")
        for receipt in self.window.frame.findChildren(Receipt):
            if any(timer.isActive() for timer in receipt.findChildren(QTimer)):
                receipt.write("")
        for slider in self.controls(RangeSlider):
            if not slider.accessibleDescription().startswith(("Likely", "Not known")):
                reach(slider)
                slider.setFocus(Qt.FocusReason.TabFocusReason)
        self.window.chart.plot.reset_zoom()
        settle()

    def _take_the_pointer_away(self) -> None:
        """Tell what the pointer was over that it has gone: without a screen only the last of it is told."""
        for widget in self.controls(QWidget):
            if widget.underMouse():
                widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
                QApplication.sendEvent(widget, QEvent(QEvent.Type.Leave))

    def _end_typing(self) -> None:
        for window in self.windows():
            focused = window.focusWidget()
            if focused is not None:
                reach(focused)
                focused.clearFocus()

    def _take_back_what_was_refused(self) -> None:
        for control in self.controls(QWidget):
            error = getattr(control, "error", None)
            # The first Esc may be for something else, such as a preview.
            for _ in range(2):
                if callable(error) and error():
                    reach(control)
                    control.setFocus(Qt.FocusReason.OtherFocusReason)
                    QTest.keyClick(control, Qt.Key.Key_Escape)

    def _ends_something_begun(self, button: QAbstractButton) -> bool:
        name = button.objectName()
        if name.endswith(".event_leave"):
            return True
        row, _, does = name.rpartition(".")
        stored = {"pay.sign_on": "year", "pay.benefit": "name"}.get(row.rpartition(".")[0])
        return does == "remove" and stored is not None and not self._find(f"{row}.{stored}").isEnabled()

    def _find(self, name: str) -> QWidget:
        return next(one for one in self.window.frame.findChildren(QWidget) if one.objectName() == name)


def usable(window: QWidget, kind: type[Control]) -> list[Control]:
    """List the controls of a kind in a window that a hand could use now."""
    return [
        control
        for control in window.findChildren(kind)
        if control.isVisible() and control.isEnabled() and control.window() is window
    ]


def reach(control: QWidget) -> None:
    """Bring a control to the front and into sight, as whoever wants to use it would."""
    window = control.window()
    if not window.isActiveWindow():
        window.activateWindow()
        settle()
    above = control.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(control)
        above = above.parentWidget()


@contextmanager
def watched(window: MainWindow) -> Iterator[list[str]]:
    """Collect what is raised in any slot, what Qt warns of, and bugs that reach the session."""
    heard: list[str] = []

    def note(error: BaseException | None) -> None:
        heard.append("".join(traceback.format_exception(error)) if error is not None else "raised nothing")

    def on_message(kind: QtMsgType, _: object, text: str) -> None:
        if kind != QtMsgType.QtDebugMsg and _HARMLESS not in text:
            heard.append(text)

    before = sys.excepthook, sys.unraisablehook
    sys.excepthook = lambda _, error, __: note(error)
    sys.unraisablehook = lambda args: note(args.exc_value)
    telling = qInstallMessageHandler(on_message)
    window.session.broke.connect(note)
    try:
        yield heard
    finally:
        qInstallMessageHandler(telling)
        sys.excepthook, sys.unraisablehook = before
