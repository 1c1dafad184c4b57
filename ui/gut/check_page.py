"""Where an order by feeling meets the ranking: how far they agree, and what each reversed pair would take."""

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.analysis import Analysis
from app.choosing.gut import GutCheck, Reversed, moves
from app.document import GutRanking
from app.numbers.days import day, day_of
from app.numbers.numerals import count
from app.scoring.ranking import Ranking
from app.words import gut as gut_words
from ui.look import theme
from ui.widgets.buttons import IconButton, outlined
from ui.widgets.fact_rows import Heading, Row, RowList, Sentence
from ui.widgets.label import PlainLabel
from ui.widgets.pick_list import PickList
from ui.widgets.pick_list import Row as Pick
from ui.widgets.spacing import sized, spaced
from ui.widgets.strokes import wrapped_height, write, write_wrapped
from ui.widgets.swatch import Divider
from ui.widgets.tab_order import chain

_WAITING: Final = "Updating…"


class Pair:
    """A reversed pair: as she has it, how far behind the ranking has it, and what would have to be true."""

    def __init__(self, pair: Reversed, ranking: Ranking) -> None:
        names = gut_words.names_of(ranking)
        self._title = gut_words.pair_title(pair, names)
        self._aside = gut_words.pair_margin(pair)
        self._told = (
            (gut_words.takes_sentence(pair, ranking), "text2"),
            (gut_words.often_sentence(pair, names), "warn" if pair.telling else "text2"),
        )
        self.sentence = gut_words.pair_sentence(pair, ranking)
        theme.ensure_fonts_for(self.sentence)

    def height(self, width: float) -> int:
        told = sum(wrapped_height(text, width, "small") for text, _ in self._told if text)
        return wrapped_height(self._title, self._room(width), "strong") + told + theme.px(16)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        room, top = self._room(area.width()), area.top() + theme.px(7)
        high = wrapped_height(self._title, room, "strong")
        write_wrapped(painter, self._title, QRectF(area.left(), top, room, high), "strong", "text")
        line = QRectF(area.left(), top, area.width(), theme.px(18))
        write(painter, self._aside, line, "small", "text2", right=True)
        top += high
        for text, ink in self._told:
            if text:
                high = wrapped_height(text, area.width(), "small")
                write_wrapped(painter, text, QRectF(area.left(), top, area.width(), high), "small", ink)
                top += high

    def _room(self, width: float) -> float:
        """Leave room for the margin at the right of the title."""
        return width - QFontMetricsF(theme.font("small")).horizontalAdvance(self._aside) - theme.px(12)


