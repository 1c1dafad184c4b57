"""Year by year: what each offer pays, a bar a year on one scale, and what the totals rest on."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.colours import PAY_INKS
from app.negotiating.pay_answers import PayAnswers
from app.pay.purse import Component
from app.pay.sentences import KINDS, needed_rate, not_known
from app.report.listing import listed
from ui.look import theme
from ui.pay.open_page import OpenPage
from ui.pay.rates import rateless
from ui.pay.year_sums import Summed, by_kind, kinds_of, scales, span, summed, whole
from ui.pay.year_tiles import (
    HEADROOM,
    NOT_KNOWN,
    ROW,
    TALLEST,
    NameTile,
    bar_tile,
    months,
    name_tile,
    total_tile,
    totals,
    width_of,
)
from ui.widgets.buttons import link
from ui.widgets.fact_rows import Heading, Row, RowList, Sentence
from ui.widgets.label import PlainLabel
from ui.widgets.legend import Legend
from ui.widgets.month_slider import MonthSlider
from ui.widgets.pick import Segments
from ui.widgets.quiet import quiet
from ui.widgets.spacing import spaced
from ui.widgets.strokes import write
from ui.widgets.tab_order import chain
from ui.widgets.tables import Tile
from ui.widgets.tiles import TileView

if TYPE_CHECKING:
    from ui.pay.panel import PayPanel

_FIRST_MONTH: Final = 12
_NAMES: Final = 104
#: The least height of the detail, and the most of the room that tall rows take.
_DETAIL, _MOST = 92, 0.66


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that is paid in a year: its colour, name, amount and range."""

    ink: str
    name: str
    amount: str
    span: str
    sentence: str

    def height(self, width: float) -> int:
        """Take one line."""
        return theme.px(24)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Write name and amount on one line."""
        side = theme.px(9)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(self.ink))
        painter.drawRoundedRect(QRectF(area.left(), area.center().y() - side / 2, side, side), 2, 2)
        left = area.left() + theme.px(18)
        figures = min(float(theme.px(330)), area.width() * 0.62)
        name = QRectF(left, area.top(), max(1.0, area.right() - figures - left), area.height())
        write(painter, self.name, name, "body", "text")
        room = QRectF(name.right(), area.top(), min(float(theme.px(110)), figures), area.height())
        if not self.span and QFontMetricsF(theme.font("body")).horizontalAdvance(self.amount) > room.width():
            write(
                painter, self.amount, QRectF(room.left(), room.top(), figures, room.height()), "body", "text2"
            )
            return
        write(painter, self.amount, room, "body", "text", right=True)
        beside = QRectF(
            room.right() + theme.px(14), area.top(), area.right() - room.right() - theme.px(14), area.height()
        )
        write(painter, self.span, beside, "small", "text2")


class YearsPage(OpenPage):
    """A row per offer: bars, totals; below, what the one picked consists of and rests on."""

    def __init__(self, panel: "PayPanel") -> None:
        super().__init__("years", "Year by year", panel)
        self.currency = Segments(
            "Currency", ((False, "One currency"), (True, "Each its own")), name="pay.years.currency"
        )
        self.in_currency = PlainLabel("", "small", "text2", name="pay.years.in")
        self.leaving = PlainLabel("", "small", "text2", name="pay.years.leaving")
        self.month = MonthSlider("Leaving after so many months", name="pay.years.month")
        self.legend = Legend("pay.years.legend")
        self.table = TileView("pay.years.table", "Pay year by year", row=ROW, tallest=TALLEST)
        self.detail = RowList("pay.years.detail", "What it consists of and rests on")
        self.note = PlainLabel("", "small", "text3", wrap=True, name="pay.years.note")
        self.rate = link("", name="pay.years.rate")
        self.enter = link("Enter pay", name="pay.years.enter")
        self._offers: tuple[Summed, ...] = ()
        self._shown: PayAnswers | None = None
        self._own = False
        #: Currencies whose rates are not entered.
        self._rateless: tuple[str, ...] = ()
        #: The offer to turn to once its row is there.
        self._turned = ""
        self.views = (self.table, self.detail)
        self._lay_out()
        with quiet(self.month):
            self.month.setValue(_FIRST_MONTH)
        self.currency.chosen.connect(lambda own: self._show())
        self.month.valueChanged.connect(lambda month: self._show_tiles())
        self.table.turned_to.connect(lambda row, column: self._show_detail())
        self.enter.clicked.connect(lambda: panel.pick("enter"))
        self.rate.clicked.connect(lambda: panel.pick("sums", next(iter(self._rateless), "")))

    def rests_on(self, answers: PayAnswers) -> tuple[object, ...]:
        return (answers.sums,)

    def fill(self, answers: PayAnswers) -> None:
        self._shown = answers
        self._show()

    def empty(self) -> None:
        self._shown, self._offers, self._turned, self._rateless = None, (), "", ()
        self.rate.set_caption("")
        self.table.show_tiles((), ())
        self.detail.show_rows(())
        self.legend.show_entries(())
        for label in (self.in_currency, self.leaving, self.note):
            label.setText("")

    def turn_to(self, offer_id: str) -> None:
        """Turn to the row of an offer, now or when the page is next filled."""
        self._turned = offer_id if self.open else ""
        self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_height()

    def _share_height(self) -> None:
        """Give the table what its rows need, and the rest to the detail, which keeps a few lines at least."""
        room = self.table.height() + self.detail.height()
        least, tallest = self.table.height_of(ROW), self.table.height_of(TALLEST)
        wanted = min(room - theme.px(_DETAIL), max(least, min(tallest, round(room * _MOST))))
        self._column.setStretchFactor(self.table, max(1, wanted))
        self._column.setStretchFactor(self.detail, max(1, room - wanted))

    def _show(self) -> None:
        if self._shown is None:
            return
        sums, pay = self._shown.sums, self._shown.ties.document.pay
        foreign = any(one.currency != pay.currency for one in pay.packages)
        self._own = own = foreign and bool(self.currency.value())
        self._offers = summed(sums, pay, own=own)
        self.currency.setVisible(foreign)
        self.in_currency.setText("" if own or not self._offers else f"All amounts in {pay.currency}")
        self.legend.show_entries([(PAY_INKS[kind], KINDS[kind]) for kind in kinds_of(self._offers)])
        owing = any(one.may_owe for one in self._offers)
        for widget in (self.leaving, self.month):
            widget.setVisible(owing)
        without = [one.offer.company for one in sums if not one.entered]
        missing = f"No pay is entered for {listed(without)}." if without and self._offers else ""
        self.note.setText(missing if self._offers else "No pay is entered yet.")
        self.note.setVisible(bool(self.note.text()))
        lacking = any(one.sums.missing for one in self._offers)
        self._rateless = rateless(pay) if lacking else ()
        self.rate.set_caption(f"Enter {needed_rate(self._rateless)}" if self._rateless else "")
        self.rate.setVisible(bool(self._rateless))
        self.enter.setVisible(bool(without) or not self._offers)
        for widget in (self.table, self.detail):
            widget.setVisible(bool(self._offers))
        self._show_tiles()

    def _show_tiles(self) -> None:
        if self._shown is None:
            return
        pay, month = self._shown.ties.document.pay, self.month.value()
        self.leaving.setText(f"Leaving after {months(month)}")
        self.month.setAccessibleDescription(months(month))
        scale = scales(self._offers)
        open_above = any(year.total is None for one in self._offers for year in one.sums.years)
        rows: list[list[Tile]] = []
        for one in self._offers:
            top = (float(scale[one.measured.currency]) or 1.0) * (HEADROOM if open_above else 1.0)
            row: list[Tile] = [name_tile(one, pay, month, own=self._own)]
            row += [bar_tile(one, number, top) for number in range(pay.horizon_years)]
            sums = totals(one.sums, pay)
            row += [
                total_tile(one, said, amount, strong=at == 0) for at, (_, said, amount) in enumerate(sums)
            ]
            rows.append(row)
        heads = ["Offer", *(f"Year {year}" for year in range(1, pay.horizon_years + 1))]
        if self._offers:
            heads += [caption for caption, _, _ in totals(self._offers[0].sums, pay)]
        self.table.show_tiles(heads, rows, _widths(heads, rows), range(1, pay.horizon_years + 1))
        self._share_height()
        self._turn()
        self._show_detail()

    def _turn(self) -> None:
        rows = [row for row, one in enumerate(self._offers) if one.offer.id == self._turned]
        if rows:
            self._turned = ""
            self.table.setCurrentIndex(self.table.tiles.index(rows[0], 0))

    def _show_detail(self) -> None:
        at = self.table.currentIndex()
        if self._shown is None or not 0 <= at.row() < len(self._offers):
            self.detail.show_rows(())
            return
        one, pay = self._offers[at.row()], self._shown.ties.document.pay
        rows: list[Row] = []
        if 1 <= at.column() <= pay.horizon_years:
            year = one.sums.years[at.column() - 1]
            rows.append(Heading(f"{one.name}, year {year.year}, in {one.currency}"))
            rows += [_part(kind, part, one.currency) for kind, parts in by_kind(year) for part in parts]
        rows.append(Heading(f"What the totals of {one.name} rest on"))
        if one.sums.missing:
            rows.append(Sentence(f"The totals are {not_known(one.sums.missing)}.", ink="warn"))
        rows += [Sentence(said, ink="text2") for said in one.sums.assumptions(pay)]
        self.detail.show_rows(rows)

    def _lay_out(self) -> None:
        top, colours, foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        top.addWidget(self.currency)
        top.addWidget(self.in_currency)
        top.addStretch(1)
        top.addWidget(self.leaving)
        top.addWidget(self.month)
        colours.addWidget(self.legend, 1)
        foot.addWidget(self.note, 1)
        foot.addWidget(self.rate)
        foot.addWidget(self.enter)
        self._column = column = QVBoxLayout(self.content)
        for row in (top, colours):
            column.addLayout(row)
        column.addWidget(self.table, 1)
        column.addWidget(self.detail, 1)
        column.addLayout(foot)
        column.addStretch(0)
        for row in (top, colours, foot):
            spaced(row, 10)
        spaced(column, 8, (16, 12, 16, 12))
        chain(self.currency.stops(), [self.month, self.table, self.detail, self.rate, self.enter])


def _widths(heads: list[str], rows: list[list[Tile]]) -> list[int]:
    """Give each column what its longest figure needs: a figure that is cut would be another one."""
    if not rows:
        return []
    owed = [width_of(tile.owes, "small") for row in rows for tile in row if isinstance(tile, NameTile)]
    return [
        max(theme.px(_NAMES), *owed),
        *(max(_needed(heads, rows, column)) for column in range(1, len(heads))),
    ]


def _needed(heads: list[str], rows: list[list[Tile]], column: int) -> Iterator[int]:
    yield theme.px(48)
    yield width_of(heads[column], "caption")
    for row in rows:
        tile = row[column]
        span_text = getattr(tile, "span", None)
        if span_text is None:
            yield width_of(tile.text, "small")
        elif getattr(tile, "known", True):
            yield max(width_of(tile.text, "strong"), width_of(span_text, "caption"))
        else:
            yield theme.px(112) if tile.text != NOT_KNOWN else width_of(tile.text, "small")


def _part(kind: str, part: Component, currency: str) -> Part:
    ink = PAY_INKS[kind]
    if part.amount is None:
        said = not_known((part.missing,))
        return Part(ink, part.name, said, "", f"{part.name}: {said}.")
    amount, around = whole(part.amount.likely), span(part.amount)
    heard = f", {around.replace('–', ' to ')}" if around else ""
    return Part(ink, part.name, amount, around, f"{part.name}: {currency} {amount}{heard}.")
