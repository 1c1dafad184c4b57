"""The perspectives editor: whose views there are, from when, and which one counts."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Final, Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.document import Document, Perspective, Place
from app.edits import AddPerspective, ChangePerspective, ChoosePerspective, RemovePerspective
from app.edits.new import new_perspective
from app.numbers.days import day
from app.numbers.numerals import DOT
from ui.panel import Panel
from ui.perspectives.sweet_spot_form import SweetSpotForm
from ui.widgets.buttons import outlined
from ui.widgets.columns import Columns
from ui.widgets.date_field import DateField
from ui.widgets.field_row import FieldRow
from ui.widgets.fields import TextField
from ui.widgets.label import PlainLabel
from ui.widgets.name_field import NameField, show_line
from ui.widgets.pick_list import PickList, Row
from ui.widgets.scrolling import Scrolling, bring_into_view, part_called
from ui.widgets.spacing import spaced
from ui.widgets.swatch import Divider
from ui.widgets.tab_order import chain_all
from ui.widgets.titled_list import TitledList

SIZE: Final = QSize(760, 480)
LEAST: Final = QSize(640, 400)
#: Narrower than this the list stands above the form.
_NARROW: Final = 560


class PerspectivesEditor(Panel):
    """A list of perspectives, and who, when and what suits in the one that is picked."""

    def __init__(self, today: Callable[[], date] = date.today, parent: QWidget | None = None) -> None:
        super().__init__("perspectives_editor", "Perspectives", parent)
        self._today = today
        self._document: Document | None = None
        self._current = ""
        self._shown = ""
        hint = "A new one is a copy of the one that counts, dated today."
        self.side = TitledList(
            "perspectives",
            "Perspectives",
            PickList("Perspectives", name="perspectives.list"),
            add="Add a copy of the one that counts (Insert)",
            remove="Remove this perspective (Delete)",
            stays="The only perspective stays: the ranking is seen from it.",
            unmoved="Perspectives stand in the order in which they were made.",
            note=PlainLabel(hint, "small", "text3", wrap=True, name="perspectives.hint"),
        )
        self.name = NameField("Name", "A perspective needs a name.", name="perspective.name")
        self.whose = TextField("Whose view it is", name="perspective.whose", live=True, longest=500)
        self.date = DateField("Date", name="perspective.date", today=today)
        self._counts = PlainLabel("", "small", "text2", wrap=True, name="perspective.counts")
        self.choose = outlined("Use this perspective", icon="check", name="perspective.choose")
        self.sweet_spot = SweetSpotForm(self)
        self._lay_out()
        self._connect()
        self.setWindowTitle("Perspectives")

    def _lay_out(self) -> None:
        form = QWidget()
        right = Scrolling(form, "perspectives.right", "The perspective")
        columns = Columns(self.side, right, shares=(10, 16), least=_NARROW, gap=8)
        columns.moved.connect(self._order_tabs)
        whole = QVBoxLayout(self)
        whole.addWidget(columns)
        spaced(whole, 0, (8, 10, 0, 12))
        self._fill(form)
        self.side.list.stay_while_refused(form)
        self._order_tabs()

    def _fill(self, form: QWidget) -> None:
        grid = QGridLayout()
        grid.addWidget(FieldRow("Name", self.name), 0, 0, 1, 2)
        grid.addWidget(FieldRow("Whose", self.whose), 1, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(FieldRow("Date", self.date), 1, 1, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        counts = QHBoxLayout()
        counts.addWidget(self._counts, 1)
        counts.addWidget(self.choose)
        column = QVBoxLayout(form)
        column.addLayout(grid)
        column.addLayout(counts)
        column.addWidget(Divider())
        column.addWidget(self.sweet_spot)
        column.addStretch(1)
        spaced(grid, 10)
        spaced(counts, 12)
        spaced(column, 14, (12, 4, 16, 16))

    def _order_tabs(self) -> None:
        head = [self.side.list, self.side.remove, self.side.add]
        chain_all(self, head, [self.name, self.whose, self.date, self.choose], [*self.sweet_spot.stops()])

    def _connect(self) -> None:
        self.side.list.picked.connect(self._on_picked)
        self.side.list.rename_requested.connect(lambda _: self.focus_name())
        self.side.add_requested.connect(self.add_perspective)
        self.side.remove_requested.connect(lambda view: self.ask(RemovePerspective(view)))
        self.choose.clicked.connect(lambda: self.ask(ChoosePerspective(self._current)))
        fields: tuple[tuple[TextField, Literal["name", "whose"]], ...] = (
            (self.name, "name"),
            (self.whose, "whose"),
        )
        for field, fact in fields:
            field.typed.connect(partial(self._on_typed, field, fact))
            field.settled.connect(self.settled)
        self.date.entered.connect(
            lambda day: self.ask(ChangePerspective(self._current, "date", day), self.date)
        )

    def edit(self, perspective_id: str, document: Document) -> bool:
        """Turn to a perspective; False where it is gone."""
        if all(view.id != perspective_id for view in document.perspectives):
            return False
        self._current = perspective_id
        self.show_document(document)
        return True

    def focus_name(self) -> None:
        """Put the cursor into the name, to type another."""
        self.name.setFocus(Qt.FocusReason.TabFocusReason)
        self.name.selectAll()

    def show_document(self, document: Document) -> None:
        """Show the perspectives as they stand; where the picked one is gone, the one that counts."""
        self._document = document
        found = next((view for view in document.perspectives if view.id == self._current), None)
        view = found or document.perspective
        self._current = view.id
        rows = [self._row(one, document) for one in document.perspectives]
        self.side.list.show_rows(rows, view.id)
        self.side.remove.setEnabled(len(rows) > 1)
        self._show_view(view, counts=view.id == document.active_perspective)

    def show_place(self, place: Place) -> None:
        # Weights and certainty are entered elsewhere.
        if self._document is None or not (place.perspective or place.fact == "sweet_spot"):
            return
        view = place.perspective or self._document.active_perspective
        part = part_called(self, f"perspective.{place.fact}", place.fact) if place.fact else None
        if self.edit(view, self._document) and part is not None:
            bring_into_view(part)

    def add_perspective(self) -> None:
        """Ask for a copy of the perspective that counts, and turn to it."""
        if self._document is not None and not self.side.list.stays():
            made = new_perspective(self._document, self._today())
            self._current = made.id
            self.ask(AddPerspective(made))
            self.focus_name()

    def _row(self, view: Perspective, document: Document) -> Row:
        counts = view.id == document.active_perspective
        said = day(view.date, self._today())
        aside = f"Counts{DOT}{said}" if counts else said
        says = f"{view.name}, {view.whose}, {day(view.date)}{', counts' if counts else ''}"
        return Row(view.id, view.name, aside, says=says)

    def _show_view(self, view: Perspective, *, counts: bool) -> None:
        afresh = self._shown != view.id
        self._shown = view.id
        if afresh:
            for field in (self.name, self.whose, self.date):
                field.forget()
        show_line(self.name, view.name)
        show_line(self.whose, view.whose)
        self.date.set_value(view.date)
        self._counts.setText(
            "This one counts: the ranking is seen from here." if counts else "Another one counts."
        )
        self.choose.setVisible(not counts)
        self.sweet_spot.show_view(view, afresh=afresh)

    def _on_picked(self, perspective: str) -> None:
        if self._document is not None:
            self._current = perspective
            self.show_document(self._document)

    def _on_typed(self, field: QWidget, fact: Literal["name", "whose"], text: str) -> None:
        value = text.strip() if fact == "name" else text
        self.ask_typed(ChangePerspective(self._current, fact, value), field)
