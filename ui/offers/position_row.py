"""Where an offer or a team stands between research and applied: by hand, or from shares of time."""

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from app.document import Position
from app.edits import SetPosition
from app.numbers import numerals
from app.numbers.numerals import DOT
from app.scales.spectrum import position_facts
from app.words.options import position_text
from ui.offers.assessment_row import NAME_WIDTH
from ui.offers.subject import Subject
from ui.offers.time_shares import TimeSharesForm
from ui.panel import Panel
from ui.scales.how_known import HowKnownPick, has_ranges
from ui.scales.inputs import NUMBER_WIDTH
from ui.scales.value_answer import ValueAnswer
from ui.scales.value_line import ValueLine
from ui.scales.values import Values, three_of
from ui.widgets.buttons import Button, link
from ui.widgets.label import CutLabel, PlainLabel
from ui.widgets.range_slider import RangeSlider
from ui.widgets.spacing import sized, spaced

UNKNOWN = "No position yet. It stands beside the axis until you know."


class PositionRow(QWidget):
    """Shows a position and asks for others."""

    def __init__(self, panel: Panel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("position")
        self._panel = panel
        self._subject: Subject | None = None
        self._name = PlainLabel("Position", name="position.name")
        self.slider = RangeSlider(
            "accent",
            "Position",
            left=0.0,
            right=1.0,
            step=0.01,
            name="position.slider",
            write=numerals.percent,
        )
        self.line = ValueLine("Position, share of applied work", position_facts(), name="position.likely")
        self._answer = ValueAnswer(self.line, name="position")
        self._how = HowKnownPick(self.line, self, name="position", asks=True)
        self._research = PlainLabel("Research", "caption", "text3", name="position.research")
        self._applied = PlainLabel("Applied", "caption", "text3", name="position.applied")
        self._caption = CutLabel("", "small", "text3", name="position.caption")
        self._own = link("Give it its own", name="position.own")
        self._taken = link("Use company’s", name="position.company")
        self._time = link("From shares of time…", name="position.time")
        self.time = TimeSharesForm()
        self.time.hide()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.addWidget(self._name, 0, 0)
        line = QHBoxLayout()
        line.addWidget(self.slider, 1)
        line.addWidget(self.line)
        spaced(line, 12)
        grid.addLayout(line, 0, 1)
        ends = QHBoxLayout()
        ends.addWidget(self._research)
        ends.addStretch(1)
        ends.addWidget(self._applied)
        spaced(ends, 8, (0, 0, NUMBER_WIDTH + 12, 0))
        grid.addLayout(ends, 1, 1)
        grid.addWidget(self._answer, 2, 0, 1, 2)
        under = QHBoxLayout()
        under.addWidget(self._caption, 1)
        for button in self._links():
            under.addWidget(button)
        spaced(under, 8)
        grid.addLayout(under, 3, 0, 1, 2)
        grid.addWidget(self._how, 4, 0, 1, 2)
        grid.addWidget(self.time, 5, 0, 1, 2)
        grid.setColumnStretch(1, 1)
        spaced(grid, 0)
        sized(self._name, NAME_WIDTH + 20)
        sized(self.line, NUMBER_WIDTH)

    def _connect(self) -> None:
        self.slider.moved.connect(self._on_moved)
        self.slider.settled.connect(self._panel.settled)
        self.slider.unknown_requested.connect(lambda: self._ask(None))
        self.line.entered.connect(self._on_entered)
        self._own.clicked.connect(self._on_own)
        self._taken.clicked.connect(lambda: self._ask(None))
        self._time.clicked.connect(self._on_time)
        self.time.wished.connect(lambda time: self._ask(self.time.position(time, self._shown())))

    def show_subject(self, subject: Subject) -> None:
        """Show where an offer or a team stands."""
        other = self._subject is None or self._subject.id != subject.id
        if other:
            self.line.forget()
        self._subject = subject
        shown, taken = self._shown(), subject.takes_position
        low, likely, high = (shown.low, shown.likely, shown.high) if shown else (None, None, None)
        ranged = low is not None and low != high
        self.slider.set_values(low if ranged else None, likely, high if ranged else None, inherited=taken)
        self.line.set_inherited(taken)
        self.line.set_value((low, likely, high) if ranged else (None, likely, None))
        self._how.setVisible(has_ranges(self.line))
        self._caption.setText(self._says(shown, taken))
        self._caption.set_ink("text3" if shown else "warn")
        self._own.setVisible(taken)
        self._taken.setVisible(subject.team is not None and not taken and subject.offer.position is not None)
        time = shown.time if shown else None
        if other:
            self.time.setVisible(time is not None and not taken)
        self.time.show_time(time, afresh=other)
        self._time.setVisible(not taken and self.time.isHidden())

    def stops(self) -> list[QWidget]:
        """List what Tab goes through, in order."""
        how = self._how.segments.stops()
        return [self.slider, self.line, *self._links(), *how, *self.time.stops()]

    def _links(self) -> list[Button]:
        return [self._own, self._taken, self._time]

    def _shown(self) -> Position | None:
        return self._subject.option.position if self._subject else None

    def _says(self, shown: Position | None, taken: bool) -> str:
        if shown is None or self._subject is None:
            return UNKNOWN
        said = position_text(shown)
        return f"{said}{DOT}From {self._subject.company}" if taken else said

    def _ask(self, position: Position | None, *, live: bool = False) -> None:
        if self._subject is not None:
            ask = self._panel.ask_live if live else self._panel.ask
            ask(SetPosition(self._subject.id, position), self.line)

    def _on_moved(self, low: float | None, likely: float, high: float | None) -> None:
        self._ask(_position(self._shown(), (low, likely, high)), live=True)

    def _on_entered(self, values: Values) -> None:
        self._ask(_position(self._shown(), values))

    def _on_own(self) -> None:
        self._ask(self._shown())
        self.slider.setFocus()

    def _on_time(self) -> None:
        self.time.show()
        self._time.hide()
        self.time.stops()[0].setFocus()


def _position(old: Position | None, values: Values) -> Position | None:
    """Place by hand; shares of time go where they no longer explain the likely position."""
    three = three_of(values)
    if three is None:
        return None
    low, likely, high = map(float, three)
    time = old.time if old and old.time and old.likely == likely else None
    return Position(low=low, likely=likely, high=high, time=time)
