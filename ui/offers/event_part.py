"""How a likelihood comes to hang on an event that others share, and how it gets its own chance back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from app.document import Chance, Criterion, Event
from app.edits import HangOnEvent, RenameEvent
from app.edits.new import free_id
from ui.look import theme
from ui.offers.captions import on_event
from ui.offers.event_form import EventForm
from ui.offers.subject import Subject
from ui.panel import Panel
from ui.widgets import numbers
from ui.widgets.label import CutLabel, PlainLabel
from ui.widgets.note import TextButton
from ui.widgets.spacing import spaced
from ui.widgets.tips import ampersands


class EventPart(QWidget):
    """What stands under the slider: who shares the event, and the fields of a new one while it is asked for.

    Its link stands among the other links of the row.
    """

    #: The fields of a new event are there from now on.
    grown = Signal()

    def __init__(self, panel: Panel, criterion: Criterion) -> None:
        super().__init__()
        self._known_as = f"assessment.{criterion.id}.event"
        self._panel = panel
        self._criterion = criterion
        #: As of now, also where nothing that is shown has changed.
        self.subject: Subject | None = None
        # Made when it is first asked for, as few events are ever named.
        self._form: EventForm | None = None
        self.link = TextButton("Event…", name=self._known_as)
        self.link.clicked.connect(self._on_link)
        self._line = PlainLabel("", "small", "text3", wrap=True, name=f"{self._known_as}_line")
        #: Stands among the links, like these.
        self.risk = CutLabel("", "small", "text2", name=f"assessment.{criterion.id}.risk")
        self.risk.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._line)
        spaced(self._column, 2)

    def show_subject(self, criterion: Criterion, subject: Subject) -> None:
        """Show what the likelihood hangs on, if it does."""
        self._criterion, self.subject = criterion, subject
        hangs = subject.event(criterion.id) is not None
        self.link.set_hint("Change the event it hangs on" if hangs else "It hangs on an event others share")
        self._line.setText(on_event(criterion, subject))
        self._show_parts()

    @property
    def risky(self) -> bool:
        """Whether it may go wrong, so that a plan is asked for."""
        return bool(self.risk.text())

    def show_risk(self, said: str) -> None:
        """Say how likely it goes wrong, and what that costs; nothing where it cannot, or costs nothing."""
        self.risk.setText(said)

    def forget(self) -> None:
        """Put the fields of a new event away."""
        if self._form is not None:
            # Before the fields go: the keyboard would leave the row with them, and the link with it.
            if self._form.isAncestorOf(self.window().focusWidget() or self):
                self.link.setFocus(Qt.FocusReason.TabFocusReason)
            self._form.hide()
        self._show_parts()

    def stops(self) -> list[QWidget]:
        """List what Tab goes through below the link, in order."""
        return [] if self._form is None else self._form.stops()

    def _show_parts(self) -> None:
        asking = self._form is not None and not self._form.isHidden()
        self._line.setVisible(bool(self._line.text()))
        self.setVisible(asking or bool(self._line.text()))

    def _on_link(self) -> None:
        if self.subject is None:
            return
        menu = QMenu(self)
        menu.setObjectName(f"{self._known_as}_menu")
        self._fill(menu, self.subject)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.link.mapToGlobal(self.link.rect().bottomLeft()))
        menu.setActiveAction(menu.actions()[0])

    def _fill(self, menu: QMenu, subject: Subject) -> None:
        hangs_on = subject.event(self._criterion.id)
        only_one = QActionGroup(menu)
        for event in subject.document.events:
            theme.ensure_fonts_for(event.name)
            action = menu.addAction(ampersands(f"{event.name}, {numbers.percent(event.chance.likely)}"))
            action.setCheckable(True)
            action.setChecked(event is hangs_on)
            only_one.addAction(action)
            action.triggered.connect(lambda _=False, event=event: self._on_event(event))
        if not menu.isEmpty():
            menu.addSeparator()
        self._add(menu, "new", "A new event…", self._on_new)
        if hangs_on is not None:
            self._add(menu, "rename", ampersands(f"Rename “{hangs_on.name}”…"), self._on_rename)
            self._add(menu, "own", "Its own chance again", self._on_own)

    def _add(self, menu: QMenu, name: str, caption: str, run) -> None:
        action = QAction(caption, menu)
        action.setObjectName(f"{self._known_as}_{name}")
        action.triggered.connect(lambda _=False: run())
        menu.addAction(action)

    def _on_event(self, event: Event) -> None:
        if self.subject is not None and event is not self.subject.event(self._criterion.id):
            self._panel.ask(HangOnEvent(self.subject.id, self._criterion.id, event))

    def _on_new(self) -> None:
        if self.subject is not None:
            _, likely, _ = self.subject.values(self._criterion.id)
            self._make_form().ask_for_new(None if likely is None else float(likely) / 100)
            self._show_parts()

    def _on_rename(self) -> None:
        event = self.subject.event(self._criterion.id) if self.subject else None
        if event is not None:
            self._make_form().ask_for_name(event.name)
            self._show_parts()

    def _on_own(self) -> None:
        if self.subject is not None:
            self._panel.ask(self.subject.own_chance(self._criterion.id))

    def _make_form(self) -> EventForm:
        if self._form is None:
            self._form = EventForm(self._criterion.name, name=self._known_as)
            self._form.given.connect(self._on_given)
            self._form.left.connect(self.forget)
            self._column.addWidget(self._form)
            self.show()
            self.grown.emit()
        return self._form

    def _on_given(self, name: str, chance: float | None) -> None:
        subject, criterion = self.subject, self._criterion.id
        if subject is None:
            return
        old = subject.event(criterion)
        if chance is None:
            edit = RenameEvent(old.id, name) if old else None
        else:
            known_as = free_id("event", (one.id for one in subject.document.events))
            event = Event(id=known_as, name=name, chance=Chance(likely=chance))
            edit = HangOnEvent(subject.id, criterion, event)
        self.forget()
        if edit is not None:
            self._panel.ask(edit)
