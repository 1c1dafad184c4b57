"""All that can be said of one criterion."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.document import Criterion, Document, Mainstay
from app.edits import ChangeCriterion
from app.edits.criteria import CriterionFact
from ui.criteria.scale_form import ScaleForm
from ui.panel import Panel
from ui.scales.must_have_form import MustHaveForm
from ui.widgets.field_row import FieldRow
from ui.widgets.fields import TextField
from ui.widgets.label import PlainLabel
from ui.widgets.name_field import NameField, show_line
from ui.widgets.pick import CheckBox
from ui.widgets.spacing import spaced
from ui.widgets.swatch import Divider
from ui.widgets.text_area import TextArea

_LONGEST_LINE = 500
_PROXY = "What stands for a goal can drift from it. Ask now and then whether it still does."
_MAINSTAYS: Final[tuple[tuple[Mainstay, str], ...]] = (
    ("manager", "Manager"),
    ("team", "Team"),
    ("company", "Company"),
    ("oneself", "Myself"),
)


class CriterionForm(QWidget):
    """Shows one criterion and asks for changes to it."""

    def __init__(self, panel: Panel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("criterion")
        self._panel = panel
        self._criterion: Criterion | None = None
        self.name = NameField("Name", "A criterion needs a name.", name="criterion.name")
        self.group = TextField("Group", name="criterion.group", live=True, longest=_LONGEST_LINE)
        self.scale = ScaleForm(panel)
        self.must_have = MustHaveForm(panel)
        self.question = TextArea("Question to ask", name="criterion.question", lines=2)
        self.ask = TextField("Whom to ask", name="criterion.ask", live=True, longest=_LONGEST_LINE)
        self.proxy_for = TextField(
            "Stands for", name="criterion.proxy_for", live=True, longest=_LONGEST_LINE, placeholder="Itself"
        )
        self.hangs_on = {
            mainstay: CheckBox(name, name=f"criterion.hangs_on.{mainstay}") for mainstay, name in _MAINSTAYS
        }
        self.set_aside = CheckBox("Set aside: kept, not counted", name="criterion.set_aside")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        head = QGridLayout()
        head.addWidget(FieldRow("Name", self.name), 0, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(FieldRow("Group", self.group), 0, 1, Qt.AlignmentFlag.AlignTop)
        head.setColumnStretch(0, 3)
        head.setColumnStretch(1, 2)
        mainstays = QHBoxLayout()
        for box in self.hangs_on.values():
            mainstays.addWidget(box)
        mainstays.addStretch(1)
        hangs = QVBoxLayout()
        hangs.addWidget(PlainLabel("Hangs on", "small", "text2", name="criterion.hangs_on_label"))
        hangs.addLayout(mainstays)
        column = QVBoxLayout(self)
        column.addLayout(head)
        column.addWidget(self.set_aside)
        for part in (self.scale, self.must_have):
            column.addWidget(Divider())
            column.addWidget(part)
        column.addWidget(Divider())
        column.addWidget(FieldRow("Question to ask", self.question))
        column.addWidget(FieldRow("Whom to ask", self.ask))
        column.addWidget(FieldRow("Stands for (the real goal)", self.proxy_for, hint=_PROXY))
        column.addLayout(hangs)
        column.addStretch(1)
        spaced(head, 10)
        spaced(mainstays, 20)
        spaced(hangs, 2)
        spaced(column, 12, (12, 4, 16, 16))

    def _connect(self) -> None:
        lines: tuple[tuple[TextField | TextArea, CriterionFact], ...] = (
            (self.name, "name"),
            (self.group, "group"),
            (self.question, "question"),
            (self.ask, "ask"),
            (self.proxy_for, "proxy_for"),
        )
        self._lines = lines
        for field, fact in lines:
            field.typed.connect(partial(self._on_typed, field, fact))
            field.settled.connect(self._panel.settled)
        for box in self.hangs_on.values():
            box.toggled_by_hand.connect(self._on_hangs_on)
        self.set_aside.toggled_by_hand.connect(self._on_set_aside)

    def show_criterion(self, document: Document, criterion: Criterion) -> None:
        """Show a criterion."""
        afresh = self._criterion is None or self._criterion.id != criterion.id
        self._criterion = criterion
        for field, fact in self._lines:
            if afresh and isinstance(field, TextField):
                field.forget()
            if isinstance(field, TextField):
                show_line(field, getattr(criterion, fact))
            else:
                field.set_value(getattr(criterion, fact))
        for mainstay, box in self.hangs_on.items():
            box.set_value(mainstay in criterion.hangs_on)
        self.set_aside.set_value(criterion.set_aside)
        self.scale.show_criterion(document, criterion, afresh=afresh)
        self.must_have.show_criterion(criterion, afresh=afresh)

    def stops(self) -> list[QWidget]:
        """List what Tab goes through, in order."""
        before = [self.name, self.group, self.set_aside, *self.scale.stops(), *self.must_have.stops()]
        return [*before, self.question, self.ask, self.proxy_for, *self.hangs_on.values()]

    def _on_typed(self, field: QWidget, fact: CriterionFact, text: str) -> None:
        if self._criterion is not None:
            value = text.strip() if fact == "name" else text
            self._panel.ask_typed(ChangeCriterion(self._criterion.id, fact, value), field)

    def _on_hangs_on(self) -> None:
        if self._criterion is not None:
            value = tuple(mainstay for mainstay, box in self.hangs_on.items() if box.isChecked())
            self._panel.ask(ChangeCriterion(self._criterion.id, "hangs_on", value))

    def _on_set_aside(self, aside: bool) -> None:
        if self._criterion is not None:
            self._panel.ask(ChangeCriterion(self._criterion.id, "set_aside", aside))
