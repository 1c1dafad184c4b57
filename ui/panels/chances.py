"""How sure it is: how often each option comes out first, over what is not known, or how it may turn out."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QListView, QVBoxLayout, QWidget

from app.analysis import Analysis, Glimpse
from app.document import Document
from app.sureness.simulation import Simulation
from app.words.chances import (
    FUTURES_CAPTION,
    GIVEN_UP,
    LESS_SURE,
    ChanceRow,
    chance_rows,
    draws_caption,
    draws_so_far,
    future_rows,
    unsure,
)
from ui.look import theme
from ui.panel import Panel
from ui.panels.chance_list import ChanceBar
from ui.pending import Pending
from ui.selection import READINGS, Reading, Selection
from ui.widgets.buttons import Button
from ui.widgets.label import PlainLabel
from ui.widgets.pick import Segments
from ui.widgets.rows import ListView, RowRole, Rows, set_up_list
from ui.widgets.spacing import sized
from ui.widgets.tips import tip

#: From this width on the button has room to say what it is about.
_ROOMY = 290
#: Below these the caption has no room.
_NARROW, _LOW = 190, 170
_STOP, _WORK = "Stop", "Work it out"


class ChancesPanel(Panel):
    """A bar for each option that is best now and then; the others in one row."""

    #: The person wants to say how sure the weights are.
    certainty_requested = Signal()

    def __init__(self, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__("chances", "How sure is it", parent)
        self._selection = selection
        self._document: Document | None = None
        self._analysis: Analysis | None = None
        self._pending = Pending(self)
        #: What is shown while nobody wants to wait for its analysis.
        self._given_up: Document | None = None
        #: What the bars rest on, said while no others are on their way.
        self._basis = ""
        # Both stand here from the start: what is first taken in while a size is told is never painted.
        self._unsure = Button("", "link", name="chances.certainty", parent=self)
        self._unsure.clicked.connect(self.certainty_requested)
        #: Ends the wait, or begins it again; shown while there is one that is long, or was ended.
        self._wait = Button("", "link", name="chances.wait", parent=self)
        self._wait.clicked.connect(self._on_wait)
        self._wait.hide()
        self._reading = Segments("What the bars show", READINGS, name="chances.reading", parent=self)
        self._reading.chosen.connect(selection.set_reading)
        selection.reading_changed.connect(self._on_reading)
        self._heading = PlainLabel("How sure is it", "heading", name="chances.heading")
        self._caption = PlainLabel("", "caption", "text3", wrap=True, name="chances.caption")
        self._rows = Rows[ChanceRow](lambda row: row.name, lambda row: f"{row.sentence}.")
        self._list = ListView(self)
        self._bars = ChanceBar(self._list, self._rows)
        self._header, self._foot = QGridLayout(), QHBoxLayout()
        self._stacked: bool | None = None
        self._build_list()
        self._lay_out()
        self._pending.changed.connect(self._on_late)

    @property
    def list(self) -> QListView:
        """The list itself, to give it the focus."""
        return self._list

    @property
    def analysis(self) -> Analysis | None:
        """What the bars show; it may belong to a document of a moment ago."""
        return self._analysis

    @property
    def faded(self) -> bool:
        """Whether the bars stand for a document of a moment ago."""
        return self._bars.faded

    def show_document(self, document: Document) -> None:
        self._document = document
        self._bars.chosen = document.choice.option if document.choice is not None else None
        self._name_button()
        if self._analysis is not None and self._analysis.document.id != document.id:
            self._analysis = None
            self._rows.show_rows(())
            self._basis = ""
            self._say_basis("")
        self._expect()

    def show_analysis(self, analysis: Analysis) -> None:
        self._analysis = analysis
        simulation = analysis.simulation
        if simulation is None:
            self._rows.show_rows(())
            self._basis = ""
        else:
            self._show(analysis, simulation)
        self._say_basis(self._basis)
        self._expect()

    def show_glimpse(self, glimpse: Glimpse) -> None:
        # How it may turn out is told again when the hand has come to rest.
        if self._reading.value() == "doubt":
            self._show_rows(_noted(chance_rows(glimpse.ranking, glimpse.chances), self._rows.rows))
        self._pending.expect(waiting=False)

    def show_progress(self, done: int, of: int) -> None:
        if not of:
            self._given_up = self._document
            self._expect()
        elif self._pending.long:
            self._say_basis(draws_so_far(done, of, self._basis))
            self._offer(_STOP)

    def _offer(self, caption: str) -> None:
        """Offer to end the wait or to begin it again; nothing where there is none."""
        if caption != self._wait.text():
            self._wait.set_caption(caption)
        self._wait.setVisible(bool(caption))

    def _on_wait(self) -> None:
        wished = self.give_up_requested if self._given_up is None else self.take_up_requested
        self._forget_given_up()
        self._expect()
        wished.emit()

    def _show(self, analysis: Analysis, simulation: Simulation) -> None:
        ranking = analysis.ranking
        if self._reading.value() == "doubt":
            self._show_rows(chance_rows(ranking, simulation, analysis.less_sure))
            self._basis = draws_caption(simulation, ranking.table.perspective)
        else:
            self._show_rows(future_rows(ranking, simulation.luck))
            self._basis = FUTURES_CAPTION

    def _show_rows(self, rows: tuple[ChanceRow, ...]) -> None:
        # The list asks for the heights of its rows only where it begins anew.
        heights = [bool(row.note) for row in rows]
        self._rows.show_rows(rows, afresh=heights != [bool(row.note) for row in self._rows.rows])

    def _on_reading(self, reading: Reading) -> None:
        self._reading.set_value(reading)
        if self._analysis is not None and self._analysis.simulation is not None:
            self._show(self._analysis, self._analysis.simulation)
            self._say_basis(self._basis)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name_button()
        self._show_parts()

    def _expect(self) -> None:
        shown = self._analysis.document if self._analysis is not None else None
        waits, stands = shown is not self._document, self._given_up is self._document
        if self._given_up is not None and not (waits and stands):
            self._forget_given_up()
        given_up = self._given_up is not None
        self._pending.expect(waiting=waits and not given_up)
        self._offer(_WORK if given_up else "")
        if given_up:
            self._on_late(late=True)
            self._say_basis(GIVEN_UP)

    def _forget_given_up(self) -> None:
        self._given_up = None
        self._on_late(late=False)

    def _on_late(self, late: bool) -> None:
        self._bars.faded = late
        self._list.viewport().update()
        if not late:
            self._say_basis(self._basis)

    def _say_basis(self, said: str) -> None:
        if said != self._caption.text():
            self._caption.setText(said)
            self._list.setAccessibleDescription(said)
            self._show_parts()

    def _show_parts(self) -> None:
        """Show what there is and what has room: the caption gives way first, and is then the tooltip."""
        wide = self.width() >= theme.px(_NARROW)
        roomy = self.width() >= theme.px(_ROOMY)
        captioned = roomy and self.height() >= theme.px(_LOW)
        self._stack(not roomy)
        self._unsure.setVisible(wide)
        self._caption.setVisible(captioned)
        tip(self, "" if captioned else self._caption.text())

    def _stack(self, stacked: bool) -> None:
        """Put the switch under the heading where both have no room beside each other."""
        if stacked == self._stacked:
            return
        self._stacked = stacked
        for layout in (self._header, self._foot):
            for widget in (self._unsure, self._reading):
                layout.removeWidget(widget)
        if stacked:
            self._header.addWidget(self._unsure, 0, 1)
            self._header.addWidget(self._reading, 1, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        else:
            self._header.addWidget(self._reading, 0, 1)
            self._foot.addWidget(self._unsure, 0, Qt.AlignmentFlag.AlignBottom)

    def _name_button(self) -> None:
        if self._document is None:
            return
        said = unsure(self._document.perspective)
        roomy = self.width() >= theme.px(_ROOMY)
        self._unsure.set_caption(f"Weights {said}" if roomy else said)
        self._unsure.setAccessibleName(f"How sure I am of my weights: {said}")
        tip(self._unsure, "Say how sure you are of your weights")

    def _on_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        row = current.data(RowRole)
        if isinstance(row, ChanceRow) and len(row.options) == 1:
            self._selection.set_option(row.options[0])

    def _build_list(self) -> None:
        set_up_list(
            self._list,
            self._rows,
            self._bars,
            name="chances.list",
            label="Options by their chance of being best",
        )
        self._list.selectionModel().currentChanged.connect(self._on_current)

    def _lay_out(self) -> None:
        header = self._header
        self.space(header, (16, 0, 16, 0), 8)
        sized(self._heading, height=28)
        header.addWidget(self._heading, 0, 0)
        header.setColumnStretch(0, 1)
        foot = self._foot
        self.space(foot, (16, 2, 8, 0), 8)
        foot.addWidget(self._caption, 1)
        foot.addWidget(self._wait, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        self.space(column, (0, 8, 0, 12), 4)
        column.addLayout(header)
        column.addWidget(self._list, 1)
        column.addStretch()
        column.addLayout(foot)


def _noted(rows: tuple[ChanceRow, ...], before: Sequence[ChanceRow]) -> tuple[ChanceRow, ...]:
    """Keep what a glimpse does not know: how the leader may turn out, and what being less sure would do."""
    notes = {row.options: row.note for row in before if row.options}
    kept = [row for row in before if row.name == LESS_SURE]
    noted = [replace(row, note=notes.get(row.options, "")) if row.leader else row for row in rows]
    return (*noted, *kept)
