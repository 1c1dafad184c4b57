"""Where the keyboard is led to: back the way it came, and never into what is hidden."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication

from tests.keys import press
from tests.rig import settle
from ui.main_window import MainWindow


def test_shift_tab_goes_back_the_way_that_tab_came(window: MainWindow):
    window.actions["pane_weights"].trigger()
    settle()
    there = [focused_name()]
    for _ in range(7):
        press(QApplication.focusWidget() or window.frame, "Tab")
        there.append(focused_name())
    assert len(set(there)) == len(there)
    assert any(name.endswith(".lock") for name in there)
    back = [focused_name()]
    for _ in range(7):
        press(QApplication.focusWidget() or window.frame, "Shift+Tab")
        back.append(focused_name())
    assert back == there[::-1]


def focused_name() -> str:
    settle()
    here = QApplication.focusWidget()
    return "" if here is None else here.objectName()


@pytest.mark.parametrize("scene", ["empty"])
def test_after_the_first_offer_the_keyboard_comes_back_to_the_ranking(window: MainWindow):
    add = window.frame.findChild(QAbstractButton, "empty.add")
    assert add is not None
    add.setFocus()
    press(add, "Space")
    settle()
    editor = QApplication.activeWindow()
    assert editor is not None
    assert editor is not window.frame
    press(QApplication.focusWidget() or editor, "Esc")
    settle()
    window.frame.activateWindow()
    assert focused_name() == "ranking.list"


@pytest.mark.parametrize("scene", ["one_offer"])
def test_keys_of_a_pane_that_waits_lead_to_what_to_do_next(window: MainWindow):
    for name in ("pane_chances", "pane_flips", "pane_questions"):
        window.actions[name].trigger()
        assert focused_name() == "next_step.do"
    been: list[str] = []
    while not been or focused_name() not in been:
        been.append(focused_name())
        window.actions["next_pane"].trigger()
    assert len(been) > 4
    assert focused_name() == been[0]
