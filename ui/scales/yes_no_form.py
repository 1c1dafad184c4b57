"""What yes and no mean, and which of them is better."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.document import Criterion, YesNo
from app.edits import SetScale
from ui.panel import Panel
from ui.widgets.field_row import FieldRow
from ui.widgets.fields import TextField
from ui.widgets.pick import Pick
from ui.widgets.spacing import spaced


class YesNoForm(QWidget):
    """Shows what the answers mean and asks for other meanings."""

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
        spaced(grid, 10)
        for field, meaning in ((self.yes, "yes"), (self.no, "no")):
            field.typed.connect(partial(self._ask_live, field, meaning))
            field.settled.connect(panel.settled)
        self.better.chosen.connect(self._on_better)

    def show_criterion(self, criterion: Criterion, *, afresh: bool) -> None:
        """Show what yes and no mean."""
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
        """List what Tab goes through, in order."""
        return [self.yes, self.no, self.better]

    def _ask_live(self, field: QWidget, meaning: str, text: str) -> None:
        if self._criterion is not None:
            scale = self._criterion.scale.replace(**{meaning: text})
            self._panel.ask_typed(SetScale(self._criterion.id, scale), field)

    def _on_better(self, better: bool) -> None:
        if self._criterion is not None:
            scale = self._criterion.scale.replace(better=better)
            self._panel.ask(SetScale(self._criterion.id, scale), self.better)
