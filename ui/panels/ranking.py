"""The ranking: every option as a row, best first."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPoint,
    Qt,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QVBoxLayout, QWidget

from app.document import Place
from app.edits import ChangeFact
from app.scoring.ranking import Ranking
from ui.look import theme
from ui.panel import Panel
from ui.panels.left_out import LeftOut
from ui.panels.option_list import OptionList
from ui.panels.ranking_row import RankingRow
from ui.selection import Selection
from ui.widgets.buttons import IconButton
from ui.widgets.enter import is_enter
from ui.widgets.label import PlainLabel
from ui.widgets.rows import ListView, set_up_list

GLIDE_MS = 180


class RankingPanel(Panel):
    """A list of options; click or arrows select, Enter edits."""

    add_requested = Signal()
    open_requested = Signal(str)
    remove_requested = Signal(str)
    menu_requested = Signal(str, object)

    def __init__(
        self,
        selection: Selection,
        today: Callable[[], date] = date.today,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("ranking", "Ranking", parent)
        self._selection = selection
        self._model = OptionList(today)
        self._rows = RankingRow(self)
        self._list = self._make_list()
        self._count = PlainLabel("", "body", "text3", name="ranking.count")
        self._left_out = LeftOut(self)
        self._left_out.put_back.connect(lambda offer: self.ask(ChangeFact(offer, "left_out", False)))
        self._glide = QVariantAnimation(self)
        self._glide.setEasingCurve(theme.EASING)
        self._glide.valueChanged.connect(self._on_glide)
        self._starts: dict[str, float] = {}
        self._lay_out()
        selection.option_changed.connect(self._on_option_changed)
        selection.criterion_changed.connect(self._on_criterion_changed)

    @property
    def list(self) -> QListView:
        """The list itself, to give it the focus."""
        return self._list

    def show_ranking(self, ranking: Ranking) -> None:
        count = len(ranking.options)
        self._count.setText("1 option" if count == 1 else f"{count} options")
        self._left_out.show_offers(ranking.document.offers)
        order, ids = self._model.ids, tuple(ranking.options[i].id for i in ranking.order)
        before = self._places() if ids != order else {}
        self._model.show_ranking(ranking)
        self._on_option_changed(self._selection.option)
        # Rows on their way to the same places go on: beginning again at each move they would never arrive.
        if ids != order:
            self._glide_from(before)
        self._list.viewport().update()

    def show_place(self, place: Place) -> None:
        row = self._model.row_of(place.option)
        if row is not None:
            self._list.scrollTo(self._model.index(row))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._list and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(event)
        return super().eventFilter(watched, event)

    def _make_list(self) -> QListView:
        view = ListView(self)
        set_up_list(view, self._model, self._rows, name="ranking.list", label="Options, best first")
        view.setUniformItemSizes(True)
        view.setSelectionMode(QListView.SelectionMode.SingleSelection)
        view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.setMinimumHeight(theme.px(80))
        view.selectionModel().currentChanged.connect(self._on_current_changed)
        view.doubleClicked.connect(lambda index: self._ask_to_open(index.row()))
        view.customContextMenuRequested.connect(self._on_menu)
        view.installEventFilter(self)
        return view

    def _lay_out(self) -> None:
        add = IconButton("plus", "Add an offer (Ctrl+Shift+N)", name="ranking.add")
        add.clicked.connect(self.add_requested)
        header = QHBoxLayout()
        self.space(header, (16, 8, 7, 4), 8)
        header.addWidget(PlainLabel("Ranking", "heading", name="ranking.heading"))
        header.addWidget(self._count)
        header.addStretch()
        header.addWidget(add)
        column = QVBoxLayout(self)
        self.space(column, (0, 0, 0, 0), 0)
        column.addLayout(header)
        column.addWidget(self._list, 1)
        column.addWidget(self._left_out)

    def _on_key(self, event: QKeyEvent) -> bool:
        option = self._model.id_at(self._list.currentIndex().row())
        if option is None:
            return False
        if is_enter(event) or event.key() == Qt.Key.Key_F2:
            self.open_requested.emit(option)
            return True
        if event.key() == Qt.Key.Key_Delete:
            self.remove_requested.emit(option)
            return True
        return False

    def _on_menu(self, where: QPoint) -> None:
        index = self._list.indexAt(where)
        index = index if index.isValid() else self._list.currentIndex()
        option = self._model.id_at(index.row())
        if option is not None:
            # The menu key has no place of its own: the menu opens on the row.
            inside = self._list.viewport().rect().contains(where)
            spot = where if inside else self._list.visualRect(index).center()
            self.menu_requested.emit(option, self._list.viewport().mapToGlobal(spot))

    def _ask_to_open(self, row: int) -> None:
        option = self._model.id_at(row)
        if option is not None:
            self.open_requested.emit(option)

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self._selection.set_option(self._model.id_at(current.row()))

    def _on_option_changed(self, option: str | None) -> None:
        row = self._model.row_of(option)
        if row is None:
            self._list.selectionModel().clear()
        elif self._list.currentIndex().row() != row or not self._list.selectionModel().hasSelection():
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self._list.selectionModel().setCurrentIndex(self._model.index(row), flag)
            self._list.scrollTo(self._model.index(row))

    def _on_criterion_changed(self, criterion: str | None) -> None:
        self._rows.criterion = criterion
        self._list.viewport().update()

    def _places(self) -> dict[str, float]:
        """Where each row is drawn just now, half-way ones included; all are equally high."""
        first, offsets = self._list.visualRect(self._model.index(0)), self._rows.offsets
        return {
            option: first.top() + row * first.height() + offsets.get(option, 0.0)
            for row, option in enumerate(self._model.ids)
        }

    def _glide_from(self, before: dict[str, float]) -> None:
        offsets = self._rows.offsets
        after = {option: top - offsets.get(option, 0.0) for option, top in self._places().items()}
        starts = {
            one: before[one] - top for one, top in after.items() if one in before and before[one] != top
        }
        duration = theme.motion_ms(GLIDE_MS)
        self._glide.stop()
        if not starts or not duration or not self._list.isVisible():
            self._rows.offsets = {}
            return
        self._starts = starts
        self._rows.offsets = dict(starts)
        self._glide.setDuration(duration)
        self._glide.setStartValue(1.0)
        self._glide.setEndValue(0.0)
        self._glide.start()

    def _on_glide(self, left: float) -> None:
        self._rows.offsets = {one: start * left for one, start in self._starts.items()} if left else {}
        self._list.viewport().update()
