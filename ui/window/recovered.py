"""What was not saved when the program ended: a panel above the others that can wait."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.numbers.days import moment
from app.numbers.numerals import count
from app.storage.recovery import Recovered
from ui.look import theme
from ui.widgets.buttons import Button
from ui.widgets.label import CutLabel, PlainLabel
from ui.widgets.scrolling import Scrolling
from ui.widgets.spacing import spaced

UNTITLED: Final = "Untitled"
_DISCARDED: Final = "Discarded. It stays with the program for 30 days."
#: What can be done with each, from left to right.
_WAYS: Final = (
    ("open", "Open recovered"),
    ("keep", "Keep for later"),
    ("discard", "Discard"),
)
_ROWS_SEEN, _ROW_HEIGHT = 3, 52


def described(found: Recovered, today: date) -> str:
    """Say what a copy holds, when it was written, and how its file stands to it."""
    many, file = found.about.offers, Path(found.about.path).name
    offers = f"{count(many)} {'offer' if many == 1 else 'offers'}"
    when = moment(datetime.fromtimestamp(found.written, UTC), today)
    then = {
        "none": "never saved",
        "same": f"{file} is as it was",
        "changed": f"{file} has changed since: this opens as a copy",
        "gone": f"{file} is no longer there: this opens as a copy",
    }
    if found.given_up:
        return f"It could not be opened twice. It is kept in {found.folder}"
    return " · ".join((offers, when, then[found.file]))


class RecoveredPanel(QFrame):
    """A row for each document; hidden while there is none."""

    #: The copy, and what is to be done with it: open, compare, keep, discard, undo.
    wanted = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("recovered")
        self.setProperty("panel", True)
        self._head = PlainLabel("", "heading", wrap=True, name="recovered.head")
        self._noted = PlainLabel("", "small", "text3", wrap=True, name="recovered.noted")
        self._rows = QWidget()
        self._rows.setObjectName("recovered.rows")
        self._list = QVBoxLayout(self._rows)
        spaced(self._list, 4)
        self._area = Scrolling(self._rows, "recovered.area", "Recovered decisions")
        column = QVBoxLayout(self)
        column.addWidget(self._head)
        column.addWidget(self._noted)
        column.addWidget(self._area)
        spaced(column, 6, (16, 10, 12, 10))
        self._shown: dict[Path, _Row] = {}
        theme.fit(self, RecoveredPanel._fit)
        self.hide()

    def show_found(self, head: str, noted: str, found: Sequence[Recovered], today: date) -> None:
        """Offer what was found; doing nothing keeps it for later. `noted` may say where more is told."""
        self._head.setText(head)
        self._noted.setText(noted)
        self._noted.setVisible(bool(noted))
        self.setAccessibleName(head)
        for one in found:
            row = _Row(one, len(self._shown), today)
            row.wanted.connect(lambda way, one=one: self.wanted.emit(one, way))
            self._shown[one.folder] = row
            self._list.addWidget(row)
        self._fit()
        self.setVisible(bool(self._shown))

    def stops(self) -> list[QWidget]:
        """Give what Tab comes to, in order."""
        return [button for row in self._shown.values() for button in row.stops()]

    def take_away(self, found: Recovered) -> None:
        """Take a row away that needs no answer any more."""
        row = self._shown.pop(found.folder)
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._fit()
        self.setVisible(bool(self._shown))

    def show_discarded(self, found: Recovered, discarded: bool) -> None:
        """Say that a copy was put aside and offer the way back; or offer it again."""
        self._shown[found.folder].show_discarded(discarded)

    def _fit(self) -> None:
        self._area.setFixedHeight(theme.px(_ROW_HEIGHT) * min(_ROWS_SEEN, max(1, len(self._shown))))


class _Row(QFrame):
    """Title, what is in it, and what can be done."""

    wanted = Signal(str)

    def __init__(self, found: Recovered, number: int, today: date) -> None:
        super().__init__()
        title = found.about.title or UNTITLED
        self.setObjectName(f"recovered.{number}")
        self.setAccessibleName(title)
        self._described = described(found, today)
        self._text = CutLabel(self._described, "small", "text2", name=f"recovered.{number}.text")
        words = QVBoxLayout()
        words.addWidget(CutLabel(title, "strong", name=f"recovered.{number}.title"))
        words.addWidget(self._text)
        spaced(words, 2)
        row = QHBoxLayout(self)
        row.addLayout(words, 1)
        spaced(row, 8)
        ways = [way for way in _WAYS if not found.given_up or way[0] in ("keep", "discard")]
        self._ways = [self._button(*way, number, title) for way in ways]
        self._back = self._button("undo", "Undo", number, title)
        for button in self.stops():
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._back.hide()

    def _button(self, way: str, caption: str, number: int, title: str) -> Button:
        button = Button(caption, name=f"recovered.{number}.{way}")
        button.setAccessibleDescription(title)
        button.clicked.connect(lambda: self.wanted.emit(way))
        return button

    def stops(self) -> list[QWidget]:
        """Give what Tab comes to, in order."""
        return [*self._ways, self._back]

    def show_discarded(self, discarded: bool) -> None:
        """Turn the row over: discarded it only offers the way back."""
        held = any(button.hasFocus() for button in self.stops())
        self._text.setText(_DISCARDED if discarded else self._described)
        self._back.setVisible(discarded)
        for button in self._ways:
            button.setVisible(not discarded)
        if held:
            (self._back if discarded else self._ways[0]).setFocus(Qt.FocusReason.OtherFocusReason)
