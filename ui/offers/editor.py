"""The offer editor: an offer, the teams inside it, where each stands and how well it does."""

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from app.analysis import Analysis
from app.asking.risks import Risk
from app.document import Document, Offer, Option, Place
from app.edits import AddTeam, MoveTeam, RemoveOffer, RemoveTeam
from app.edits.carrying import duplicating
from app.edits.new import new_team
from app.words.options import OFFER_KINDS
from app.words.risks import risks_beside
from ui.offers.assessments import Assessments
from ui.offers.facts import OfferFacts
from ui.offers.position_row import PositionRow
from ui.offers.subject import subject_of
from ui.offers.teams import WHOLE, TeamFacts, TeamList, TeamOpen
from ui.offers.yearly import YearlyChances
from ui.panel import Panel
from ui.selection import Selection
from ui.widgets.buttons import IconButton
from ui.widgets.columns import Columns
from ui.widgets.label import CutLabel, PlainLabel
from ui.widgets.scrolling import Scrolling, bring_into_view, part_called
from ui.widgets.spacing import spaced
from ui.widgets.swatch import Divider
from ui.widgets.tab_order import chain_all

SIZE: Final = QSize(880, 600)
LEAST: Final = QSize(760, 520)
#: Narrower than this the facts stand above the assessments.
_NARROW: Final = 752


