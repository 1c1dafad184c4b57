"""The ranked options as a list model: one row an option, read aloud as a whole sentence."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QAbstractListModel, Qt

from app.document import Choice, Option
from app.pay.shown import ShownPay, shown_pay
from app.scoring.ranking import Ranking
from app.words.options import CHOSEN, due, option_sentence, second_line, star_note
from ui.widgets.rows import Index
from ui.widgets.tips import tip_text

RankingRole = Qt.ItemDataRole.UserRole
OptionRole = Qt.ItemDataRole.UserRole + 1
DueRole = Qt.ItemDataRole.UserRole + 2
IdRole = Qt.ItemDataRole.UserRole + 3
PayRole = Qt.ItemDataRole.UserRole + 4
ChosenRole = Qt.ItemDataRole.UserRole + 5


class OptionList(QAbstractListModel):
    """Options in display order; a new ranking moves rows and never forgets which one is current."""

    def __init__(self, today: Callable[[], date] = date.today) -> None:
        super().__init__()
        self._ranking: Ranking | None = None
        #: The options by id, in display order; the row of each.
        self._ids: tuple[str, ...] = ()
        self._rows: dict[str, int] = {}
        self._today = today
        #: What is paid, by option; empty while pay is covered.
        self._pay: Mapping[str, ShownPay] = {}
        #: What a row is painted from: asked for row by row in each frame, and only what is asked for is told.
        self._painted: Mapping[int, Callable[[Option, int], object]] = {
            int(RankingRole): lambda _, at: self._ranking,
            OptionRole: lambda _, at: at,
            DueRole: lambda one, _: due(one, self._today(), self._choice),
            IdRole: lambda one, _: one.id,
            PayRole: lambda one, _: self._pay.get(one.id),
            ChosenRole: lambda one, _: one.id == self.chosen,
        }

    @property
    def chosen(self) -> str | None:
        """The option that was decided for, while that stands."""
        return None if self._choice is None else self._choice.option

    @property
    def _choice(self) -> Choice | None:
        return None if self._ranking is None else self._ranking.document.choice

    def show_ranking(self, ranking: Ranking) -> None:
        """Show another ranking, and what its options pay."""
        old, new = self._ranking and self._ranking.document, ranking.document
        if old is None or (old.pay, old.offers, old.pay_open) != (new.pay, new.offers, new.pay_open):
            self._pay = shown_pay(new)
        ids = tuple(ranking.options[i].id for i in ranking.order)
        if self._rows.keys() != set(ids):
            self.beginResetModel()
            self._take(ranking, ids)
            self.endResetModel()
        elif ids != self._ids:
            self._reorder(ranking, ids)
        else:
            self._ranking = ranking
            if ids:
                self.dataChanged.emit(self.index(0), self.index(len(ids) - 1))

    @property
    def ids(self) -> tuple[str, ...]:
        """The options by id, in display order."""
        return self._ids

    def row_of(self, option_id: str | None) -> int | None:
        """Find the row of an option."""
        return None if option_id is None else self._rows.get(option_id)

    def id_at(self, row: int) -> str | None:
        """Find the option of a row."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def rowCount(self, parent: Index | None = None) -> int:
        inside = parent is not None and parent.isValid()
        return 0 if inside or self._ranking is None else len(self._ranking.order)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if self._ranking is None or not index.isValid() or index.row() >= len(self._ranking.order):
            return None
        at = self._ranking.order[index.row()]
        option = self._ranking.options[at]
        if role == Qt.ItemDataRole.DisplayRole:
            return option.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = due(option, self._today(), self._choice).text
            paid = self._pay[option.id].says if option.id in self._pay else ""
            sentence = option_sentence(self._ranking, at)
            chosen = f"{CHOSEN}." if option.id == self.chosen else ""
            return " ".join(part for part in (sentence, chosen, paid, said) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            paid = self._pay[option.id].says if option.id in self._pay else ""
            chosen = CHOSEN if option.id == self.chosen else ""
            star = star_note(self._ranking, at)
            lines = (option.full_name, second_line(option), paid, chosen, star)
            return tip_text("\n".join(line for line in lines if line))
        told = self._painted.get(int(role))
        return told and told(option, at)

    def _take(self, ranking: Ranking, ids: tuple[str, ...]) -> None:
        self._ranking, self._ids = ranking, ids
        self._rows = {one: row for row, one in enumerate(ids)}

    def _reorder(self, ranking: Ranking, ids: tuple[str, ...]) -> None:
        self.layoutAboutToBeChanged.emit()
        old = self.persistentIndexList()
        kept = [self._ids[index.row()] for index in old]
        self._take(ranking, ids)
        self.changePersistentIndexList(old, [self.index(self._rows[one]) for one in kept])
        self.layoutChanged.emit()
