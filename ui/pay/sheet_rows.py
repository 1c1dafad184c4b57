"""A negotiation sheet as rows to be seen and as plain text to be taken along."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from app.document import Document
from app.negotiating.sheet import NegotiationSheet
from app.negotiating.talk import Ask
from app.words.negotiating import (
    ask_text,
    deadline_sentence,
    least_sentence,
    level_sentence,
    missing_sentences,
    no_raise_sentence,
    order_sentence,
    paid_sentence,
    reason_sentence,
)
from app.words.options import presses
from ui.look import theme
from ui.widgets.fact_rows import Heading, Row, Sentence
from ui.widgets.strokes import wrapped_height, write, write_wrapped

ASK: Final = "What to ask for, in this order"
LEAST: Final = "The least you accept"
WHEN: Final = "By when, and with whom"
LACKS: Final = "Not entered yet"
_NUMBER, _PAD = 24, 6


@dataclass(frozen=True, slots=True)
class AskRow:
    """One thing to ask for: its place, what it is, and the reasons under it."""

    number: int
    text: str
    reasons: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """What is heard."""
        return " ".join((f"{self.number}. {self.text}.", *self.reasons))

    def height(self, width: float) -> int:
        """Take the lines that text and reasons need."""
        room = width - theme.px(_NUMBER)
        reasons = sum(wrapped_height(reason, room, "small") for reason in self.reasons)
        return wrapped_height(self.text, room, "strong") + reasons + theme.px(2 * _PAD)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Write the number, the ask and its reasons."""
        top, left = area.top() + theme.px(_PAD), area.left() + theme.px(_NUMBER)
        room = area.right() - left
        high = wrapped_height(self.text, room, "strong")
        first = QRectF(area.left(), top, theme.px(_NUMBER), wrapped_height("1", room, "strong"))
        write(painter, str(self.number), first, "strong", "text3")
        write_wrapped(painter, self.text, QRectF(left, top, room, high), "strong", "text")
        top += high
        for reason in self.reasons:
            high = wrapped_height(reason, room, "small")
            write_wrapped(painter, reason, QRectF(left, top, room, high), "small", "text2")
            top += high


def sheet_rows(sheet: NegotiationSheet, document: Document, today: date) -> list[Row]:
    """List what there is to see of a sheet."""
    rows: list[Row] = [Sentence(said) for said in _standing(sheet)]
    asks = [AskRow(number, text, reasons) for number, text, reasons in _asks(sheet, document, today)]
    no_raise = no_raise_sentence(sheet)
    if asks or no_raise:
        rows.append(Heading(ASK))
        order = order_sentence(sheet)
        rows += [Sentence(order, ink="text2"), *asks] if order else asks
    if no_raise:
        rows.append(Sentence(no_raise, ink="text2"))
    if sheet.least is not None:
        rows += [
            Heading(LEAST),
            Sentence(least_sentence(sheet), ink="warn" if sheet.meets == "no" else "text"),
        ]
    when = tuple(_when(sheet, today))
    if when:
        left = sheet.days_left(today)
        soon = left is not None and presses(left, decided=sheet.decided, chosen=sheet.chosen)
        rows.append(Heading(WHEN))
        due = deadline_sentence(sheet, today)
        rows += [Sentence(said, ink="warn" if soon and said == due else "text") for said in when]
    lacks = missing_sentences(sheet)
    if lacks:
        rows.append(Heading(LACKS))
        rows += [Sentence(said, ink="text2") for said in lacks]
    return rows


def sheet_text(sheet: NegotiationSheet, document: Document, today: date) -> str:
    """Write a sheet as plain text."""
    asks: list[str] = []
    for number, text, reasons in _asks(sheet, document, today):
        asks += [f"{number}. {text}", *(f"   {reason}" for reason in reasons)]
    parts = (
        (ASK, (order_sentence(sheet), *asks, no_raise_sentence(sheet))),
        (LEAST, (least_sentence(sheet),)),
        (WHEN, tuple(_when(sheet, today))),
        (LACKS, missing_sentences(sheet)),
    )
    lines = [_title(sheet), "", *_standing(sheet)]
    for heading, said in parts:
        told = [one for one in said if one]
        lines += ["", heading, *told] if told else []
    return "\n".join(lines) + "\n"


def subtitle(sheet: NegotiationSheet) -> str:
    """Say which option of the offer is meant, and whether it is the one chosen."""
    role = sheet.option.team.name if sheet.option.team is not None else sheet.offer.role
    return ", ".join(part for part in (role, "your choice" if sheet.chosen else "") if part)


def _title(sheet: NegotiationSheet) -> str:
    return ", ".join(part for part in (sheet.offer.company, subtitle(sheet)) if part)


def _standing(sheet: NegotiationSheet) -> tuple[str, ...]:
    return tuple(said for said in (paid_sentence(sheet), level_sentence(sheet)) if said)


def _asks(
    sheet: NegotiationSheet, document: Document, today: date
) -> Iterator[tuple[int, str, tuple[str, ...]]]:
    for number, ask in enumerate(sheet.asks, 1):
        reasons = tuple(reason_sentence(reason, sheet, today) for reason in ask.reasons)
        yield number, _ask_text(ask, sheet, document), reasons


def _ask_text(ask: Ask, sheet: NegotiationSheet, document: Document) -> str:
    wanted = ask.step.criterion if ask.step is not None else ""
    criterion = next((one for one in document.criteria if one.id == wanted), None)
    return ask_text(ask, sheet, criterion)


def _when(sheet: NegotiationSheet, today: date) -> Iterator[str]:
    due = deadline_sentence(sheet, today)
    if due:
        yield due
    if sheet.contact.strip():
        yield f"Talk to: {' '.join(sheet.contact.split())}"
