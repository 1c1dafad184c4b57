"""Earlier versions: what the file held before, what differs from now, and the way back."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtCore import QElapsedTimer, QSize, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.document import Document
from app.edits import Restore
from app.errors import FileProblem
from app.files import data_folder
from app.numbers.days import moment, now_on
from app.numbers.numerals import DOT
from app.storage.load import read_document
from app.storage.versions import Version, versions_of
from app.words.differences import differences, in_a_line, pay_note
from ui.panel import Panel
from ui.versions.rows import VersionRow, difference_rows, offers_text
from ui.widgets.buttons import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.fact_rows import RowList
from ui.widgets.label import CutLabel, PlainLabel
from ui.widgets.spacing import spaced
from ui.widgets.tab_order import chain

SIZE: Final = QSize(880, 560)
LEAST: Final = QSize(640, 400)
_NONE: Final = (
    "No earlier versions yet",
    "Each save puts aside what the file held before. From the second save on it is listed here.",
)
_STAYS: Final = "Restoring is one step you can undo. Choices, and when pay was opened, stay on record."
_UNREADABLE: Final = "It cannot be opened"
#: So long the rows are filled in at once; the rest follows, a version at a time.
_AT_ONCE_MS: Final = 40
_MOST_DIFFERENCES: Final = 2000


@dataclass(frozen=True, slots=True)
class _Read:
    """What a version holds; nothing where it cannot be opened, and why."""

    document: Document | None
    reason: str = ""


class VersionsPanel(Panel):
    """A list of versions, the latest first, and beside it what restoring the picked one changes."""

    #: A version is to be opened as a decision that is kept nowhere yet.
    copy_requested = Signal(object)
    #: What was restored, in a sentence.
    restored = Signal(str)

    def __init__(self, today: Callable[[], date] = date.today, parent: QWidget | None = None) -> None:
        super().__init__("versions", "Earlier versions", parent)
        self._today = today
        self._document: Document | None = None
        self._versions: tuple[Version, ...] = ()
        #: They never change, so each is read once.
        self._read: dict[Path, _Read] = {}
        self._told: list[VersionRow] = []
        self.list = RowList("versions.list", "Earlier versions, the latest first", picks=True)
        self.differences = RowList("versions.differences", "What restoring it changes")
        self._title = CutLabel("", "title", name="versions.title")
        self._about = PlainLabel("", "small", "text2", wrap=True, name="versions.about")
        self._note = PlainLabel("", "small", "text2", name="versions.pay")
        self.copy = Button("Open a copy", name="versions.copy")
        self.restore = Button("Restore this version", "primary", name="versions.restore")
        self._pages = QStackedWidget()
        self._pages.setObjectName("versions.pages")
        self._lay_out()
        chain([self.list, self.differences, self.copy, self.restore])
        self.list.selectionModel().currentChanged.connect(self._show_picked)
        self.restore.clicked.connect(self._restore)
        self.copy.clicked.connect(self._open_copy)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._fill)
        self.setWindowTitle("Earlier versions")

    def _lay_out(self) -> None:
        ways = QHBoxLayout()
        ways.addStretch(1)
        for button in (self.copy, self.restore):
            ways.addWidget(button)
        right = QVBoxLayout()
        for widget in (self._title, self._about):
            right.addWidget(widget)
        right.addWidget(self.differences, 1)
        right.addWidget(self._note)
        right.addWidget(PlainLabel(_STAYS, "small", "text3", wrap=True, name="versions.stays"))
        right.addLayout(ways)
        both = QWidget()
        both.setObjectName("versions.both")
        row = QHBoxLayout(both)
        row.addWidget(self.list, 2)
        row.addLayout(right, 3)
        self._pages.addWidget(both)
        self._pages.addWidget(EmptyState("save", *_NONE, name="versions.none"))
        column = QVBoxLayout(self)
        column.addWidget(PlainLabel("Earlier versions", "heading", name="versions.heading"))
        column.addWidget(self._pages, 1)
        spaced(ways, 8)
        spaced(right, 6)
        spaced(row, 16)
        spaced(column, 12, (16, 14, 16, 16))

    def look_again(self) -> None:
        """List what is kept now; the picked version stays picked."""
        if self._document is None or not self.isVisible():
            return
        picked = self._picked()
        try:
            self._versions = versions_of(self._document.id, data_folder())
        except FileProblem:
            self._versions = ()
        self._pages.setCurrentIndex(0 if self._versions else 1)
        self._begin()
        if picked in self._versions:
            self.list.setCurrentIndex(self.list.rows.index(self._versions.index(picked)))
        self._show_picked()

    def show_document(self, document: Document) -> None:
        """Compare with the decision as it stands now; another one has other versions."""
        other = self._document is None or self._document.id != document.id
        self._document = document
        if not self.isVisible():
            return
        if other:
            self.look_again()
        else:
            self._begin()
            self._show_picked()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.look_again()

    def _begin(self) -> None:
        """Fill the rows in anew: at once as far as that takes no time."""
        today = self._today()
        kept = self._told if len(self._told) == len(self._versions) else []
        self._told = []
        waiting = [VersionRow(one, today, "", "") for one in self._versions]
        self.list.show_rows(kept or waiting)
        self._fill()

    def _fill(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        while len(self._told) < len(self._versions) and clock.elapsed() < _AT_ONCE_MS:
            self._told.append(self._row(self._versions[len(self._told)]))
        if self._told:
            rest = self._versions[len(self._told) :]
            self.list.show_rows([*self._told, *(VersionRow(one, self._today(), "", "") for one in rest)])
        if len(self._told) < len(self._versions):
            self._rest.start(0)

    def _row(self, version: Version) -> VersionRow:
        found, now = self._reading(version), self._document
        if found.document is None or now is None:
            return VersionRow(version, self._today(), "", _UNREADABLE)
        differs = in_a_line(differences(now, found.document))
        return VersionRow(version, self._today(), offers_text(len(found.document.offers)), differs)

    def _reading(self, version: Version) -> _Read:
        if version.path not in self._read:
            try:
                self._read[version.path] = _Read(read_document(version.path).document)
            except FileProblem as problem:
                self._read[version.path] = _Read(None, problem.reason)
        return self._read[version.path]

    def _picked(self) -> Version | None:
        row = self.list.currentIndex().row()
        return self._versions[row] if 0 <= row < len(self._versions) else None

    def _show_picked(self) -> None:
        picked, now = self._picked(), self._document
        if picked is None or now is None:
            return
        found = self._reading(picked)
        then, able = found.document, found.document is not None
        offers = f"{DOT}{offers_text(len(then.offers))}" if then is not None else ""
        self._title.setText(f"{moment(picked.when, self._today())}{offers}")
        listed = differences(now, then) if then is not None else ()
        self._about.setText(_about(found, bool(listed)))
        self.differences.show_rows(list(difference_rows(listed, _MOST_DIFFERENCES)))
        self._note.setText(pay_note(now, then) if then is not None else "")
        self.copy.setEnabled(able)
        self.restore.setEnabled(able)

    def _restore(self) -> None:
        picked = self._picked()
        found = self._reading(picked).document if picked is not None else None
        before = self._document
        if picked is not None and found is not None:
            self.ask(Restore(found, now_on(self._today())))
            if self._document is not before:
                self.restored.emit(f"Restored the version of {moment(picked.when, self._today())}")

    def _open_copy(self) -> None:
        picked = self._picked()
        found = self._reading(picked).document if picked is not None else None
        if found is not None:
            self.copy_requested.emit(found)


def _about(found: _Read, differs: bool) -> str:
    if found.document is None:
        return f"{_UNREADABLE}. {found.reason}"
    return "What restoring it changes, from now to then:" if differs else "It is as the decision stands now."
