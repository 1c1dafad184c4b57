"""What to ask next: rows that are read as sentences, copied as plain text, opened where the answer goes."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from app.document import Assessment
from app.edits import SetAssessment, SetShare
from app.words.questions import question_about, question_line
from tests.hands import painted_texts
from ui.main_window import MainWindow


def rows(window: MainWindow) -> list:
    model = window.questions.list.model()
    return [model.index(row, 0).data(Qt.ItemDataRole.UserRole) for row in range(model.rowCount())]


def test_the_model_keeps_qts_rules_and_undo_brings_the_same_questions_back(window: MainWindow):
    model = window.questions.list.model()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    before = [(one.subject, one.criterion.id) for one in rows(window)]
    assert before
    for one in rows(window):
        if one.criterion.scale.kind == "likelihood":
            answer = Assessment(criterion=one.criterion.id, likely=50.0)
            window.session.do(SetAssessment(one.subject, answer))
            window.session.do(SetShare(one.criterion.id, 0.4))
    assert [(one.subject, one.criterion.id) for one in rows(window)] != before
    while window.session.undo_label:
        window.session.undo()
    assert [(one.subject, one.criterion.id) for one in rows(window)] == before
    del tester


def test_all_are_copied_as_plain_text(window: MainWindow):
    button = window.frame.findChild(QAbstractButton, "questions.copy")
    assert button is not None
    button.click()
    assert QGuiApplication.clipboard().text() == "\n".join(question_line(one) for one in rows(window))


def test_one_is_copied_by_key_though_an_option_is_selected(window: MainWindow):
    window.selection.set_option(window.session.document.offers[-1].id)
    window.questions.list.setFocus(Qt.FocusReason.TabFocusReason)
    window.questions.list.setCurrentIndex(window.questions.list.model().index(1, 0))
    QTest.keyClick(window.questions.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == question_line(rows(window)[1])


def test_enter_opens_where_the_answer_goes(window: MainWindow, qtbot: QtBot):
    question = rows(window)[0]
    window.questions.list.setFocus(Qt.FocusReason.TabFocusReason)
    window.questions.list.setCurrentIndex(window.questions.list.model().index(0, 0))
    with qtbot.waitSignal(window.questions.answer_requested) as asked:
        QTest.keyClick(window.questions.list, Qt.Key.Key_Return)
    assert asked.args == [question.subject, question.criterion.id]
    qtbot.waitUntil(
        lambda: (
            (focus := QApplication.focusWidget()) is not None
            and focus.window().objectName() == "offer_editor_window"
        )
    )


def test_both_answers_can_be_supposed_one_after_the_other(window: MainWindow):
    panel = window.questions
    panel.list.setCurrentIndex(panel.list.model().index(0, 0))
    before = panel.list.model().rowCount()
    said: list[str] = []
    window.session.preview_changed.connect(said.append)
    QTest.keyClick(panel.list, Qt.Key.Key_Plus)
    QTest.keyClick(panel.list, Qt.Key.Key_Minus)
    assert len(set(said)) == len(said) == 2
    assert panel.list.model().rowCount() == before
    window.actions["leave_preview"].trigger()
    assert not window.session.previewing
    assert panel.list.currentIndex().row() == 0


def test_a_criterion_pointed_at_in_the_flips_is_let_go(window: MainWindow):
    window.flips.list.setFocus(Qt.FocusReason.TabFocusReason)
    window.flips.list.setCurrentIndex(window.flips.list.model().index(0, 0))
    assert window.selection.criterion is not None
    window.ranking.list.setFocus(Qt.FocusReason.TabFocusReason)
    assert window.selection.criterion is None


def test_a_row_names_whom_to_ask_and_the_unit_of_what_it_gains(window: MainWindow):
    first = rows(window)[0]
    window.actions["pane_questions"].trigger()
    painted = painted_texts(window.questions.list.viewport())
    assert f"Ask: {first.criterion.ask}" in painted or first.criterion.ask in painted
    assert question_about(first) in painted
    assert any(said.startswith("+") and " points · " in said for said in painted)
