"""The ranked options as a list model: one row an option, read aloud as a whole sentence."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from app import words
from app.scoring import Ranking
from ui.widgets.tips import tip_text

Index = QModelIndex | QPersistentModelIndex
RankingRole = Qt.ItemDataRole.UserRole
OptionRole = Qt.ItemDataRole.UserRole + 1
DueRole = Qt.ItemDataRole.UserRole + 2
IdRole = Qt.ItemDataRole.UserRole + 3


class OptionList(QAbstractListModel):
    """Options in display order; a new ranking moves rows and never forgets which one is current."""

    def __init__(self, today: Callable[[], date] = date.today) -> None:
        super().__init__()
        self._ranking: Ranking | None = None
        self._today = today

    def show_ranking(self, ranking: Ranking) -> None:
        """Show another ranking."""
        old_ids = self._ids()
        new_ids = [ranking.options[i].id for i in ranking.order]
        if set(old_ids) != set(new_ids):
            self.beginResetModel()
            self._ranking = ranking
            self.endResetModel()
        elif old_ids != new_ids:
            self._reorder(ranking, old_ids, new_ids)
        else:
            self._ranking = ranking
            if new_ids:
                self.dataChanged.emit(self.index(0), self.index(len(new_ids) - 1))

    def row_of(self, option_id: str | None) -> int | None:
        """Find the row of an option."""
        ids = self._ids()
        return ids.index(option_id) if option_id in ids else None

    def id_at(self, row: int) -> str | None:
        """Find the option of a row."""
        ids = self._ids()
        return ids[row] if 0 <= row < len(ids) else None

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
            said = words.due(option.offer, self._today()).text
            return f"{words.option_sentence(self._ranking, at)} {said}".strip()
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip_text("\n".join(part for part in (option.full_name, words.second_line(option)) if part))
        return {
            RankingRole: self._ranking,
            OptionRole: at,
            DueRole: words.due(option.offer, self._today()),
            IdRole: option.id,
        }.get(Qt.ItemDataRole(role) if role in _KNOWN else role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def _ids(self) -> list[str]:
        ranking = self._ranking
        return [ranking.options[i].id for i in ranking.order] if ranking else []

    def _reorder(self, ranking: Ranking, old_ids: list[str], new_ids: list[str]) -> None:
        self.layoutAboutToBeChanged.emit()
        old = self.persistentIndexList()
        kept = [old_ids[index.row()] for index in old]
        self._ranking = ranking
        self.changePersistentIndexList(old, [self.index(new_ids.index(one)) for one in kept])
        self.layoutChanged.emit()


_KNOWN = frozenset(role.value for role in Qt.ItemDataRole)
