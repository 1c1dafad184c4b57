"""A file that cannot be opened: what can be read of it is, or the latest of its earlier versions that can."""

import os
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from app.document import Document
from app.errors import FileProblem, Problem
from app.files import data_folder
from app.numbers.days import moment
from app.numbers.numerals import count
from app.storage.earlier import latest_that_opens
from app.storage.load import Loaded
from app.storage.reading import read_bytes
from app.storage.repair import repair
from app.storage.trouble import Damaged, TooMany
from app.storage.versions import Version
from ui.session import Session

#: So many places are named at once; all of them can be copied.
_SHOWN: Final = 3
_READ: Final = "Open what can be read"
_FIRST: Final = "Open the first part"
_NEXT: Final = "Open the next part"
_OPENED: Final = "{name}: {what} is open, as a copy that is saved nowhere yet. {more}"
_READABLE: Final = "what can be read of it"
_VERSION: Final = "the version of {when}"
_DIFFERS: Final = "Not as in the file: {places}. "
_STAYS: Final = "The file stays as it is."
_KEPT: Final = "The file stays as it is, and is among the earlier versions too."
_COPIED: Final = "Copied, a line each"

#: What can be done, as a bar offers it.
WAYS: Final = ("open_readable", "open_next", "open_earlier", "copy_left_out")


class Mending(QObject):
    """Says what can be done with a file that cannot be opened, and does it; the file itself stays."""

    #: What is wrong with a file, and what can be done.
    failed = Signal(object, object)
    #: Something of it is open: a sentence, and what can be done.
    opened = Signal(str, object)
    #: One sentence about something done.
    done = Signal(str)

    def __init__(
        self,
        session: Session,
        may_leave: Callable[[], bool],
        wait: Callable[[], bool],
        parent: QObject,
        today: Callable[[], date] = date.today,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._may_leave = may_leave
        self._wait = wait
        self._today = today
        self._problem: FileProblem | None = None
        self._earlier: tuple[Version, Loaded] | None = None
        #: Which part of it is open, where there are several.
        self._part = 0
        self._said = ""
        self._left_out: tuple[Problem, ...] = ()
        session.failed.connect(self._on_failed)

    def do(self, way: str) -> None:
        """Do what was offered, if it was this."""
        ways = {
            "open_readable": self.open_readable,
            "open_next": lambda: self.open_readable(self._part + 1),
            "open_earlier": self.open_earlier,
            "copy_left_out": self.copy_left_out,
        }
        if way in WAYS:
            ways[way]()

    def open_readable(self, part: int = 0) -> None:
        """Open what can be read of the file that was told of last, as a copy that is kept nowhere yet.

        Of a file with too many options that is one part after the other, each saved under a name of its own.
        """
        problem = self._problem
        if problem is None or not self._leaves():
            return
        path = Path(problem.path)
        found = self._session.files.fetch(lambda: self._read(path, part), self._wait)
        if not isinstance(found, tuple):
            if found is not None:
                self._on_failed(found)
            return
        document, self._left_out, kept = found
        self._part = part
        self._session.start(document, saved=False)
        differs = _DIFFERS.format(places=_places(self._left_out)) if self._left_out else ""
        self._tell_opened(path, _READABLE, f"{differs}{kept}")

    def _read(self, path: Path, part: int) -> tuple[Document, tuple[Problem, ...], str]:
        """Repair what is read, and put the file aside as it is; says what became of that."""
        data = read_bytes(path)
        document, left_out = repair(data, os.fspath(path), part)
        return document, left_out, self._session.keeping.aside(document.id, data, "damaged") or _KEPT

    def open_earlier(self) -> None:
        """Open the latest earlier version that can be opened, as a copy that is kept nowhere yet."""
        problem, earlier = self._problem, self._earlier
        if problem is None or earlier is None or not self._leaves():
            return
        self._left_out = ()
        self._session.start(earlier[1].document, saved=False)
        self._tell_opened(Path(problem.path), _VERSION.format(when=self._moment(earlier[0])), _STAYS)

    def copy_left_out(self) -> None:
        """Copy the list of all that is not as in the file."""
        QGuiApplication.clipboard().setText("\n".join(f"{one}" for one in self._left_out))
        self._tell()
        self.done.emit(_COPIED)

    def _leaves(self) -> bool:
        """Ask about changes that are not saved; who would rather stay is offered the same again."""
        if self._may_leave():
            return True
        if self._left_out:
            self._tell()
        else:
            self._tell_failed()
        return False

    def _on_failed(self, problem: FileProblem) -> None:
        self._problem, self._left_out = problem, ()
        self._earlier = _earlier(Path(problem.path))
        self._tell_failed()

    def _tell_failed(self) -> None:
        ways: list[tuple[str, str]] = []
        if isinstance(self._problem, Damaged):
            ways.append(("open_readable", _FIRST if isinstance(self._problem, TooMany) else _READ))
        if self._earlier is not None:
            ways.append(("open_earlier", f"Open the version of {self._moment(self._earlier[0])}"))
        self.failed.emit(self._problem, ways)

    def _moment(self, version: Version) -> str:
        return moment(version.when, self._today())

    def _tell_opened(self, path: Path, what: str, more: str) -> None:
        self._said = _OPENED.format(name=path.name, what=what, more=more)
        self._tell()

    def _tell(self) -> None:
        ways = [("copy_left_out", "Copy the list")] if self._left_out else []
        if isinstance(self._problem, TooMany) and self._left_out and self._part + 1 < self._problem.parts:
            ways.insert(0, ("open_next", _NEXT))
        self.opened.emit(self._said, ways)


def _earlier(path: Path) -> tuple[Version, Loaded] | None:
    try:
        return latest_that_opens(read_bytes(path), data_folder())
    except FileProblem:
        return None


def _places(left_out: Sequence[Problem]) -> str:
    """Name the first places, and say how many there are."""
    more = len(left_out) - _SHOWN
    named = [one.place for one in left_out[:_SHOWN]]
    return ", ".join([*named, f"and {count(more)} more"] if more > 0 else named)
