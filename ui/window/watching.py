"""Sees what others do to the file that is open: saved in it, or left a conflict copy beside it."""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QFileSystemWatcher, QObject, QTimer, Signal

from app.errors import FileProblem
from app.numbers.days import now_on
from app.storage.conflicts import conflict_copies
from app.storage.load import Loaded, read_document
from app.storage.reading import read_bytes
from app.storage.save import document_bytes
from app.storage.trouble import ChangedOnDisk
from app.words.differences import differences, in_a_line
from ui.session import Session

#: So long after a change nothing more may change before we look: a file is often written in several steps.
_REST_MS: Final = 300
_TAKEN: Final = "{name} was saved by somebody else, and that is shown now. {differs}."
_COPY: Final = "A sync program left “{name}” here: two of you saved at the same time. {kept}"
_KEPT: Final = "It is among the earlier versions too."
_NOT_OURS: Final = "It is no version of this decision."


class Watching(QObject):
    """Looks when the folder changes, when the window comes to the front, and when it is told to.

    Where nothing was edited here, what somebody else saved is taken at once, as a step that can be undone;
    else the person is asked. Whatever is not taken is among the earlier versions.
    """

    #: What was taken, in a sentence.
    taken = Signal(str)
    #: Somebody else saved what is edited here.
    changed = Signal(object)
    #: A conflict copy was found, in a sentence; and whether it is among the earlier versions.
    copy_found = Signal(str, bool)

    def __init__(self, session: Session, window: QObject, today: Callable[[], date] = date.today) -> None:
        super().__init__(window)
        self._session = session
        self._today = today
        self._seen = ""
        self._copies: set[Path] = set()
        self._folder = QFileSystemWatcher(self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.look)
        self._folder.directoryChanged.connect(lambda _: self._rest.start())
        session.history_changed.connect(self._follow)
        session.preview_changed.connect(lambda said: None if said else self._rest.start())
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate and self._session.path is not None:
            self._rest.start()
        return super().eventFilter(watched, event)

    def look(self) -> None:
        """Look what is on the disk; nothing is said of what is as we know it, or cannot be read."""
        kept, session = self._session.kept, self._session
        if kept is None or session.previewing:
            return
        theirs = session.keeping.look(kept)
        if theirs is not None:
            seen, self._seen = self._seen, theirs.sha256
            if not session.dirty and theirs.document.id == session.document.id:
                self._take(theirs)
            elif seen != theirs.sha256:
                self.changed.emit(ChangedOnDisk(os.fspath(kept.path), missing=False))
        self._look_for_copies(kept.path)

    def take_theirs(self) -> None:
        """Take what is on the disk in the place of what was edited here, which is put aside."""
        path = self._session.path
        if path is None:
            return
        try:
            theirs = read_document(path)
        except FileProblem as problem:
            self._session.failed.emit(problem)
            return
        if theirs.document.id == self._session.document.id:
            self._take(theirs)
        else:
            self._put_mine_aside()
            self._session.start(theirs.document, theirs)

    def _take(self, theirs: Loaded) -> None:
        mine = self._session.document
        self._put_mine_aside()
        self._session.take(theirs, now_on(self._today()))
        differs = in_a_line(differences(mine, self._session.document))
        self.taken.emit(_TAKEN.format(name=theirs.path.name, differs=differs))

    def _put_mine_aside(self) -> None:
        mine = self._session.document
        self._session.keeping.aside(mine.id, document_bytes(mine), "mine")

    def _look_for_copies(self, path: Path) -> None:
        try:
            names = os.listdir(path.parent)
        except OSError:
            return
        for name in conflict_copies(path.name, names):
            copy = path.parent / name
            if copy not in self._copies:
                self._copies.add(copy)
                ours = self._is_ours(copy)
                said = _COPY.format(name=name, kept=_KEPT if ours else _NOT_OURS)
                self.copy_found.emit(said, ours)

    def _is_ours(self, copy: Path) -> bool:
        """Tell whether a copy is one of this decision; then it is put aside."""
        try:
            if read_document(copy).document.id != self._session.document.id:
                return False
            data = read_bytes(copy)
        except FileProblem:
            return False
        self._session.keeping.aside(self._session.document.id, data, "theirs")
        return True

    def _follow(self) -> None:
        """Watch the folder of the file that is open; of a file alone Qt loses sight once it is replaced."""
        path = self._session.path
        wanted = {os.fspath(path.parent)} if path is not None else set[str]()
        there = set(self._folder.directories())
        if there - wanted:
            self._folder.removePaths(list(there - wanted))
        if new := [one for one in wanted - there if os.path.isdir(one)]:
            self._folder.addPaths(new)
            self._rest.start()
