"""What to do next, while there is nothing to compare: one sentence, and the button to do it."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.scoring.ranking import Ranking
from app.words.next_step import WAITS, NextStep, next_step
from ui.panel import Panel
from ui.widgets.buttons import Button
from ui.widgets.label import PlainLabel

_LONGEST: Final = 60
_ACTIONS: Final = {"add": "add_offer", "name": "criteria", "weigh": "equal"}


class NextStepPanel(Panel):
    """Stands where how sure a comparison is and what would change it are told, while there is none."""

    #: Whether there is nothing to compare.
    needed = Signal(bool)
    #: An action of the window, by its name.
    action_requested = Signal(str)
    #: The option, or the criterion, that the step is about.
    open_requested = Signal(str)
    criterion_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("next_step", "What to do next", parent)
        self._step: NextStep | None = None
        self._heading = PlainLabel("Next", "heading", name="next_step.heading")
        self._sentence = PlainLabel(WAITS, "body", "text2", wrap=True, name="next_step.sentence")
        self._button = Button("", "primary", name="next_step.do")
        self._button.clicked.connect(self._on_clicked)
        row = QHBoxLayout()
        row.addWidget(self._button)
        row.addStretch()
        column = QVBoxLayout(self)
        self.space(column, (16, 14, 16, 12), 10)
        column.addWidget(self._heading)
        column.addWidget(self._sentence)
        column.addLayout(row)
        column.addStretch()

    def show_ranking(self, ranking: Ranking) -> None:
        before, self._step = self._step, next_step(ranking)
        if self._step is not None and self._step != before:
            caption = self._step.caption
            short = caption if len(caption) <= _LONGEST else f"{caption[: _LONGEST - 1].rstrip()}…"
            self._button.set_caption(short)
            self._button.setAccessibleName(caption)
        self.needed.emit(self._step is not None)

    def instead_of(self, widget: QWidget) -> QWidget:
        """Give what takes the keyboard: the step, while that stands in the place of a comparison."""
        return widget if self._step is None else self._button

    def _on_clicked(self) -> None:
        if (step := self._step) is None:
            return
        match step.kind:
            case "rate":
                self.open_requested.emit(step.about)
            case "loosen":
                self.criterion_requested.emit(step.about)
            case _:
                self.action_requested.emit(_ACTIONS[step.kind])