class OfferEditor(Panel):
    """Edits one offer; a row of its list says whether the whole company or a team is meant."""

    def __init__(
        self, selection: Selection, today: Callable[[], date] = date.today, parent: QWidget | None = None
    ) -> None:
        super().__init__("offer_editor", "Offer", parent)
        self._selection = selection
        self._document: Document | None = None
        self._offer_id = ""
        self._subject_id = ""
        self._adding = False
        self._company = CutLabel("", "heading", name="offer_editor.company")
        self._kind = PlainLabel("", "small", "text3", name="offer_editor.kind")
        self.more = IconButton("more", "More to do with this offer", name="offer_editor.more")
        self.facts = OfferFacts(self, today)
        self.teams = TeamList()
        self.team_open = TeamOpen(self)
        self.yearly = YearlyChances(self)
        self.team_facts = TeamFacts(self)
        self._subject_name = CutLabel("", "heading", name="offer_editor.subject")
        self.position = PositionRow(self)
        self.assessments = Assessments(self)
        self._risks: tuple[Risk, ...] = ()
        self._make_menu()
        self._lay_out()
        self._connect()

    def _make_menu(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("offer_editor.menu")
        for name, caption, keys, run in (
            ("add_team", "Add a team", "Ctrl+Shift+T", self.add_team),
            ("duplicate", "Duplicate this offer", "Ctrl+D", self._on_duplicate),
            ("remove", "Remove this offer", "", self._on_remove),
        ):
            action = QAction(caption, menu)
            action.setObjectName(f"offer_editor.{name}")
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(run)
            menu.addAction(action)
            self.addAction(action)
        self.more.setMenu(menu)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        # As wide as the name, and less where there is no room.
        self._company.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        head.addWidget(self._company)
        head.addWidget(self._kind, 1)
        head.addWidget(self.more)
        left, right = QWidget(), QWidget()
        self._left = Scrolling(left, "offer_editor.left", "Facts and teams")
        self._right = Scrolling(right, "offer_editor.right", "How well it does")
        columns = Columns(self._left, self._right, shares=(10, 17), least=_NARROW, gap=4)
        columns.moved.connect(self._order_tabs)
        column = QVBoxLayout(self)
        column.addLayout(head)
        column.addWidget(columns, 1)
        facts = QVBoxLayout(left)
        facts.addWidget(self.facts)
        facts.addWidget(self.teams)
        facts.addWidget(self.team_open)
        facts.addWidget(self.yearly)
        facts.addStretch(1)
        does = QVBoxLayout(right)
        does.addWidget(self._subject_name)
        does.addWidget(self.team_facts)
        does.addWidget(self.position)
        does.addWidget(Divider())
        does.addWidget(self.assessments)
        does.addStretch(1)
        spaced(head, 8, (16, 8, 12, 0))
        spaced(facts, 16, (16, 4, 12, 12))
        spaced(does, 12, (12, 4, 16, 12))
        spaced(column, 4, (0, 0, 0, 4))

    def _connect(self) -> None:
        self.teams.list.picked.connect(self._on_picked)
        self.teams.list.stay_while_refused(self._right.content, self.yearly)
        self.teams.add_requested.connect(self.add_team)
        self.teams.remove_requested.connect(lambda team: self.ask(RemoveTeam(team)))
        self.teams.list.rename_requested.connect(self._on_rename)
        self.teams.move_requested.connect(self._on_move_team)

    def edit(self, option_id: str, document: Document) -> bool:
        """Turn to an offer or a team; False where it is gone."""
        offer = document.offer_of(option_id)
        if offer is None:
            return False
        self._offer_id, self._subject_id = offer.id, option_id
        self.show_document(document)
        for column in (self._left, self._right):
            column.verticalScrollBar().setValue(0)
        return True

    def focus_name(self) -> None:
        """Put the cursor into the name, to type another."""
        field = self.facts.company if self._subject_id == self._offer_id else self.team_facts.name
        field.setFocus(Qt.FocusReason.TabFocusReason)
        field.selectAll()

    def show_document(self, document: Document) -> None:
        """Show the offer as it stands; the window closes when it is gone."""
        self._document = document
        if not self.isVisible():
            return
        offer = document.offer(self._offer_id)
        if offer is None:
            if self._offer_id:
                self._offer_id = self._subject_id = ""
                self.window().close()
            return
        if subject_of(document, self._subject_id) is None or document.offer_of(self._subject_id) is not offer:
            self._subject_id = offer.id
        self._show_offer(document, offer)

    def show_analysis(self, analysis: Analysis) -> None:
        self._risks = analysis.risks
        self.assessments.show_risks(risks_beside(self._risks, self._subject_id))

    def focus_assessment(self, criterion: str) -> None:
        """Put the keyboard where the answer about a criterion goes."""
        row = self.assessments.reveal(criterion)
        stops = row.input.stops() if row and row.input else [self.position.slider]
        next(stop for stop in stops if stop.isEnabled()).setFocus(Qt.FocusReason.TabFocusReason)
        self._right.ensureWidgetVisible(row if row and row.input else self.position)

    def show_place(self, place: Place) -> None:
        document = self._document
        if document is None or (place == Place(option=place.option) and document.offer(place.option)):
            # A whole offer that came or went is seen in the list; this window stays with its own.
            return
        part = None
        if place.option == self._offer_id and place.fact:
            # The facts of the company stand beside each of its teams.
            part = part_called(self.facts, f"offer.{place.fact}")
        if part is None and (place.option in ("", self._subject_id) or self.edit(place.option, document)):
            part = self._part(place, document)
        if part is not None:
            bring_into_view(part)

    def _part(self, place: Place, document: Document) -> QWidget | None:
        """Find where something about the one that is shown is entered."""
        subject = subject_of(document, self._subject_id)
        if place.option and place.criterion:
            return self.assessments.reveal(place.criterion)
        if place.event and subject is not None:
            return self.assessments.reveal(subject.hangs_on(place.event))
        if place.option and place.fact:
            fact = place.fact.replace("yearly_changes", "yearly")
            return part_called(self, f"team.{fact}", fact)
        return None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._document is not None:
            self.show_document(self._document)

    def add_team(self) -> None:
        """Ask for another team, and turn to it."""
        offer = self._offer()
        if self._document is None or offer is None or self.teams.list.stays():
            return
        team = new_team(self._document, offer)
        self._subject_id = team.id
        self.ask(AddTeam(offer.id, team))
        if self._subject_id == team.id:
            self._selection.set_option(team.id)
            self.focus_name()

    def _show_offer(self, document: Document, offer: Offer) -> None:
        subject = subject_of(document, self._subject_id)
        assert subject is not None
        self._company.setText(offer.company)
        self._kind.setText(OFFER_KINDS[offer.kind])
        self.setWindowTitle(offer.company)
        self.facts.show_offer(offer)
        self.teams.show_offer(offer, self._subject_id)
        self.team_open.show_offer(offer)
        self.yearly.show_subject(subject)
        self.team_facts.setVisible(subject.team is not None)
        self._subject_name.setVisible(subject.team is None and bool(offer.teams))
        self._subject_name.setText(WHOLE)
        if subject.team is not None:
            self.team_facts.show_team(subject.team)
        self.position.show_subject(subject)
        if self.assessments.show_subject(subject.criteria, subject):
            self._order_tabs()
        self.assessments.show_risks(risks_beside(self._risks, self._subject_id))

    def _order_tabs(self) -> None:
        chain_all(
            self,
            self.facts.stops(),
            self.teams.stops(),
            [self.team_open],
            self.yearly.stops(),
            self.team_facts.stops(),
            self.position.stops(),
            self.assessments.stops(),
            [self.more],
        )

    def _offer(self) -> Offer | None:
        return self._document.offer(self._offer_id) if self._document else None

    def _on_picked(self, subject: str) -> None:
        if self._document is not None:
            self._subject_id = subject
            self.show_document(self._document)
            self._selection.set_option(subject)

    def _on_move_team(self, subject: str, to: int) -> None:
        if subject != self._offer_id and to > 0:
            self.ask(MoveTeam(subject, to - 1))
        else:
            self.teams.say("The whole company stands above its teams.")

    def _on_rename(self, subject: str) -> None:
        self._on_picked(subject)
        self.focus_name()

    def _on_duplicate(self) -> None:
        offer = self._offer()
        if self._document is not None and offer is not None:
            edit = duplicating(self._document, Option(offer))
            self._offer_id = self._subject_id = edit.subject.id
            self.ask(edit)
            self.focus_name()

    def _on_remove(self) -> None:
        self.ask(RemoveOffer(self._offer_id))
