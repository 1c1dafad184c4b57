"""The line at the top of the pay window: whether pay is covered, and what there is to do about it."""

from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.document import Document
from app.numbers.days import day, moment
from ui.widgets.buttons import outlined
from ui.widgets.label import PlainLabel
from ui.widgets.message_box import Answer, ask
from ui.widgets.spacing import spaced
from ui.widgets.swatch import IconMark

SEALED: Final = (
    "Covered until you have decided. What you type is covered at once; the file on your disk holds it in "
    "plain text."
)
_ASKED: Final = "Open pay before you have decided?"
_WARNED: Final = (
    "Pay colours everything else. From now on you would see it while you compare, and that cannot be undone. "
    "The record of your choice will show it, with the time."
)
_ANSWERS: Final = (Answer("open", "Open pay"), Answer("keep", "Keep it covered", "primary"))


class SealBar(QFrame):
    """Says in one sentence who sees pay; its buttons are wishes."""

    decide_requested = Signal()
    open_early_requested = Signal()
    cover_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("pay.seal")
        self.setProperty("bar", "info")
        self._mark = IconMark("eye-off")
        self._said = PlainLabel("", "small", "text2", wrap=True, name="pay.sealed")
        self.open_early = outlined("Open pay early…", name="pay.open_early")
        self.decide = outlined("Decide…", name="pay.decide")
        self.cover = outlined("Cover pay", icon="eye-off", name="pay.cover")
        row = QHBoxLayout(self)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._said, 1)
        for button in self.stops():
            row.addWidget(button)
        spaced(row, 8, (12, 6, 8, 6))
        self.open_early.clicked.connect(self.open_early_requested)
        self.decide.clicked.connect(self.decide_requested)
        self.cover.clicked.connect(self.cover_requested)

    def show_seal(self, document: Document, today: date) -> None:
        """Say whether pay is covered, and since when it is not."""
        open_early = document.pay_open and document.choice is None
        focused = any(button.hasFocus() for button in self.stops())
        self._mark.show_icon("eye" if document.pay_open else "eye-off", "text2")
        self._said.setText(sentence(document, today))
        self.open_early.setVisible(not document.pay_open)
        self.decide.setVisible(document.choice is None)
        self.decide.setEnabled(bool(document.offers))
        self.cover.setVisible(open_early)
        if focused:
            next((one for one in self.stops() if one.isVisibleTo(self)), self).setFocus()

    def stops(self) -> list[QWidget]:
        """List what Tab goes through, in order."""
        return [self.open_early, self.cover, self.decide]


def sentence(document: Document, today: date) -> str:
    """Say whether pay is covered, and since when and why it is not."""
    choice = document.choice
    if choice is not None:
        return f"Open since you chose {choice.option_name} on {day(choice.when, today)}."
    if not document.pay_open:
        return SEALED
    return f"Pay is open since {moment(document.pay.openings[-1].when, today)}, before a choice."


def wants_to_open(parent: QWidget) -> bool:
    """Ask whether pay is to be opened before a choice is made."""
    return ask(parent, _ASKED, _WARNED, _ANSWERS, name="open_pay") == "open"
