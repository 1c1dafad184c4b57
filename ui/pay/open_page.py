"""A page of what is known once pay is open: while pay is covered it holds nothing but a sentence."""

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractButton, QStackedWidget, QVBoxLayout, QWidget

from app.document import Document
from ui.pay.page import Page
from ui.pay.shown import Showing
from ui.widgets.buttons import outlined
from ui.widgets.empty_state import EmptyState
from ui.widgets.pick import Segments
from ui.widgets.spacing import spaced

if TYPE_CHECKING:
    from ui.pay.panel import PayPanel

COVERED: Final = "Pay is covered"
WHEN_OPEN: Final = "This is here once you have decided."


class OpenPage(Page):
    """Fills its content when it is seen, and empties it the moment that pay is covered.

    A page of its own builds `content`, and says what it `rests_on`, how it is filled and how it is emptied.
    """

    def __init__(self, key: str, title: str, panel: "PayPanel") -> None:
        super().__init__(key, title)
        self.content = QWidget()
        self.panel = panel
        self._decide = outlined("Decide…", name=f"pay.{key}.decide")
        self._decide.clicked.connect(panel.decide_requested)
        self._sealed = EmptyState("eye-off", COVERED, WHEN_OPEN, (self._decide,), name=f"pay.{key}.covered")
        self._document: Document | None = None
        self._filled: tuple[object, ...] = ()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._sealed)
        self._stack.addWidget(self.content)
        column = QVBoxLayout(self)
        column.addWidget(self._stack)
        spaced(column, self, 0)

    @property
    def open(self) -> bool:
        """Whether pay may be seen here."""
        return self._document is not None and self._document.pay_open

    def show_pay(self, showing: Showing) -> None:
        """Show what is paid where pay is open; where it is covered, forget all of it at once."""
        self._document = document = showing.document
        self._decide.setEnabled(bool(document.offers))
        if showing.covered:
            self._filled = ()
            self.empty()
        self._stack.setCurrentWidget(self._sealed if showing.covered else self.content)
        self._refill()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refill()

    def rests_on(self, document: Document) -> tuple[object, ...]:
        """Name the parts of a document that decide what is shown; the same objects show the same."""
        raise NotImplementedError

    def fill(self, document: Document) -> None:
        """Show what is paid."""
        raise NotImplementedError

    def empty(self) -> None:
        """Leave nothing behind."""
        raise NotImplementedError

    def _refill(self) -> None:
        document = self._document
        if document is None or not document.pay_open or not self.isVisible():
            return
        parts = self.rests_on(document)
        if len(parts) == len(self._filled) and all(a is b for a, b in zip(parts, self._filled, strict=True)):
            return
        self._filled = parts
        self.fill(document)


def segments_of(segments: Segments) -> list[QWidget]:
    """List what Tab may come to of choices side by side."""
    return [button for button in segments.children() if isinstance(button, QAbstractButton)]
