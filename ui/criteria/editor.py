"""The criteria editor: what matters, in which order, on which scales."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.colours import criterion_ink
from app.document import Criterion, Document, Place
from app.edits import AddCriterion, MoveCriterion, RemoveCriterion
from app.edits.new import new_criterion
from app.scales.registry import kind_of
from app.scales.words import must_have_text
from ui.criteria.criterion_form import CriterionForm
from ui.panel import Panel
from ui.selection import Selection
from ui.widgets.columns import Columns
from ui.widgets.label import PlainLabel
from ui.widgets.pick_list import PickList, Row
from ui.widgets.scrolling import Scrolling, bring_into_view, part_called
from ui.widgets.spacing import spaced
from ui.widgets.tab_order import chain_all
from ui.widgets.titled_list import TitledList

SIZE: Final = QSize(880, 640)
LEAST: Final = QSize(760, 520)
#: Narrower than this the list stands above the form.
_NARROW: Final = 680


class CriteriaEditor(Panel):
    """A list of criteria, and all there is to say about the one that is picked."""

    def __init__(self, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__("criteria_editor", "Criteria", parent)
        self._selection = selection
        self._document: Document | None = None
        self._current = ""
        self._count = PlainLabel("", "small", "text3", name="criteria_editor.count")
        hint = "Drag a row, or hold Alt with Up or Down, to move it."
        self.side = TitledList(
            "criteria_editor",
            "Criteria",
            PickList("Criteria, in order", name="criteria_editor.list", movable=True),
            add="Add a criterion (Insert)",
            remove="Remove this criterion (Delete)",
            stays="There is no criterion to remove.",
            note=PlainLabel(hint, "small", "text3", wrap=True, name="criteria_editor.hint"),
            beside=self._count,
            gaps=(8, 6),
        )
        self.form = CriterionForm(self)
        self._empty = PlainLabel(
            "Nothing matters yet. Add a criterion to say what does.",
            "body",
            "text2",
            wrap=True,
            name="criteria_editor.empty",
        )
        self._lay_out()
        self._connect()
        self.setWindowTitle("Criteria")

    def _lay_out(self) -> None:
        form = QWidget()
        self._right = Scrolling(form, "criteria_editor.right", "The criterion")
        columns = Columns(self.side, self._right, shares=(10, 19), least=_NARROW, gap=8)
        columns.moved.connect(self._on_moved)
        whole = QVBoxLayout(self)
        whole.addWidget(columns)
        column = QVBoxLayout(form)
        column.addWidget(self.form, 1)
        column.addWidget(self._empty)
        column.addStretch(0)
        spaced(column, 0)
        spaced(whole, 0, (8, 10, 0, 12))

    def _connect(self) -> None:
        self.side.list.picked.connect(self._on_picked)
        self.side.list.stay_while_refused(self.form)
        self.side.list.rename_requested.connect(lambda _: self.focus_name())
        self.side.add_requested.connect(self.add_criterion)
        self.side.remove_requested.connect(lambda criterion: self.ask(RemoveCriterion(criterion)))
        self.side.move_requested.connect(lambda criterion, to: self.ask(MoveCriterion(criterion, to)))

    def edit(self, criterion_id: str, document: Document) -> bool:
        """Turn to a criterion; False where it is gone."""
        if document.criterion(criterion_id) is None:
            return False
        self._current = criterion_id
        self.show_document(document)
        return True

    def focus_name(self) -> None:
        """Put the cursor into the name, to type another."""
        self.form.name.setFocus(Qt.FocusReason.TabFocusReason)
        self.form.name.selectAll()

    def show_document(self, document: Document) -> None:
        """Show the criteria as they stand; where the picked one is gone, its neighbour."""
        self._document = document
        if not self.isVisible():
            return
        criteria = document.criteria
        if document.criterion(self._current) is None:
            self._current = self._neighbour(criteria)
        rows = [
            Row(
                one.id,
                one.name,
                "Set aside" if one.set_aside else kind_of(one.scale).short_name,
                criterion_ink(one.colour),
                faint=one.set_aside,
                says=_says(one),
                head=one.group if one.group != before else "",
            )
            for before, one in zip(("", *(one.group for one in criteria)), criteria, strict=False)
        ]
        at = next((number for number, row in enumerate(rows) if row.id == self._current), 0)
        self._place = at
        self.side.list.show_rows(rows, self._current)
        self._count.setText(str(len(criteria)) if criteria else "")
        self.side.remove.setEnabled(bool(criteria))
        self.form.setVisible(bool(criteria))
        self._empty.setVisible(not criteria)
        current = document.criterion(self._current)
        if current is not None:
            self.form.show_criterion(document, current)
            self._order_tabs()

    def show_place(self, place: Place) -> None:
        # Assessments and weights are entered elsewhere.
        if self._document is None or place.option or place.fact == "weights":
            return
        if self.edit(place.criterion, self._document) and place.fact:
            part = part_called(self.form, f"criterion.{place.fact}", place.fact)
            if part is not None:
                bring_into_view(part)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._document is not None:
            self.show_document(self._document)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        # What is picked here is lit up elsewhere, as long as it can be seen to be picked.
        self._selection.set_criterion(None)

    def add_criterion(self) -> None:
        """Ask for another criterion behind the picked one, and turn to it."""
        if self._document is None or self.side.list.stays():
            return
        made = new_criterion(self._document, self._current)
        at = self._place + 1 if self._document.criteria else None
        self._came_from, self._current = self._current, made.id
        self.ask(AddCriterion(made, at))
        if self._current == made.id:
            self.focus_name()

    def _neighbour(self, criteria: tuple[Criterion, ...]) -> str:
        if any(one.id == self._came_from for one in criteria):
            return self._came_from
        return criteria[min(self._place, len(criteria) - 1)].id if criteria else ""

    def _order_tabs(self) -> None:
        stops = [self.side.list, self.side.remove, self.side.add, *self.form.stops()]
        if stops != self._stops:
            self._stops = stops
            chain_all(self, stops)

    def _on_moved(self) -> None:
        self._stops = ()
        self._order_tabs()

    def _on_picked(self, criterion: str) -> None:
        if self._document is not None:
            self._current = criterion
            self._came_from = ""
            self.show_document(self._document)
            self._right.verticalScrollBar().setValue(0)
            self._selection.set_criterion(criterion)

    _place = 0
    _came_from = ""
    _stops: tuple[QWidget, ...] | list[QWidget] = ()


def _says(criterion: Criterion) -> str:
    must_have = must_have_text(criterion)
    parts = (
        criterion.name,
        kind_of(criterion.scale).name,
        f"must-have {must_have}" if must_have else "",
        "set aside" if criterion.set_aside else "",
    )
    return ", ".join(part for part in parts if part)
