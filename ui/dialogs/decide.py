"""Deciding: which option, why, what would change her mind, and a day to look back."""

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.analysis import Analysis
from app.choosing.record import Draft, look_back_from
from app.document import Document
from app.edits.choices import first_opened
from app.numbers.days import day
from app.numbers.numerals import DOT, percent, points
from app.scoring.ranking import Ranking
from app.sureness.simulation import Simulation
from app.words.options import RULED_OUT, STAR_SAID, TEAM_OPEN, star_note
from app.words.teams import landing_sentence
from ui.look import theme
from ui.panel import Panel
from ui.widgets.buttons import outlined, primary
from ui.widgets.date_field import DateField
from ui.widgets.field_row import FieldRow
from ui.widgets.held_keys import HeldKeys
from ui.widgets.label import PlainLabel
from ui.widgets.pick_list import PickList, Row
from ui.widgets.scrolling import Scrolling
from ui.widgets.spacing import sized, spaced
from ui.widgets.tab_order import chain
from ui.widgets.text_area import TextArea

SIZE: Final = QSize(520, 640)
LEAST: Final = QSize(420, 520)
_OPENS = "This opens pay. Undo does not lead back behind it; Reopen covers it again."
_IS_OPEN = "Pay is open already. Reopen covers it again."
_BEFORE = "Pay was opened before, on {day}; the record will say so."
_APART: Final = f"{STAR_SAID}; the others add up to 100%."
_UNKEPT: Final = "What you wrote is kept only with a decision. Once more, and it is dropped."
#: So many options stay in sight, if there are as many.
_LEAST_ROWS: Final = 3
_WHY = "One sentence is enough; you will be glad of it later."


