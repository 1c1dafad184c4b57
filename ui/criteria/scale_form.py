"""On which scale a criterion is assessed, and what belongs to that scale."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.document import Criterion, Document, Levels, Likelihood, Number, Rating, YesNo
from app.edits import SetScale
from app.edits.scales import lost_assessments
from app.scales.registry import KINDS, scale_of_kind
from ui.panel import Panel
from ui.scales.curve_form import CurveForm
from ui.scales.levels_form import LevelsForm
from ui.scales.words_form import WordsForm
from ui.widgets.field_row import FieldRow
from ui.widgets.fields import TextField
from ui.widgets.label import PlainLabel
from ui.widgets.number_field import NumberField
from ui.widgets.pick import Pick
from ui.widgets.spacing import spaced

_MOST_NUMBER = 1e15
_SPECTRUM = "Nothing is assessed: it follows from the position of the offer or team and your sweet spot."
_PAY = (
    "Pay a year, from the pay window. It sleeps while pay is covered, and then counts like any other "
    "unless set aside."
)


class ScaleForm(QWidget):
    """Shows a scale and asks for another."""

    def __init__(self, panel: Panel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scale")
        self._panel = panel
        self._criterion: Criterion | None = None
        self._costs_of: tuple[object, ...] = ()
        self.kind = Pick("Scale", tuple((kind, one.name) for kind, one in KINDS.items()), name="scale.kind")
        self._number = _NumberForm(panel)
        self._yes_no = _YesNoForm(panel)
        self._words = WordsForm(panel)
        self._levels = LevelsForm(panel)
        self._curve = CurveForm(panel)
        self._spectrum = PlainLabel(_SPECTRUM, "small", "text3", wrap=True, name="scale.spectrum")
        self._pay = PlainLabel(_PAY, "small", "text3", wrap=True, name="scale.pay")
        column = QVBoxLayout(self)
        column.addWidget(FieldRow("Scale", self.kind))
        forms = (self._number, self._yes_no, self._words, self._levels, self._curve)
        for part in (*forms, self._spectrum, self._pay):
            column.addWidget(part)
        spaced(column, self, 12)
        self.kind.chosen.connect(self._on_kind)

    def show_criterion(self, document: Document, criterion: Criterion, *, afresh: bool) -> None:
        """Show the scale of a criterion."""
        kind_changed = self._criterion is None or self._criterion.scale.kind != criterion.scale.kind
        self._criterion = criterion
        self._show_costs(document, criterion)
        self.kind.set_value(criterion.scale.kind)
        scale, afresh = criterion.scale, afresh or kind_changed
        for part, fits in (
            (self._number, isinstance(scale, Number)),
            (self._yes_no, isinstance(scale, YesNo)),
            (self._words, isinstance(scale, Rating | Likelihood)),
            (self._levels, isinstance(scale, Levels)),
            (self._curve, isinstance(scale, Rating | Number)),
        ):
            part.setVisible(fits)
            if fits:
                part.show_criterion(criterion, afresh=afresh)
        self._spectrum.setVisible(scale.kind == "spectrum")
        self._pay.setVisible(scale.kind == "pay")

    def stops(self) -> list[QWidget]:
        """List what Tab goes through, in order."""
        parts = (self._number, self._yes_no, self._words, self._levels, self._curve)
        return [self.kind, *(stop for part in parts for stop in part.stops())]

    def _show_costs(self, document: Document, criterion: Criterion) -> None:
        """Say with each other kind how many assessments would become unknown."""
        costs_of = (criterion.id, criterion.scale, document.offers)
        if len(self._costs_of) == len(costs_of) and all(
            a is b for a, b in zip(costs_of, self._costs_of, strict=True)
        ):
            return
        self._costs_of = costs_of
        items: list[tuple[str, str]] = []
        for kind, one in KINDS.items():
            lost = lost_assessments(document, criterion, scale_of_kind(kind, criterion.scale))
            cost = "1 assessment becomes unknown" if lost == 1 else f"{lost} assessments become unknown"
            items.append((kind, f"{one.name} ({cost})" if lost else one.name))
        self.kind.set_items(items)

    def _on_kind(self, kind: str) -> None:
        if self._criterion is not None:
            scale = scale_of_kind(kind, self._criterion.scale)
            self._panel.ask(SetScale(self._criterion.id, scale), self.kind)


class _NumberForm(QWidget):
    def __init__(self, panel: Panel) -> None:
        super().__init__()
        self._panel = panel
        self._criterion: Criterion | None = None
        self.unit = TextField("Unit", name="scale.unit", live=True, longest=500, placeholder="None")
        self.worst = NumberField("Worst", name="scale.worst", decimals=6, optional=False)
        self.best = NumberField("Best", name="scale.best", decimals=6, optional=False)
        grid = QGridLayout(self)
        rows = (
            FieldRow("Worst you could meet", self.worst),
            FieldRow("Best you could meet", self.best),
            FieldRow("Unit", self.unit),
        )
        for column, row in enumerate(rows):
            grid.addWidget(row, 0, column, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(column, 1)
        spaced(grid, self, 10)
        self.unit.typed.connect(lambda unit: self._ask_live(unit))
        self.unit.settled.connect(panel.settled)
        for field, end in ((self.worst, "worst"), (self.best, "best")):
            field.set_limits(-_MOST_NUMBER, _MOST_NUMBER)
            field.entered.connect(partial(self._ask_end, field, end))

    def show_criterion(self, criterion: Criterion, *, afresh: bool) -> None:
        scale = criterion.scale
        assert isinstance(scale, Number)
        self._criterion = criterion
        if afresh:
            for field in (self.unit, self.worst, self.best):
                field.forget()
        self.unit.set_value(scale.unit)
        self.worst.set_value(scale.worst)
        self.best.set_value(scale.best)

    def stops(self) -> list[QWidget]:
        return [self.worst, self.best, self.unit]

    def _ask_end(self, field: QWidget, end: str, value: float) -> None:
        if self._criterion is not None:
            scale = self._criterion.scale.replace(**{end: value})
            self._panel.ask(SetScale(self._criterion.id, scale), field)

    def _ask_live(self, unit: str) -> None:
        if self._criterion is not None:
            scale = self._criterion.scale.replace(unit=unit)
            self._panel.ask_live(SetScale(self._criterion.id, scale), self.unit)


class _YesNoForm(QWidget):
    def __init__(self, panel: Panel) -> None:
        super().__init__()
        self._panel = panel
        self._criterion: Criterion | None = None
        self.yes = TextField("What yes means", name="scale.yes", live=True, longest=500)
        self.no = TextField("What no means", name="scale.no", live=True, longest=500)
        self.better = Pick(
            "Which is better", ((True, "Yes is better"), (False, "No is better")), name="scale.better"
        )
        grid = QGridLayout(self)
        grid.addWidget(FieldRow("What yes means", self.yes), 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(FieldRow("What no means", self.no), 0, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(FieldRow("Which is better", self.better), 1, 0)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        spaced(grid, self, 10)
        for field, meaning in ((self.yes, "yes"), (self.no, "no")):
            field.typed.connect(partial(self._ask_live, field, meaning))
            field.settled.connect(panel.settled)
        self.better.chosen.connect(self._on_better)

    def show_criterion(self, criterion: Criterion, *, afresh: bool) -> None:
        scale = criterion.scale
        assert isinstance(scale, YesNo)
        self._criterion = criterion
        if afresh:
            self.yes.forget()
            self.no.forget()
        self.yes.set_value(scale.yes)
        self.no.set_value(scale.no)
        self.better.set_value(scale.better)

    def stops(self) -> list[QWidget]:
        return [self.yes, self.no, self.better]

    def _ask_live(self, field: QWidget, meaning: str, text: str) -> None:
        if self._criterion is not None:
            scale = self._criterion.scale.replace(**{meaning: text})
            self._panel.ask_live(SetScale(self._criterion.id, scale), field)

    def _on_better(self, better: bool) -> None:
        if self._criterion is not None:
            scale = self._criterion.scale.replace(better=better)
            self._panel.ask(SetScale(self._criterion.id, scale), self.better)
