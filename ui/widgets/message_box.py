"""The one question box of the program, in plain text."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.look import theme
from ui.widgets.buttons import Button
from ui.widgets.label import PlainLabel


@dataclass(frozen=True, slots=True)
class Answer:
    """One way to answer: what the program calls it, what the button says, and its look."""

    key: str
    caption: str
    kind: Literal["primary", "outlined", "link"] = "outlined"


class MessageBox(QDialog):
    """A question with its answers from left to right; Enter gives the filled one, Esc the last one."""

    answered = Signal(str)

    def __init__(
        self,
        title: str,
        text: str,
        answers: Sequence[Answer],
        *,
        name: str = "message_box",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.setModal(True)
        self._answers = tuple(answers)
        self._answer = self._answers[-1].key
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(20))
        column.setSpacing(theme.px(8))
        column.addWidget(PlainLabel(title, "title", wrap=True, name=f"{name}_title"))
        column.addWidget(PlainLabel(text, "body", "text2", wrap=True, name=f"{name}_text"))
        column.addSpacing(theme.px(12))
        column.addLayout(self._buttons(name))
        self.setMinimumWidth(theme.px(400))

    def answer(self) -> str:
        """The key of the answer given; the last one's while none was."""
        return self._answer

    def choose(self, key: str) -> None:
        """Give an answer."""
        self._answer = key
        self.answered.emit(key)
        self.done(QDialog.DialogCode.Accepted)

    def sizeHint(self) -> QSize:
        # The layout's own hint is for the width at which the text would be a square, and leaves holes.
        layout = self.layout()
        width = max(theme.px(440), layout.minimumSize().width()) if layout is not None else 0
        return QSize(width, layout.totalHeightForWidth(width) if layout is not None else 0)

    def _buttons(self, name: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addStretch(1)
        for answer in self._answers:
            button = Button(answer.caption, answer.kind, name=f"{name}_{answer.key}")
            button.clicked.connect(lambda _=False, key=answer.key: self.choose(key))
            row.addWidget(button)
            if answer.kind == "primary":
                button.setDefault(True)
                button.setFocus(Qt.FocusReason.OtherFocusReason)
        return row


def ask(
    parent: QWidget | None, title: str, text: str, answers: Sequence[Answer], *, name: str = "question"
) -> str:
    """Ask and wait; returns the key of the answer, the last one's when the box was closed."""
    box = MessageBox(title, text, answers, name=name, parent=parent)
    box.exec()
    answer = box.answer()
    box.deleteLater()
    return answer