class CheckPage(QWidget):
    """The orders by date at the left; at the right, what the ranking says to the one picked."""

    again_requested = Signal()
    #: The place in the document of an order that is to go.
    forget_requested = Signal(int)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("gut.check")
        self._today = today
        self._orders: tuple[GutRanking, ...] = ()
        self._analysis: Analysis | None = None
        self._picked = -1
        self.list = PickList("Your orders, the latest first", name="gut.orders")
        self.rows = RowList("gut.pairs", "What is the other way round")
        self.forget = IconButton("trash", "Forget this order (Delete)", name="gut.forget")
        self.again = outlined("Order again", name="gut.again")
        self._title = PlainLabel("", "title", wrap=True, name="gut.agreement")
        self._lead = PlainLabel("", "small", "text2", wrap=True, name="gut.more")
        self._note = PlainLabel("", "caption", "text3", wrap=True, name="gut.note")
        self._state = PlainLabel("", "small", "text3", wrap=True, name="gut.state")
        self._lay_out()
        self.list.picked.connect(lambda key: self.pick(int(key)))
        self.list.remove_requested.connect(lambda key: self.forget_requested.emit(int(key)))
        self.forget.clicked.connect(lambda: self.forget_requested.emit(self._picked))
        self.again.clicked.connect(self.again_requested)
        chain([self.list, self.forget, self.again, self.rows])

    def show_orders(self, orders: tuple[GutRanking, ...]) -> None:
        """Show the orders there are; the latest is picked unless the one picked is still there."""
        grew = len(orders) > len(self._orders)
        self._orders = orders
        if grew or not 0 <= self._picked < len(orders):
            self._picked = len(orders) - 1
        self._fill()

    def show_analysis(self, analysis: Analysis | None) -> None:
        """Compare with what the ranking is now; nothing: it is still worked out."""
        self._analysis = analysis
        self._fill()

    def pick(self, index: int) -> None:
        """Turn to an order by its place in the document."""
        self._picked = index
        self._fill()

    def take_focus(self) -> None:
        """Begin with what is the other way round."""
        first = self.rows if self.rows.isVisible() else self.list
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_late(self, late: bool) -> None:
        """Show the facts faintly while they are those of a moment ago."""
        self._state.setText(_WAITING if late else "")
        self.rows.setProperty("faded", late)
        self.rows.viewport().update()

    def _fill(self) -> None:
        if not self.isVisible():
            return
        picks = [self._pick(index) for index in reversed(range(len(self._orders)))]
        self.list.show_rows(picks, str(self._picked))
        if not 0 <= self._picked < len(self._orders):
            return
        gut, analysis = self._orders[self._picked], self._analysis
        check = None if analysis is None else analysis.about(gut)
        if analysis is None or check is None:
            self._say(_WAITING, "", "", ())
            return
        ranking = analysis.ranking
        why = gut_words.why_nothing(check, ranking)
        if why:
            self._say("Nothing to compare yet", why, "", self._facts(gut, check, ranking))
            return
        more = (gut_words.over_the_draws(check), gut_words.ties(check), gut_words.left_out(check))
        note = f"{gut_words.tau_note(check)} {gut_words.NEVER_FITTED}".strip()
        lead = " ".join(part for part in more if part)
        self._say(gut_words.agreement(check), lead, note, self._facts(gut, check, ranking))

    def _facts(self, gut: GutRanking, check: GutCheck, ranking: Ranking) -> tuple[Row, ...]:
        names = gut_words.names_of(ranking)
        rows: list[Row] = []
        if check.reversed:
            rows.append(
                Heading("The other way round", "What would have to be true for the ranking to agree.")
            )
            rows += [Pair(pair, ranking) for pair in check.reversed]
            rest = check.reversed_count - len(check.reversed)
            if rest:
                rows.append(Sentence(f"{count(rest)} more, by smaller margins.", ink="text2"))
        rows.append(Heading("Your order"))
        rows.append(Sentence(gut_words.order_text(gut, names)))
        if self._picked:
            before = self._orders[self._picked - 1]
            changed = gut_words.changed_sentence(before, moves(before, gut), names, self._today())
            rows.append(Sentence(changed, ink="text2"))
        return tuple(rows)

    def _say(self, title: str, lead: str, note: str, rows: tuple[Row, ...]) -> None:
        self._title.setText(title)
        self._lead.setText(lead)
        self._note.setText(note)
        self.rows.show_rows(rows)
        for widget, there in ((self._lead, lead), (self._note, note), (self.rows, rows)):
            widget.setVisible(bool(there))

    def _pick(self, index: int) -> Pick:
        when, today = self._orders[index].when, self._today()
        return Pick(str(index), day(when, today), "Today" if day_of(when) == today else "")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(PlainLabel("Your orders", "heading", name="gut.heading"), 1)
        head.addWidget(self.forget)
        foot = QHBoxLayout()
        foot.addWidget(self.again)
        foot.addStretch(1)
        left = QWidget()
        sized(left, width=196)
        column = QVBoxLayout(left)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(self._state)
        column.addLayout(foot)
        right = QVBoxLayout()
        for label in (self._title, self._lead):
            right.addWidget(label)
        right.addWidget(self.rows, 1)
        right.addWidget(self._note)
        right.addStretch(0)
        row = QHBoxLayout(self)
        row.addWidget(left)
        row.addWidget(Divider("vertical"))
        row.addLayout(right, 1)
        spaced(head, 4, (9, 0, 0, 0))
        spaced(foot, 0, (9, 0, 0, 4))
        spaced(column, 6, (8, 10, 8, 12))
        spaced(right, 6, (12, 12, 16, 12))
        spaced(row, 0)
