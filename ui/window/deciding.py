"""Deciding, and what shows that it was done: the record, its bytes kept for ever, the buttons about it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLayout, QWidget

from app.analysis import without_pay
from app.choosing.record import Draft, choice_of, summary_of
from app.document import Document
from app.edits import RecordChoice, Reopen
from app.errors import FileProblem
from app.files import data_folder
from app.numbers.days import now_on
from app.scoring.ranking import Ranking
from app.storage.backups import keep_for_ever
from app.storage.save import document_bytes
from app.words.next_step import next_step
from ui.look.icons import icon
from ui.session import Session
from ui.window.actions import Actions
from ui.window.editors import Editors
from ui.window.notices import Notices

COVERED, VISIBLE = "Pay covered", "Pay visible"
_NOT_KEPT = "The choice is recorded, but what you knew then could not be kept beside it: {reason}"


class Deciding(QObject):
    """Writes choices down through the session, and keeps “Decide…”, “Reopen” and the state of pay true."""

    def __init__(
        self, session: Session, actions: Actions, today: Callable[[], date], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._today = today
        self.pay = actions.button("pay", COVERED, "top_bar.pay")
        self._pay_shown: bool | None = None
        self._decide = actions.button("decide", "Decide…", "decide", "primary")
        self._reopen = actions.button("reopen", "Reopen", "reopen")
        self._between_some = False
        session.document_changed.connect(self._show)
        session.ranking_changed.connect(self._on_ranking)

    def stand_in(self, header: QLayout, chart: QWidget) -> None:
        """Put the buttons at the end of the row of the verdict; Tab comes to them behind the chart."""
        before = chart
        for button in (self._decide, self._reopen):
            header.addWidget(button)
            QWidget.setTabOrder(before, button)
            before = button
        self._reopen.hide()

    def listen(self, editors: Editors, notices: Notices) -> None:
        """Hear what is decided in the window of the choice, and tell what became of it."""
        self._notices = notices
        editors.decided.connect(self.record)

    def record(self, draft: Draft) -> None:
        """Write a choice down as it was drafted, and keep what was known for ever."""
        document = self._session.document
        data = document_bytes(document)
        summary = summary_of(*without_pay(document, self._session.analysis), data)
        choice = choice_of(document, draft, summary, now_on(self._today()))
        if choice is None:
            return
        self._session.do(RecordChoice(choice))
        if self._session.document is document:
            return
        self._notices.tell(f"You chose {choice.option_name}.")
        self._session.files.do(lambda: keep_for_ever(document.id, data, data_folder()), self._on_kept)

    def _on_kept(self, outcome: Path | FileProblem | None) -> None:
        if isinstance(outcome, FileProblem):
            self._notices.warn(_NOT_KEPT.format(reason=outcome.reason))

    def reopen(self) -> None:
        """Open the decision again; pay is covered."""
        before = self._session.document
        self._session.do(Reopen(now_on(self._today())))
        if self._session.document is not before:
            self._notices.tell_undoable("The decision is open again. Pay is covered.")

    def _on_ranking(self, ranking: Ranking) -> None:
        """Offer to decide beside the verdict only where there is something to decide between."""
        between_some = next_step(ranking) is None
        if between_some != self._between_some:
            self._between_some = between_some
            self._show(self._session.document)

    def _show(self, document: Document) -> None:
        stands = document.choice is not None
        focused = self._decide.hasFocus() or self._reopen.hasFocus()
        self._decide.setVisible(not stands and self._between_some)
        self._reopen.setVisible(stands)
        if focused:
            (self._reopen if stands else self._decide).setFocus()
        if document.pay_open != self._pay_shown:
            self._pay_shown = document.pay_open
            self.pay.set_caption(VISIBLE if document.pay_open else COVERED)
            self.pay.setIcon(icon("eye" if document.pay_open else "eye-off"))
