"""What a person can go about: windows, files, pay, how it all looks, back and forth."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.lived.dice import Dice, named
from tests.lived.gestures import GESTURES, LEFT, gesture
from tests.lived.life import Life
from ui.pay.seal import SealBar

#: Actions that end the life of the window.
ENDS: Final = ("close", "quit")
WINDOWS: Final = (
    *("criteria", "perspectives", "situation", "certainty", "robustness", "gut", "pay", "decide"),
    "versions",
    *("edit_offer", "add_offer"),
)
LOOKS: Final = ("theme_light", "theme_dark", "zoom_in", "zoom_out", "zoom_reset", "why", "motion")


def rest(life: Life, dice: Dice) -> str:
    return ""


# Not drawn by itself: a life that fails is made shorter by resting.
GESTURES["rest"] = rest


@gesture(4)
def act(life: Life, dice: Dice) -> str:
    return _choose(
        life, dice, [one.objectName().removeprefix("action.") for one in life.window.actions.all()]
    )


@gesture(3)
def open_a_window(life: Life, dice: Dice) -> str:
    return _choose(life, dice, WINDOWS)


@gesture()
def look_otherwise(life: Life, dice: Dice) -> str:
    return _choose(life, dice, LOOKS)


@gesture(2)
def turn_to_a_file(life: Life, dice: Dice) -> str:
    if dice.happens(0.2):
        recent = life.window.actions.recent
        recent.aboutToShow.emit()
        first = recent.actions()[0]
        name = first.text()
        first.trigger()
        return f"choose {name} of the recent ones"
    return _choose(life, dice, ("open", "open", "save", "save_as"))


@gesture(5)
def close_a_window(life: Life, dice: Dice) -> str:
    beside = life.windows()[1:]
    if not beside:
        return ""
    window = dice.pick(beside)
    name = named(window)
    if dice.happens(0.5):
        window.activateWindow()
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Escape)
        return f"press Esc in {name}"
    window.close()
    return f"close {name}"


@gesture(2)
def open_or_cover_pay(life: Life, dice: Dice) -> str:
    seal = life.window.frame.findChild(SealBar)
    if seal is None or not seal.isVisible():
        return _choose(life, dice, ("pay",))
    does = seal.open_early if seal.open_early.isVisible() else seal.cover
    if not does.isVisible():
        return ""
    QTest.mouseClick(does, LEFT)
    return f"click {named(does)}"


@gesture(4)
def take_back(life: Life, dice: Dice) -> str:
    name, times = dice.choice(("undo", "undo", "redo")), dice.choice((1, 1, 3))
    there = life.window.actions[name]
    done = 0
    while there.isEnabled() and done < times:
        there.trigger()
        done += 1
    return f"choose action.{name} {done} times" if done else ""


@gesture(3)
def wait(life: Life, dice: Dice) -> str:
    life.wait()
    return "wait for the answers"


@gesture()
def resize(life: Life, dice: Dice) -> str:
    size = dice.choice(((1440, 900), (1100, 700), (800, 600)))
    life.window.frame.resize(*size)
    return f"make the window {size[0]} by {size[1]}"


def _choose(life: Life, dice: Dice, names: Sequence[str]) -> str:
    there = [name for name in names if name not in ENDS and life.window.actions[name].isEnabled()]
    if not there:
        return ""
    name = dice.choice(there)
    life.window.actions[name].trigger()
    return f"choose action.{name}"
