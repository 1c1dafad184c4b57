"""What stands under the line of a value: what was understood, the question, or what would be right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.scales.typed_taken import Asked, Refusal, Taken, Typed, Unknown
from ui.scales.value_line import ValueLine
from ui.widgets.errors import ErrorLine
from ui.widgets.label import PlainLabel
from ui.widgets.leaving import Leaving
from ui.widgets.reading_question import ReadingQuestion
from ui.widgets.spacing import spaced

_NOT_KNOWN = "= not known"


class ValueAnswer(QWidget):
    """Says at each key what came of what is typed; refused it is only once it was entered."""

    def __init__(self, line: ValueLine, *, name: str) -> None:
        super().__init__()
        self.setObjectName(f"{name}.answer")
        self._name = name
        self._line = line
        self._came: Typed | None = None
        self._echo = PlainLabel("", "small", "text2", wrap=True, name=f"{name}.echo")
        self._error = ErrorLine(name=f"{name}.error")
        self._question: ReadingQuestion | None = None
        self._leaving: Leaving | None = None
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._echo)
        self._column.addWidget(self._error)
        spaced(self._column, 0, (0, 0, 0, 2))
        line.came.connect(self._on_came)
        line.error_changed.connect(lambda _: self._show())
        self._show()

    def _on_came(self, came: Typed | None) -> None:
        self._came = came
        if isinstance(came, Taken) and not self._line.is_typing():
            # Said of what has been entered: it stays as long as the hand does.
            self._watch()
        self._show()

    def _watch(self) -> None:
        if self._leaving is None:
            self._leaving = Leaving(self.parentWidget() or self)
            self._leaving.left.connect(self._on_left)
        self._leaving.watch()

    def _on_left(self) -> None:
        if not self._line.is_typing() and not self._line.error():
            self._line.forget()

    def _show(self) -> None:
        came, refused = self._came, self._line.error()
        asked = isinstance(came, Asked)
        said = "" if refused or asked else _said(came)
        self._echo.setText(said)
        self._echo.setVisible(bool(said))
        self._error.say("" if asked else refused)
        self._ask(came if isinstance(came, Asked) else None)
        self.setVisible(asked or bool(said or refused))

    def _ask(self, asked: Asked | None) -> None:
        if self._question is None:
            if asked is None:
                return
            # Made when it is first asked, as few texts can be read in several ways.
            self._question = ReadingQuestion(self._name, self._line, beside=True)
            self._question.chosen.connect(self._on_chosen)
            self._question.given_up.connect(self._on_given_up)
            self._column.addWidget(self._question)
        self._question.ask([] if asked is None else [(way.caption, way.taken) for way in asked.ways])

    def _on_chosen(self, taken: Taken) -> None:
        self._line.setFocus(Qt.FocusReason.TabFocusReason)
        self._line.take(taken)

    def _on_given_up(self) -> None:
        self._line.setFocus(Qt.FocusReason.TabFocusReason)
        self._line.drop()


def with_answer(line: ValueLine) -> QWidget:
    """Put the answer right under its line."""
    both = QWidget()
    column = QVBoxLayout(both)
    column.addWidget(line)
    column.addWidget(ValueAnswer(line, name=line.objectName()))
    spaced(column, 2)
    return both


def _said(came: Typed | None) -> str:
    match came:
        case Taken():
            return f"{came.echo}. {came.cut}" if came.cut else came.echo
        case Unknown():
            return _NOT_KNOWN
        case Refusal(sentence):
            return sentence
        case _:
            return ""
