"""What is done to whole options: add, duplicate, remove, cut, copy, paste."""

from typing import Final

from PySide6.QtCore import QObject, Signal

from app.document import Option, option
from app.edits import AddOffer, AddTeam, ChangeFact, Edit, RemoveOffer, RemoveTeam
from app.edits.carrying import duplicating
from app.edits.new import new_offer, new_team
from app.errors import Refused
from app.numbers.numerals import together
from ui.selection import Selection
from ui.session import Session
from ui.window.clipboard import copy_option, pasted

CHOOSE = "Choose an option first: in the ranking, or on the chart."
#: So many things that stay behind are named at most.
_MOST_LEFT: Final = 4


class Options(QObject):
    """Acts on the selected option, through the session."""

    #: One sentence about something done that undo takes back.
    done = Signal(str)
    #: One sentence about why nothing was done.
    cannot = Signal(str)
    #: A new offer or team, to be filled in.
    added = Signal(str)

    def __init__(self, session: Session, selection: Selection, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._selection = selection

    @property
    def selected(self) -> Option | None:
        """The option that is selected, if it is still there."""
        chosen = self._selection.option
        return option(self._session.document, chosen) if chosen else None

    def add_offer(self) -> None:
        """Add an offer, to be filled in."""
        self._add(AddOffer(new_offer(self._session.document)))

    def add_team(self) -> None:
        """Add a team to the offer of the selected option, to be filled in."""
        beside = self.selected
        if beside is not None:
            self._add(AddTeam(beside.offer.id, new_team(self._session.document, beside.offer)))

    def duplicate(self) -> None:
        """Add a copy of the selected option, right behind it."""
        beside = self.selected
        if beside is not None:
            self._add(duplicating(self._session.document, beside))

    def remove(self, option_id: str | None = None) -> None:
        """Remove an option, by default the selected one; a team is taken out of its offer."""
        gone = option(self._session.document, option_id) if option_id else self.selected
        if gone is None:
            self.cannot.emit(CHOOSE)
            return
        order = [self._session.ranking.options[i].id for i in self._session.ranking.order]
        at = order.index(gone.id)
        edit: Edit = RemoveTeam(gone.id) if gone.team else RemoveOffer(gone.offer.id)
        self._session.do(edit)
        left = [one for one in order if option(self._session.document, one) is not None]
        self._selection.set_option(left[min(at, len(left) - 1)] if left else None)
        self.done.emit(f"Removed {gone.name}")

    @property
    def waits(self) -> bool:
        """Whether there is no offer yet of the selected option."""
        chosen = self.selected
        return chosen is not None and chosen.offer.kind == "no_offer_yet"

    def leave_out(self) -> None:
        """Leave out the company of the selected option while there is no offer."""
        if (chosen := self.selected) is not None and self.waits:
            self._session.do(ChangeFact(chosen.offer.id, "left_out", True))
            self.done.emit(f"Left out {chosen.offer.company}")

    def copy(self) -> bool:
        """Put the selected option on the clipboard; False where none is selected."""
        chosen, ranking = self.selected, self._session.ranking
        index = ranking.index(chosen.id) if chosen else None
        if chosen is None or index is None:
            self.cannot.emit(CHOOSE)
            return False
        copy_option(chosen, ranking, index)
        return True

    def cut(self) -> None:
        """Copy the selected option and remove it."""
        if self.copy():
            self.remove()

    def paste(self) -> None:
        """Add the option that is on the clipboard."""
        try:
            put = pasted(self._session.document, self.selected)
        except Refused as refusal:
            self.cannot.emit(refusal.sentence)
            return
        self._session.do(put.edit)
        made = put.edit.where.option
        if self._session.document.offer_of(made) is not None:
            self._selection.set_option(made)
            self.done.emit(_pasted(put.left))

    def _add(self, edit: Edit) -> None:
        self._session.do(edit)
        made = edit.where.option
        if option(self._session.document, made) is not None:
            self._selection.set_option(made)
            self.added.emit(made)


def _pasted(left: tuple[str, ...]) -> str:
    """Tell that it was pasted, and what stayed behind, as far as one line goes."""
    if not left:
        return "Pasted"
    more = len(left) - _MOST_LEFT + 1
    named = (*left[: _MOST_LEFT - 1], f"{more} more") if more > 1 else left
    return f"Pasted. Left behind: {together(named)}."
