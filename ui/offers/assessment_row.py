"""One criterion in the offer editor: how an offer or a team does on it, and what that means."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from app.colours import criterion_ink
from app.document import Assessment, Criterion
from app.edits import ClearAssessment, SetEventChance
from app.words.risks import NO_PLAN
from ui.offers.captions import caption, criterion_hint, rests_on
from ui.offers.event_part import EventPart
from ui.offers.subject import Subject
from ui.panel import Panel
from ui.scales.controls import input_for
from ui.scales.how_known import HowKnownPick, has_ranges
from ui.scales.value_answer import ValueAnswer
from ui.scales.values import Values
from ui.widgets.buttons import link
from ui.widgets.hand_near import HandNear
from ui.widgets.label import CutLabel
from ui.widgets.note import Note, TextButton
from ui.widgets.spacing import sized, spaced
from ui.widgets.swatch import Swatch
from ui.widgets.tab_order import chain
from ui.widgets.tips import tip

#: Width of the names at the left, so that all sliders begin in one line.
NAME_WIDTH, _INDENT = 148, 20
_PLAN = "What I do if it does not come true"


class AssessmentRow(QWidget):
    """Shows one assessment and asks for others."""

    def __init__(self, panel: Panel, criterion: Criterion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        known_as = f"assessment.{criterion.id}"
        self.setObjectName(known_as)
        self._panel = panel
        self._criterion = criterion
        self._subject: Subject | None = None
        self._swatch = Swatch(criterion_ink(criterion.colour))
        self._name = CutLabel(criterion.name, name=f"{known_as}.name")
        self._caption = CutLabel("", "small", "text3", name=f"{known_as}.caption")
        self.input = input_for(criterion)
        # Where nothing is assessed, the caption stands in the place of the input.
        self._match = None if self.input else CutLabel("", "small", "text2", name=f"{known_as}.match")
        self._answer = ValueAnswer(self.input.line, name=known_as) if self.input else None
        self._how: HowKnownPick | None = None  # made when the hand first comes near
        self._taken = link("Use company’s", name=f"{known_as}.company")
        self._add_note = TextButton("Note…", name=f"{known_as}.add_note")
        self.note = Note(criterion.name, name=f"{known_as}.note")
        #: What can be done here, each with what is heard of it.
        self._named: dict[QPushButton, str] = {self._taken: "Use company’s"}
        self._event: EventPart | None = None
        self._add_plan: TextButton | None = None
        self.plan: Note | None = None
        if criterion.scale.is_chance:
            self._event = EventPart(panel, criterion)
            self._add_plan = TextButton("Plan…", name=f"{known_as}.add_plan")
            self.plan = Note(criterion.name, name=f"{known_as}.plan", kind="Plan", placeholder=_PLAN)
            self._named |= {self._event.link: "Hangs on an event", self._add_plan: NO_PLAN}
        self._named[self._add_note] = "Add a note"
        self._under = QWidget(self)
        self._hand_near = HandNear(self, self._show_links)
        self._hand_near.watch(*self.stops())
        self._hint()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        head = QHBoxLayout()
        head.addWidget(self._swatch)
        head.addWidget(self._name)
        spaced(head, 10)
        grid.addLayout(head, 0, 0, 1, 2, Qt.AlignmentFlag.AlignTop)
        if inside := self.input or self._match:
            grid.addWidget(inside, 0, 2)
        if self._answer is not None:
            grid.addWidget(self._answer, 1, 1, 1, 2)
        self._line = QHBoxLayout(self._under)
        self._line.addWidget(self._caption, 3)
        self._line.addWidget(self.note.lend_line(), 3)
        # Without a caption what follows stays at the right.
        self._line.addStretch(0)
        if self._event is not None:
            self._line.addWidget(self._event.risk, 4)
        for button in self._links():
            self._line.addWidget(button)
        spaced(self._line, 8)
        sized(self._under, height=24)
        grid.addWidget(self._under, 2, 1, 1, 2)
        grid.addWidget(self.note, 3, 1, 1, 2)
        if self._event is not None:
            grid.addWidget(self._event, 4, 1, 1, 2)
        if self.plan is not None:
            grid.addWidget(self.plan, 5, 1, 1, 2)
        grid.setColumnStretch(2, 1)
        spaced(grid, 0, (0, 0, 0, 2))
        self._name.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        sized(self._name, NAME_WIDTH, 30)
        indent = QWidget(self)
        sized(indent, _INDENT, 1)
        grid.addWidget(indent, 6, 0)

    def _connect(self) -> None:
        if self.input is not None:
            self.input.moved.connect(lambda values: self._wish(values, live=True))
            self.input.wished.connect(lambda values: self._wish(values, live=False))
            self.input.settled.connect(self._panel.settled)
        self.note.typed.connect(self._on_note)
        self.note.settled.connect(self._panel.settled)
        self.note.closed.connect(self._show_links)
        if self.plan is not None and self._add_plan is not None:
            self.plan.typed.connect(self._on_plan)
            self.plan.settled.connect(self._panel.settled)
            self.plan.closed.connect(self._show_links)
            self._add_plan.clicked.connect(self._on_add_plan)
        if self._event is not None:
            self._event.grown.connect(self._on_grown)
        self._add_note.clicked.connect(self._on_add_note)
        self._taken.clicked.connect(self._on_taken)

    def show_subject(self, criterion: Criterion, subject: Subject) -> None:
        """Show how an offer or a team does on the criterion."""
        other = self._subject is None or self._subject.id != subject.id
        if self._event is not None:
            self._event.subject = subject
        rests = rests_on(criterion, subject)
        if not other and not self._wished and rests == self._rests_on:
            self._subject = subject
            return
        self._rests_on, self._wished = rests, False
        if other:
            self.forget()
        if criterion is not self._criterion:
            self._show_criterion(criterion)
        self._subject = subject
        shown = subject.shown(criterion.id)
        inherited = subject.takes(criterion.id)
        if self.input is not None:
            event = subject.event(criterion.id)
            self.input.set_event(event.name if event else "")
            self.input.show_values(subject.values(criterion.id), inherited=inherited)
        if self._event is not None:
            self._event.show_subject(criterion, subject)
        self._say(shown, inherited)

    def show_risk(self, said: str) -> None:
        """Say what may go wrong here, beside the rating."""
        if self._event is not None:
            self._event.show_risk(said)
        if self._add_plan is not None:
            # What it says makes room for this link while the hand is near.
            self._add_plan.set_hint(f"{NO_PLAN}: {said}" if said else NO_PLAN)
            self._show_links()

    def forget(self) -> None:
        """Drop what was typed or refused, for the row stands for someone else from now on."""
        if self.input is not None:
            self.input.forget()
        if self._event is not None:
            self._event.forget()
        for text in self._texts():
            text.close_area()

    def stops(self) -> list[QWidget]:
        """List what Tab goes through, in order; nothing where nothing is assessed."""
        if self.input is None:
            return []
        below = self._event.stops() if self._event else []
        how = self._how.segments.stops() if self._how else []
        texts = [stop for text in self._texts() for stop in text.stops()]
        return [*self.input.stops(), *how, *self._links(), *below, *texts]

    def _texts(self) -> list[Note]:
        return [self.note] if self.plan is None else [self.note, self.plan]

    def _links(self) -> list[QPushButton]:
        return list(self._named)

    def _show_criterion(self, criterion: Criterion) -> None:
        self._criterion = criterion
        self._name.setText(criterion.name)
        self._swatch.set_ink(criterion_ink(criterion.colour))
        self._hint()
        if self.input is not None:
            self.input.set_criterion(criterion)

    def _hint(self) -> None:
        tip(self, criterion_hint(self._criterion))
        self.setAccessibleDescription(criterion_hint(self._criterion))

    def _say(self, shown: Assessment | None, inherited: bool) -> None:
        subject, criterion = self._subject, self._criterion
        assert subject is not None
        said = caption(criterion, subject)
        label = self._match or self._caption
        label.setText(said.text)
        label.set_ink(said.ink)
        self._caption.setVisible(self.input is not None and bool(said.text))
        note, plan = (shown.note, shown.if_not) if shown is not None else ("", "")
        self.note.set_value(note, criterion.name, faint=inherited)
        if self.plan is not None:
            self.plan.set_value(plan, criterion.name, faint=inherited)
        for button, says in self._named.items():
            button.setAccessibleName(f"{says}: {criterion.name}")
        self._show_links()

    def _show_links(self) -> None:
        """Show what can be done here only while the hand is near, on the one line under the value.

        What else is to be read there makes room for it, so that no row grows under the hand.
        """
        subject, criterion = self._subject, self._criterion.id
        if subject is None or self.input is None:
            self._under.hide()
            return
        self._under.show()
        near = self._hand_near.is_near()
        self._show_how(near and has_ranges(self.input.line))
        taken = subject.own(criterion) is not None and subject.taken(criterion) is not None
        self._taken.setVisible(near and taken)
        self._add_note.setVisible(near and not self.note.is_needed())
        if self._event is not None and self.plan is not None and self._add_plan is not None:
            self._event.link.setVisible(near)
            self._event.risk.setVisible(not near and self._event.risky)
            wanted = subject.values(criterion)[1] != 100 or self._event.risky
            self._add_plan.setVisible(near and wanted and not self.plan.is_needed())

    def _show_how(self, on: bool) -> None:
        if on and self._how is None and self.input is not None:
            self._how = HowKnownPick(self.input.line, self, name=self.objectName())
            self._line.insertWidget(3, self._how)
            self._on_grown()
        if self._how is not None:
            self._how.setVisible(on)

    def _wish(self, values: Values, *, live: bool) -> None:
        subject = self._subject
        if subject is None or self.input is None:
            return
        event = subject.event(self._criterion.id)
        if event is None:
            edit = subject.assess(self._criterion.id, values, subject.own(self._criterion.id))
        elif values[1] is None:
            self._refuse_no_chance(subject)
            return
        else:
            low, likely, high = (None if value is None else float(value) / 100 for value in values)
            edit = SetEventChance(event.id, likely or 0.0, low, high)
        self._wished = True
        ask = self._panel.ask_live if live else self._panel.ask
        ask(edit, self.input.line)

    def _refuse_no_chance(self, subject: Subject) -> None:
        assert self.input is not None
        criterion = self._criterion.id
        self.input.line.show_error("An event needs a chance: a number from 0 to 100.")
        # The answer to a wish, so that Esc brings back what holds.
        self.input.show_values(subject.values(criterion), inherited=subject.takes(criterion))

    def _on_taken(self) -> None:
        if self._subject is not None:
            self._panel.ask(ClearAssessment(self._subject.id, self._criterion.id))

    def _on_grown(self) -> None:
        stops = self.stops()
        self._hand_near.watch(*stops)
        chain(stops)

    def _on_add_note(self) -> None:
        self.note.open_area()
        self._show_links()

    def _on_note(self, text: str) -> None:
        if self._subject is not None:
            self._wished = True
            self._panel.ask_typed(self._subject.annotate(self._criterion.id, note=text), self.note.area)

    def _on_add_plan(self) -> None:
        if self.plan is not None:
            self.plan.open_area()
            self._show_links()

    def _on_plan(self, text: str) -> None:
        if self._subject is not None and self.plan is not None:
            self._wished = True
            edit = self._subject.annotate(self._criterion.id, if_not=text)
            self._panel.ask_typed(edit, self.plan.area)

    _wished = False
    _rests_on: tuple[object, ...] = ()
