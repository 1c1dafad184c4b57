"""Wishes that nothing else answers: keys with nothing to act on, and what is dropped onto the window."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from ui.frame import Frame
from ui.panel import Panel
from ui.session import Session
from ui.window.actions import Actions
from ui.window.documents import Documents
from ui.window.dropping import Dropping
from ui.window.options import CHOOSE, Options

_WHY_NOT: Final = {
    "selection": CHOOSE,
    "options": "Add an offer first.",
    "waits": "Only a company that has made no offer yet can be left out of the ranking.",
    "criteria": "Add a criterion first.",
    "preview": "Nothing is being previewed.",
    "undo": "There is nothing to undo.",
    "redo": "There is nothing to do again.",
    "undecided": "You have decided already. Reopen the decision to decide anew.",
    "choice": "Nothing is decided yet.",
    "pay": "Pay is covered.",
}
#: Where the chosen option is seen to be chosen: there Delete removes it.
_SHOWS_CHOSEN: Final = ("ranking", "chart", "chances")


class Unheard(QObject):
    """Does what was wished, or says why it cannot be done."""

    #: One sentence about why nothing was done.
    told = Signal(str)

    def __init__(
        self, frame: Frame, actions: Actions, session: Session, options: Options, documents: Documents
    ) -> None:
        super().__init__(frame)
        self._frame = frame
        self._actions = actions
        self._session = session
        self._options = options
        options.cannot.connect(self.told)
        dropping = Dropping(frame)
        dropping.opened.connect(documents.open)
        dropping.told.connect(self.told)
        frame.installEventFilter(self)

    def answer_in(self, window: QWidget, but: Sequence[str] = ()) -> None:
        """Answer the keys of the menus in another window too, but for actions whose keys are its own."""
        window.addActions([one for one in self._actions.everywhere() if one.objectName() not in but])
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() == Qt.Key.Key_Delete and not event.modifiers() and watched is self._frame:
            self._on_delete()
            return True
        needed = self._actions.need_of(QKeySequence(event.keyCombination()))
        if not needed or event.key() == Qt.Key.Key_Escape:
            return False
        self.told.emit(self._why_not(needed))
        return True

    def _on_delete(self) -> None:
        here = QApplication.focusWidget()
        while here is not None and not isinstance(here, Panel):
            here = here.parentWidget()
        if here is None or here.objectName() in _SHOWS_CHOSEN:
            self._options.remove()
        else:
            self.told.emit("Delete removes an option in the ranking or on the chart.")

    def _why_not(self, needed: str) -> str:
        if needed in ("undecided", "selection") and not self._session.document.offers:
            return _WHY_NOT["options"]
        return _WHY_NOT[needed]
