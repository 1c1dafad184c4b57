"""The face all panels share, so that the whole wiring of the program is one short loop."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLayout, QWidget
from shiboken6 import isValid

from app.analysis import Analysis, Glimpse
from app.document import Document, Place
from app.edits import Edit
from app.errors import Refused
from app.scoring.ranking import Ranking
from ui.widgets.draft import is_typed_in
from ui.widgets.fields import Field
from ui.widgets.spacing import spaced
from ui.widgets.text_area import TextArea


@runtime_checkable
class ShowsError(Protocol):
    """A field that can say beside itself why a value cannot be; an empty sentence takes it back."""

    def show_error(self, sentence: str) -> None:
        """Show the sentence."""
        ...


class Panel(QFrame):
    """A widget that shows what is, and asks for what the hand wishes.

    A wish is answered by `show_document`, also when it was refused or changed nothing. Document, ranking and
    analysis are told when they are there, and nothing hangs on their order: ranking and analysis name their
    document, so a panel that needs several of them takes them from one.
    """

    edit_requested = Signal(object)
    #: An edit of a gesture that goes on, and whether that is typing.
    live_edit_requested = Signal(object, bool)
    settled = Signal()
    #: An edit to show as if it had been carried out, until it is kept or left.
    preview_requested = Signal(object)
    keep_requested = Signal()
    #: Nobody wants to wait for the analysis; it is wanted after all.
    give_up_requested = Signal()
    take_up_requested = Signal()

    #: The actions of the window whose keys this panel answers itself.
    own_keys: tuple[str, ...] = ()

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setProperty("panel", True)
        self._asked: Edit | None = None
        self._asked_by: QWidget | None = None
        #: Beside what the last refusal is said, until something else is asked for.
        self._refused: ShowsError | None = None

    def space(self, layout: QLayout, margins: tuple[int, int, int, int], spacing: int) -> None:
        """Give a layout margins (left, top, right, bottom) and spacing of the design, at every zoom."""
        spaced(layout, spacing, margins)

    def ask(self, edit: Edit, field: QWidget | None = None) -> None:
        """Ask for an edit as one step; a refusal is shown beside the field."""
        self._remember(edit, field)
        self.edit_requested.emit(edit)

    def ask_live(self, edit: Edit, field: QWidget | None = None) -> None:
        """Ask for an edit that belongs to a gesture still going on; `settled` ends it."""
        self._remember(edit, field)
        self.live_edit_requested.emit(edit, False)

    def ask_typed(self, edit: Edit, field: QWidget | None) -> None:
        """Ask for an edit of a text that is being typed; `settled` ends it.

        It is carried out at once; what is shown of it elsewhere, this panel included, waits for a rest.
        """
        self._remember(edit, field)
        self.live_edit_requested.emit(edit, True)

    def _remember(self, edit: Edit, field: QWidget | None) -> None:
        # It may be gone since: a row goes with what it stood for.
        if self._refused is not None and isValid(self._refused):
            self._refused.show_error("")
        self._refused = None
        self._asked, self._asked_by = edit, field

    def show_refusal(self, edit: Edit, refusal: Refused) -> bool:
        """Say why an edit was refused, if this panel asked for it and has a place to say so."""
        if edit is not self._asked or not isinstance(self._asked_by, ShowsError):
            return False
        self._asked_by.show_error(refusal.sentence)
        self._refused = self._asked_by
        return True

    def show_preview(self, said: str) -> None:
        """Show that a preview goes on, or has ended (an empty text)."""

    def revisit(self, place: Place) -> None:
        """Lead the eye to what was undone or done again, where it is seen and nothing is being typed."""
        if self.isVisible() and not is_typed_in(self):
            self.show_place(place)

    def show_place(self, place: Place) -> None:
        """Turn to a place, and scroll to where it is entered; the keyboard stays where it is."""

    def forget_typed(self) -> None:
        """Drop what was typed or refused: another decision comes, which may have parts of the same ids."""
        for field in self.findChildren(Field):
            field.forget()
        for area in self.findChildren(TextArea):
            area.show_error("")

    def lets_go(self) -> bool:
        """Tell whether its window may be left; where not, say why beside what would be lost."""
        return True

    def show_document(self, document: Document) -> None:
        """Show what the person told us."""

    def show_ranking(self, ranking: Ranking) -> None:
        """Show what follows at once."""

    def show_analysis(self, analysis: Analysis) -> None:
        """Show what follows when ready; it may belong to a document of a moment ago."""

    def show_progress(self, done: int, of: int) -> None:
        """Show how many draws are done of an analysis on its way; of none where the person gave it up."""

    def show_glimpse(self, glimpse: Glimpse) -> None:
        """Show what follows at once while a weight is dragged, ahead of the analysis."""
