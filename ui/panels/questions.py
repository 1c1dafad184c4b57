"""Ask next: what is not certain and could change the choice, most valuable first."""

from collections.abc import Callable

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from app.analysis import Analysis
from app.asking.questions import QuestionValue
from app.asking.suppose import Answer, suppose
from app.document import Document
from app.words.questions import nothing_to_ask, question_line, question_text
from ui.panel import Panel
from ui.panels.question_list import QuestionRow
from ui.pending import Pending
from ui.widgets.buttons import Button
from ui.widgets.label import PlainLabel
from ui.widgets.rows import ListView, RowRole, Rows, set_up_list
from ui.widgets.tips import ampersands

_ANSWERS: dict[Qt.Key, Answer] = {
    Qt.Key.Key_Plus: "best",
    Qt.Key.Key_Equal: "best",
    Qt.Key.Key_Minus: "worst",
}
_KEYS: dict[Answer, str] = {"best": "+", "worst": "\u2212"}


class QuestionsPanel(Panel):
    """What to ask and of whom; Enter opens where the answer goes."""

    #: The offer or team, and the criterion.
    answer_requested = Signal(str, str)
    copied = Signal(str)
    #: How many there are.
    counted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("questions", "Ask next", parent)
        self._document: Document | None = None
        self._analysed: Document | None = None
        self._previewing = False
        self._pending = Pending(self)
        self._pending.changed.connect(self._on_late)
        self._questions: tuple[QuestionValue, ...] = ()
        self._copy = Button("Copy all", "link", name="questions.copy", hint="Copy all questions as text")
        self._copy.clicked.connect(self._on_copy)
        self._empty = PlainLabel("", "body", "text2", wrap=True, name="questions.empty")
        self._rows = Rows[QuestionValue](question_text, question_line)
        self._list = _List(self)
        self._painter = QuestionRow(self._list)
        set_up_list(
            self._list,
            self._rows,
            self._painter,
            name="questions.list",
            label="What to ask next, most valuable first",
        )
        self._list.activated.connect(self._on_activated)
        self._list.copy_requested.connect(self._on_copy_one)
        self._list.suppose_requested.connect(self._suppose)
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._list.customContextMenuRequested.connect(self._on_menu)
        self._lay_out()

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        self.space(foot, (16, 0, 8, 0), 8)
        foot.addStretch()
        foot.addWidget(self._copy)
        note = QHBoxLayout()
        self.space(note, (16, 0, 16, 0), 0)
        note.addWidget(self._empty)
        column = QVBoxLayout(self)
        self.space(column, (0, 2, 0, 2), 4)
        column.addLayout(note)
        column.addWidget(self._list, 1)
        column.addStretch()
        column.addLayout(foot)

    @property
    def list(self) -> QListView:
        """The list itself, to give it the focus."""
        return self._list

    def show_preview(self, said: str) -> None:
        self._previewing = bool(said)

    def show_document(self, document: Document) -> None:
        # While an answer is supposed its question stays, so that the other answer can be supposed too.
        if not self._previewing:
            self._document = document
            self._expect()

    def show_analysis(self, analysis: Analysis) -> None:
        if self._previewing:
            return
        self._analysed = analysis.document
        self._expect()
        asked = [_about(question) for question in self._questions]
        self._questions = tuple(question for question in analysis.questions if question.worth_asking)
        afresh = [_about(question) for question in self._questions] != asked
        self._rows.show_rows(self._questions, afresh=afresh)
        count = len(self._questions)
        self.counted.emit(count)
        self._copy.setVisible(count > 0)
        self._empty.setVisible(not count)
        self._list.setVisible(count > 0)
        self._empty.setText(nothing_to_ask(analysis.ranking, analysis.questions))

    @property
    def faded(self) -> bool:
        """Whether what hangs on an answer was worked out for a document of a moment ago."""
        return self._painter.faded

    def _expect(self) -> None:
        self._pending.expect(waiting=self._analysed is not None and self._analysed is not self._document)

    def _on_late(self, late: bool) -> None:
        self._painter.faded = late
        self._list.viewport().update()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(question_line(one) for one in self._questions))
        self.copied.emit("Copied the questions")

    def _on_copy_one(self, row: int) -> None:
        if 0 <= row < len(self._questions):
            QGuiApplication.clipboard().setText(question_line(self._questions[row]))
            self.copied.emit("Copied the question")

    def _suppose(self, row: int, answer: Answer) -> None:
        """Preview everything as if a question had been answered."""
        if self._document is not None and 0 <= row < len(self._questions):
            self.preview_requested.emit(suppose(self._document, self._questions[row], answer).edit)

    def _supposing(self, row: int, answer: Answer) -> Callable[[], None]:
        return lambda: self._suppose(row, answer)

    def _on_menu(self, where: QPoint) -> None:
        index = self._list.indexAt(where)
        row = (index if index.isValid() else self._list.currentIndex()).row()
        if self._document is None or not 0 <= row < len(self._questions):
            return
        question = self._questions[row]
        menu = QMenu(self)
        menu.setObjectName("questions.menu")
        answers: tuple[Answer, ...] = ("best", "worst")
        for answer in answers:
            caption = suppose(self._document, question, answer).caption
            action = menu.addAction(ampersands(f"{caption} ({_KEYS[answer]})"))
            action.triggered.connect(self._supposing(row, answer))
        menu.addSeparator()
        menu.addAction("Enter the answer").triggered.connect(lambda: self._open(question))
        menu.addAction("Copy the question").triggered.connect(lambda: self._on_copy_one(row))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._list.viewport().mapToGlobal(where))

    def _open(self, question: QuestionValue) -> None:
        self.answer_requested.emit(question.subject, question.criterion.id)

    def _on_activated(self, index: QModelIndex) -> None:
        question = index.data(RowRole)
        if isinstance(question, QuestionValue):
            self._open(question)


def _about(question: QuestionValue) -> tuple[str, str]:
    return question.subject, question.criterion.id


class _List(ListView):
    """A list whose Ctrl+C copies the row, and whose + and − suppose an answer."""

    copy_requested = Signal(int)
    suppose_requested = Signal(int, str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        answer = _ANSWERS.get(Qt.Key(event.key()))
        if answer is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        else:
            self.suppose_requested.emit(self.currentIndex().row(), answer)

    def event(self, event: QEvent) -> bool:
        # Taken before the window's own Copy hears of it.
        if isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Copy):
            if event.type() == QEvent.Type.KeyPress:
                self.copy_requested.emit(self.currentIndex().row())
            event.accept()
            return True
        return super().event(event)
