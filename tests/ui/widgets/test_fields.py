"""What is typed is a wish until it is entered; what cannot be read stays, with a sentence."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.keys import told
from tests.speaking import speaking
from ui.widgets.field_row import FieldRow
from ui.widgets.fields import TextField, commit_focused
from ui.widgets.number_field import NumberField, ShareField
from ui.widgets.text_area import TextArea

Show = Callable[[QWidget], QWidget]


def test_a_text_is_entered_once_with_enter(qtbot: QtBot):
    field = TextField("Company", name="company")
    qtbot.addWidget(field)
    heard = told(field.entered)
    field.set_value("Halden")
    assert heard == []
    field.clear()
    qtbot.keyClicks(field, " <b>R&D</b> ")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert heard == ["<b>R&D</b>"]
    assert field.text() == "<b>R&D</b>"


def test_leaving_enters_and_so_does_escape(qtbot: QtBot, shown: Show):
    window = QWidget()
    column = QVBoxLayout(window)
    first, second = TextField("One"), TextField("Two")
    column.addWidget(first)
    column.addWidget(second)
    shown(window)
    heard = told(first.entered)
    first.setFocus()
    qtbot.keyClicks(first, "abc")
    qtbot.keyClick(first, Qt.Key.Key_Escape)
    assert heard == [first.text()] == ["abc"]
    qtbot.keyClicks(first, "d")
    second.setFocus()
    assert heard == ["abc", "abcd"]


def test_saving_enters_what_is_being_typed(qtbot: QtBot, shown: Show):
    field = NumberField("Rating", maximum=10)
    shown(field)
    field.setFocus()
    heard = told(field.entered)
    qtbot.keyClicks(field, "7")
    assert commit_focused()
    assert heard == [7]
    field.clear()
    qtbot.keyClicks(field, "70")
    assert not commit_focused()


def test_a_text_under_the_hand_is_left_alone(qtbot: QtBot, shown: Show):
    field = TextField("Company")
    shown(field)
    field.setFocus()
    qtbot.keyClicks(field, "ab")
    field.set_value("other")
    assert field.text() == "ab"
    heard = told(field.entered)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert heard == ["ab"]


def test_live_text_tells_each_letter_and_settles_once(qtbot: QtBot, shown: Show):
    field = TextField("Title", live=True)
    shown(field)
    field.set_value("x")
    field.setFocus()
    typed, settled, entered = told(field.typed), told(field.settled), told(field.entered)
    field.end(False)
    qtbot.keyClicks(field, "yz")
    assert typed == ["xy", "xyz"]
    field.clearFocus()
    assert len(settled) == 1
    assert entered == []
    field.setFocus()
    qtbot.keyClicks(field, "!")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert typed[-1] == field.text() == "xyz!"
    assert len(settled) == 2


@pytest.mark.parametrize(("typed", "stands"), [("  ", ""), (" a  b ", "a  b")])
@pytest.mark.parametrize("live", [True, False])
def test_spaces_around_a_line_go_when_it_is_left(
    qtbot: QtBot, shown: Show, typed: str, stands: str, live: bool
):
    field = TextField("Role", live=live)
    shown(field)
    field.set_value("")
    field.setFocus()
    qtbot.keyClicks(field, typed)
    assert field.text() == typed
    field.clearFocus()
    assert (field.text(), field.is_typing()) == (stands, False)


@pytest.mark.parametrize(
    ("language", "text", "shown_back"), [("en_US", "7,5", "7.5"), ("de_DE", "7.5", "7,5")]
)
def test_numbers_in_either_writing(qtbot: QtBot, language: str, text: str, shown_back: str):
    speaking(QLocale(language))
    field = NumberField("Rating", minimum=0, maximum=10)
    qtbot.addWidget(field)
    heard = told(field.entered)
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert heard == [7.5]
    assert field.text() == shown_back


def test_a_number_outside_is_refused_and_never_rewritten(qtbot: QtBot):
    field = NumberField("Rating", minimum=0, maximum=10)
    qtbot.addWidget(field)
    field.set_value(5)
    heard = told(field.entered)
    field.clear()
    qtbot.keyClicks(field, "123456")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert heard == []
    assert field.text() == "123456"
    assert field.error() == "Enter a number from 0 to 10."
    assert field.property("error") is True
    field.set_value(5)
    assert field.text() == "123456"
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "5"
    assert field.error() == ""


def test_a_question_mark_is_not_known(qtbot: QtBot):
    field = NumberField("Rating", unit="days")
    qtbot.addWidget(field)
    field.set_value(5)
    heard = told(field.entered)
    field.clear()
    qtbot.keyClicks(field, "?")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert heard == [None]
    assert field.text() == ""
    assert field.placeholderText() == "?"
    qtbot.keyClicks(field, "30 days")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert heard[-1] == 30


def test_arrows_step_within_the_limits(qtbot: QtBot):
    field = NumberField("Rating", minimum=0, maximum=10, step=1)
    qtbot.addWidget(field)
    field.set_value(9.5)
    heard = told(field.entered)
    qtbot.keyClick(field, Qt.Key.Key_Up)
    qtbot.keyClick(field, Qt.Key.Key_Up)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert heard == [10, 9]


def test_an_untouched_number_is_not_rounded_by_leaving(qtbot: QtBot, shown: Show):
    field = NumberField("Weight", decimals=1)
    shown(field)
    field.set_value(7.123456)
    heard = told(field.entered)
    field.setFocus()
    field.clearFocus()
    assert heard == []
    assert field.value() == 7.123456


def test_the_row_shows_the_sentence_under_the_field(shown: Show):
    field = NumberField("", name="notice")
    row = FieldRow("Notice & more", field, hint="In days.")
    shown(row)
    assert field.accessibleName() == "Notice & more"
    assert row.label.text() == "Notice & more"
    field.show_error("Enter a number.")
    assert row.error_line.isVisible()
    assert row.error_line.text() == "Enter a number."
    field.show_error("")
    assert not row.error_line.isVisible()


@pytest.mark.parametrize("make", [lambda: TextField("Title", live=True), lambda: TextArea("Situation")])
def test_escape_settles_all_that_was_typed_before_and_after_a_menu(
    make: Callable[[], TextField | TextArea], qtbot: QtBot, shown: Show
):
    field = make()
    shown(field)
    field.set_value("x")
    field.setFocus()
    settled = told(field.settled)
    qtbot.keyClicks(field, "y")
    for kind in (QEvent.Type.FocusOut, QEvent.Type.FocusIn):
        QApplication.sendEvent(field, QFocusEvent(kind, Qt.FocusReason.PopupFocusReason))
    qtbot.keyClicks(field, "z")
    assert settled == []
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert sorted(field.value()) == ["x", "y", "z"]
    assert len(settled) == 1


def test_an_undo_reaches_a_field_that_has_the_focus(qtbot: QtBot, shown: Show):
    field = TextField("Title", live=True)
    shown(field)
    field.set_value("x")
    field.setFocus()
    field.end(False)
    qtbot.keyClicks(field, "y")
    field.set_value("xy")
    assert field.text() == "xy"
    field.set_value("x")
    assert field.text() == "x"


def test_a_field_that_stands_for_something_else_forgets_what_was_refused(qtbot: QtBot):
    field = NumberField("Rating", maximum=10)
    qtbot.addWidget(field)
    field.set_value(5)
    field.clear()
    qtbot.keyClicks(field, "70")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    field.forget()
    field.set_value(5)
    assert (field.text(), field.error()) == ("5", "")


def test_what_the_hearer_refuses_is_not_what_escape_brings_back(qtbot: QtBot):
    field = NumberField("Share", name="share", optional=False)
    qtbot.addWidget(field)
    field.set_value(20.0)
    field.entered.connect(lambda _: field.show_error("More than there is."))
    field.clear()
    qtbot.keyClicks(field, "120")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert (field.text(), field.value()) == ("120", 20.0)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), field.error()) == ("20", "")


def test_a_share_is_typed_and_stepped_in_hundredths(qtbot: QtBot):
    field = ShareField("Chance", name="chance")
    qtbot.addWidget(field)
    field.set_value(0.351234)
    heard = told(field.entered)
    assert field.text() == "35.1234"
    qtbot.keyClick(field, Qt.Key.Key_Up)
    field.selectAll()
    qtbot.keyClicks(field, "98 %")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_Up)
    field.selectAll()
    qtbot.keyClicks(field, "101")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert heard == [0.401234, 0.98, 1.0]
    assert field.error() == "Enter a number from 0 to 100."


def test_a_line_that_is_told_as_it_is_typed_is_told_without_the_spaces_around_it(shown: Show):
    field = TextField("Role", live=True)
    told: list[str] = []
    field.typed.connect(told.append)
    field.typed.connect(field.set_value)
    shown(field)
    field.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(field, "  ML engineer ")
    assert field.text() == "  ML engineer ", "what is being typed is left alone"
    assert told[-1] == "ML engineer"
    field.commit()
    assert field.text() == field.value() == "ML engineer"


@pytest.mark.parametrize(
    "typed", ["40", "40 %", "40 percent", "\u0664\u0660\u066a", "\uff14\uff10", "40,0", "40.0"]
)
def test_a_share_is_read_in_digits_of_any_script_with_or_without_its_sign(qtbot: QtBot, typed: str):
    field = ShareField("Chance", name="chance")
    qtbot.addWidget(field)
    assert field.read(typed) == 0.4
