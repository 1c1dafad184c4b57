"""A story told by keys alone: sent by Qt, or typed on the keyboard of the X server."""

import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

MOST_TABS = 80

_KEYS = {"Esc": Qt.Key.Key_Escape}
_MODIFIERS = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
}


@dataclass
class Keys:
    """Press these, once what they need is there: a key such as "Ctrl+S", or with `typed` a text."""

    keys: str
    typed: bool = False
    when: Callable[[], bool] = lambda: True


@dataclass
class Until:
    """Press a key again and again until the focus is on a control of this name."""

    name: str
    keys: str = "Tab"


Story = Sequence[Keys | Until]


def focus() -> QWidget | None:
    """What has the focus; nothing while another window is on its way."""
    return QApplication.focusWidget()


def type_letters(field: QWidget, text: str) -> None:
    """Type a text; QTest itself knows no letter beyond ASCII."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(field, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def press(target: QWidget, keys: str) -> None:
    """Press a key with its modifiers, written as in a menu."""
    pressed = QKeySequence(keys)[0]  # pyright: ignore[reportIndexIssue]
    QTest.keyClick(target, pressed.key(), pressed.keyboardModifiers())


def focused(name: str) -> Callable[[], bool]:
    """Ask whether a control of this name has the focus."""
    return lambda: (widget := focus()) is not None and widget.objectName() == name


def in_window(name: str) -> Callable[[], bool]:
    """Ask whether the focus is in a window of this name."""
    return lambda: (widget := focus()) is not None and widget.window().objectName() == name


class Teller:
    """Tells a story key by key, also while a dialog waits for its answer."""

    def __init__(self, story: Story, hand: "SentKeys | RealKeys") -> None:
        self.pressed: list[str] = []
        self._steps = list(story)
        self._hand = hand
        self._tabs = 0
        QTimer.singleShot(hand.every_ms, self._tell)

    @property
    def finished(self) -> bool:
        """Whether all of it has been told."""
        return not self._steps

    @property
    def stands_at(self) -> str:
        """Where it waits, and where the focus is, for a test that gives up."""
        active = QApplication.activeWindow()
        standing = active.objectName() if active is not None else "none"
        return f"{self._steps[:1]} with the focus on {_named()} in {standing!r}, after {self.pressed[-9:]}"

    def _tell(self) -> None:
        if not self._steps:
            return
        # The next look comes first: a key can open a dialog and come back only when it is closed.
        QTimer.singleShot(self._hand.every_ms, self._tell)
        self._hand.look_after_windows()
        step = self._steps[0]
        if isinstance(step, Until):
            if focused(step.name)():
                self._steps.pop(0)
                self._tabs = 0
            elif focus() is not None and self._tabs < MOST_TABS:
                self._tabs += 1
                self._press(step.keys)
        elif focus() is not None and step.when():
            self._steps.pop(0)
            if step.typed:
                self.pressed.append(step.keys)
                self._hand.type(step.keys)
            else:
                self._press(step.keys)

    def _press(self, keys: str) -> None:
        before = _named()
        self._hand.press(keys)
        self.pressed.append(f"{keys} on {before}, then {_named()}")


def _named() -> str:
    widget = focus()
    return widget.objectName() if widget is not None else "nowhere"


class SentKeys:
    """Keys sent by Qt to what has the focus, and heard at once."""

    every_ms: Final = 2

    def look_after_windows(self) -> None:
        """Do what a window manager does when the active window has been closed."""
        if QApplication.activeWindow() is None:
            left = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one.isWindow()]
            for one in sorted(left, key=lambda one: one.objectName() != "main_window")[:1]:
                one.activateWindow()

    def press(self, keys: str) -> None:
        """Press a key with its modifiers."""
        *modifiers, last = keys.split("+")
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= _MODIFIERS[modifier]
        widget = focus()
        assert widget is not None
        QTest.keyClick(widget, _KEYS.get(last) or getattr(Qt.Key, f"Key_{last}"), held)

    def type(self, text: str) -> None:
        """Type a text, letter by letter."""
        for letter in text:
            widget = focus()
            assert widget is not None
            QTest.keyClicks(widget, letter)


class RealKeys:
    """Keys of the X server. There is no window manager, so the window on top is given the keyboard here."""

    every_ms: Final = 30

    def __init__(self) -> None:
        self._given: int | None = None

    def look_after_windows(self) -> None:
        """Give the keyboard to the dialog that waits, or to the window that is active."""
        visible = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one.isWindow()]
        window = QApplication.activeModalWidget() or QApplication.activeWindow() or next(iter(visible), None)
        if window is not None and int(window.winId()) != self._given:
            self._given = int(window.winId())
            self._do("windowfocus", str(self._given))
            time.sleep(0.05)

    def press(self, keys: str) -> None:
        """Press a key with its modifiers."""
        names = {"Esc": "Escape", "Space": "space"}
        *modifiers, last = keys.split("+")
        held = [modifier.lower() for modifier in modifiers]
        key = names.get(last, last if len(last) > 1 else last.lower())
        self._do("key", "--clearmodifiers", "+".join([*held, key]))

    def type(self, text: str) -> None:
        """Type a text, letter by letter."""
        self._do("type", "--delay", "12", text)

    def _do(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], check=True, timeout=5)


def told(signal: object) -> list[object]:
    """Collect what a signal tells from now on."""
    heard: list[object] = []
    signal.connect(lambda *values: heard.append(values[0] if values else None))  # pyright: ignore[reportAttributeAccessIssue]
    return heard
