"""What a session holds beside its history: a preview, the file it is kept in, and what waits."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer

from app.document import Document
from app.edits import Edit

#: Letters that follow each other faster are of one word: nobody looks elsewhere between them.
_REST_MS: Final = 250


@dataclass(frozen=True, slots=True)
class Preview:
    """An edit that was not carried out, and what it would make of the document."""

    edit: Edit
    document: Document


@dataclass(frozen=True, slots=True)
class Kept:
    """Where a decision is kept, and what was in that file when we last read or wrote it."""

    path: Path
    sha256: str


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
