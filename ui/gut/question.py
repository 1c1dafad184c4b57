"""The question asked of a new decision once, before its result can colour a feeling."""

from typing import Final

from PySide6.QtCore import QObject, Signal

from app.document import options
from ui.session import Session

ASKED: Final = "Before the result colours it: order your options by feeling."
#: The name of an action, and its caption.
WAYS: Final = (("gut", "Order by feeling…"),)


class FeelingQuestion(QObject):
    """Stands from the second option on until there is an order, or until it is closed.

    Only a decision that was begun here with nothing in it is asked: in a file, or in the worked example, the
    result has been seen.
    """

    #: It stands now, or no longer does.
    changed = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._decision = ""
        self._begun_here = False
        self._stands = False
        self._look()
        session.document_changed.connect(lambda _: self._look())

    @property
    def stands(self) -> bool:
        """Whether it waits for an answer."""
        return self._stands

    def close(self) -> None:
        """Take no answer for one: this decision is not asked again."""
        self._begun_here = False
        self._set(stands=False)

    def _look(self) -> None:
        document = self._session.document
        if document.id != self._decision:
            self._decision = document.id
            self._begun_here = self._session.path is None and not document.offers
        elif document.gut_rankings or document.choice is not None:
            self._begun_here = False
        self._set(stands=self._begun_here and len(options(document)) > 1)

    def _set(self, *, stands: bool) -> None:
        if stands != self._stands:
            self._stands = stands
            self.changed.emit()
