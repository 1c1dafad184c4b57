"""On which scale a criterion is assessed, and what belongs to that scale."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.document import Criterion, Document
from app.edits import SetScale
from app.edits.scales import lost_assessments
from app.scales.registry import KINDS, scale_of_kind
from ui.panel import Panel
from ui.scales.controls import CONTROLS, control_of
from ui.scales.curve_form import CurveForm
from ui.widgets.field_row import FieldRow
from ui.widgets.pick import Pick
from ui.widgets.spacing import spaced


class ScaleForm(QWidget):
    """Shows a scale and asks for another."""

    def __init__(self, panel: Panel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scale")
        self._panel = panel
        self._criterion: Criterion | None = None
        self._costs_of: tuple[object, ...] = ()
        self.kind = Pick("Scale", tuple((kind, one.name) for kind, one in KINDS.items()), name="scale.kind")
        forms = dict.fromkeys(control.form for control in CONTROLS.values())
        self._forms = {form: form(panel) for form in forms}
        self._curve = CurveForm(panel)
        column = QVBoxLayout(self)
        column.addWidget(FieldRow("Scale", self.kind))
        for form in (*self._forms.values(), self._curve):
            column.addWidget(form)
        spaced(column, 12)
        self.kind.chosen.connect(self._on_kind)

    def show_criterion(self, document: Document, criterion: Criterion, *, afresh: bool) -> None:
        """Show the scale of a criterion."""
        kind_changed = self._criterion is None or self._criterion.scale.kind != criterion.scale.kind
        self._criterion = criterion
        self._show_costs(document, criterion)
        self.kind.set_value(criterion.scale.kind)
        afresh = afresh or kind_changed
        shown = self._forms[control_of(criterion.scale).form]
        for form in self._forms.values():
            form.setVisible(form is shown)
        shown.show_criterion(criterion, afresh=afresh)
        self._curve.setVisible(criterion.scale.takes_curve)
        if criterion.scale.takes_curve:
            self._curve.show_criterion(criterion, afresh=afresh)

    def stops(self) -> list[QWidget]:
        """List what Tab goes through, in order."""
        return [self.kind, *(stop for part in (*self._forms.values(), self._curve) for stop in part.stops())]

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
