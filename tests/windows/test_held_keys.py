"""The keys that open the window of the choice do not answer it, however long they are held."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.deciding import find
from tests.keys import RealKeys
from ui.main_window import MainWindow

pytestmark = [pytest.mark.windows, pytest.mark.programs("xdotool")]


class HoldingKeys(RealKeys):
    """Keys of the X server that are held down."""

    def hold(self, *keys: str) -> None:
        for key in keys:
            self._do("keydown", key)

    def let_go(self, *keys: str) -> None:
        for key in keys:
            self._do("keyup", key)


def test_held_keys_do_not_decide(window: MainWindow, qtbot: QtBot):
    hand = HoldingKeys()
    window.frame.activateWindow()
    hand.look_after_windows()
    qtbot.wait(200)
    try:
        hand.hold("ctrl", "Return")
        qtbot.waitUntil(lambda: window.frame.findChild(QWidget, "choice_window") is not None)
        find(window, "choice_window").activateWindow()
        hand.look_after_windows()
        qtbot.wait(1500)
        assert window.session.document.choice is None
    finally:
        hand.let_go("Return", "ctrl")
    qtbot.wait(200)
    hand.press("Ctrl+Return")
    qtbot.waitUntil(lambda: window.session.document.choice is not None)
