"""What was not saved when the program ended: a panel above the others that can wait."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.numbers.days import moment
from app.numbers.numerals import DOT
from app.storage.recovery import Recovered
from app.words.differences import Difference
from ui.look import theme
from ui.versions.rows import difference_rows, offers_text
from ui.widgets.buttons import Button
from ui.widgets.fact_rows import RowList, Sentence
from ui.widgets.label import CutLabel, PlainLabel
from ui.widgets.scrolling import Scrolling
from ui.widgets.spacing import spaced

UNTITLED: Final = "Untitled"
_DISCARDED: Final = "Discarded. It stays with the program for 30 days."
_SAME: Final = "Nothing differs from what is in the file."
_MOST_DIFFERENCES: Final = 500
#: What can be done with each, from left to right.
_WAYS: Final = (
    ("open", "Open recovered"),
    ("compare", "Compare"),
    ("keep", "Keep for later"),
    ("discard", "Discard"),
)
_ROWS_SEEN, _ROW_HEIGHT, _DIFFERENCES_HEIGHT = 3, 52, 128


def described(found: Recovered, today: date) -> str:
    """Say what a copy holds, when it was written, and how its file stands to it."""
    file = Path(found.about.path).name
    when = moment(datetime.fromtimestamp(found.written, UTC), today)
    then = {
        "none": "never saved",
        "same": f"{file} is as it was",
        "changed": f"{file} has changed since: this opens as a copy",
        "gone": f"{file} is no longer there: this opens as a copy",
    }
    if found.given_up:
        return f"It could not be opened twice. It is kept in {found.folder}"
    return DOT.join((offers_text(found.about.offers), when, then[found.file]))


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
        self._differences = RowList("recovered.differences", "From the file to what was not saved")
        self._pay = PlainLabel("", "small", "text2", name="recovered.pay")
        self._compared: Path | None = None
        column = QVBoxLayout(self)
        column.addWidget(self._head)
        column.addWidget(self._noted)
        column.addWidget(self._area)
        column.addWidget(self._differences)
        column.addWidget(self._pay)
        spaced(column, 6, (16, 10, 12, 10))
        self._shown: dict[Path, _Row] = {}
        theme.fit(self, RecoveredPanel._fit)
        self.show_differences(None)
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
        buttons = [button for row in self._shown.values() for button in row.stops()]
        return [*buttons, self._differences]

    @property
    def compared(self) -> Path | None:
        """Whose differences are shown."""
        return self._compared

    def show_differences(
        self, found: Recovered | None, differs: Sequence[Difference] = (), pay: str = ""
    ) -> None:
        """List what differs between a file and what was not saved of it; without a copy, nothing."""
        self._compared = found and found.folder
        rows = tuple(difference_rows(differs, _MOST_DIFFERENCES))
        self._differences.show_rows(rows or (Sentence(_SAME, ink="text2"),))
        self._pay.setText(pay)
        self._differences.setVisible(found is not None)
        self._pay.setVisible(found is not None and bool(pay))

    def take_away(self, found: Recovered) -> None:
        """Take a row away that needs no answer any more."""
        row = self._shown.pop(found.folder)
        if self._compared == found.folder:
            self.show_differences(None)
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._fit()
        self.setVisible(bool(self._shown))

    def show_discarded(self, found: Recovered, discarded: bool) -> None:
        """Say that a copy was put aside and offer the way back; or offer it again."""
        self._shown[found.folder].show_discarded(discarded)

    def _fit(self) -> None:
        self._differences.setMinimumHeight(theme.px(_ROW_HEIGHT))
        self._differences.setMaximumHeight(theme.px(_DIFFERENCES_HEIGHT))
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
        less = {"open", "compare"} if found.given_up else set[str]()
        if found.file in ("none", "gone"):
            less = less | {"compare"}  # there is nothing to hold it against
        ways = [way for way in _WAYS if way[0] not in less]
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
