"""A page of what follows once pay is open: while pay is covered it holds nothing but a sentence."""

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QStackedWidget, QVBoxLayout, QWidget

from app.analysis import Analysis
from app.document import Document
from app.negotiating.pay_answers import PayAnswers
from ui.pay.page import Page
from ui.pay.shown import Showing
from ui.pending import Pending
from ui.widgets.buttons import outlined
from ui.widgets.empty_state import EmptyState
from ui.widgets.spacing import spaced

if TYPE_CHECKING:
    from ui.pay.panel import PayPanel

COVERED: Final = "Pay is covered"
WHEN_OPEN: Final = "This is here once you have decided."


class OpenPage(Page):
    """Fills its content when it is seen, and empties it the moment that pay is covered.

    A page of its own builds `content` and names the `views` of what follows, and says what it `rests_on`, how
    it is filled and how it is emptied.
    """

    def __init__(self, key: str, title: str, panel: "PayPanel") -> None:
        super().__init__(key, title)
        self.content = QWidget()
        self.views: tuple[QAbstractItemView, ...] = ()
        self.panel = panel
        self._decide = outlined("Decide…", name=f"pay.{key}.decide")
        self._decide.clicked.connect(panel.decide_requested)
        self._sealed = EmptyState("eye-off", COVERED, WHEN_OPEN, (self._decide,), name=f"pay.{key}.covered")
        self._document: Document | None = None
        #: What follows from pay, as far as it is worked out; nothing while it is covered.
        self._answers: PayAnswers | None = None
        self._filled: tuple[object, ...] = ()
        self._pending = Pending(self)
        self._pending.changed.connect(self.show_late)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._sealed)
        self._stack.addWidget(self.content)
        column = QVBoxLayout(self)
        column.addWidget(self._stack)
        spaced(column, 0)

    @property
    def open(self) -> bool:
        """Whether pay may be seen here."""
        return self._document is not None and self._document.pay_open

    def show_pay(self, showing: Showing) -> None:
        """Show what follows where pay is open; where it is covered, forget all of it at once."""
        self._document = document = showing.document
        self._decide.setEnabled(bool(document.offers))
        of_another = self._answers is not None and self._answers.ties.document.id != document.id
        if showing.covered or of_another:
            self._answers, self._filled = None, ()
            self.empty()
        self._stack.setCurrentWidget(self._sealed if showing.covered else self.content)
        self._refill()

    def show_analysis(self, analysis: Analysis) -> None:
        """Show what follows; while what pay adds is on its way, that of a moment ago stays."""
        if analysis.complete:
            self._answers = analysis.pay
        self._refill()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refill()

    def rests_on(self, answers: PayAnswers) -> tuple[object, ...]:
        """Name the parts of what follows that decide what is shown; the same objects show the same."""
        raise NotImplementedError

    def fill(self, answers: PayAnswers) -> None:
        """Show what follows."""
        raise NotImplementedError

    def empty(self) -> None:
        """Leave nothing behind."""
        raise NotImplementedError

    def show_late(self, late: bool) -> None:
        """Show faintly what is that of a moment ago."""
        for view in self.views:
            view.setProperty("faded", late)
            view.viewport().update()

    def _refill(self) -> None:
        document, answers = self._document, self._answers
        seen = document is not None and document.pay_open and self.isVisible()
        of_now = answers is not None and answers.ties.document is document
        self._pending.expect(waiting=seen and not of_now)
        if not seen or answers is None:
            return
        parts = self.rests_on(answers)
        if len(parts) != len(self._filled) or any(
            a is not b for a, b in zip(parts, self._filled, strict=True)
        ):
            self._filled = parts
            self.fill(answers)
