"""What is typed into a line comes to what was written down by hand for it: none is dropped, none is bent."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.document import Rating, ScaleWord
from app.scales.likelihood import chance_facts
from app.scales.typed import facts_of
from app.scales.typed_facts import Choices, Figures
from app.scales.typed_taken import Asked
from tests.app.scales.test_typed import FACTS, TEXTS, as_meant, values
from tests.figures import answers, told
from tests.keys import type_letters
from tests.looks import flaws
from tests.speaking import speaking
from ui.look import theme
from ui.scales.inputs import typed_on
from ui.scales.value_answer import ValueAnswer
from ui.scales.value_line import ValueLine
from ui.scales.values import UNKNOWN, Values

RATING = typed_on(Rating())
LANGUAGES = {"en": "en_US", "de": "de_DE", "fa": "fa_IR"}


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> Iterator[None]:
    speaking(QLocale("en_US"))
    theme.apply(qapp, "light")
    yield
    speaking(QLocale("en_US"))


def line_on(facts: object) -> ValueLine:
    assert isinstance(facts, Figures | Choices)
    return ValueLine("Value", facts, name="value", step=0.5)


@pytest.fixture
def show(qtbot: QtBot) -> Callable[[Figures | Choices, Values], ValueLine]:
    def shown(facts: Figures | Choices, held: Values) -> ValueLine:
        line = line_on(facts)
        qtbot.addWidget(line)
        line.show()
        line.activateWindow()
        qtbot.waitUntil(line.isActiveWindow)
        line.set_value(held)
        line.setFocus(Qt.FocusReason.TabFocusReason)
        line.selectAll()
        return line

    return shown


Show = Callable[[Figures | Choices, Values], ValueLine]


def typed(row: dict[str, Any]) -> dict[str, Any]:
    """Type the text of a row over what the line held, enter it, and say what came of it."""
    speaking(QLocale(LANGUAGES[row.get("in", "en")]))
    line = line_on(FACTS[row["on"]])
    low, likely, high = row.get("held") or UNKNOWN
    held: Values = (low, likely, high)
    line.set_value(held)
    entered, came = told(line.entered), told(line.came)
    line.setText(row["text"])
    line.setModified(True)
    line.textEdited.emit(row["text"])
    done = line.commit()
    assert done == bool(not line.error())
    assert done or (line.text() == row["text"] and not entered and line.value() == held)
    if not done:
        ways = came[-1].ways if isinstance(came[-1], Asked) else ()
        return {"asked": [values(way.taken) for way in ways]} if ways else {"refused": line.error()}
    low, likely, high = line.value()
    assert entered == ([(low, likely, high)] if (low, likely, high) != held else [])
    return {"unknown": True} if likely is None else {"read": [likely] if low is None else [low, likely, high]}


@pytest.mark.parametrize("on", [on for on, facts in FACTS.items() if isinstance(facts, Figures | Choices)])
def test_what_is_entered_is_what_was_meant(on: str):
    rows = [row for row in TEXTS if row["on"] == on and "spoken" not in row]
    came = [(row, typed(row)) for row in rows]
    assert rows
    assert not [(row, result) for row, result in came if not as_meant(row, result)]


@pytest.mark.parametrize(
    ("on", "held", "key", "values"),
    [
        ("rating", (5.0, 6.0, 8.0), Qt.Key.Key_Up, (5.5, 6.5, 8.5)),
        ("rating", (None, 6.0, None), Qt.Key.Key_Down, (None, 5.5, None)),
        ("rating", (9.0, 9.8, 10.0), Qt.Key.Key_Up, (9.2, 10.0, 10.0)),
        ("rating", UNKNOWN, Qt.Key.Key_Up, (3.0, 5.0, 7.0)),
        ("commute", (None, 70.0, None), Qt.Key.Key_Up, (None, 70.5, None)),
        ("place", (None, "Could live there", None), Qt.Key.Key_Down, (None, "Glad to live there", None)),
        ("place", (None, "Would rather not", None), Qt.Key.Key_Up, (None, "Would rather not", None)),
        ("place", UNKNOWN, Qt.Key.Key_Down, (None, "Would rather not", None)),
        ("visa", (None, False, None), Qt.Key.Key_Down, (None, True, None)),
    ],
)
def test_arrows_go_by_steps(show: Show, on: str, held: Values, key: Qt.Key, values: Values):
    facts = FACTS[on]
    assert isinstance(facts, Figures | Choices)
    line = show(facts, held)
    QTest.keyClick(line, key)
    assert line.value() == values


def test_an_arrow_enters_what_is_typed_first_or_leaves_it_where_that_cannot_be(show: Show):
    line = show(RATING, (None, 6.0, None))
    QTest.keyClicks(line, "3")
    QTest.keyClick(line, Qt.Key.Key_Up)
    assert line.value() == (None, 3.5, None)
    QTest.keyClicks(line, "12")
    QTest.keyClick(line, Qt.Key.Key_Up)
    assert (line.value(), line.text()) == ((None, 3.5, None), "12")
    assert line.error() == "A rating is 0 to 10."


def test_what_is_pasted_from_the_menu_stands_as_it_is(show: Show):
    line = show(RATING, (5.0, 6.0, 8.0))
    QApplication.clipboard().setText(" 7 ")
    QApplication.sendEvent(
        line, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), line.mapToGlobal(QPoint()))
    )
    (menu,) = line.findChildren(QMenu)
    paste = next(action for action in menu.actions() if action.objectName() == "edit-paste")
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(paste).center())
    # The menu goes with the events that follow: it must not outlive the line.
    QApplication.processEvents()
    assert line.commit()
    assert line.value() == (None, 7.0, None)


def test_it_shows_all_of_a_value_only_while_the_keyboard_is_in_it(show: Show):
    line = show(RATING, (5.0, 6.0, 8.0))
    assert line.text() == "5–6–8"
    line.clearFocus()
    assert line.text() == "6"
    line.set_value((None, 20 / 3, None))
    assert line.text() == "6.67"
    line.setFocus()
    assert line.text().startswith("6.6666")
    line.clearFocus()
    line.set_value(UNKNOWN)
    assert line.text() == ""


def test_the_sign_of_per_cents_is_written_where_a_share_could_be_meant(show: Show):
    line = show(chance_facts(), (None, 0.005, None))
    assert line.text() == "0.5%"
    assert line.commit()
    line.set_value((None, 0.5, None))
    assert line.text() == "50"
    assert line.accessibleDescription() == "%"


def test_a_question_with_long_words_stays_within_its_window(qtbot: QtBot):
    words = tuple(
        ScaleWord(at=float(at), text=f"Half of it {at} " + "and much more of that " * 20) for at in range(3)
    )
    window = QWidget()
    column = QVBoxLayout(window)
    line = line_on(facts_of(Rating(words=words)))
    column.addWidget(line)
    column.addWidget(ValueAnswer(line, name="value"))
    qtbot.addWidget(window)
    window.resize(480, 200)
    window.show()
    line.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(line, "half")
    buttons = answers(window)
    assert len(buttons) == 3
    assert all(button.accessibleName().endswith(")") for button in buttons)
    assert window.width() == 480
    assert not flaws(window)
    for sentence in ("12-6", "9±2", "40%"):
        line.selectAll()
        type_letters(line, sentence)
        QTest.keyClick(line, Qt.Key.Key_Return)
        assert not flaws(window)