class DecidePanel(Panel):
    """Asks for a choice; nothing is written down before “Decide”."""

    decided = Signal(object)
    own_keys = ("action.decide",)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__("choice", "Decide", parent)
        self._today = today
        self._document: Document | None = None
        self._ranking: Ranking | None = None
        self._analysis: Analysis | None = None
        self._picked = ""
        self._held = HeldKeys(self)
        self.list = PickList("Options, best first", name="choice.options")
        self.why = TextArea("Why this one", name="choice.why", lines=2)
        self.change = TextArea("What would change my mind", name="choice.change_my_mind", lines=2)
        self.look_back = DateField("Day to look back", name="choice.look_back", today=today)
        self._empty = PlainLabel("There is nothing to choose from yet.", "body", "text2", name="choice.empty")
        self._apart = PlainLabel(_APART, "small", "text2", wrap=True, name="choice.apart")
        self._landing = PlainLabel("", "small", "text2", wrap=True, name="choice.landing")
        self._opens = PlainLabel("", "small", "text2", wrap=True, name="choice.opens")
        self._before = PlainLabel("", "small", "warn", wrap=True, name="choice.before")
        self._unkept = PlainLabel(_UNKEPT, "small", "warn", wrap=True, name="choice.unkept")
        self.decide = primary("Decide", name="choice.decide", hint="Decide (Ctrl+Return)")
        self.leave = outlined("Not yet", name="choice.leave")
        self._lay_out()
        self._connect()
        self.setWindowTitle("Decide")
        theme.fit(self, DecidePanel._fit_list)

    def begin(self) -> None:
        """Begin with nothing written, and with the leader; where nothing is ranked, with no option."""
        self._picked = ""
        self._held.begin()
        self._clear()
        self.look_back.forget()
        self.look_back.set_value(look_back_from(self._today()))
        self._show_rows()
        self._fit_window()
        self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def _clear(self) -> None:
        for text in (self.why, self.change):
            text.set_value("")
        self._unkept.hide()

    def lets_go(self) -> bool:
        written = any(text.value().strip() for text in (self.why, self.change))
        warned = self._unkept.isVisible()
        self._unkept.setVisible(written and not warned)
        return warned or not written

    def show_document(self, document: Document) -> None:
        """Show what choosing would do to pay as it stands; where a choice stands there is nothing to ask."""
        other = self._document is not None and self._document.id != document.id
        if document.choice is not None or other:
            self._clear()
            self.window().close()
        self._document = document
        self._opens.setText(_IS_OPEN if document.pay_open else _OPENS)
        before = first_opened(document)
        told = "" if before is None else _BEFORE.format(day=day(before, self._today()))
        self._before.setText(told)
        self._before.setVisible(bool(told))

    def show_ranking(self, ranking: Ranking) -> None:
        """Show the options in the order of the ranking."""
        self._ranking = ranking
        self._show_rows()

    def show_analysis(self, analysis: Analysis) -> None:
        """Show the chances that belong to the ranking shown."""
        self._analysis = analysis
        self._show_rows()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if self._held.enter_is_meant and not event.isAutoRepeat():
                    self._on_decide()
                return True
            self._held.hear_another_key()
        return super().eventFilter(watched, event)

    def _show_rows(self) -> None:
        ranking, analysis = self._ranking, self._analysis
        if ranking is None:
            return
        known = analysis is not None and analysis.document is ranking.document
        simulation = analysis.simulation if analysis is not None and known else None
        if ranking.index(self._picked) is None:
            self._picked = ranking.options[ranking.leaders[0]].id if ranking.leaders else ""
        self.list.show_rows([_row(ranking, i, simulation) for i in ranking.order], self._picked)
        self._apart.setVisible(any(star_note(ranking, i) for i in ranking.order))
        there = bool(ranking.order)
        self.list.setVisible(there)
        self._empty.setVisible(not there)
        self._fit_list()
        self._allow()

    def _allow(self) -> None:
        document, ranking = self._document, self._ranking
        at = None if ranking is None else ranking.index(self._picked)
        landing = "" if ranking is None or at is None else landing_sentence(ranking, at)
        self._landing.setText(landing)
        self._landing.setVisible(bool(landing))
        self.decide.setEnabled(bool(self._picked) and document is not None and document.choice is None)

    def _fit_list(self) -> None:
        """Let the list be no higher than its rows."""
        count = max(1, len(self.list.rows()))
        self.list.setMinimumHeight(self.list.height_of(min(count, _LEAST_ROWS)))
        self.list.setMaximumHeight(self.list.height_of(count))

    def _fit_window(self) -> None:
        """Let the window be as high as what is in it, within what the screen has."""
        window = self.window()
        layout = window.layout()
        if layout is not None:
            wanted = layout.totalHeightForWidth(window.width())
            window.resize(window.width(), min(wanted, window.screen().availableSize().height()))

    def _on_picked(self, option: str) -> None:
        self._picked = option
        self._allow()

    def _on_keys(self) -> None:
        # The same keys open this window: held down a little longer, they must not decide.
        if self._held.control_enter_is_meant:
            self._on_decide()

    def _on_decide(self) -> None:
        if not self.decide.isEnabled():
            return
        if not self.look_back.commit():
            self.look_back.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.decided.emit(
            Draft(self._picked, self.why.value().strip(), self.change.value().strip(), self.look_back.value())
        )

    def _connect(self) -> None:
        self.list.picked.connect(self._on_picked)
        self.decide.clicked.connect(self._on_decide)
        self.leave.clicked.connect(lambda: self.window().close())
        for text in (self.why, self.change):
            text.typed.connect(lambda _: self._unkept.hide())
        for watched in (self.list, self.look_back):
            watched.installEventFilter(self)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(self._on_keys)

    def _lay_out(self) -> None:
        inner = QWidget()
        buttons, said, form, column = QHBoxLayout(), QVBoxLayout(), QVBoxLayout(inner), QVBoxLayout(self)
        buttons.addStretch(1)
        buttons.addWidget(self.leave)
        buttons.addWidget(self.decide)
        said.addWidget(self._opens)
        said.addWidget(self._before)
        said.addWidget(self._unkept)
        form.addWidget(self.list, 100)
        form.addWidget(self._empty)
        form.addWidget(self._apart)
        form.addWidget(self._landing)
        form.addWidget(FieldRow("Why this one?", self.why, hint=_WHY))
        form.addWidget(FieldRow("What would change my mind?", self.change))
        form.addWidget(FieldRow("Day to look back", self.look_back))
        form.addStretch(1)
        heading = QHBoxLayout()
        heading.addWidget(PlainLabel("Decide", "heading", name="choice.heading"))
        column.addLayout(heading)
        column.addWidget(_Form(inner, "choice.form", "The choice"), 1)
        column.addLayout(said)
        column.addLayout(buttons)
        sized(self.look_back, width=160)
        spaced(buttons, 8, (16, 0, 16, 0))
        spaced(heading, 0, (16, 0, 16, 0))
        spaced(said, 2, (16, 0, 16, 0))
        spaced(form, 12, (16, 0, 16, 0))
        spaced(column, 12, (0, 14, 0, 16))
        chain([self.list, self.why, self.change, self.look_back, self.leave, self.decide])


class _Form(Scrolling):
    """Wants to be as high as its content, so that a window can be fitted to it."""

    def sizeHint(self) -> QSize:
        layout = self.content.layout()
        hint = super().sizeHint()
        if layout is None:
            return hint
        width = self.window().width() - theme.px(16)
        return QSize(hint.width(), max(layout.totalHeightForWidth(width), layout.sizeHint().height()))


def _row(ranking: Ranking, index: int, simulation: Simulation | None) -> Row:
    """Tell of an option how well it fits and how often it is best, or why it has no rank."""
    option = ranking.options[index]
    if ranking.ruled_out[index]:
        aside = RULED_OUT
    elif ranking.status in ("no_weights", "no_options"):
        aside = ""
    elif not ranking.ranks[index]:
        aside = "nothing known yet"
    else:
        aside = points(float(ranking.fit[index]))
        if simulation is not None:
            star = TEAM_OPEN if star_note(ranking, index) else ""
            aside += f"{DOT}best in {percent(float(simulation.chance_best[index]))}{star}"
    ranked = bool(ranking.ranks[index])
    among = " among all options but its own teams" if option.parts else ""
    place = f"Rank {ranking.ranks[index]}{among}" if ranked else ""
    says = ", ".join(part for part in (place, option.full_name, aside) if part)
    return Row(option.id, option.name, aside, faint=not ranked, says=says)
