"""The rows in which earlier versions are listed, and those in which differences are told."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from app.numbers.days import moment
from app.numbers.numerals import DOT, count
from app.storage.versions import Version, Why
from app.words.differences import Difference
from ui.look import theme
from ui.widgets.fact_rows import Heading, Row, Sentence
from ui.widgets.strokes import write

#: Why a version was put aside.
WHY: Final[dict[Why, str]] = {
    "saved": "Before a save",
    "older": "As an older version of the program wrote it",
    "theirs": "What somebody else had saved",
    "mine": "Yours, before you took theirs",
    "damaged": "The whole file, of which a part was opened",
    "choice": "When you chose",
}
_ROW: Final = 68
_LINE: Final = 18


def offers_text(many: int) -> str:
    """Say how many offers a version holds."""
    return "1 offer" if many == 1 else f"{count(many)} offers"


class VersionRow:
    """When a version was put aside and why, how many offers it holds, and what differs in a line."""

    def __init__(self, version: Version, today: date, offers: str, differs: str) -> None:
        theme.ensure_fonts_for(differs)
        self._when, self._why = moment(version.when, today), WHY[version.why]
        self._offers, self._differs = offers, differs
        said = (self._when, self._why, offers, differs)
        self.sentence = ". ".join(part for part in said if part) + "."

    def height(self, width: float) -> int:
        return theme.px(_ROW)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        # At the right a bar for scrolling may lie over the list.
        width = area.width() - theme.px(4)
        line = QRectF(area.left(), area.top() + theme.px(7), width, theme.px(_LINE))
        room = write(painter, self._offers, line, "small", "text2", right=True) if self._offers else 0.0
        write(painter, self._when, line.adjusted(0, 0, -room - theme.px(8), 0), "strong", "text")
        line.translate(0, theme.px(_LINE))
        write(painter, self._why, line, "small", "text2")
        line.translate(0, theme.px(_LINE))
        write(painter, self._differs, line, "small", "text2")


def difference_rows(found: Sequence[Difference], most: int) -> Iterator[Row]:
    """Give a heading for each part that differs, and a row for each difference; so many at most."""
    shown = found[:most]
    for (about, kind), some in groupby(shown, key=lambda one: (one.about, one.kind)):
        name = "" if kind in about else kind.lower()
        yield Heading(f"{about}{DOT}{name}" if name else about)
        yield from (Sentence(one.said, said=one.spoken) for one in some)
    if len(found) > most:
        yield Sentence(f"And {count(len(found) - most)} more.", ink="text2")
