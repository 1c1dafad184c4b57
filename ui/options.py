"""What is done to whole options: add, duplicate, remove, cut, copy, paste."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from app.document import Offer, Option, Team, option
from app.edits import AddOffer, AddTeam, Edit, RemoveOffer, RemoveTeam
from ui.clipboard import copy_option, fitted_offer, fitted_team, new_id, pasted
from ui.selection import Selection
from ui.session import Session


class Options(QObject):
    """Acts on the selected option, through the session."""

    #: One sentence about something done that undo takes back.
    done = Signal(str)
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
        taken = {offer.company for offer in self._session.document.offers}
        self._add(AddOffer(Offer(id=new_id(), company=_free("New offer", taken))))

    def add_team(self) -> None:
        """Add a team to the offer of the selected option, to be filled in."""
        beside = self.selected
        if beside is not None:
            taken = {team.name for team in beside.offer.teams}
            self._add(AddTeam(beside.offer.id, Team(id=new_id(), name=_free("New team", taken))))

    def duplicate(self) -> None:
        """Add a copy of the selected option, right behind it."""
        beside = self.selected
        if beside is None:
            return
        document = self._session.document
        if beside.team is None:
            copy = fitted_offer(beside.offer, document)
            taken = {offer.company for offer in document.offers}
            copy = copy.replace(company=_free(beside.offer.company, taken))
            self._add(AddOffer(copy, document.offers.index(beside.offer) + 1))
        else:
            team = fitted_team(beside.team, document)
            team = team.replace(name=_free(beside.team.name, {one.name for one in beside.offer.teams}))
            self._add(AddTeam(beside.offer.id, team, beside.offer.teams.index(beside.team) + 1))

    def remove(self, option_id: str | None = None) -> None:
        """Remove an option, by default the selected one; a team is taken out of its offer."""
        gone = option(self._session.document, option_id) if option_id else self.selected
        if gone is None:
            return
        order = [self._session.ranking.options[i].id for i in self._session.ranking.order]
        at = order.index(gone.id)
        edit: Edit = RemoveTeam(gone.id) if gone.team else RemoveOffer(gone.offer.id)
        self._session.do(edit)
        left = [one for one in order if option(self._session.document, one) is not None]
        self._selection.set_option(left[min(at, len(left) - 1)] if left else None)
        self.done.emit(f"Removed {gone.name}")

    def copy(self) -> bool:
        """Put the selected option on the clipboard; False where none is selected."""
        chosen, ranking = self.selected, self._session.ranking
        index = ranking.index(chosen.id) if chosen else None
        if chosen is None or index is None:
            return False
        copy_option(chosen, ranking, index)
        return True

    def cut(self) -> None:
        """Copy the selected option and remove it."""
        if self.copy():
            self.remove()

    def paste(self) -> None:
        """Add the option that is on the clipboard."""
        edit = pasted(self._session.document, self.selected)
        if edit is not None:
            self._session.do(edit)
            self._selection.set_option(edit.where)
            self.done.emit("Pasted")

    def _add(self, edit: Edit) -> None:
        self._session.do(edit)
        if option(self._session.document, edit.where) is not None:
            self._selection.set_option(edit.where)
            self.added.emit(edit.where)


def _free(name: str, taken: Iterable[str]) -> str:
    """Number a name until nobody else has it."""
    names = set(taken)
    numbered = (f"{name} {number}" for number in range(2, len(names) + 3))
    return next(one for one in (name, *numbered) if one not in names)
