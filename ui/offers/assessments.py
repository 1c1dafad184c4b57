"""How well an offer or a team does: one row a criterion, those set aside folded away at the end."""

from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.document import COMING, Criterion, grouped, without_coming
from ui.offers.assessment_row import AssessmentRow
from ui.offers.subject import Subject
from ui.panel import Panel
from ui.widgets.fold import fold_link
from ui.widgets.label import PlainLabel
from ui.widgets.spacing import spaced


class Assessments(QWidget):
    """All criteria under their groups, in order."""

    def __init__(self, panel: Panel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._panel = panel
        self._rows: dict[str, AssessmentRow] = {}
        self._heads: list[QWidget] = []
        self._kinds: list[tuple[str, str, str, bool]] = []
        heading = PlainLabel("How well it does", "heading", name="assessments.heading")
        self._legend = PlainLabel("low – likely – high", "caption", "text3", name="assessments.legend")
        self._empty = PlainLabel(
            "No criteria yet. Add them under “Criteria”.", "small", "text3", name="assessments.empty"
        )
        head = QHBoxLayout()
        head.addWidget(heading, 1)
        head.addWidget(self._legend)
        self._counted = QVBoxLayout()
        self._fold = fold_link("", name="assessments.fold")
        self._fold.hide()
        self._aside = QWidget(self)
        self._aside_rows = QVBoxLayout(self._aside)
        self._aside.hide()
        column = QVBoxLayout(self)
        column.addLayout(head)
        column.addWidget(self._empty)
        column.addLayout(self._counted)
        line = QHBoxLayout()
        line.addWidget(self._fold)
        line.addStretch(1)
        column.addLayout(line)
        column.addWidget(self._aside)
        spaced(column, 6)
        spaced(head, 8)
        spaced(self._counted, 0)
        spaced(self._aside_rows, 0)
        self._fold.toggled.connect(self._aside.setVisible)

    def show_subject(self, criteria: tuple[Criterion, ...], subject: Subject) -> bool:
        """Show how an offer or a team does; tells whether rows came or went. Pay has a window of its own."""
        groups = grouped(one for one in without_coming(criteria) if not one.is_about_pay)
        if COMING in criteria:
            # Before all that only counts if it does.
            groups = (("", (COMING,)), *groups)
        criteria = tuple(one for _, some in groups for one in some)
        kinds = [(one.id, one.group, one.scale.kind, one.set_aside) for one in criteria]
        afresh = kinds != self._kinds
        if afresh:
            self._kinds = kinds
            self._build(groups)
        for criterion in criteria:
            self._rows[criterion.id].show_subject(criterion, subject)
        return afresh

    def show_risks(self, said: Mapping[str, str]) -> None:
        """Say beside each rating what may go wrong there."""
        for criterion, row in self._rows.items():
            row.show_risk(said.get(criterion, ""))

    def stops(self) -> list[QWidget]:
        """List what Tab goes through, in order."""
        rows = [
            row for row, (_, _, _, aside) in zip(self._rows.values(), self._kinds, strict=True) if not aside
        ]
        folded = [row for row in self._rows.values() if row not in rows]
        before = [stop for row in rows for stop in row.stops()]
        return [*before, self._fold, *(stop for row in folded for stop in row.stops())]

    def reveal(self, criterion: str) -> AssessmentRow | None:
        """Find the row of a criterion, unfolded where it was folded away."""
        row = self._rows.get(criterion)
        if row is not None and self._aside.isAncestorOf(row):
            self._fold.setChecked(True)
        return row

    def _build(self, groups: tuple[tuple[str, tuple[Criterion, ...]], ...]) -> None:
        for row in (*self._rows.values(), *self._heads):
            row.hide()
            row.setParent(None)
            row.deleteLater()
        self._rows, self._heads = {}, []
        for group, some in groups:
            if group and any(not criterion.set_aside for criterion in some):
                head = PlainLabel(group, "small", "text2", name=f"assessments.group.{group}")
                self._heads.append(head)
                self._counted.addWidget(head)
            for criterion in some:
                row = AssessmentRow(self._panel, criterion)
                self._rows[criterion.id] = row
                (self._aside_rows if criterion.set_aside else self._counted).addWidget(row)
        criteria = [criterion for _, some in groups for criterion in some]
        aside = sum(criterion.set_aside for criterion in criteria)
        self._fold.setVisible(aside > 0)
        self._fold.set_caption("1 criterion set aside" if aside == 1 else f"{aside} criteria set aside")
        self._aside.setVisible(aside > 0 and self._fold.isChecked())
        self._empty.setVisible(not criteria)
