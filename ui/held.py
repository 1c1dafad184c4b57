"""What a session holds beside its history: a preview, the file it is kept in, what follows and what waits."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from app.analysis import Analysis, Glimpse
from app.document import Document
from app.edits import Edit
from ui.worker import Recompute

#: Letters that follow each other faster are of one word: nobody looks elsewhere between them.
_REST_MS: Final = 250


@dataclass(frozen=True, slots=True)
class Preview:
    """An edit that was not carried out, and what it would make of the document."""

    edit: Edit
    document: Document


@dataclass(frozen=True, slots=True)
class Kept:
    """Where a decision is kept, and what was in that file when we last read or wrote it.

    Nothing of it is there once the file was found to be gone: closing would lose what is open.
    """

    path: Path
    sha256: str

    @property
    def gone(self) -> bool:
        """True where the file is there no more."""
        return not self.sha256


class Rest(QObject):
    """Puts off what is not the field while letters follow each other, until the hand rests."""

    def __init__(self, then: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._then = then
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REST_MS)
        self._timer.timeout.connect(then)

    def begin(self) -> None:
        """Wait anew: another letter was typed."""
        self._timer.start()

    def forget(self) -> bool:
        """Wait no more; tells whether something was put off."""
        waited = self._timer.isActive()
        self._timer.stop()
        return waited

    def end(self) -> None:
        """Do at once what was put off."""
        if self.forget():
            self._then()


class Answers(QObject):
    """What followed last from what is shown; from an earlier document it is told only where it may be."""

    told = Signal(object)
    glimpsed = Signal(object)

    def __init__(self, recompute: Recompute, shown: Callable[[], Document]) -> None:
        super().__init__(recompute)
        self._recompute = recompute
        self._shown = shown
        self._last: Analysis | None = None
        recompute.finished.connect(self._on_analysis)
        recompute.glimpsed.connect(self._on_glimpse)

    def of(self, document: Document) -> Analysis | None:
        """Give what followed last from a decision; it may belong to a document of a moment ago."""
        return self._last if self._last is not None and self._last.document.id == document.id else None

    def cover(self, shown: Document) -> None:
        """Replace at once what followed from open pay: it must not stand until the worker is there."""
        if self._last is not None and self._last.document.pay_open and not shown.pay_open:
            self._tell(self._recompute.analyse(shown))

    def _on_analysis(self, analysis: Analysis) -> None:
        if self._may_tell(analysis.document):
            self._tell(analysis)

    def _on_glimpse(self, glimpse: Glimpse) -> None:
        if self._may_tell(glimpse.document):
            self.glimpsed.emit(glimpse)

    def _tell(self, analysis: Analysis | None) -> None:
        self._last = analysis
        self.told.emit(analysis)

    def _may_tell(self, document: Document) -> bool:
        """Not where another decision is open, nor where pay is covered since."""
        shown = self._shown()
        return document.id == shown.id and (shown.pay_open or not document.pay_open)
